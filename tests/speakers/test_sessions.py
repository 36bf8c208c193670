from skill.conversation.state import Conversation
from speakers.sessions import KEPT_SECONDS, LONGEST_ID, MOST, Conversations


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_conversation_is_recalled_by_its_id_and_by_no_other():
    conversations = Conversations(Clock())
    conversations.keep("kitchen", Conversation(topic="low-b12"))

    assert conversations.recall("kitchen").topic == "low-b12"
    assert conversations.recall("bedroom") == Conversation()


def test_a_conversation_goes_five_minutes_after_its_last_turn():
    clock = Clock()
    conversations = Conversations(clock)
    conversations.keep("kitchen", Conversation(turn=1))
    clock.now = KEPT_SECONDS - 1
    conversations.keep("kitchen", Conversation(turn=2))
    clock.now += KEPT_SECONDS - 1
    assert conversations.recall("kitchen").turn == 2

    clock.now += 1

    assert conversations.recall("kitchen") == Conversation()
    assert len(conversations) == 0


def test_past_a_thousand_whichever_was_silent_longest_goes():
    conversations = Conversations(Clock())
    for index in range(MOST):
        conversations.keep(str(index), Conversation(turn=1))
    conversations.keep("0", Conversation(turn=2))

    conversations.keep("one more", Conversation(turn=1))

    assert len(conversations) == MOST
    assert conversations.recall("1") == Conversation()
    assert conversations.recall("0").turn == 2


def test_an_ended_conversation_is_forgotten_at_once():
    conversations = Conversations(Clock())
    conversations.keep("kitchen", Conversation(turn=1))

    conversations.forget("kitchen")

    assert len(conversations) == 0


def test_nothing_is_kept_for_an_id_beyond_all_measure():
    conversations = Conversations(Clock())

    conversations.keep("x" * (LONGEST_ID + 1), Conversation(turn=1))

    assert len(conversations) == 0
