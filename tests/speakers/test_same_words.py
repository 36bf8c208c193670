"""One skill, three edges: what Alexa says is what the others say, word for word, but for the closing question."""

import pytest

from skill.speaking.speech import as_heard
from speakers.mcp_server import Answers
from speakers.sessions import Conversations
from speakers.wyoming_agent import Agent
from workbench.device.assembly import make_device

CONVERSATIONS = [
    pytest.param(["can low b12 give me leg cramps", "how do doctors fix that", "what else brings them on"], id="questions"),
    pytest.param(["my calf has seized up right now", "next", "it's gone"], id="a cramp"),
    pytest.param(["what is myelin", "my chest is tight and i'm short of breath"], id="an emergency"),
    pytest.param(["who painted the mona lisa", "does moonlight bend spoons"], id="refusals"),
    pytest.param(["help", "what can i ask"], id="about itself"),
]


@pytest.fixture
def seen():
    """Every turn that the pretend Echo's skill takes."""
    import lambda_function

    turns = []
    lambda_function.service.observers.append(turns.append)
    yield turns
    lambda_function.service.observers.remove(turns.append)


def _without_question(heard, turn, here):
    question = as_heard(turn.reply.ask or "", here)
    assert heard.speech.endswith(question)
    return heard.speech.removesuffix(question).strip() or question


@pytest.mark.parametrize("locale", ["en-US", "en-GB"])
@pytest.mark.parametrize("said", CONVERSATIONS)
def test_a_conversation_is_the_same_on_alexa_and_on_home_assistant(content, seen, said, locale):
    device = make_device(locale)
    here = content.locale(locale)
    agent = Agent(content, here, Conversations())

    for words in said:
        heard = device.say(words)

        assert agent.answer(words, "kitchen")[0].text == _without_question(heard, seen[-1], here)
        assert (len(agent.conversations) == 0) is heard.ends_session


@pytest.mark.parametrize("locale", ["en-US", "en-GB"])
@pytest.mark.parametrize("said", CONVERSATIONS)
def test_a_first_question_is_the_same_on_alexa_and_by_mcp(content, seen, said, locale):
    device = make_device(locale)
    here = content.locale(locale)

    for words in said:
        device.end_session()
        heard = device.say(words)

        assert Answers(content, locale).ask(words)[0] == _without_question(heard, seen[-1], here)
