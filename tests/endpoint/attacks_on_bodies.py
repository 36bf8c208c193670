"""What is signed, but is no request."""

from __future__ import annotations

from scene import Attempt, Scene, attack, genuine


@attack
def body_of_nothing(scene: Scene) -> Attempt:
    return genuine(scene, b"")


@attack
def body_that_is_not_json(scene: Scene) -> Attempt:
    return genuine(scene, b"hello")


@attack
def body_that_is_not_utf8(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.replace(b"UtteranceIntent", b"Utterance\xff\xfent"))


@attack
def body_in_utf16(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.decode().encode("utf-16"))


@attack
def body_in_utf16_that_is_also_utf8(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.decode().encode("utf-16-le"))


@attack
def body_that_is_a_list(scene: Scene) -> Attempt:
    return genuine(scene, b"[" + scene.body + b"]")


@attack
def body_that_is_a_number(scene: Scene) -> Attempt:
    return genuine(scene, b"42")


@attack
def body_that_is_null(scene: Scene) -> Attempt:
    return genuine(scene, b"null")


@attack
def body_with_not_a_number(scene: Scene) -> Attempt:
    return genuine(scene, scene.body[:-1] + b', "a": NaN}')


@attack
def body_of_two_objects(scene: Scene) -> Attempt:
    return genuine(scene, scene.body + scene.body)


@attack
def body_that_is_too_deep(scene: Scene) -> Attempt:
    return genuine(scene, scene.body[:-1] + b', "a": ' + b"[" * 50_000 + b"]" * 50_000 + b"}")


@attack
def body_that_is_too_large(scene: Scene) -> Attempt:
    return genuine(scene, scene.body + b" " * 131_072)


@attack
def body_without_a_request(scene: Scene) -> Attempt:
    return genuine(scene, b'{"version": "1.0"}')


@attack
def body_whose_request_is_a_list(scene: Scene) -> Attempt:
    return genuine(scene, b'{"version": "1.0", "request": []}')


@attack
def content_of_a_form(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="application/x-www-form-urlencoded")


@attack
def content_of_plain_text(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="text/plain")


@attack
def content_of_a_longer_type(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="application/json-seq")


@attack
def content_of_no_type(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type=None)


@attack
def content_in_another_encoding(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="application/json; charset=utf-16")
