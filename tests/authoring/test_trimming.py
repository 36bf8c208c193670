"""What names one article is left out of templates that serve another."""

import pytest

from authoring.trimming import naming, trimmed

NAMES = naming(["cramp", "cramps", "b. twelve", "charley horse"])


@pytest.mark.parametrize(
    ("template", "left"),
    [
        ("what is {topic}", "what is {topic}"),
        ("can it cause cramps", None),
        ("(stop|ease|cramp) it", "(stop|ease) it"),
        ("help [with|the cramps]", "help [with]"),
        ("help [a cramp]", "help"),
        ("(cramps|a charley horse) again", None),
        ("keep (cramps (away|off)|it away)", "keep (it away)"),
        ("what does [b. twelve|it] do", "what does [it] do"),
        ("a scramp", "a scramp"),
        ("a charley-horse", None),
    ],
)
def test_choices_that_name_something_are_left_out_and_the_rest_stays(template, left):
    assert trimmed(template, NAMES) == left


def test_no_names_leave_everything():
    assert trimmed("(stop|cramp) it", naming([])) == "(stop|cramp) it"
