"""Red flags in free text: every sign is caught, the right one, and nothing that only looks like it.

The rows of questions/red_flags.tsv were used to tune the phrases: they show that nothing was lost, not how well unseen
words fare. Behind `emergency` they name the sign, because it decides whom to call.
"""

import statistics
import time
import tomllib
from pathlib import Path

import pytest

from authoring.fresh import load_content
from authoring.questions import EMERGENCY, read_questions
from skill.listening.reader import read
from skill.listening.red_flags import find_red_flag
from skill.listening.words import fold, stem
from workbench.measure.evaluation import judge

ROOT = Path(__file__).resolve().parents[3]
TUNING = sorted({path.stem for path in (ROOT / "tests" / "questions").glob("*.tsv")} - {"held_out"})
"""All questions but those nobody tuned on."""
ROWS = read_questions(ROOT / "tests" / "questions" / "red_flags.tsv")
FLAGS = tomllib.loads((ROOT / "content" / "safety" / "red_flags.toml").read_text(encoding="utf-8"))["flag"]
URGENT = {flag["id"] for flag in FLAGS if flag["number"] == "emergency"}
"""Signs that are all answered with the emergency number: which of them is named makes no difference to whom to call."""


@pytest.fixture(scope="module")
def heard():
    """Return what finds the red flag of a text."""
    knowledge = load_content().knowledge
    return lambda text: find_red_flag([stem(word) for word in fold(text, knowledge.folding)], knowledge)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question.replace(" ", "-"))
def test_row_is_an_emergency_or_not(row, device):
    for earlier in row.before:
        device.say(earlier)

    reply = device.say(row.question)

    cautious = EMERGENCY in row.expected and reply.caution  # whom to call comes first then, too
    assert judge(row, reply) == "right" or cautious


@pytest.mark.parametrize(
    "row", [row for row in ROWS if EMERGENCY in row.expected], ids=lambda row: row.question.replace(" ", "-")
)
def test_row_is_the_right_sign(row, heard):
    (sign,) = row.expected - {EMERGENCY}

    assert heard(row.question) == sign


@pytest.mark.parametrize("name", TUNING)
def test_every_known_emergency_is_heard_and_nothing_else_is(name, heard):
    rows = read_questions(ROOT / "tests" / "questions" / f"{name}.tsv")

    wrong = [row.question for row in rows if (row.kind == "redflag") != (heard(row.question) is not None)]

    assert not wrong


@pytest.mark.parametrize(
    ("flag", "phrase"), [(flag["id"], said) for flag in FLAGS for said in (*flag["said"], *flag["samples"])]
)
def test_what_the_interaction_model_listens_for_is_heard_in_free_text_too(flag, phrase, heard):
    sign = heard(phrase)

    assert sign == flag or {sign, flag} <= URGENT


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
    ("text", "sign"),
    [
        ("i've got a pain in my um chest", "chest-pain"),
        ("i want to you know die", "self-harm"),
        ("my calf is like really red and so swollen", "clot"),
    ],
)
def test_hesitation_hides_no_sign(text, sign, heard):
    assert heard(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my heart is racing all over the place and i'm so dizzy", "palpitations"),
        ("i can't seem to get any air in", "breathing"),
        ("just came round on the bathroom floor", "fainting"),
        ("i can't get my mum to wake up", "fainting"),
        ("i can't hold my arm up since this morning", "stroke"),
        ("the numbness started in my feet and it's creeping up to my waist", "paralysis"),
        ("i've come out in hives and i feel wheezy", "allergy"),
        ("mum's taken her tablets three times over and she's really drowsy", "overdose"),
        ("what happens if you swallow all your tablets because i just did", "overdose"),
        ("how many of these tablets would it take to kill me", "self-harm"),
        ("my foot went cold and white and numb", "cold-limb"),
        ("i've coughed up some blood", "bleeding"),
        ("he's stopped sweating in this heat and he's not making sense", "heat"),
        ("my wee is brown like cola and my thighs are too weak to stand", "muscle-breakdown"),
        ("he banged his head and now he's being sick", "head-injury"),
        ("she has a stiff neck and a temperature and hates bright light", "meningitis"),
        ("my blood sugar is really low and i'm shaking", "blood-sugar"),
        ("please ring for an ambulance", "ambulance"),
        ("the ache is spreading up into my jaw", "chest-pain"),
        ("there's this pressure around my heart", "chest-pain"),
        ("i can't get a full breath in", "breathing"),
        ("nobody can wake my sister", "fainting"),
        ("he's gone all stiff and he's jerking", "seizure"),
        ("i've gone numb all down one side", "stroke"),
        ("i've got a numb bottom", "paralysis"),
        ("one of my calves has gone red and hot", "clot"),
        ("since my operation my calf is hot and sore", "clot"),
        ("where's my adrenaline pen", "allergy"),
        ("there's an empty pill bottle by her bed", "overdose"),
        ("i no longer want to live", "self-harm"),
        ("half her smile has gone", "stroke"),
        ("my balance has suddenly gone", "stroke"),
        ("i've got a dead leg it won't move", "paralysis"),
        ("my gran is fitting", "seizure"),
        ("my dad's fitting", "seizure"),
        ("since my surgery my calf is red and hot", "clot"),
        ("my heart's going haywire and i'm lightheaded", "palpitations"),
        ("i took all of the packet", "overdose"),
        ("i took five times my dose", "overdose"),
        ("what if i said i've just swallowed all my pills", "overdose"),
        ("my toddler got into my b12", "overdose"),
    ],
)
def test_ideas_near_each_other_are_a_sign_in_any_words(text, sign, heard):
    assert heard(text) == sign


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


def test_a_saying_inside_something_longer_hides_nothing(heard):
    assert heard("my husband will kill me if i forget my tablets") is None
    assert heard("how much potassium would it take to kill me") == "self-harm"


def test_what_is_fine_now_is_no_sign_unless_it_was_just_now(heard):
    assert heard("my face drooped for a month it's fine now") is None
    assert heard("my face drooped this morning it's fine now") == "stroke"


def test_hesitation_breaks_no_denial(heard):
    assert heard("no chest um pain or er trouble breathing") is None


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


def test_an_animals_sign_is_nobodys_own_whatever_hurts_besides(heard):
    assert heard("the horse passed out my legs cramp too") is None


def test_words_that_make_a_question_general_are_no_filler(heard):
    assert heard("how do you know if it's a blood clot or a cramp") is None
    assert heard("a pain in my you know chest") == "chest-pain"


def test_asking_for_help_excuses_nothing(heard):
    assert heard("please help my throat is closing up") == "allergy"
    assert heard("what helps a sore swollen throat") is None


def test_self_harm_gives_way_to_what_was_already_swallowed(heard):
    assert heard("i want to die i've swallowed a whole bottle of pills") == "overdose"
    assert heard("i'm thinking of taking all my pills") == "self-harm"


def test_listening_for_red_flags_is_the_smaller_part_of_reading():
    knowledge = load_content().knowledge
    texts = [row.question for row in ROWS if row.kind == "harmless"]
    heard = {text: [stem(word) for word in fold(text, knowledge.folding)] for text in texts}

    def median(act):
        seconds = []
        for text in texts * 2:  # the first time round unpacks what is listened for
            start = time.perf_counter()
            act(text)
            seconds.append(time.perf_counter() - start)
        return statistics.median(seconds[len(texts) :])

    assert median(lambda text: find_red_flag(heard[text], knowledge)) < 0.5 * median(lambda text: read(text, knowledge))
