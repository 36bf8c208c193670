"""`cramp-helper build`: a complete ask-cli project, the same from the same commit."""

from __future__ import annotations

import json
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import cfnlint.api
import cfnlint.decode.cfn_yaml
import pytest
from click.testing import CliRunner

from authoring.fresh import compiled_content
from authoring.packaging.archive import make_archive
from authoring.packaging.code import code_files
from authoring.packaging.placeholder import is_placeholder
from authoring.packaging.project import TEMPLATE, project_files, write_project
from authoring.project import Found
from authoring.sources import parse
from skill.compiled import to_bytes
from skill.content import COMPILED
from skill.errors import ContentError
from workbench.certification.line import Line, Verdict
from workbench.certification.rehearsal import Report
from workbench.commands.build import build
from workbench.device.assembly import ROOT

LOCALES = ["en-AU", "en-CA", "en-GB", "en-IN", "en-US"]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return project_files(ROOT)


@pytest.fixture(scope="module")
def template(files: dict[str, bytes]) -> dict[str, Any]:
    """The infrastructure, decoded as CloudFormation does."""
    decoded: dict[str, Any] = cfnlint.decode.cfn_yaml.loads(files[TEMPLATE].decode())
    return decoded


AT_WORK = ("--unreviewed", "--placeholders", "--uncertified")
"""Flags of a build that is not to be published."""


def build_elsewhere(seed: int) -> dict[str, str]:
    """Build in another process, whose sets and dictionaries are ordered in another way; return a digest of every file."""
    script = (
        "import hashlib, json; from workbench.device.assembly import ROOT;"
        "from authoring.packaging.project import project_files;"
        "print(json.dumps({n: hashlib.sha256(d).hexdigest() for n, d in project_files(ROOT).items()}))"
    )
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT / "lambda")}
    done = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    digests: dict[str, str] = json.loads(done.stdout)
    return digests


def test_two_builds_are_byte_identical() -> None:
    assert build_elsewhere(1) == build_elsewhere(2)


def test_a_build_is_the_same_whether_the_content_was_compiled_before(tmp_path: Path) -> None:
    """The copy that is kept beside the content must give what compiling it afresh gives."""
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=shutil.ignore_patterns(COMPILED))

    afresh = to_bytes(compiled_content(tmp_path / "content"))
    kept = to_bytes(compiled_content(tmp_path / "content"))

    assert kept == afresh


def test_the_whole_project_is_there(files: dict[str, bytes]) -> None:
    names = set(files)

    assert {"ask-resources.json", "skill-package/skill.json", "README.md", TEMPLATE} <= names
    assert all(step in files["README.md"].decode() for step in ("ask configure", "ask deploy", "open cramp helper"))
    assert {f"skill-package/interactionModels/custom/{locale}.json" for locale in LOCALES} <= names
    assert {"lambda/lambda_function.py", "lambda/requirements.txt", "lambda/content/.compiled"} <= names
    assert {"legal/privacy.html", "legal/terms.html"} <= names


def test_the_skill_package_holds_nothing_foreign(files: dict[str, bytes]) -> None:
    """R10.6."""
    allowed = re.compile(r"skill\.json|interactionModels/custom/[a-z]{2}-[A-Z]{2}\.json|assets/images/[\w.-]{1,64}\.png")
    inside = [name.removeprefix("skill-package/") for name in files if name.startswith("skill-package/")]

    assert [name for name in inside if not allowed.fullmatch(name)] == []


def test_the_function_holds_no_workbench_and_no_flask(files: dict[str, bytes]) -> None:
    code = {name: data for name, data in files.items() if name.startswith("lambda/")}

    assert {name.split("/")[1] for name in code} == {"skill", "content", "lambda_function.py", "requirements.txt"}
    assert not [name for name, data in code.items() if name.endswith(".py") and b"import flask" in data]


def test_ask_cli_is_told_where_everything_lies(files: dict[str, bytes]) -> None:
    """R10.4, R10.7, R10.8: the paths are read from the project's folder."""
    profile = json.loads(files["ask-resources.json"])["profiles"]["default"]
    settings = profile["skillInfrastructure"]["userConfig"]

    assert profile["skillInfrastructure"]["type"] == "@ask-cli/cfn-deployer"
    assert profile["skillMetadata"]["src"] == "./skill-package"
    assert settings["regionalOverrides"] == {"EU": {"awsRegion": "eu-west-1"}, "FE": {"awsRegion": "us-west-2"}}
    assert profile["code"] == {name: {"src": "./lambda"} for name in ("default", "EU", "FE")}
    assert settings["templatePath"].removeprefix("./") in files
    assert settings["handler"] == "lambda_function.lambda_handler"


@pytest.mark.parametrize(("name", "side"), [("small-icon", 108), ("large-icon", 512)])
def test_the_icons_are_png_files_of_the_right_size(files: dict[str, bytes], name: str, side: int) -> None:
    icon = files[f"skill-package/assets/images/{name}.png"]

    assert icon.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", icon[16:24]) == (side, side)


def test_the_icons_the_manifest_names_are_in_the_package(files: dict[str, bytes]) -> None:
    manifest = json.loads(files["skill-package/skill.json"])["manifest"]
    listings = manifest["publishingInformation"]["locales"].values()

    named = {listing[kind].removeprefix("file://") for listing in listings for kind in ("smallIconUri", "largeIconUri")}

    assert {f"skill-package/{name}" for name in named} <= set(files)


def test_the_template_passes_cfn_lint(files: dict[str, bytes]) -> None:
    assert cfnlint.api.lint(files[TEMPLATE].decode()) == []


def test_the_template_takes_every_parameter_that_ask_cli_passes(template: dict[str, Any]) -> None:
    """CloudFormation refuses a parameter that the template does not know."""
    passed = {"SkillId", "LambdaRuntime", "LambdaHandler", "CodeBucket", "CodeKey", "CodeVersion"}

    assert passed <= set(template["Parameters"])
    assert "SkillEndpoint" in template["Outputs"]


def test_only_alexa_may_invoke_the_function_and_only_for_this_skill(template: dict[str, Any]) -> None:
    """R10.1."""
    permissions = [part for part in template["Resources"].values() if part["Type"] == "AWS::Lambda::Permission"]

    assert len(permissions) == 1
    assert permissions[0]["Properties"]["Principal"] == "alexa-appkit.amazon.com"
    assert permissions[0]["Properties"]["EventSourceToken"] == {"Ref": "SkillId"}


def test_the_function_gives_up_before_alexa_does(template: dict[str, Any]) -> None:
    """R4.12, R10.3."""
    function = template["Resources"]["Function"]["Properties"]

    assert function["Timeout"] < 8
    assert function["Architectures"] == ["arm64"]
    assert function["Environment"]["Variables"]["SKILL_ID"] == {"Ref": "SkillId"}


def test_the_role_may_only_write_its_own_logs(template: dict[str, Any]) -> None:
    role = template["Resources"]["Role"]["Properties"]
    statements = [part for policy in role["Policies"] for part in policy["PolicyDocument"]["Statement"]]

    assert "ManagedPolicyArns" not in role
    assert [(part["Action"], part["Resource"]) for part in statements] == [
        (["logs:CreateLogStream", "logs:PutLogEvents"], {"Fn::GetAtt": ["Logs", "Arn"]})
    ]


def test_logs_are_deleted_in_time(template: dict[str, Any]) -> None:
    assert template["Resources"]["Logs"]["Properties"]["RetentionInDays"] == {"Ref": "LogDays"}
    assert template["Parameters"]["LogDays"]["Default"] == 14


def test_every_requirement_is_pinned() -> None:
    lines = [line for line in code_files(ROOT)["requirements.txt"].decode().splitlines() if not line.startswith("#")]

    assert lines
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9-]+==[0-9.]+", line)] == []


def test_what_another_build_left_is_gone_but_ask_cli_keeps_its_notes(tmp_path: Path) -> None:
    output = tmp_path / "build"
    write_project({"ask-resources.json": b"{}", "lambda/old.py": b"old"}, output)
    (output / ".ask").mkdir()
    (output / ".ask" / "ask-states.json").write_text("which skill it is")

    write_project({"ask-resources.json": b"{}", "lambda/new.py": b"new"}, output)

    left = sorted(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    assert left == [".ask/ask-states.json", "ask-resources.json", "lambda/new.py"]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious")

    with pytest.raises(ContentError, match="no build made"):
        write_project({"ask-resources.json": b"{}"}, tmp_path)

    assert (tmp_path / "thesis.txt").read_text() == "precious"


def test_the_command_says_what_to_do_next(tmp_path: Path) -> None:
    result = CliRunner().invoke(build, [*AT_WORK, "--output", str(tmp_path / "out")])

    assert result.exit_code == 0
    assert "ask deploy" in result.output
    assert (tmp_path / "out" / "ask-resources.json").is_file()


@pytest.fixture
def _sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The models and the manifest have no problems; building them takes long, and they have tests of their own."""
    monkeypatch.setattr("workbench.commands.build.find_project_problems", lambda root: Found([], parse(root / "content")))


@pytest.mark.usefixtures("_sound")
def test_nothing_is_built_that_nobody_approved_or_that_is_published_nowhere(tmp_path: Path) -> None:
    result = CliRunner().invoke(build, ["--output", str(tmp_path / "out")])

    unapproved, address = str(result.exception).splitlines()
    assert result.exit_code == 1
    assert unapproved.startswith("not built: never approved: ")
    assert "--unreviewed" in unapproved
    assert "content/listing/publisher.toml" in address
    assert "--placeholders" in address
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("_sound")
def test_nothing_is_built_while_a_line_of_the_certification_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    line = Line("1 Policy", "R1", "A title", Verdict.FAIL, "did", ("a fault",))
    monkeypatch.setattr("workbench.commands.build.certify", lambda subject, tell: Report((line,)))

    result = CliRunner().invoke(build, ["--unreviewed", "--placeholders", "--output", str(tmp_path / "out")])

    assert result.exit_code == 1
    assert str(result.exception).startswith("not built: A title (R1) fails: a fault. ")
    assert "--uncertified" in str(result.exception)


@pytest.mark.parametrize(
    "address", ["https://mine.example/x", "me@example.com", "https://www.example.org", "http://localhost:80/"]
)
def test_an_address_that_is_nobodys_is_known(address: str) -> None:
    assert is_placeholder(address)


@pytest.mark.parametrize(
    "address", ["https://cramps.health/privacy", "help@examples.co.uk", "https://my-example.com/terms"]
)
def test_an_address_of_somebody_is_none(address: str) -> None:
    assert not is_placeholder(address)


def test_the_same_files_make_the_same_zip() -> None:
    one = make_archive({"b.py": b"2", "a.py": b"1"})
    other = make_archive({"a.py": b"1", "b.py": b"2"})

    assert one == other
    with zipfile.ZipFile(BytesIO(one)) as archive:
        assert archive.namelist() == ["a.py", "b.py"]
