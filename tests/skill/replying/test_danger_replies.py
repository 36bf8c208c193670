"""Whom to call is said first, with the number of the place; a sign is named only when it is sure."""

from skill.content import Content
from skill.replying.danger import emergency, with_caution
from skill.replying.reply import Reply


def test_no_sign_is_named_when_only_danger_is_sure(content: Content) -> None:
    reply, _ = emergency(content, content.locale("en-GB"), "")

    assert reply.lines[0].startswith("Call 999 now")
    assert not any(flag.name in " ".join(reply.lines) for flag in content.flags.values())


def test_caution_opens_a_reply_that_goes_on(content: Content) -> None:
    reply = with_caution(Reply("answered", ("Rest helps.",)), content, content.locale("en-US"))

    assert "911" in reply.lines[0]
    assert reply.lines[1:] == ("Rest helps.",)
