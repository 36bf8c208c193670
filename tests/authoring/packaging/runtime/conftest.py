"""The package, installed once for all tests of this folder."""

from __future__ import annotations

import os
from pathlib import Path

import package
import pytest

from authoring.packaging.bytecode import THIS_PYTHON, with_bytecode
from authoring.packaging.code import code_files
from workbench.device.assembly import ROOT

HELLO_WORLD = b"""
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import is_request_type

builder = SkillBuilder()


@builder.request_handler(can_handle_func=is_request_type("LaunchRequest"))
def launch(handler_input):
    return handler_input.response_builder.speak("Hello World").ask("Hello?").response


lambda_handler = builder.lambda_handler()
"""
"""The smallest skill that the SDK can run, to compare with."""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built code with its requirements; or the zip that LAMBDA_ZIP names, made by `cramp-helper build --zip`."""
    folder = tmp_path_factory.mktemp("package")
    archive = os.environ.get("LAMBDA_ZIP")
    if archive:
        package.unzip(Path(archive), folder)
        return folder
    files = with_bytecode(code_files(ROOT), THIS_PYTHON)  # as built by the Python that runs it
    package.write(files, folder)
    package.install(package.pinned(files["requirements.txt"].decode()), folder)
    return folder


@pytest.fixture(scope="session")
def hello_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDK's hello world, with the same requirements."""
    folder = tmp_path_factory.mktemp("hello")
    package.write({"lambda_function.py": HELLO_WORLD}, folder)
    package.install(package.pinned((ROOT / "lambda" / "requirements.txt").read_text()), folder)
    return folder


@pytest.fixture(scope="session")
def runtime_client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """AWS's own runtime client for Python, apart from the package, as it is on AWS."""
    pytest.importorskip("awslambdaric", reason="AWS ships its runtime client for Linux only")
    folder = tmp_path_factory.mktemp("runtime")
    package.install(package.RUNTIME_CLIENT, folder)
    return folder
