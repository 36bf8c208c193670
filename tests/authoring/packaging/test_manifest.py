"""The manifest: what Amazon's own classes accept, and the same as the content says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData
from ask_smapi_model.v1.skill.manifest.interface_type import InterfaceType
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from authoring.packaging.manifest import build_manifest, find_manifest_problems, manifest_text
from authoring.packaging.store import read_store
from skill.errors import ContentError
from workbench.device.assembly import ROOT

LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-IN"]


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "skill.json").read_text())
    return loaded


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the content, to be spoiled."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "skill.json", tmp_path)
    return tmp_path


def as_amazon_reads_it(document: dict[str, Any], shape: type) -> Any:
    """Load a document through Amazon's class and write it again; keys that the class does not know are lost on the way."""
    serializer = DefaultSerializer()
    return serializer.serialize(serializer.deserialize(json.dumps(document), shape))


def without_name_free_requests(manifest: dict[str, Any]) -> dict[str, Any]:
    """Return the manifest without the one interface that has no class in ask-smapi-model, only a name in its enum."""
    document: dict[str, Any] = json.loads(json.dumps(manifest))
    interfaces = document["manifest"]["apis"]["custom"]["interfaces"]
    interfaces.remove({"type": InterfaceType.CAN_FULFILL_INTENT_REQUEST.value})
    return document


def test_amazons_classes_know_every_key_of_the_manifest(manifest: dict[str, Any]) -> None:
    document = without_name_free_requests(manifest)

    assert as_amazon_reads_it(document, SkillManifestEnvelope) == document


def test_a_key_that_amazon_does_not_know_would_be_noticed(manifest: dict[str, Any]) -> None:
    document = without_name_free_requests(manifest)
    misspelt = json.loads(json.dumps(document).replace("testingInstructions", "testInstructions"))

    assert as_amazon_reads_it(misspelt, SkillManifestEnvelope) != misspelt


@pytest.mark.parametrize("locale", LOCALES)
def test_amazons_classes_know_every_key_of_the_models(locale: str) -> None:
    model = json.loads((ROOT / "interaction_models" / f"{locale}.json").read_text())

    assert as_amazon_reads_it(model, InteractionModelData) == model


def test_every_locale_is_listed_with_its_addresses(manifest: dict[str, Any]) -> None:
    parts = manifest["manifest"]

    assert list(parts["publishingInformation"]["locales"]) == LOCALES
    assert list(parts["privacyAndCompliance"]["locales"]) == LOCALES


def test_screens_and_name_free_requests_are_declared(manifest: dict[str, Any]) -> None:
    declared = [interface["type"] for interface in manifest["manifest"]["apis"]["custom"]["interfaces"]]

    assert declared == ["CAN_FULFILL_INTENT_REQUEST", "ALEXA_PRESENTATION_APL"]


def test_no_permission_is_asked_for(manifest: dict[str, Any]) -> None:
    assert "permissions" not in manifest["manifest"]


def test_the_file_is_what_the_content_gives() -> None:
    assert find_manifest_problems(ROOT) == []


def test_a_hand_edited_manifest_is_reported(project: Path) -> None:
    path = project / "skill.json"
    path.write_text(path.read_text().replace("leg cramps", "leg pain"))

    problems = find_manifest_problems(project)

    assert [problem.file for problem in problems] == ["skill.json"]
    assert "cramp-helper manifest" in problems[0].remedy


def test_each_locale_gives_its_own_emergency_number() -> None:
    listings = {listing.locale: listing.description for listing in read_store(ROOT / "content").listings}

    assert "call 911 yourself" in listings["en-US"]
    assert "call 999 yourself" in listings["en-GB"]
    assert "call triple zero yourself" in listings["en-AU"]
    assert "call 911 yourself" in listings["en-CA"]
    assert "call 112 yourself" in listings["en-IN"]


def test_the_publisher_sets_every_address_in_one_place(project: Path) -> None:
    publisher = project / "content" / "listing" / "publisher.toml"
    publisher.write_text(publisher.read_text().replace("cramp-helper.example", "legs.test"))

    text = manifest_text(project / "content")

    assert ".example" not in text
    assert text.count("https://legs.test/privacy.html") == len(LOCALES)


def test_a_server_of_ones_own_becomes_the_endpoint(project: Path) -> None:
    publisher = project / "content" / "listing" / "publisher.toml"
    publisher.write_text(
        publisher.read_text().replace("# endpoint =", "endpoint =").replace("# certificate", "certificate")
    )

    manifest = build_manifest(read_store(project / "content"))

    assert manifest["manifest"]["apis"]["custom"]["endpoint"] == {
        "uri": "https://alexa.cramp-helper.example/",
        "sslCertificateType": "Trusted",
    }
    document = without_name_free_requests(manifest)
    assert as_amazon_reads_it(document, SkillManifestEnvelope) == document


def test_a_locale_without_phrases_is_reported(project: Path) -> None:
    locales = project / "content" / "locales.toml"
    locales.write_text(locales.read_text() + '\n[en-NZ]\nemergency = "111"\ncrisis = "or text 1737"\npoison = "111"\n')

    with pytest.raises(ContentError, match="has none for en-NZ"):
        read_store(project / "content")


def test_a_missing_store_file_is_reported(project: Path) -> None:
    (project / "content" / "article" / "store.toml").unlink()

    with pytest.raises(ContentError, match=r"content/article/store\.toml.*is not there"):
        manifest_text(project / "content")
