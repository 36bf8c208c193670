"""Where the function stands (R10.2)."""

import json
import shutil
from pathlib import Path

import pytest

from authoring.fresh import ROOT
from authoring.packaging.project import README, RESOURCES, project_files
from authoring.packaging.regions import regions_of


@pytest.mark.parametrize(
    ("locales", "chosen", "expected"),
    [
        (["en-US"], None, {"default": "us-east-1"}),
        (["en-CA", "en-GB"], None, {"default": "us-east-1", "EU": "eu-west-1"}),
        (["en-IN"], None, {"default": "eu-west-1"}),
        (["en-AU", "en-US", "de-DE"], None, {"default": "us-east-1", "EU": "eu-west-1", "FE": "us-west-2"}),
        (["en-AU", "en-US"], "EU", {"default": "eu-west-1"}),
    ],
)
def test_a_function_stands_near_whoever_speaks_a_locale(
    locales: list[str], chosen: str | None, expected: dict[str, str]
) -> None:
    assert regions_of(locales, chosen) == expected


def test_the_publisher_may_have_one_function_serve_all(tmp_path: Path) -> None:
    for name in ("content", "interaction_models"):
        shutil.copytree(ROOT / name, tmp_path / name)
    file = tmp_path / "content" / "listing" / "publisher.toml"
    file.write_text(f'{file.read_text(encoding="utf-8")}\nregion = "EU"\n', encoding="utf-8")

    files = project_files(tmp_path)

    profile = json.loads(files[RESOURCES])["profiles"]["default"]
    settings = profile["skillInfrastructure"]["userConfig"]
    assert (list(profile["code"]), settings["awsRegion"]) == (["default"], "eu-west-1")
    assert "regionalOverrides" not in settings
    assert "Regions of the function: eu-west-1." in files[README].decode()
