"""An excuse hides only its own sign: what is here now is heard beside it."""

import pytest


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no my chest hurts", "chest-pain"),
        ("no i can't breathe", "breathing"),
        ("i'm not okay my chest hurts", "chest-pain"),
        ("i've never had chest pain like this", "chest-pain"),
        ("it's not only chest pain", "chest-pain"),
        ("no fever but my calf is red and swollen", "clot"),
        ("it isn't a cramp and i can't move my leg", "paralysis"),
        ("i didn't fall but my face is drooping", "stroke"),
        ("he is not breathing", "breathing"),
        ("i do not want to live", "self-harm"),
    ],
)
def test_a_negation_denies_only_what_it_belongs_to(text, sign, heard):
    assert heard(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("i had a heart attack last year and it's happening again", "chest-pain"),
        ("i had a stroke years ago and now my chest is tight", "chest-pain"),
        ("it feels like the heart attack i had last year", "chest-pain"),
        ("i've had chest pain since last month", "chest-pain"),
        ("last year i had low b12 and now i can't breathe", "breathing"),
    ],
)
def test_history_does_not_hide_what_is_here_now(text, sign, heard):
    assert heard(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("can low b12 cause chest pain because i've got it right now", "chest-pain"),
        ("can b12 make my left arm and leg go weak all of a sudden", "stroke"),
        ("one side of my body went numb ten minutes ago is that low b12", "stroke"),
        ("is b12 the reason i suddenly can't hold my urine and my legs are weak", "bladder"),
        ("is it a cramp or a blood clot", "clot"),
        ("can low b12 make you want to die because i do", "self-harm"),
        ("she's overdosed on her pills", "overdose"),
    ],
)
def test_a_question_about_oneself_is_a_sign(text, sign, heard):
    assert heard(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("i've got a pain in my um chest", "chest-pain"),
        ("i want to you know die", "self-harm"),
        ("my calf is like really red and so swollen", "clot"),
    ],
)
def test_hesitation_hides_no_sign(text, sign, heard):
    assert heard(text) == sign


def test_a_saying_inside_something_longer_hides_nothing(heard):
    assert heard("my husband will kill me if i forget my tablets") is None
    assert heard("how much potassium would it take to kill me") == "self-harm"


def test_what_is_fine_now_is_no_sign_unless_it_was_just_now(heard):
    assert heard("my face drooped for a month it's fine now") is None
    assert heard("my face drooped this morning it's fine now") == "stroke"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("i'm scared my chest is tight and i fly tomorrow", "chest-pain"),
        ("my calf is red and swollen and i'm worried my flight is tomorrow", "clot"),
        ("i've got chest pain and i'm worried they can't see me until next week", "chest-pain"),
    ],
)
def test_fear_for_later_hides_nothing_that_is_here_now(text, sign, heard):
    assert heard(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("it is not a cramp breathing problems since the shot", "breathing"),
        ("how do i know this isn't dvt", "clot"),
    ],
)
def test_a_denied_cramp_denies_nothing_after_it(text, sign, heard):
    assert heard(text) == sign


def test_words_that_make_a_question_general_are_no_filler(heard):
    assert heard("how do you know if it's a blood clot or a cramp") is None
    assert heard("a pain in my you know chest") == "chest-pain"


def test_asking_for_help_excuses_nothing(heard):
    assert heard("please help my throat is closing up") == "allergy"
    assert heard("what helps a sore swollen throat") is None


def test_self_harm_gives_way_to_what_was_already_swallowed(heard):
    assert heard("i want to die i've swallowed a whole bottle of pills") == "overdose"
    assert heard("i'm thinking of taking all my pills") == "self-harm"
