"""What is offered is a sample, with a slot for its topic where it names it."""

import pytest

from authoring.interaction_models.invitations import offered_samples
from authoring.interaction_models.material import Material, Named, Offer, utterances_from

UTTERANCES = utterances_from(
    {
        "invocation": "kettle helper",
        "most": 10,
        "locales": ["en-US"],
        "slots": {},
        "spoken": {},
        "phrases": {},
        "whole": {"intent": "AskIntent", "slot": "said", "type": "Said", "values": 1},
        "carriers": {},
        "intents": {},
        "locale": {},
    }
)
LIME = Named("lime", "limescale", ("scale", "white flakes"))


@pytest.mark.parametrize(
    ("offer", "sample"),
    [
        ("what white flakes are", "what {topic} are"),
        ("how to keep your scale low", "how to keep your {topic} low"),
        ("whether vinegar helps", "whether vinegar helps"),
        ("what {topic} does", "what {topic} does"),
    ],
)
def test_a_name_gives_way_to_a_slot(offer: str, sample: str) -> None:
    asked = Offer((("lime", "meaning"),), None, offer, "lime-meaning")
    material = Material(UTTERANCES, {"MeaningIntent": "meaning"}, {}, (LIME,), (), (asked,))

    first = offered_samples(material)[0]

    assert (first.sample, first.answer) == (sample, "lime-meaning")
