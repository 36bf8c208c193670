"""Names told by their sound: what a recogniser makes of them, and what it does not turn into one."""

import pytest
from spellchecker import SpellChecker

from skill.listening.words.folding import fold
from skill.listening.words.sounds import LEAST_NEAR, consonants, name_by_sound, sound, sound_of, sounds_of

COMMON = 300
"""Times that a word stands in the word list's texts, from which on somebody may say it."""


def known(word):
    return word in "is my the a what does cause cough cramping died bee tears new".split()


NAMES = {sound_of(name.split()): name for name in ("metoclopramide", "my calf is cramping", "diabetes", "thiamine")}
SOUNDS = sounds_of(NAMES, known, ("mettle",))


@pytest.mark.parametrize(
    "alike",
    [
        pytest.param(("calf", "cuff", "cough", "curve", "kef"), id="an l before f, an r before a consonant"),
        pytest.param(("cramp", "gram", "cram"), id="voice, and a stop after a nasal"),
        pytest.param(("nation", "nacion", "nashun"), id="one hissing sound"),
        pytest.param(("knight", "night", "nite"), id="what is written and not heard"),
        pytest.param(("fox", "fawks"), id="one letter for two sounds"),
    ],
)
def test_words_sound_alike_however_they_are_written(alike):
    assert len({sound(word) for word in alike}) == 1


@pytest.mark.parametrize("pair", [("calf", "cave in"), ("cramp", "camp"), ("lemon", "melon"), ("stroke", "strike out")])
def test_another_order_of_consonants_sounds_different(pair):
    one, other = (sound_of(words.split()) for words in pair)

    assert one != other


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("does metaclopramide cause it", "does metoclopramide cause it"),
        ("does meto clobra mide cause it", "does metoclopramide cause it"),
        ("my cough is cramping", "my calf is cramping"),
        ("what is dya bead ease", "what is diabetes"),
        ("is metoglopramine the cause", "is metoclopramide the cause"),
    ],
)
def test_a_name_is_told_from_what_was_written_for_it(heard, meant):
    assert " ".join(name_by_sound(heard.split(), SOUNDS)) == meant


@pytest.mark.parametrize(
    "heard",
    [
        pytest.param("my cough is a cause", id="half of a name"),
        pytest.param("the bee died a new tears", id="words that are all known need more to go by"),
        pytest.param("mettle clopramide", id="a word that is set apart"),
        pytest.param("what is that", id="nothing like it"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_name_stays_as_it_is(heard):
    assert name_by_sound(heard.split(), SOUNDS) == heard.split()


def test_of_two_long_names_alike_but_for_one_part_neither_is_taken_for_the_other():
    names = {sound_of([name]): name for name in ("perindopril", "perindoprin")}
    sounds = sounds_of(names, known, ())

    assert all(consonants(sounding) >= LEAST_NEAR for sounding in names)
    assert name_by_sound(["perindoprif"], sounds) == ["perindoprif"]
    assert name_by_sound(["berindoprin"], sounds) == ["perindoprin"]


def test_no_common_word_of_english_is_taken_for_a_name_of_the_content(content):
    """Whichever sounds like one has to stand in `apart`, in content/article/folding.toml."""
    folding = content.knowledge.folding
    bare = folding._replace(sounds=None)
    english = SpellChecker().word_frequency.dictionary
    common = [word for word, times in english.items() if times >= COMMON and word.isalpha()]
    taken = [word for word in common if name_by_sound([word], folding.sounds) != [word] and fold(word, bare) == [word]]

    assert taken == []


@pytest.mark.parametrize("template", ["what is {}", "could {} be behind it", "and {}"])
@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("kobbal amin", "b12"),
        ("bernicious anemia", "pernicious anemia"),
        ("dee hydrayshun", "dehydration"),
        ("elektro lites", "electrolytes"),
        ("palbitations", "palpitations"),
        ("new ropathy", "neuropathy"),
        ("ferosemite", "furosemide"),
        ("cuff cramps", "calf cramps"),
        ("g12", "b12"),
    ],
)
def test_recognition_may_write_a_name_as_it_likes(content, template, heard, name):
    folding = content.knowledge.folding

    assert fold(template.format(heard), folding) == fold(template.format(name), folding)


@pytest.mark.parametrize(
    "said",
    [
        "i need rehydration salts",
        "a low electrolyte is what i have",
        "my cough is bad",
        "the politicians were devastating",
        "my son was electrocuted",
        "a twinkling",
    ],
)
def test_other_words_are_left_alone(content, said):
    folding = content.knowledge.folding

    assert fold(said, folding) == fold(said, folding._replace(sounds=None))
