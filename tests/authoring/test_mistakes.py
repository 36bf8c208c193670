"""What authors get wrong, one mistake a line: `check` finds each in one sentence, and nothing is built of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from authoring.compile import compile_content
from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.material import read_material
from authoring.sources import parse
from skill.errors import ContentError
from workbench.__main__ import cramp_helper

TINY = Path(__file__).resolve().parents[1] / "tiny_article"
STORE = """
name = "Cramp Helper"
category = "HEALTH_AND_FITNESS"
summary = "About chains."
keywords = ["chain"]
description = ["About chains."]
testing = ["Ask about rust."]
[phrases]
en-US = ["Alexa, open cramp helper"]
"""
STEPS = """
[first]
lines = [{ say = "Dry the chain.", from = ["rust/2"] }]
[[step]]
title = "Dry"
lines = [{ say = "Dry the chain.", from = ["rust/2"] }]
[eased]
lines = [{ say = "Oil it once a month.", from = ["rust/2"] }]
[still]
lines = [{ say = "Oil it once a month.", from = ["rust/2"] }]
"""
ASKED = "\n".join(
    [f'[{name}]\nask = ["Is it so?"]\nreprompt = ["Is it?"]' for name in ("eased", "step", "last-step", "resume")]
    + [f'[{name}]\nsay = ["All right."]' for name in ("wait", "first-step")]
    + ['[cramp]\noffer = "what to do"\ntitle = "What to do"\ntopic = "rust"\ncovers = ["rust-treatment"]']
)

TOPICS, ANSWERS, RULES = "article/topics.toml", "article/answers/chain.toml", "article/rules.toml"
PROMPTS, FLAGS, MODEL = "english/prompts.toml", "safety/red_flags.toml", "../interaction_models/utterances.toml"
MISTAKES: dict[str, tuple[str, str, str, str]] = {
    # Keys and kinds
    "a mistyped key": (ANSWERS, "offer = \"what causes", "ofer = \"what causes", "answer 'rust-causes': 'ofer' is not a known key. Did you mean 'offer'?"),
    "a mistyped table": (RULES, "combine = \\[\\]", "combinee = []", "the file: 'combinee' is not a known key. Did you mean 'combine'?"),
    "a mistyped key of a flag": (FLAGS, "near = 5", "nearr = 5", "flag 'bleeding': 'nearr' is not a known key. Did you mean 'near'?"),
    "a number in quotes": (FLAGS, "near = 5", "near = \"five\"", "flag 'bleeding': near: is 'five', not a whole number"),
    "a reach of nothing": (FLAGS, "near = 5", "near = 0", "flag 'bleeding': near: is 0. Write 1 or more"),
    "a word where a list belongs": (TOPICS, "said = \\[\"small print\"\\]", "said = \"small print\"", "topic 'disclaimer': said: is 'small print', not a list in square brackets"),
    "a number where text belongs": (TOPICS, "name = \"rust\"", "name = 7", "topic 'rust': name: is 7, not text in quotes"),
    "yes where true belongs": ("article/article.toml", "silent = true", "silent = \"yes\"", "passage 'aside/1': silent: is 'yes', not true or false"),
    "an empty text": (TOPICS, "name = \"chain oil\"", "name = \" \"", "topic 'oil': name: is empty"),
    "an answer for nothing": (ANSWERS, "for = \\[\"oil/meaning\"\\]", "for = []", "answer 'oil-meaning': for: is an empty list"),
    "a key that is missing": (ANSWERS, "title = \"Chain oil\"\n", "", "answer 'oil-meaning': 'title' is missing. Add 'title'"),
    "a kind that nothing is": (TOPICS, "kind = \"effect\"", "kind = \"effekt\"", "topic 'squeak': kind 'effekt' is unknown. Did you mean 'effect'?"),
    "a line without sources": (ANSWERS, ", from = \\[\"oil/1\"\\]", "", "answer 'oil-meaning': short 1: 'from' is missing"),
    "a mistyped part of a prompt": (PROMPTS, "say = \\[\"Hello again.\"\\]", "sya = [\"Hello again.\"]", "[welcome-back]: 'sya' is not a known key. Did you mean 'say'?"),
    "a locale without its number": ("locales.toml", "poison = .*", "", "[en-US]: 'poison' is missing"),
    # Files
    "a bracket that is not closed": (TOPICS, "\"rusting\"\\]", "\"rusting\"", "article/topics.toml: line"),
    "a quote that is not closed": (ANSWERS, "title = \"Chain oil\"", "title = \"Chain oil", "article/answers/chain.toml: line 29: is no TOML"),
    "one key twice": (TOPICS, "kind = \"effect\"", "kind = \"effect\"\nkind = \"sign\"", "article/topics.toml: line"),
    "a file of no known name": ("english/promts.toml", "", "", "content/promts.toml: the file: is not known. Did you mean 'prompts'?"),
    # Names
    "a passage that is not there": (ANSWERS, "\"rust/1\", \"oil/2\"", "\"rust/1\", \"oil/3\"", "answer 'squeak-causes': short: cites 'oil/3', which is no passage. Did you mean 'oil/1'?"),
    "a passage nobody says": ("article/article.toml", "silent = true\n", "", "passage 'aside/1': can be reached by no answer"),
    "a topic that is not there": (ANSWERS, "\"squeak/causes\"", "\"squeek/causes\"", "answer 'squeak-causes': 'squeek/causes' names an unknown topic. Did you mean 'squeak'?"),
    "an aspect that is not there": (ANSWERS, "\"oil/meaning\"", "\"oil/meanings\"", "answer 'oil-meaning': 'oil/meanings' names an unknown aspect. Did you mean 'meaning'?"),
    "an offer of no answer": (ANSWERS, "next = \\[\"rust-treatment\", ", "next = [\"rust-treatmnet\", ", "answer 'squeak-causes': offers 'rust-treatmnet' next, which is no answer"),
    "an answer that offers itself": (ANSWERS, "next = \\[\"squeak-causes\"\\]", "next = [\"oil-meaning\"]", "answer 'oil-meaning': offers itself next"),
    "one answer twice": (ANSWERS, "id = \"rust-causes\"", "id = \"oil-meaning\"", "answer 'oil-meaning': stands there 2 times"),
    "two answers for one thing": (ANSWERS, "\"rust/causes\"", "\"oil/meaning\"", "'oil/meaning': is served by 2 answers"),
    "one topic twice": (TOPICS, "id = \"oil\"", "id = \"rust\"", "topic 'rust': stands there 2 times"),
    "a topic about itself": (TOPICS, "id = \"oil\"\n", "id = \"oil\"\nabout = \"oil\"\n", "topic 'oil': is about itself in the end"),
    "one synonym in two topics": (TOPICS, "\"lubricant\"", "\"lubricant\", \"rusting\"", "topic 'oil': 'rust' names the topic 'rust' as well"),
    "a default aspect that is not there": (TOPICS, "default = \"meaning\"\n\n\\[\\[topic\\]\\]\nid = \"squeak\"", "default = \"sense\"\n\n[[topic]]\nid = \"squeak\"", "topic 'oil': default 'sense' is no aspect"),
    "a main topic that is not there": (RULES, "main = \"rust\"", "main = \"rus\"", "[main]: names 'rus', which is no topic. Did you mean 'rust'?"),
    "a rule about no topic": (RULES, "rule = \\[\\]", "rule = [{ all = [\"chain\"], topic = \"chains\" }]", "[[rule]] 1: names 'chains', which is no topic"),
    "a rule that listens for nothing": (RULES, "rule = \\[\\]", "rule = [{ all = [\"chian\"], topic = \"oil\" }]", "[[rule]] 1: listens for 'chian', which nothing is"),
    "a hard word without its answer": ("article/words.toml", "answer = .*", "answer = \"oil-sense\"", "word 'oil': names 'oil-sense', which is no answer. Did you mean 'oil-meaning'?"),
    "an intent that asks for no aspect": ("english/intents.toml", "\"treatment\"", "\"treating\"", "[aspects]: TreatmentIntent: names 'treating', which is no aspect. Did you mean 'treatment'?"),
    "an idea that is not listed": (FLAGS, "\"finger\", \"off\"", "\"fingr\", \"off\"", "flag 'bleeding': names the idea 'fingr', which is not listed. Did you mean 'finger'?"),
    "a number without its wording": (FLAGS, "number = \"emergency\"", "number = \"urgent\"", "flag 'bleeding': number 'urgent' has no wording"),
    "a locale that Alexa does not have": ("locales.toml", "\\[en-US\\]", "[en-NZ]", "[en-NZ]: is no locale that Alexa has (R10.10)"),
    "phrases of the store for no locale": ("article/store.toml", "en-US = ", "en-UK = ", "[phrases]: has none for 'en-US'"),
    "steps of no topic": (PROMPTS, "topic = \"rust\"", "topic = \"rast\"", "[cramp]: names 'rast', which is no topic. Did you mean 'rust'?"),
    # Wording
    "a bracket of a phrase": ("article/refusals.toml", "\"how much is\"", "\"how (much is\"", "')' is missing at the end. Close every bracket"),
    "a question that asks nothing": (PROMPTS, "ask = \\[\"Which is it\\?\"\\]", "ask = [\"Say it.\"]", "[ready]: 'ask' 'Say it.' does not end with a question mark"),
    "braces that nothing fills in": (ANSWERS, "\"how {topic} is treated\"", "\"how {topics} is treated\"", "answer 'rust-treatment': offer 'how {topics} is treated' has braces that nothing fills in"),
    "braces in a prompt": (PROMPTS, "such as {a}, or {b}.", "such as {d}.", "has 'd' in braces, which nothing fills in"),
    "a prompt that is missing": (PROMPTS, "\\[language\\]", "[langauge]", "[language]: is missing"),
    "a figure that no passage has": (ANSWERS, "Dry the chain after rain", "Dry the chain 3 times after rain", "answer 'rust-treatment': short: the figure 3 in"),
    # The interaction model
    "a mistyped key of the utterances": (MODEL, "carriers = ", "carrierz = ", "[ask]: 'carrierz' is not a known key. Did you mean 'carriers'?"),
    "a word for a number of samples": (MODEL, "most = 24", "most = \"many\"", "[most]: is 'many', not a whole number"),
    "a bracket of a sample": (MODEL, "\\(causes\\|makes\\)", "(causes|makes", "[intents]: CausesIntent: 'what (causes|makes {topic}': ')' is missing at the end"),
    "a slot that is not declared": (MODEL, "what is {topic}", "what is {topik}", "has a slot 'topik' that is not declared. Did you mean 'topic'?"),
    "choices that are not listed": (MODEL, "what is {topic}", "<whats> {topic}", "uses <whats>, which is not listed"),
    "a model for a locale that Alexa does not have": (MODEL, "\\[\"en-US\"\\]", "[\"en-US\", \"en-NZ\"]", "'en-NZ' is no locale that Alexa has"),
}  # fmt: skip
"""Mistake to the file, what stands there, what is written instead, and what must be said of it."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny article with everything that an article may have, and its model."""
    project = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("sound") / "project"))
    (project / "content" / "article" / "store.toml").write_text(STORE, encoding="utf-8")
    (project / "content" / "article" / "steps.toml").write_text(STEPS, encoding="utf-8")
    prompts = project / "content" / PROMPTS
    prompts.write_text(f"{prompts.read_text(encoding='utf-8')}\n{ASKED}", encoding="utf-8")
    for name, text in interaction_model.files(read_material(project)).items():
        (project / name).write_text(text, encoding="utf-8")
    return project


@pytest.fixture
def project(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "project"))


def test_there_is_nothing_wrong_before_the_mistakes(project: Path) -> None:
    compile_content(parse(project / "content"))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_sentence_and_nothing_is_built(mistake: str, project: Path) -> None:
    name, place, instead, message = MISTAKES[mistake]
    file = project / "content" / name
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    written, count = re.subn(place, lambda _: instead, before, count=1)
    assert count == 1
    file.write_text(written, encoding="utf-8")

    result = CliRunner().invoke(cramp_helper, ["check", str(project)])

    said = [line for line in result.output.splitlines() if message in line]
    assert (result.exit_code, len(said)) == (1, 1), result.output
    assert "Traceback" not in result.output
    assert len(result.output.splitlines()) <= 6
    with pytest.raises(ContentError, match=re.escape(message)):
        _build(project)


def _build(project: Path) -> None:
    """Make all that is made of a project's files."""
    compile_content(parse(project / "content"))
    interaction_model.files(read_material(project))
