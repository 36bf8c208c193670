"""Turn the files of `content/` that are listened for into the plain form that is kept; never done in a deployed package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from authoring.gathering import compile_folds, gather, known_stems, sounds_of, stemmed, whole_utterances
from authoring.phrases import expand
from skill.listening.knowledge import Happening
from skill.listening.learned.weights import pack_weights
from skill.listening.words.folding import Folding, fold, stem
from skill.listening.words.lexicon import Phrases
from skill.listening.words.packed import pack_numbers


def compile_knowledge(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the parsed files (file name without ending to tables) into the plain form that `knowledge.from_plain` reads.

    The slow part of loading, expanding the templates, is done here and kept.
    """
    folding, aspects, rules = raw["folding"], raw["aspects"]["aspect"], raw["rules"]
    topics, flags = raw["topics"]["topic"], raw["red_flags"]
    soon = raw.get("soon", {"kind": ()})["kind"]
    contractions = {word: spelled.split() for word, spelled in folding["contractions"].items()}
    folds = compile_folds(folding["fold"])
    subjects = _subjects(raw, Folding(contractions, Phrases(folds)))
    harmless = {f"harmless:{topic['id']}": subjects[f"topic:{topic['id']}"] for topic in topics if topic.get("harmless")}
    cues = {f"aspect:{aspect['id']}": aspect["cues"] for aspect in aspects}
    cues |= {f"weak:{aspect['id']}": aspect["weak"] for aspect in aspects if "weak" in aspect}
    written = (topic["said"] for topic in topics)  # as well as folded: half of a folded phrase is no stranger
    known = known_stems(" ".join(raw["ordinary"]["words"]).split(), [*subjects.values(), *cues.values(), *written])
    return {
        "contractions": contractions,
        "folds": folds,
        "sounds": sounds_of(folding.get("sounds", {}).get("names", ()), Folding(contractions, Phrases(folds))),
        "apart": folding.get("sounds", {}).get("apart", ()),
        "noise": Phrases.pack(gather({"noise:": folding["fillers"]["noise"]})),
        "manners": Phrases.pack(gather({"manners:": folding["fillers"]["manners"]})),
        "subjects": Phrases.pack(named := gather(subjects)),
        "whole": sorted({word for phrase in named for word in phrase.split() if word.endswith("in")}),
        "cues": Phrases.pack(gather(cues)),
        "acts": Phrases.pack(gather(_acts(raw["acts"]))),
        "controls": Phrases.pack(whole_utterances(raw["controls"]["controls"])),
        "flags": Phrases.pack(gather(_signs(flags), determiners=True)),
        "named": Phrases.pack(gather(_named(flags["flag"], Folding(contractions, Phrases(folds))))),
        "known": " ".join(sorted(known)),
        "aspects": [aspect["id"] for aspect in aspects],
        "defaults": {aspect["id"]: aspect["default"] for aspect in aspects if "default" in aspect},
        "general": [aspect["id"] for aspect in aspects if aspect.get("general")],
        "combine": rules.get("combine", []),
        "rule": [one for rule in rules.get("rule", []) for one in _in_each_way(rule)],
        "comparisons": _comparisons(raw["answers"]),
        "origins": _with_aspect(raw["answers"], "origins"),
        "held": _held(raw),
        "happening": rules.get("happening") or dict.fromkeys(Happening._fields, ()),
        "main": rules["main"],
        "echoes": rules.get("echoes", {}),
        "suits": rules.get("suits", []),
        "weights": _weights(raw.get("weights")),
        "cramp": _packed(raw["cramp_weights"]) if "cramp_weights" in raw else None,
        "covered": _packed(raw["covered_weights"])["covered"] if "covered_weights" in raw else None,
        "alone": _packed(raw["alone_weights"])["alone"] if "alone_weights" in raw else None,
        "missing": _packed(raw["missing_weights"])["missing"] if "missing_weights" in raw else None,
        "ranker": _packed(raw["rank_weights"])["ranker"] if "rank_weights" in raw else None,
        "trust": raw.get("rank_weights", {}).get("trust", {}),
        "nearest": pack_numbers(raw.get("covered_weights", {}).get("nearest", {})),
        "strange": _packed(raw["strange_weights"])["strange"] if "strange_weights" in raw else None,
        "danger": raw.get("danger"),
        "harmless": Phrases.pack(gather(harmless, determiners=True)) if harmless else "",
        "soon": Phrases.pack(
            gather({f"{how}:{kind['id']}": kind[key] for kind in soon for how, key in _SOON.items() if key in kind})
        ),
        "soon_kinds": [kind["id"] for kind in soon],
        "soon_alone": [kind["id"] for kind in soon if kind.get("alone")],
        "soon_stops": [kind["id"] for kind in soon if kind.get("stops")],
        "refusals": [
            [
                refusal["id"],
                refusal.get("anywhere", False),
                not refusal.get("any", False),
                refusal.get("pointed", False),
                refusal.get("unless", []),
                refusal["offer"],
                refusal["name"],
                refusal.get("part", False),
                refusal.get("thing", False),
                refusal.get("stands_for"),
                refusal.get("felt", False),
                refusal.get("asks", []),
                refusal.get("beside", []),
                refusal.get("health", True),
                refusal.get("final", False),
                refusal.get("alone", []),
                refusal.get("of", []),
                refusal.get("spares", []),
                refusal.get("as_cause"),
                refusal.get("kind_of"),
                refusal.get("told_by", []),
            ]
            for refusal in raw["refusals"]["refusal"]
        ],
        "endings": _endings(raw),
        "red_flags": [{key: flag[key] for key in ("id", "number", "all", "near")} for flag in flags["flag"]],
        "negation_reach": flags["negation_reach"],
        "topics": {
            topic["id"]: [topic["kind"], topic.get("about"), topic.get("signs", []), topic.get("shared")]
            for topic in topics
        },
    }


def subjects_of(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return every phrase that names a topic, a concept or a refusal, with the marks of what it names."""
    contractions = {word: spelled.split() for word, spelled in raw["folding"]["contractions"].items()}
    return gather(_subjects(raw, Folding(contractions, Phrases(compile_folds(raw["folding"]["fold"])))))


def _subjects(raw: Mapping[str, Any], folding: Folding) -> dict[str, list[str]]:
    """Return the phrases of every topic, concept and refusal; those of topics are written for people, and so are folded."""
    subjects: dict[str, list[str]] = {}
    for topic in raw["topics"]["topic"]:
        names = (topic["name"], topic["id"].replace("-", " "), *topic["said"])
        subjects[f"topic:{topic['id']}"] = [" ".join(fold(said.replace("-", " "), folding)) for said in names]
    subjects |= {f"concept:{concept}": said for concept, said in raw["concepts"]["concepts"].items()}
    named = {stemmed(said) for topic, phrases in subjects.items() if topic.startswith("topic:") for said in phrases}
    kinds = _kinds(raw)
    for refusal in raw["refusals"]["refusal"]:
        of_kinds = [
            word for kind in refusal.get("kinds", []) for template in kinds[kind]["words"] for word in expand(template)
        ]
        said = [*refusal["said"], *(word for word in of_kinds if stemmed(word) not in named)]
        subjects[f"refusal:{refusal['id']}"] = said
    return subjects


def _kinds(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the kinds of things that English names; an article may do without."""
    kinds: Mapping[str, Any] = raw.get("kinds", {}).get("kinds", {})
    return kinds


def _endings(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return what unknown words of a kind end with, or what they stand behind, as stems, to the refusal of the kind."""
    kinds = _kinds(raw)
    return {
        stem(f"xxx{ending}")[3:]: refusal["id"]
        for refusal in raw["refusals"]["refusal"]
        for kind in refusal.get("kinds", [])
        for ending in kinds[kind].get("endings", [])
    } | {
        f"{' '.join(map(stem, word.split()))} ": refusal["id"]
        for refusal in raw["refusals"]["refusal"]
        for kind in refusal.get("kinds", [])
        for word in kinds[kind].get("after", [])
    }


def _signs(flags: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the phrases of sayings, negations, ideas and whole red flags."""
    listened = {"saying:": flags["sayings"], "not:": flags["negations"]}
    listened |= {f"idea:{idea}": said for idea, said in flags["ideas"].items()}
    return listened | {f"flag:{flag['id']}": flag["said"] for flag in flags["flag"]}


def _named(flags: Iterable[Mapping[str, Any]], folding: Folding) -> dict[str, list[str]]:
    """Return the whole utterances that name each red flag, folded as what is said is."""
    return {
        flag["id"]: [
            " ".join(fold(phrase, folding))
            for template in (flag["name"], *flag["said"], *flag["samples"])
            for phrase in expand(template)
        ]
        for flag in flags
    }


def _in_each_way(rule: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return a rule for each of its `ways`, in their order; without any, the rule as it is."""
    ways = rule.get("ways", [[]])
    return [{**rule, "all": [*rule.get("all", []), *way]} for way in ways]


def _acts(acts: Mapping[str, Mapping[str, Iterable[str]]]) -> dict[str, Iterable[str]]:
    """Return the phrases of the acts at the edges of an utterance, of picks, and of what an utterance is as a whole."""
    kinds = {"openings": "open", "closings": "close", "picks": "pick", "rest": "special"}
    return {f"{kinds[part]}:{name}": said for part, names in acts.items() for name, said in names.items()}


_SOON = {"soon": "said", "sure": "sure"}
"""What is listened for of a doctor in time: once the score says so, or whatever it says."""


def _with_aspect(parts: Mapping[str, Any], aspect: str) -> list[str]:
    """Return the topics of which an answer tells this."""
    pairs = [pair.partition("/") for part in parts.values() for answer in part["answer"] for pair in answer["for"]]
    return sorted(topic for topic, _, served in pairs if served == aspect)


def _held(raw: Mapping[str, Any]) -> list[str]:
    """Return the topics of which an answer tells the foods, but for the states of another, as having too little of it."""
    found = _with_aspect(raw["answers"], "foods")
    states = {
        one["topic"] for one in raw["rules"].get("combine", []) if not {*found}.isdisjoint({*one["all"]} - {one["topic"]})
    }
    return [topic for topic in found if topic not in states]


def _comparisons(parts: Mapping[str, Any]) -> list[list[str]]:
    """Return the pairs of topics that an answer compares."""
    return sorted(
        [pair.partition("/")[0], answer["with"]]
        for part in parts.values()
        for answer in part["answer"]
        for pair in answer["for"]
        if pair.endswith("/compare")
    )


def _weights(weights: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Return what was learned, what takes `Weights` packed; None where nothing was."""
    if weights is None:
        return None
    models = {name: weights[name] for name in ("aspects", "answers", "acts") if name in weights}
    return _packed(models) | {name: weights[name] for name in ("judgement", "moves") if name in weights}


def _packed(models: Mapping[str, Any]) -> dict[str, Any]:
    """Return models with their weights packed, as `Weights` takes them."""
    return {
        name: [one["classes"], one["bias"], pack_weights(one["weights"], len(one["bias"]))]
        for name, one in models.items()
        if isinstance(one, Mapping) and "classes" in one
    }
