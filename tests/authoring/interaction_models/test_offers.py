"""What is offered is a sample, with a slot for its topic where another name could stand there."""

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
LIME = Named("lime", "limescale", ("scale", "how long it takes", "white flakes", "goes away on its own"))


@pytest.mark.parametrize(
    ("offer", "sample"),
    [
        ("what white flakes are", "what {topic} are"),
        ("how long it takes to boil", "how long it takes to boil"),
        ("whether it goes away on its own", "whether it goes away on its own"),
        ("how to keep your scale low", "how to keep your scale low"),
        ("what {topic} does", "what {topic} does"),
    ],
)
def test_a_name_gives_way_to_a_slot_where_others_could_stand(offer: str, sample: str) -> None:
    asked = Offer((("lime", "meaning"),), None, offer, "lime-meaning")
    material = Material(UTTERANCES, {"MeaningIntent": "meaning"}, {}, (LIME,), (), (asked,))

    first = offered_samples(material)[0]

    assert (first.sample, first.answer) == (sample, "lime-meaning")
