"""Danger is heard by a sure rule first, then by what was learned; both tell how sure it is."""

from authoring.fresh import compiled_content
from skill.content import Content, content_folder
from skill.listening.danger.alarm import Danger, hear_danger, with_rest
from skill.listening.learned.danger_score import Score, sound
from skill.listening.listen import listen
from skill.listening.words.folding import fold, stem
from skill.listening.words.lexicon import spans


def hear(said: str, content: Content, score: Score | None) -> Danger:
    knowledge = content.knowledge._replace(danger=score)
    return hear_danger(fold(said, knowledge.folding), knowledge)


def score(alarm: int, unsure: int, soon: int) -> Score:
    plain = {"bias": 0, "soon_bias": 0, "alarm": alarm, "unsure": unsure, "soon": soon, "weights": "wlumbering=50 30"}
    return Score(plain, is_known=lambda word: False)


def test_a_sure_rule_beats_the_score(content: Content) -> None:
    never = score(alarm=9999, unsure=9999, soon=9999)

    assert hear("i have chest pain", content, never) == Danger("alarm", "chest-pain")


def test_the_score_tells_the_band(content: Content) -> None:
    said = "lumbering"

    assert hear(said, content, score(alarm=50, unsure=20, soon=9999)) == Danger("alarm")
    assert hear(said, content, score(alarm=51, unsure=50, soon=9999)) == Danger("unsure", barely=True)
    assert hear(said, content, score(alarm=51, unsure=50, soon=30)) == Danger("unsure", doctor=True, barely=True)
    assert hear(said, content, score(alarm=51, unsure=20, soon=9999)) == Danger("unsure")
    assert hear(said, content, score(alarm=51, unsure=51, soon=30)) == Danger("soon", doctor=True, barely=True)
    assert hear(said, content, score(alarm=51, unsure=51, soon=31)) == Danger("no")


def test_without_a_score_the_rules_alone_decide(content: Content) -> None:
    assert hear("lumbering", content, None) == Danger("no")


def test_kinds_of_words_tell_alone_and_next_to_each_other(content: Content) -> None:
    knowledge = content.knowledge
    plain = {"bias": 0, "soon_bias": 0, "alarm": 0, "unsure": 0, "soon": 0}

    def told(said: str, weights: str) -> int:
        words = fold(said, knowledge.folding)
        score = Score(plain | {"weights": weights}, lambda _: True)
        return score.of(words, spans([stem(word) for word in words], knowledge.flags))[0]

    assert told("in my chest", "kchest=7") == told("the breastbone", "kchest=7") == 7
    assert told("my chest hurts", "nchest pain=7") == 7
    assert told("the pain is in my chest", "nchest pain=7") == 0


def test_a_rest_that_alarms_keeps_the_doctor() -> None:
    whole = Danger("soon", doctor=True, kind="heart")

    assert with_rest(whole, Danger("alarm", "breathing")) == Danger("unsure", "breathing", doctor=True, kind="heart")


def test_words_that_sound_alike_are_one() -> None:
    assert sound("chest") == sound("jest")
    assert sound("blue") == sound("blew")


def test_an_opening_word_makes_no_alarm_less() -> None:
    rest = Danger("alarm", "breathing")

    assert with_rest(Danger("unsure"), rest) == rest
    assert with_rest(Danger("alarm", "clot"), rest) == Danger("alarm", "clot")
    assert with_rest(Danger("no"), rest) == Danger("unsure", "breathing")
    assert with_rest(Danger("no"), Danger("unsure")) == Danger("no")


def test_what_a_no_denies_is_no_danger_because_the_no_was_taken_off(content: Content) -> None:
    assert listen("no no chest pain only the leg", content.knowledge).danger.band == "no"
    assert listen("no my chest hurts and i sweat", content.knowledge).danger.band == "alarm"


def test_what_is_listened_for_is_shipped_once() -> None:
    flags = compiled_content(content_folder())["raw"]["red_flags"]["flag"]

    assert all(set(flag) == {"id", "name", "number"} for flag in flags)
