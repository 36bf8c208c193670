"""flask-ask-sdk is importable through us where it is not by itself (R6.12), and nothing surprising stays behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LAMBDA = Path(__file__).parents[2] / "lambda"


def run(program: str) -> None:
    """Run a program in a fresh interpreter; its own asserts are the test."""
    done = subprocess.run([sys.executable, "-c", program], cwd=LAMBDA, capture_output=True, text=True, timeout=60)  # noqa: S603 # our own text
    assert done.returncode == 0, done.stderr


def test_app_imports_without_oscrypto_or_certvalidator() -> None:
    run("""
import sys, flask_app
assert not [name for name in sys.modules if name.split(".")[0] in ("oscrypto", "certvalidator")]
assert "flask_ask_sdk.skill_adapter" in sys.modules
""")


def test_sdk_verifier_says_that_it_does_not_work_here_rather_than_passing_anything() -> None:
    run("""
import flask_app
from ask_sdk_webservice_support.verifier import RequestVerifier
try:
    RequestVerifier()._validate_cert_chain(b"-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----\\n")
except NotImplementedError as error:
    assert "endpoint.signature" in str(error)
else:
    raise SystemExit("it passed")
""")


def test_real_certvalidator_is_left_alone_when_somebody_has_it() -> None:
    run("""
import sys, types
real, errors = types.ModuleType("certvalidator"), types.ModuleType("certvalidator.errors")
real.CertificateValidator = object
errors.PathError = errors.ValidationError = KeyError
sys.modules.update({"certvalidator": real, "certvalidator.errors": errors})
import flask_app
import ask_sdk_webservice_support.verifier as verifier
assert sys.modules["certvalidator"] is real and verifier.CertificateValidator is object
""")


def test_only_the_adapter_imports_flask_ask_sdk() -> None:
    users = [path.name for path in LAMBDA.rglob("*.py") if "flask_ask_sdk" in path.read_text(encoding="utf-8")]

    assert {name for name in users if name not in ("reference_endpoint.py",)} == {"adapter.py"}


@pytest.mark.parametrize(
    "file", [*sorted((LAMBDA / "endpoint").glob("*.py")), LAMBDA / "flask_app.py"], ids=lambda file: file.name
)
def test_production_code_cannot_reach_a_test_authority(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert "workbench" not in text
    assert "private_key" not in text
