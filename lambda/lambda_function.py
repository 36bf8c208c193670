"""The AWS Lambda entry: `lambda_function.lambda_handler`."""

from __future__ import annotations

import gc
import os
import sys
from typing import Any

if sys.version_info < (3, 11):  # noqa: UP036  what is uploaded here may be run by an older one, as an Alexa-hosted skill's is
    raise RuntimeError(f"The skill needs Python 3.11 or newer; this is {sys.version.partition(' ')[0]}.")

gc.disable()  # nothing that is loaded is ever given back; to look for what could be takes a twentieth of a start

from skill.errors import WrongSkill  # noqa: E402

try:
    from authoring.fresh import load_content  # a checkout compiles what was edited
except ModuleNotFoundError:
    from skill.content import load_content  # a package has nothing to compile
from skill.alexa.service import make_service  # noqa: E402

service = make_service(load_content(), os.environ)
"""Made once for each Lambda instance."""
gc.freeze()
gc.enable()


def lambda_handler(event: Any, context: Any) -> dict[str, Any]:
    """Answer a request envelope with a response envelope, both plain dictionaries.

    A request for another skill is refused with an empty response that ends the session: Lambda has no status to refuse
    with, and an error would be spoken to somebody (R4.12, R6.9).
    """
    try:
        return service.respond(event)
    except WrongSkill:
        return {"version": "1.0", "response": {"shouldEndSession": True}}
