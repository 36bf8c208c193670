from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from authoring.packaging.address import find_address_fault
from authoring.packaging.manifest import find_manifest_problems, manifest_text
from workbench.device.assembly import ROOT


@pytest.mark.parametrize(
    "uri", ["https://alexa.example.com/", "https://alexa.example.com:443/skill", "arn:aws:lambda:eu-west-1:1:function:x"]
)
def test_an_address_that_alexa_can_call_has_no_fault(uri: str) -> None:
    assert find_address_fault(uri) is None


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("https://alexa.example.com:8443/", "port 8443"),
        ("https://alexa.example.com:x/", "cannot be read"),
        ("http://alexa.example.com/", "neither https"),
        ("https://", "neither https"),
        ("https://203.0.113.7/", "bare address"),
        ("https://[2001:db8::1]/", "bare address"),
        ("https://localhost/", "local name"),
        ("https://raspberrypi/", "local name"),
        ("https://skill.local/", "local name"),
        ("https://skill.lan./", "local name"),
    ],
)
def test_an_address_that_alexa_cannot_call_is_named(uri: str, expected: str) -> None:
    assert expected in (find_address_fault(uri) or "")


def test_check_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    publisher = tmp_path / "content/listing/publisher.toml"
    publisher.write_text(publisher.read_text() + '\nendpoint = "https://pi.local:8443/"\ncertificate = "Trusted"\n')
    (tmp_path / "skill.json").write_text(manifest_text(tmp_path / "content"))

    (problem,) = find_manifest_problems(tmp_path)

    assert str(problem) == (
        "content/listing/publisher.toml: endpoint: 'https://pi.local:8443/': it has the port 8443, and Alexa calls "
        "443 only (R6.40). Give https:// and the public name of the server, without a port."
    )
