"""What is certified: the skill, its models and its listing, all of it replaceable so that a test can spoil a part."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from authoring.approval.record import Standing, standings
from authoring.fresh import load_content
from authoring.interaction_models.invitations import invitations
from authoring.interaction_models.material import FOLDER, Material, read_material
from authoring.interaction_models.model import Model, read
from authoring.interaction_models.model_rules import check
from authoring.interaction_models.rule import Subject as ModelSubject
from authoring.interaction_models.samples import Matcher
from authoring.packaging.project import TEMPLATE, project_files
from authoring.sources import parse, read_table
from endpoint.settings import address
from skill.alexa.service import Service
from skill.content import Content
from skill.listening.reader import red_flag_in
from workbench.certification.gate import Gate, open_gate
from workbench.device.authority import Authority
from workbench.device.cloud import Cloud
from workbench.device.device import Device
from workbench.device.requests import SKILL_ID, DeviceSettings
from workbench.explore.exploration import Explorer, Findings

MakeService = Callable[[Content, str | None], Service]
"""Makes a skill of some content that answers requests for one skill id."""

TURNS, WALKS = 2500, 20
"""How much of the conversation is explored: every state within three turns, and long sessions besides."""
OTHER_TURNS = 400
"""The same for each further locale, where only words differ."""


def _allowed_hosts(setting: str) -> Any:
    from speakers.mcp_public import allowed_hosts  # here, because only who has its extra certifies it

    return allowed_hosts(setting)


@dataclass(frozen=True)
class Subject:
    """Everything that the tests look at."""

    content: Content
    models: Mapping[str, Model]
    """Locale to its interaction model."""
    material: Material
    manifest: Mapping[str, Any]
    """`skill.json`, parsed."""
    avoid: Mapping[str, tuple[str, ...]]
    """Locale to words of other locales."""
    package: Mapping[str, bytes]
    """The files of the ask-cli project, by their paths."""
    root: Path
    approvals: tuple[Standing, ...]
    """How everything that is said stands with whoever approves it."""
    unreviewed: bool = False
    """What nobody has approved is an open step for a person, and no failure."""
    make_service: MakeService = Service
    address: Callable[[Mapping[str, str]], str] = field(default=address)
    """Where the server listens, by its environment."""
    open_gate: Callable[[Service, Authority], Gate] = field(default=open_gate)
    allowed_hosts: Callable[[str], Any] = field(default=_allowed_hosts)
    """Who may call the server of other assistants, by its setting."""

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales that the skill speaks."""
        return tuple(self.content.locales)

    @property
    def listings(self) -> Mapping[str, Mapping[str, Any]]:
        """Locale to what the store says."""
        return self._part("publishingInformation").get("locales") or {}

    @property
    def publishing(self) -> Mapping[str, Any]:
        """The manifest's publishing information."""
        return self._part("publishingInformation")

    @property
    def privacy(self) -> Mapping[str, Any]:
        """The manifest's privacy and compliance."""
        return self._part("privacyAndCompliance")

    @cached_property
    def matchers(self) -> Mapping[str, Matcher]:
        """Locale to what finds the sample that an utterance is."""
        return {locale: Matcher(model) for locale, model in self.models.items()}

    def matcher(self, locale: str) -> Matcher:
        """Return the matcher of a locale, or of the first one where it has no model."""
        return self.matchers.get(locale) or next(iter(self.matchers.values()))

    def cloud(self, locale: str) -> Cloud:
        """Return what turns words into requests in a locale."""
        return Cloud(self.matcher(locale))

    def service(self, skill_id: str | None = None) -> Service:
        """Return the skill, new."""
        return self.make_service(self.content, skill_id)

    def device(self, locale: str, *, screen: bool = False) -> Device:
        """Return a device without a session."""
        service = self.service()
        settings = DeviceSettings(locale, screen, SKILL_ID)
        return Device(lambda event, _: service.respond(event), service, self.cloud(locale), settings)

    @cached_property
    def explored(self) -> Findings:
        """What every rule of a turn found, from every state near the start and in long sessions (`explore`)."""
        return Explorer(self.service(), self.matcher(self.locales[0])).explore(TURNS, WALKS)

    @cached_property
    def model_faults(self) -> tuple[str, ...]:
        """Return every breach of sections 1 to 3 of the rule book in the models, with its number."""
        invited, aspects = invitations(self.material), frozenset(self.material.aspects)

        @cache
        def alarms(words: str) -> str | None:
            return red_flag_in(words, self.content.knowledge)

        found = check(
            *(
                ModelSubject(model, f"{locale}.json", locale, aspects, self.material.controls, invited, alarms=alarms)
                for locale, model in self.models.items()
            )
        )
        return tuple(f"{one.file}: {one.entry}: {one.problem}" for one in found.errors)

    def _part(self, name: str) -> Mapping[str, Any]:
        part: Mapping[str, Any] = self.manifest.get("manifest", {}).get(name) or {}
        return part


def read_subject(root: Path, *, unreviewed: bool = False) -> Subject:
    """Return the skill of a project; raises `ContentError` for problems that `check` without --certify reports."""
    content = root / "content"
    locales = read_table(content, "locales")
    paths = {locale: root / FOLDER / f"{locale}.json" for locale in locales}
    return Subject(
        content=load_content(content),
        models={locale: read(path) for locale, path in paths.items() if path.exists()},
        material=read_material(root),
        manifest=json.loads((root / "skill.json").read_text(encoding="utf-8")),
        avoid={locale: tuple(entry.get("avoid", ())) for locale, entry in locales.items()},
        package=project_files(root),
        root=root,
        approvals=tuple(standings(parse(content))),
        unreviewed=unreviewed,
    )


def template_of(subject: Subject) -> str:
    """Return the infrastructure that is deployed; empty for a server of one's own."""
    return subject.package.get(TEMPLATE, b"").decode()
