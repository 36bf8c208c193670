"""Requests in, responses out: the only module, with `service`, that speaks the SDK."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model import Response
from ask_sdk_model.ui import SimpleCard

from skill.alexa.envelope import Admitted
from skill.alexa.fulfilment import judge
from skill.alexa.intents import said
from skill.content import Content
from skill.conversation.state import Conversation
from skill.intended import SlotValue
from skill.listening.said import Said
from skill.replying.reply import Reply
from skill.speaking.cards import make_card
from skill.speaking.screens import TOKEN, make_screen, touched
from skill.speaking.speech import speak
from skill.turn import Observer, take_turn


class Turns:
    """Answers requests from one content: the meeting point of the SDK and the pure core."""

    def __init__(self, content: Content, observers: Sequence[Observer]) -> None:
        self._content = content
        self._observers = observers
        disclaimer = content.prompts["disclaimer"].say
        self._disclaimer = disclaimer[0] if disclaimer else ""

    def launch(self, handler_input: HandlerInput) -> Response:
        """Answer "open cramp helper"."""
        return self._answer(handler_input, Said(opened=True))

    def intent(self, handler_input: HandlerInput) -> Response:
        """Answer an intent."""
        admitted = _admitted(handler_input)
        return self._answer(handler_input, said(admitted.intent, _filled_slots(admitted), self._content))

    def touch(self, handler_input: HandlerInput) -> Response:
        """Answer a touched suggestion as if its words had been spoken (R9.4)."""
        words = " ".join(_admitted(handler_input).arguments)
        return self._answer(handler_input, Said(words, answer=touched(words, self._content)))

    def can_fulfill(self, handler_input: HandlerInput) -> Response:
        """Say whether a question that named no skill could be answered; nothing is spoken or remembered (R8.3)."""
        # Imported here, because these requests are rare and every start would pay for it.
        from ask_sdk_model import canfulfill as bid

        admitted = _admitted(handler_input)
        filled = _filled_slots(admitted)
        every = {name: filled.get(name) for name in admitted.slots}
        verdict = judge(admitted.intent, every, self._content, admitted.locale)
        slots = {
            name: bid.CanFulfillSlot(bid.CanUnderstandSlotValues(slot.understands), bid.CanFulfillSlotValues(slot.fulfils))
            for name, slot in verdict.slots.items()
        }
        intent = bid.CanFulfillIntent(bid.CanFulfillIntentValues(verdict.fulfils), slots)
        return handler_input.response_builder.set_can_fulfill_intent(intent).response

    def sorry(self, handler_input: HandlerInput) -> Response:
        """Say one calm sentence after a mistake of ours, and end; nothing where nobody listens."""
        if _admitted(handler_input).kind == "CanFulfillIntentRequest":
            return handler_input.response_builder.response
        text = self._content.prompts["sorry"].say[0]
        return self._build(handler_input, Reply("control", (text,)), Conversation())

    def _answer(self, handler_input: HandlerInput, said: Said) -> Response:
        manager = handler_input.attributes_manager
        locale = self._content.locale(_admitted(handler_input).locale)
        turn = take_turn(said, Conversation.from_attributes(manager.session_attributes), locale, self._content)
        manager.session_attributes = turn.conversation.to_attributes() if turn.reply.ask is not None else {}
        for observer in self._observers:
            observer(turn)
        return self._build(handler_input, turn.reply, turn.conversation)

    def _build(self, handler_input: HandlerInput, reply: Reply, conversation: Conversation) -> Response:
        locale = self._content.locale(_admitted(handler_input).locale)
        said = speak(reply, locale, self._disclaimer)
        builder = handler_input.response_builder.speak(said.speech.ssml)
        if said.reprompt is not None:
            builder.ask(said.reprompt.ssml)
        builder.set_should_end_session(reply.ask is None)
        card = make_card(reply, self._content, locale, self._disclaimer)
        if card is not None:
            builder.set_card(SimpleCard(title=card.title, content=card.text))
        screen = make_screen(reply, conversation, self._content, locale, runtime=_admitted(handler_input).apl)
        if screen is not None:
            # Imported here: 15 ms that only a device with a screen pays, and that its request has already caused.
            from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective

            document, datasources = dict(screen.document), dict(screen.datasources)
            builder.add_directive(RenderDocumentDirective(TOKEN, document, datasources))
        return builder.response


def _admitted(handler_input: HandlerInput) -> Admitted:
    """Return the request, which `service` hands over as the SDK's context; of its own the SDK reads only the session."""
    admitted: Admitted = handler_input.context
    return admitted


def _filled_slots(admitted: Admitted) -> Mapping[str, SlotValue]:
    """Return the filled slots of an intent."""
    return {name: SlotValue(words, identity) for name, (words, identity) in admitted.slots.items() if words or identity}


class _Route(AbstractRequestHandler):
    """One row of the table of routes, in the shape that the SDK wants."""

    def __init__(self, kind: str, answer: Callable[[HandlerInput], Response]) -> None:
        self._kind = kind
        self._answer = answer

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Tell whether the request is of this row's type."""
        return _admitted(handler_input).kind == self._kind

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer it."""
        return self._answer(handler_input)


class _Sorry(AbstractExceptionHandler):
    """Whatever goes wrong in our code: heard as one calm sentence, logged without what was said (R4.2)."""

    def __init__(self, turns: Turns, on_error: Callable[[Exception], None]) -> None:
        self._turns = turns
        self._on_error = on_error

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        """Take every exception."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """Log where it happened, and say sorry."""
        self._on_error(exception)
        return self._turns.sorry(handler_input)


def skill_builder(turns: Turns, on_error: Callable[[Exception], None]) -> SkillBuilder:
    """Return the SDK's builder with every route of the skill."""
    routes = {
        "IntentRequest": turns.intent,
        "LaunchRequest": turns.launch,
        "SessionResumedRequest": turns.launch,
        "Alexa.Presentation.APL.UserEvent": turns.touch,
        "CanFulfillIntentRequest": turns.can_fulfill,
    }
    builder = SkillBuilder()
    for kind, answer in routes.items():
        builder.add_request_handler(_Route(kind, answer))
    builder.add_exception_handler(_Sorry(turns, on_error))
    return builder
