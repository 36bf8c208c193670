"""What is denied, long over, a film's, a joke's or asked about in general is no sign of danger."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain",
        "i don't have any chest pain or trouble breathing",
        "my calf hurts but it's not red or swollen or hot",
        "there's no swelling no redness and no fever",
        "i'm not feeling faint or short of breath",
        "my leg isn't swollen",
        "i am not suicidal or depressed",
        "they ruled out a stroke",
        "i never had a blood clot",
    ],
)
def test_what_is_denied_is_no_sign(text, heard):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "i had a heart attack in twenty fifteen and now i take statins",
        "my dad had a stroke ten years ago",
        "i used to get chest pains as a kid",
        "my grandmother died of a heart attack last year",
        "since my stroke i get cramps",
    ],
)
def test_what_is_long_over_is_no_sign(text, heard):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "will low b12 paralyse you eventually",
        "is a cramp the same as a blood clot",
        "what does a blood clot feel like",
        "can my statins cause a stroke",
        "can you faint from dehydration",
        "what happens if i overdose on b12",
        "could i overdose on b12 by eating liver",
        "i watched a show about a guy who collapsed",
        "my dog had a seizure",
    ],
)
def test_general_questions_and_films_are_no_sign(text, heard):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "this cramp is killing me",
        "i'm dying over here with this cramp",
        "i nearly fainted when i saw the bill",
        "i hate needles i nearly pass out at the thought of a shot",
        "you nearly gave me a heart attack",
        "i laughed till i wet myself laughing",
        "coach had us doing suicides",
        "i was paralysed with fear",
        "get it off my chest",
        "backstroke gives me cramps",
        "i can't move my leg without it cramping up",
        "my leg is numb from sitting",
        "a sore swollen tongue for weeks",
        "i can't stop moving my legs at night",
    ],
)
def test_sayings_and_ordinary_pain_are_no_sign(text, heard):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "should i call an ambulance for a cramp",
        "don't call an ambulance it's only a cramp",
        "can heat stroke give you cramps",
        "my feet are always cold and pale",
        "weeing brown what does that mean",
        "i take ten pills a day",
        "i've finished the whole bottle over the last three months",
        "i was out cold by nine last night",
        "is he talking rubbish about b12",
        "my b12 isn't low and i still cramp it doesn't make sense",
        "heart attacks run in my family",
        "are chest pains a side effect of b12",
        "i bumped my head yesterday no problem",
        "blood test came back low",
        "my tongue is red and sore and my legs cramp",
        "could it be my heart medication",
        "i took my tablets with a whole bottle of water",
        "my husband's legs jerk all over the bed",
        "my teenager won't wake up before noon",
        "an eyelid has drooped for years",
        "a tablet stuck in my throat yesterday it's gone now",
        "my leg is hot after a cramp",
        "my son found b12 tablets helped",
        "gasping for a cup of tea",
        "my foot went dead from sitting on it",
        "this cramp nearly killed me last night",
        "the cramp left me breathless",
        "i almost fainted when the cramp hit",
        "my legs swell when it's hot",
        "how do i keep my dad fit",
        "suddenly my calf cramped and i lost my balance",
    ],
)
def test_what_only_shares_a_word_with_a_sign_is_none(text, heard):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "i'm scared the shot will make my tongue swell up",
        "i worry about having a stroke when i'm older",
        "what if i have a bad reaction to the injection next week",
    ],
)
def test_what_is_only_feared_for_later_is_no_sign(text, heard):
    assert heard(text) is None


def test_an_animals_sign_is_nobodys_own_whatever_hurts_besides(heard):
    assert heard("the horse passed out my legs cramp too") is None


def test_hesitation_breaks_no_denial(heard):
    assert heard("no chest um pain or er trouble breathing") is None
