"""The files of `content/article/` that an author goes on from: what the text gives is in them, what is missing is marked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from authoring.beginning.subject import OFFERS, Part, Subject
from authoring.checks.tasks import TO_WRITE

MOST = 2
"""Sentences of a part of an answer."""
DISCLAIMER = "This content is for informational purposes only and should not replace professional medical advice."
_KEPT_REFUSALS = (
    "dose amount how-often duration time-it-takes pregnancy children animals brand-or-price where-to-get missed-dose history "
    "pictures specialists which-medicine"
).split()
"""Refusals that an article about health can begin with."""


def q(text: str) -> str:
    """Return a text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False)


def qs(texts: Iterable[str]) -> str:
    """Return a list of texts as TOML writes it."""
    return "[" + ", ".join(map(q, texts)) + "]"


def article(subject: Subject, not_about: Iterable[str]) -> str:
    """Return `article.toml`: the text, sentence by sentence."""
    passages = [(part.title, id_, text) for part in subject.parts for id_, text in part.passages]
    passages.append(("Disclaimer", "disclaimer/1", subject.disclaimer or DISCLAIMER))
    entries = "\n".join(f"\n[[passage]]\nid = {q(id_)}\nsection = {q(title)}\ntext = {q(text)}" for title, id_, text in passages)
    return (
        f"# The article, sentence by sentence. Answers name these ids in `from`.\n# A sentence that says nothing to answer gets"
        f" `silent = true`.\n\ntitle = {q(subject.title)}\nnames = {qs([subject.name])}\n"
        f"# What the project was about that this one was begun from: `cramp-helper check` finds what is left of it.\n"
        f"not_about = {qs(not_about)}\n{entries}\n"
    )


def topics(subject: Subject) -> str:
    """Return `topics.toml`: the main topic first, then those that have a section."""
    text = "# What a question can be about. `said`: every other way people say it. kind: factor (may cause it), sign (may be felt or"
    text += "\n# seen), effect (what the article is about, if it is something that one has), thing (is explained).\n"
    for topic, name in subject.names.items():
        asked = [part.aspect for part in subject.parts if part.topic == topic]
        default = next((aspect for aspect in ("causes", "meaning", *asked) if aspect in asked), "meaning")
        kind = "effect" if topic == subject.main else "thing"
        text += f'\n[[topic]]\nid = {q(topic)}\nname = {q(name)}\nsaid = []\nkind = "{kind}"\ndefault = "{default}"\n'
    small = '["small print", "the small print", "disclaimer"]'
    return f'{text}\n[[topic]]\nid = "disclaimer"\nname = "the disclaimer"\nsaid = {small}\nkind = "thing"\ndefault = "meaning"\n'


def answers(subject: Subject) -> str:
    """Return the file of `answers/`: one for each section, each sentence to be said in one's own words."""
    text = "# What is said. `say`: in your own words, for the ear: at most two sentences and 45 words in `short`, the rest in `more`.\n"
    text += "# `from`: the sentences of the article that it stands on. `offer` completes \"Want to hear ...?\".\n"
    ids = [answer_id(part) for part in subject.parts]
    for place, part in enumerate(subject.parts):
        after = [*ids[place + 1 :], *ids[:place]][:3]
        halves = {"short": part.passages[:MOST], "more": part.passages[MOST : 2 * MOST]}
        text += f"\n[[answer]]\nid = {q(ids[place])}\nfor = {qs([f'{part.topic}/{part.aspect}'])}\ntitle = {q(part.title)}\n"
        text += f"offer = {q(OFFERS[part.aspect])}\n"
        for name, passages in halves.items():
            if passages:
                lines = "".join(f"  {{ say = {q(TO_WRITE)}, from = {qs([id_])} }},\n" for id_, _ in passages)
                text += f"{name} = [\n{lines}]\n"
        text += f"next = {qs(after)}\n" if after else ""
    disclaimer = f'  {{ say = {q(subject.disclaimer or DISCLAIMER)}, from = ["disclaimer/1"] }},\n'
    return (
        f'{text}\n[[answer]]\nid = "disclaimer"\nfor = ["disclaimer/meaning"]\ntitle = "The disclaimer"\n'
        f'offer = "what the disclaimer is"\nshort = [\n{disclaimer}]\n'
    )


def answer_id(part: Part) -> str:
    """Return the id of the answer to a part."""
    return f"{part.topic}-{part.aspect}"


def questions(subject: Subject) -> str:
    """Return a file of questions with one for each answer, as its offer would ask it."""
    rows = ["kind\tbefore\tquestion\texpected"]
    for part in subject.parts:
        asked = OFFERS[part.aspect].replace("{topic}", subject.names[part.topic])
        rows.append(f"answerable\t\t{asked}\t{' '.join(id_ for id_, _ in part.passages)}")
    return "\n".join([*rows, "refuse-off\t\twhat is the weather like\tdeclined", ""])


def prompts(subject: Subject, name: str) -> str:
    """Return `prompts.toml`: what is said besides the answers and names the article."""
    about, ids = subject.name, [answer_id(part) for part in subject.parts]
    return f"""\
# What is said besides the answers that names this article; content/english/prompts.toml has the rest.

[welcome]
say = [{q(f"This is {name}. I answer questions about {about}.")}]
ask = ["What would you like to know?"]
reprompt = ["You could ask {{a}}, or {{b}}. What would you like to know?"]

[help]
say = [
  {q(f"Ask me about {about} in your own words, such as {{a}}, or {{b}}. Say repeat, slower or more at any time, and stop to end.")},
  {q(f"You can ask {{a}}, or {{b}}, in any words you like. Say repeat, slower or more whenever you wish, and stop to end.")},
]

[disclaimer]
say = [{q(subject.disclaimer or DISCLAIMER)}]
from = ["disclaimer/1"]

[declined-far]
say = [{q(f"I only know about {about}.")}, {q(f"That's outside what I know, which is {about}.")}]

[source]
say = [
  {q(f"It all comes from one article on {about}, put into my own words.")},
  {q(f"From a single article about {about}, reworded to be heard.")},
]

[suggestions]
# What is named when nothing better follows from the conversation: answer ids, three at a time in the menu.
answers = {qs(ids)}
"""


def aspects(subject: Subject, known: Iterable[str]) -> str:
    """Return `aspects.toml`: what is meant where nothing is named."""
    text = "# What is asked about a topic of this article: content/english/aspects.toml lists the aspects and how they are asked about.\n"
    text += "# default   the topic meant when none was named and none is being talked about\n"
    text += "# cues      further ways of asking, in the words of this article\n"
    asked = {part.aspect for part in subject.parts if part.topic == subject.main}
    for aspect in known:
        text += f'\n[[aspect]]\nid = "{aspect}"\n' + (f"default = {q(subject.main)}\n" if aspect in asked else "")
    return text


def refusals(subject: Subject, kept: Iterable[Mapping[str, Any]]) -> str:
    """Return `refusals.toml`: what people ask of every article about health, and none covers by itself."""
    text = "# Subjects near the article that it does not cover: hearing one means declining. `name` completes \"Nothing here is about\".\n"
    text += "# Take out what your article does cover. part = true: what it has on the rest of the question is said.\n"
    offer = qs([answer_id(part) for part in subject.parts][:2])
    for one in kept:
        if one["id"] in _KEPT_REFUSALS and one["said"]:
            text += f"\n[[refusal]]\nid = {q(one['id'])}\nname = {q(one['name'])}\n"
            text += "".join(f"{key} = true\n" for key in ("part", "anywhere", "any", "pointed") if one.get(key))
            text += f"said = {qs(one['said'])}\noffer = {offer}\n"
    return text


def rules(subject: Subject) -> str:
    """Return `rules.toml` with no rule."""
    empty = "".join(f"{part} = []\n" for part in ("all", "any", "topics", "aspects", "none", "where"))
    return (
        f"# The topic that the article is mainly about; rules for what the words alone do not tell.\nmain = {q(subject.main)}\n"
        f"combine = []\nrule = []\n\n[happening]\n{empty}\n[echoes]\n"
    )


def concepts(subject: Subject) -> str:
    """Return `concepts.toml`: ideas that rules may speak of."""
    return f"# Ideas that rules speak of, and how they are said.\n[concepts]\n{q(subject.main)} = {qs([subject.name])}\n"


def folding(name: str) -> str:
    """Return `folding.toml`: what is heard as something else, and the skill's name around what is asked."""
    called = name.lower()
    return (
        "# What speech recognition makes of this article's own words, and other ways to write them: add a [[fold]] with `to`\n"
        "# and `from`. content/english/folding.toml has English in general; both files are one table.\n\n"
        f"[fillers]\nmanners = {qs([f'ask {called} [to]', f'open {called}', called])}\n"
    )


def icon(subject: Subject) -> str:
    """Return `icon.toml`: a speech bubble on a disc whose colour comes of the name."""
    hue = sum(map(ord, subject.name)) % 3
    background = ("#124a5c", "#3a2f5c", "#1f4f36")[hue]
    return f"""\
# The skill's icon; `cramp-helper build` draws it. Places and widths are parts of the icon's side, from the upper left; a bar
# goes through places, each with its half width. This one is a speech bubble: make it yours.
background = "{background}"

[[bar]]
through = [[0.38, 0.42, 0.2], [0.62, 0.42, 0.2]]
colour = "#f4ecde"

[[bar]]
through = [[0.4, 0.55, 0.1], [0.3, 0.78, 0.02]]
colour = "#f4ecde"
"""


def store(subject: Subject, name: str, category: str, locales: Iterable[str]) -> str:
    """Return `store.toml`."""
    about, first = subject.name, OFFERS[subject.parts[0].aspect].replace("{topic}", subject.names[subject.parts[0].topic])
    called = name.lower()
    keywords = list(dict.fromkeys([about, *subject.names.values(), "health"]))[:10]
    asked = "; ".join(OFFERS[part.aspect].replace("{topic}", subject.names[part.topic]) for part in subject.parts[:4])
    plea = (
        f"Please note: {name} does not give medical advice. It is for informational and educational purposes only, and is not a"
        " substitute for professional medical advice, diagnosis or treatment. Always ask a doctor or other qualified health"
        " provider about a medical condition. If you think you may have an emergency, call {emergency} or your doctor at once."
    )
    paragraphs = [
        f'Say "Alexa, open {called}" and ask what you want to know about {about}. You get a short answer first, and more when you want it.',
        f"You can ask {asked}.",
        "Everything comes from one article, put into words that are easy to hear. What the article does not cover, the skill says plainly.",
        "Your questions are not kept: nothing about you or your health is stored.",
        plea,
    ]
    testing = [
        "No account, device or purchase is needed. The skill works by voice alone; on a device with a screen it also shows each answer.",
        f'1. Say "Alexa, open {called}". The skill says what it does and asks what you would like to know.',
        f'2. Ask in one breath: "Alexa, ask {called} {first}". The answer comes first, then the disclaimer (once in a session), then one question. "Yes" hears what it offers.',
        '3. Go on in the same session: "tell me more", "repeat that", "slower", "where is this from", "read the disclaimer", "what can i ask", "stop".',
        "4. Something outside the article is declined politely with what can be asked.",
        '5. A sign of danger, such as "i have chest pain", is answered with the local emergency number, and the session ends. The skill never offers to call.',
        "6. Name-free requests (CanFulfillIntentRequest) are answered without speech, and with YES only for a question that the article answers.",
    ]
    phrases = qs([f"Alexa, ask {called} {first}", f"Alexa, open {called}", f"Alexa, ask {called} to read the disclaimer"])
    lines = "".join(f"  {q(one)},\n" for one in paragraphs)
    tests = "".join(f"  {q(one)},\n" for one in testing)
    return (
        "# What people read in the skill store, and what Amazon's reviewers are told. Read it as a stranger would.\n\n"
        f"name = {q(name)}\n# What it is about, in the middle of a sentence.\nsubject = {q(about)}\ncategory = {q(category)}\n"
        f"summary = {q(f'Short spoken answers about {about}, from one article.')}\nkeywords = {qs(keywords)}\n\n"
        f"description = [\n{lines}]\n\ntesting = [\n{tests}]\n\n"
        "# Three phrases for each locale, every one a sample of its model. The first names the skill in full (R7.2).\n"
        "[phrases]\n" + "".join(f"{locale} = {phrases}\n" for locale in locales)
    )


def publisher(name: str) -> str:
    """Return `publisher.toml`, with addresses to be replaced."""
    host = re.sub(r"[^a-z0-9]+", "-", name.lower())
    return f"""\
# Set by whoever publishes the skill: the one place for names and addresses.

name = {q(f"The publisher of {name}")}
contact = "help@{host}.example"
privacy = "https://{host}.example/privacy.html"
terms = "https://{host}.example/terms.html"

# Where Amazon may offer the skill.
countries = ["US", "GB", "AU", "CA", "IN"]
"""
