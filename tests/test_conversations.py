"""Every story in tests/conversations is heard as it is written: one file, one test.

After wording was changed on purpose: `pytest tests/test_conversations.py --record-conversations`, then read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from transcripts import Part, as_text, compare, perform, read_transcript
from workbench.device.assembly import make_device
from workbench.device.device import Device

STORIES = sorted((Path(__file__).parent / "conversations").glob("*.txt"))


@pytest.fixture(scope="session")
def devices() -> dict[str, Device]:
    return {}


@pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])
def test_conversation(path: Path, devices: dict[str, Device], request: pytest.FixtureRequest) -> None:
    expected = read_transcript(path)

    def device(locale: str) -> Device:
        found = devices.setdefault(locale, devices.get(locale) or make_device(locale))
        found.end_session()
        return found

    actual = perform(expected, device)

    if request.config.getoption("--record-conversations"):
        path.write_text(as_text(actual), encoding="utf-8")
        return
    difference = compare(expected, actual)
    if difference:
        pytest.fail(f"{path.name}: it is heard otherwise\n\n{difference}", pytrace=False)


def test_a_wrong_line_is_marked() -> None:
    expected = [Part("said", "hello"), Part("heard", "Hello."), Part("said", "bye")]
    actual = [Part("said", "hello"), Part("heard", "Good day."), Part("said", "bye")]

    difference = compare(expected, actual)

    assert difference is not None
    assert "==> < Hello." in difference
    assert "==> < Good day." in difference


def test_a_missing_end_is_noticed() -> None:
    expected = [Part("said", "stop"), Part("heard", "Goodbye.")]

    difference = compare(expected, [*expected, Part("direction", "(the end)")])

    assert difference is not None


def test_a_line_that_is_nothing_is_refused(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("hello\n", encoding="utf-8")

    with pytest.raises(ValueError, match="neither said, heard"):
        read_transcript(story)
