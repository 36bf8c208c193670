"""Knowledge from the plain form that `compile_knowledge` makes of the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from skill.article.article import AnswerId
from skill.listening.danger.denial import deniable_ideas
from skill.listening.knowledge import Combination, Happening, Knowledge, RedFlag, Refusal, Rule, Suit, TopicLinks
from skill.listening.learned.danger_score import Score
from skill.listening.learned.weights import Weights
from skill.listening.words.folding import Folding, stem
from skill.listening.words.lexicon import Phrases
from skill.listening.words.packed import Numbers
from skill.listening.words.sounds import sounds_of


def _listens_for(known: frozenset[str], word: str) -> bool:
    """Tell whether a word is listened for; a function of its own, so that knowledge can be handed to another process."""
    return stem(word) in known


def from_plain(plain: Mapping[str, Any]) -> Knowledge:
    """Read the plain form that `compile_knowledge` makes."""
    weights = plain["weights"]
    known = frozenset(str(plain["known"]).split())
    is_known = partial(_listens_for, known)
    sounds = sounds_of(plain["sounds"], is_known, plain["apart"])
    rules = tuple(map(_read_rule, plain["rule"]))
    return Knowledge(
        folding=Folding(
            plain["contractions"],
            Phrases(plain["folds"]),
            sounds if plain["sounds"] else None,
            known,
            frozenset(plain["whole"]),
        ),
        noise=Phrases(plain["noise"]),
        manners=Phrases(plain["manners"]),
        subjects=Phrases(plain["subjects"]),
        cues=Phrases(plain["cues"]),
        acts=Phrases(plain["acts"]),
        controls=Phrases(plain["controls"]),
        flags=Phrases(plain["flags"]),
        named=Phrases(plain["named"]),
        known=known,
        aspects=tuple(plain["aspects"]),
        defaults=plain["defaults"],
        general=frozenset(plain["general"]),
        combinations=tuple(map(_read_combination, plain["combine"])),
        rules=rules,
        rules_by_idea=_by_idea(rules),
        refusals={entry[0]: _read_refusal(entry) for entry in plain["refusals"]},
        endings=plain["endings"],
        red_flags=tuple(map(_read_red_flag, plain["red_flags"])),
        flag_starts=frozenset(ideas[0] for entry in plain["red_flags"] for ideas in entry["all"]),
        deniable=deniable_ideas(idea for entry in plain["red_flags"] for ideas in entry["all"] for idea in ideas),
        negation_reach=plain["negation_reach"],
        main=plain["main"],
        origins=frozenset(plain["origins"]),
        held=frozenset(plain["held"]),
        comparisons=frozenset(frozenset(pair) for pair in plain["comparisons"]),
        echoes=plain["echoes"],
        suits=tuple(_read_suit(entry) for entry in plain["suits"]),
        guesser=Weights(*weights["aspects"]) if weights else None,
        advisor=Weights(*weights["answers"]) if weights else None,
        alone=Weights(*plain["alone"]) if plain.get("alone") else None,
        missing=Weights(*plain["missing"]) if plain.get("missing") else None,
        acting=Weights(*weights["acts"]) if weights and "acts" in weights else None,
        strange=Weights(*plain["strange"]) if plain.get("strange") else None,
        covering=Weights(*plain["covered"]) if plain.get("covered") else None,
        nearest=Numbers(plain["nearest"]),
        ranker=Weights(*plain["ranker"]) if plain.get("ranker") else None,
        trust=plain["trust"],
        cries=Weights(*plain["cramp"]["cry"]) if plain.get("cramp") else None,
        welcome=Weights(*plain["cramp"]["welcome"]) if "welcome" in (plain.get("cramp") or ()) else None,
        steps=Weights(*plain["cramp"]["step"]) if plain.get("cramp") else None,
        danger=Score(plain["danger"], is_known) if plain.get("danger") else None,
        harmless=Phrases(plain["harmless"]) if plain["harmless"] else None,
        soon=Phrases(plain["soon"]),
        soon_kinds=tuple(plain["soon_kinds"]),
        soon_alone=frozenset(plain["soon_alone"]),
        soon_stops=frozenset(plain["soon_stops"]),
        judgement=weights["judgement"] if weights else {},
        moves=weights.get("moves", {}) if weights else {},
        happening=Happening(**{part: frozenset(plain["happening"].get(part, ())) for part in Happening._fields}),
        topics={
            topic: TopicLinks(kind, about, frozenset(signs), shared)
            for topic, (kind, about, signs, shared) in plain["topics"].items()
        },
    )


def _read_red_flag(entry: Mapping[str, Any]) -> RedFlag:
    lists = tuple(tuple(ideas) for ideas in entry["all"])
    return RedFlag(entry["id"], entry["number"], lists, entry["near"], frozenset(ideas[0] for ideas in lists))


def _read_suit(entry: Mapping[str, Any]) -> Suit:
    return Suit(frozenset(entry["any"]), tuple(entry["spared"]), AnswerId(entry["instead"]), entry.get("gap"))


def _read_combination(entry: Mapping[str, Any]) -> Combination:
    return Combination(
        all=tuple(entry["all"]),
        near=entry["near"],
        topic=entry["topic"],
        instead=frozenset(entry["instead"]),
        unless=frozenset(entry.get("unless", ())),
    )


def _read_refusal(entry: Sequence[Any]) -> Refusal:
    name, anywhere, near, pointed, unless, offer, spoken, part, thing, stands_for, felt, asks, beside, *more = entry
    health, final, alone, of, spares, as_cause, kind_of, told_by = more
    return Refusal(
        name,
        anywhere,
        near,
        pointed,
        frozenset(unless),
        tuple(offer),
        spoken,
        part,
        thing,
        stands_for,
        felt,
        tuple(asks),
        frozenset(beside),
        health,
        final,
        frozenset(alone),
        frozenset(of),
        tuple(spares),
        as_cause,
        kind_of,
        frozenset(told_by),
    )


def _by_idea(rules: Sequence[Rule]) -> dict[str, list[int]]:
    """Return the places of some rules by the rarest of the ideas that each needs, so that few are looked at."""
    needed = Counter(chain.from_iterable(rule.all for rule in rules))
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        found.setdefault(min(rule.all, key=needed.__getitem__, default=""), []).append(place)
    return found


def _read_rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        all=frozenset(entry.get("all", ())),
        any=frozenset(entry.get("any", ())),
        none=frozenset(entry.get("none", ())),
        topic=entry.get("topic"),
        aspect=entry.get("aspect"),
        other=entry.get("other"),
        refuse=entry.get("refuse"),
        gap=entry.get("gap"),
        sure=entry.get("sure", False),
    )
