"""Amazon's security tests: bad requests are refused, and only Alexa reaches the function."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.subject import Subject, template_of
from workbench.device.authority import Authority, Signer, make_authority, make_body, new_key
from workbench.device.requests import SKILL_ID, DeviceSettings, make_envelope

_STRANGER = "amzn1.ask.skill.99999999-9999-9999-9999-999999999999"
_ENDPOINT = re.compile(r"^(arn|https://)")


def refusals(subject: Subject) -> Outcome:
    """R6.3 to R6.10: every bad request that certification sends gets 400, and a genuine one 200."""
    authority = make_authority()
    knock = subject.open_gate(subject.service(), authority)
    sent = dict(_requests(authority))
    logging.disable(logging.WARNING)
    try:
        statuses = {name: (knock(body, headers), wanted) for name, (body, headers, wanted) in sent.items()}
    finally:
        logging.disable(logging.NOTSET)
    faults = [f"{name}: {status}, not {wanted}" for name, (status, wanted) in statuses.items() if status != wanted]
    return outcome(f"sent {len(sent)} requests: {', '.join(sent)}", faults)


def _requests(authority: Authority) -> Iterator[tuple[str, tuple[bytes, Mapping[str, str], int]]]:
    """Return each request with the status that it should get."""
    body = make_body()
    genuine = authority.signer.sign(body)
    address, signature = "SignatureCertChainUrl", "Signature-256"
    yield "genuine", (body, genuine, 200)
    yield "no certificate address", (body, {name: genuine[name] for name in genuine if name != address}, 400)
    yield "empty certificate address", (body, genuine | {address: ""}, 400)
    yield "invalid certificate address", (body, genuine | {address: "not an address"}, 400)
    elsewhere = "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem"
    yield "wrong certificate address", (body, genuine | {address: elsewhere}, 400)
    yield "no signature", (body, {name: genuine[name] for name in genuine if name != signature}, 400)
    yield "empty signature", (body, genuine | {signature: ""}, 400)
    forged = Signer(new_key(), authority.signer.chain).sign(body)
    yield "signed with the wrong certificate", (body, forged, 400)
    flipped = ("B" if genuine[signature][0] == "A" else "A") + genuine[signature][1:]
    yield "invalid signature", (body, genuine | {signature: flipped}, 400)
    yield "changed body", (body.replace(b"LaunchRequest", b"IntentRequest"), genuine, 400)
    for name, minutes in (("an old timestamp", -10), ("a timestamp in the future", 10)):
        stale = make_body(datetime.now(UTC) + timedelta(minutes=minutes))
        yield name, (stale, authority.signer.sign(stale), 400)


def other_skills(subject: Subject) -> Outcome:
    """R6.9, R6.11: a request for another skill gets no answer, however it arrives."""
    faults = []
    authority = make_authority()
    knock = subject.open_gate(subject.service(SKILL_ID), authority)
    session = {"new": True, "sessionId": "stranger", "attributes": {}}
    for skill_id, wanted in ((_STRANGER, 400), (SKILL_ID, 200)):
        envelope = make_envelope({"type": "LaunchRequest"}, DeviceSettings(skill_id=skill_id), session)
        body = json.dumps(envelope).encode()
        logging.disable(logging.WARNING)
        try:
            status = knock(body, authority.signer.sign(body))
        finally:
            logging.disable(logging.NOTSET)
        if status != wanted:
            faults.append(f"a request for {skill_id} got {status}, not {wanted}")
    return outcome("sent a signed request for another skill, and one for this", faults)


def permission(subject: Subject) -> Outcome:
    """R10.1, R4.12: Alexa alone may invoke the function, for this skill alone; it gives up in time."""
    template = template_of(subject)
    if not template:
        return Outcome("nothing is deployed to AWS: the skill runs on a server of its own")
    wanted = {
        "no permission for alexa-appkit.amazon.com": r"Principal: alexa-appkit\.amazon\.com",
        "the permission is not bound to the skill id": r"EventSourceToken: !Ref SkillId",
        "the skill id is not given to the function": r"SKILL_ID: !Ref SkillId",
        "the time-out is not under eight seconds": r"Timeout: [1-7]\n",
    }
    return outcome(
        "read the CloudFormation template", [fault for fault, text in wanted.items() if not re.search(text, template)]
    )


def endpoint(subject: Subject) -> Outcome:
    """R6.1, R6.2: the address of the skill's own server, where it has one."""
    custom = subject.manifest.get("manifest", {}).get("apis", {}).get("custom", {})
    place = custom.get("endpoint")
    if place is None:
        return Outcome("the manifest names none: ask-cli writes the function's address when it deploys")
    faults = []
    if not _ENDPOINT.match(str(place.get("uri", ""))):
        faults.append(f"{place.get('uri')!r} begins with neither arn nor https://")
    if place.get("sslCertificateType") not in ("Trusted", "Wildcard"):
        faults.append(
            f"the certificate is {place.get('sslCertificateType')!r}; a published skill needs Trusted or Wildcard"
        )
    return outcome("read the manifest's endpoint", faults)


TESTS = (
    Test("R6.3-R6.8 R6.10", "Bad requests are refused", refusals),
    Test("R6.9", "Requests for other skills are refused", other_skills),
    Test("R10.1", "Only Alexa may invoke the Lambda function", permission),
    Test("R6.2", "The endpoint in the manifest", endpoint),
)
