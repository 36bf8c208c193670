"""What is copied from the article is told, whatever its case and signs; the disclaimer has to be."""

from authoring.checks.twice import find_copied

ARTICLE = {
    "article": {
        "passage": [
            {"id": "a/1", "text": "Rust makes a chain squeak."},
            {"id": "disclaimer/1", "text": "Ask a mechanic."},
        ]
    },
    "answers": {
        "chain": {
            "answer": [
                {"id": "copied", "for": ["rust/why"], "short": [{"say": "rust makes a chain squeak!", "from": ["a/1"]}]},
                {"id": "own", "for": ["rust/causes"], "short": [{"say": "Rust can squeak.", "from": ["a/1"]}]},
                {
                    "id": "disclaimer",
                    "for": ["disclaimer/meaning"],
                    "short": [{"say": "Ask a mechanic.", "from": ["disclaimer/1"]}],
                },
            ]
        }
    },
}


def test_only_what_must_not_be_copied_is_told() -> None:
    assert find_copied(ARTICLE) == ["copied"]
