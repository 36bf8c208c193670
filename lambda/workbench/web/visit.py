"""One open page: its pretend device, what was done with it, and what of a turn the page is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from skill.replying.reply import offer_words
from workbench.device.device import Device
from workbench.device.heard import Heard
from workbench.device.viewports import VIEWPORTS
from workbench.web.edits import Edits
from workbench.web.recording import Done, name_for, write_transcript

MakeDevice = Callable[[str, str | None], Device]
"""Makes a device from a locale and the name of a viewport (None without a screen)."""

_REMEMBERED = 100
"""Turns that a page can show again after it was loaded anew."""


class Visit:
    """A page and its device; the page reaches nothing but the device."""

    def __init__(self, make_device: MakeDevice, locale: str, viewport: str | None, edits: Edits | None = None) -> None:
        self._make_device, self._edits = make_device, edits
        self._edition = edits.read() if edits else 0
        self._viewport = viewport
        self._device = make_device(locale, viewport)
        self._lock = threading.Lock()
        self._reprompt: str | None = None
        """What is asked again after eight seconds of silence; None once it was (R4.20)."""
        self._done: list[Done] = [Done("device", locale)]
        self._shown: list[dict[str, Any]] = []

    def start(self) -> dict[str, Any]:
        """Return what a page shows of a visit: all that was said so far, and what can be said now."""
        content, screen = self._device.content, VIEWPORTS[self._viewport] if self._viewport else None
        disclaimer = content.prompts["disclaimer"].say
        return {
            "title": content.article.title,
            "name": self._device.invocation.removeprefix("open ").title(),
            "suggestions": self._ideas(5),
            "locale": self._device.settings.locale,
            "viewport": None if screen is None else screen.to_document(),
            "viewport_name": self._viewport or "",
            "disclaimer": disclaimer[0] if disclaimer else "",
            "in_session": self._device.in_session,
            "shown": self._shown,
        }

    def change(self, locale: str, viewport: str | None) -> None:
        """Go on with another device: the conversation stays, and so does what the skill keeps of it."""
        with self._lock:
            if locale != self._device.settings.locale:
                self._done.append(Done("device", locale))
            self._viewport = viewport
            self._replace_device(locale)

    def forget(self) -> None:
        """Begin anew: the session is over, and what was said is gone."""
        with self._lock:
            self._device.end_session()
            self._reprompt = None
            self._done = [Done("device", self._device.settings.locale)]
            self._shown = []

    def again(self) -> None:
        """Say everything once more, to the device that is chosen now: what is heard otherwise is kept with what it was."""
        said = list(self._shown)
        self.forget()
        for one in said:
            turn, before = self.do(one["kind"], one["words"] or ""), one["turn"]
            if turn.get("speech") != before.get("speech"):
                turn["before"] = before.get("speech")

    def launch(self) -> dict[str, Any]:
        """Open the skill."""
        return self._turn("launch", self._device.invocation, lambda device: device.launch())

    def say(self, words: str) -> dict[str, Any]:
        """Say something."""
        return self._turn("say", words, lambda device: device.say(words))

    def touch(self, words: str) -> dict[str, Any]:
        """Touch a suggestion on the screen."""
        return self._turn("touch", words, lambda device: device.touch(words))

    def stay_silent(self) -> dict[str, Any]:
        """Say nothing for eight seconds: the reprompt is heard; the second time, the session ends (R4.20)."""
        with self._lock:
            self._done.append(Done("silence"))
            if self._reprompt is not None and self._device.in_session:
                silent = {"reprompt": self._reprompt, "in_session": True}
                self._reprompt = None
            else:
                self._device.time_out()
                silent = {"reprompt": None, "in_session": False}
            self._remember("silence", None, silent)
            return silent

    def transcript(self) -> dict[str, str]:
        """Return the conversation as a test, and a name for its file."""
        with self._lock:
            done = list(self._done)
        text = write_transcript(done, lambda locale: self._make_device(locale, None))
        return {"text": text, "name": name_for(done)}

    def do(self, kind: str, words: str) -> dict[str, Any]:
        """Open the skill, say or touch something, or stay silent."""
        if kind == "launch":
            return self.launch()
        if kind == "silence":
            return self.stay_silent()
        return self.say(words) if kind == "say" else self.touch(words)

    def _ideas(self, count: int) -> list[str]:
        """Return what can be said outside a session."""
        content = self._device.content
        offers = [offer_words(content, answer) for answer in content.suggestions]
        return [self._device.invocation, *([content.cramp_offer] if content.cramp_offer else []), *offers][:count]

    def _turn(self, kind: str, words: str, send: Callable[[Device], Heard]) -> dict[str, Any]:
        with self._lock:
            edited = self._hear_edits()
            began = time.perf_counter()
            heard = send(self._device)
            milliseconds = (time.perf_counter() - began) * 1000
            body = heard.response["response"]
            self._reprompt = body.get("reprompt", {}).get("outputSpeech", {}).get("ssml")
            passages = self._device.content.article.passages
            turn = heard.to_json() | {
                "suggestions": list(heard.suggestions) if self._device.in_session else self._ideas(2),
                "passages": [_passage(passages[source]) for source in heard.sources if source in passages],
                "attributes": heard.response.get("sessionAttributes") or {},
                "screen": _screen(body),
                "request": heard.request,
                "response": heard.response,
                "in_session": self._device.in_session,
                "milliseconds": round(milliseconds, 2),
                "why": getattr(heard, "why", None),
                "edited": edited,
                "problem": self._edits.problem if self._edits else None,
            }
            self._done.append(Done("say", words))
            self._remember(kind, words, turn)
            return turn

    def _hear_edits(self) -> bool:
        """Go on with what was saved since the last turn, in the same session; tell whether anything was."""
        if self._edits is None or self._edits.read() == self._edition:
            return False
        self._edition = self._edits.edition
        self._replace_device(self._device.settings.locale)
        return True

    def _replace_device(self, locale: str) -> None:
        before = self._device
        self._device = self._make_device(locale, self._viewport)
        self._device.go_on_from(before)

    def _remember(self, kind: str, words: str | None, turn: dict[str, Any]) -> None:
        self._shown.append({"kind": kind, "words": words, "turn": turn})
        del self._shown[:-_REMEMBERED]


def _passage(passage: Any) -> dict[str, str]:
    return {"id": passage.id, "section": passage.section, "text": passage.text}


def _screen(body: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the document and data that the response sent to the screen, if any."""
    for directive in body.get("directives") or ():
        if directive["type"] == "Alexa.Presentation.APL.RenderDocument":
            return {"document": directive["document"], "datasources": directive["datasources"]}
    return None
