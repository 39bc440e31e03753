"""Workflows, forms and what stands beside them: sound, with few rights, and pinned."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.draw.view import View
from macros.draw.whom_to_tell import WAYS, address
from macros.load import load
from macros.weigh.judge import judge
from tests.programs import NODE, NODE_MODULES, ROOT

BIN = Path(sys.executable).parent
ACTIONLINT = NODE_MODULES / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
CONFIG = GITHUB / "ISSUE_TEMPLATE" / "config.yml"
FORMS = sorted({*CONFIG.parent.glob("*.yml")} - {CONFIG})
SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "dependabot": [GITHUB / "dependabot.yml"],
    "github-issue-forms": FORMS,
    "github-issue-config": [CONFIG],
    "citation-file-format": [ROOT / "CITATION.cff"],
}
PROSE = ["CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md"]

of_workflows = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)


def output(*command: str | Path) -> str:
    """Run a command; return what it says, and fail with that where it fails."""
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        pytest.fail(run.stdout + run.stderr, pytrace=False)
    return run.stdout + run.stderr


def loaded(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))


def jobs(file: Path) -> dict[str, Any]:
    found = loaded(file)["jobs"]
    assert isinstance(found, dict)
    return found


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(file).values():
        yield from job["steps"]


def test_actionlint_is_content() -> None:
    said = output(NODE, ACTIONLINT, ".github/workflows/*.yml")
    assert f"Checking {len(WORKFLOWS)} workflow file(s)" in said


def test_zizmor_is_content() -> None:
    strictly = ("--offline", "--pedantic", "--strict-collection", "--no-ignores", "--no-progress")
    said = output(BIN / "zizmor", *strictly, ".")
    assert said.count("completed ./.github/workflows/") == len(WORKFLOWS)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_file_is_as_its_schema_says(schema: str) -> None:
    command = (BIN / "check-jsonschema", "--default-filetype", "yaml")
    output(*command, "--builtin-schema", f"vendor.{schema}", *SCHEMAS[schema])


@of_workflows
def test_an_action_is_pinned_to_a_commit_with_its_version_beside_it(file: Path) -> None:
    pinned = re.compile(r"[\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+(\.\d+)*")
    used = re.findall(r"^.*\buses:(.*)$", file.read_text("utf-8"), re.MULTILINE)
    assert [action for action in used if not pinned.fullmatch(action.strip())] == []


def test_an_action_has_one_version_everywhere() -> None:
    texts = [file.read_text("utf-8") for file in WORKFLOWS]
    used = {use for text in texts for use in re.findall(r"uses: ([^/]+/[^/@]+)\S*@(.*)", text)}
    assert len(used) == len({action for action, _ in used})


@of_workflows
def test_a_workflow_has_no_right_that_a_job_does_not_ask_for(file: Path) -> None:
    assert loaded(file)["permissions"] == {}
    assert all(job["permissions"] for job in jobs(file).values())


@of_workflows
def test_a_job_ends(file: Path) -> None:
    assert [name for name, job in jobs(file).items() if "timeout-minutes" not in job] == []


@of_workflows
def test_nothing_is_written_into_a_script(file: Path) -> None:
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


@of_workflows
def test_a_script_is_one_that_a_shell_can_read(file: Path) -> None:
    for step in steps(file):
        if "run" in step:
            output("bash", "-n", "-c", step["run"])


def test_every_python_that_is_promised_is_tested() -> None:
    found = jobs(GITHUB / "workflows" / "check.yml")
    tested = [found[name]["strategy"]["matrix"]["python"] for name in ("test", "build")]
    assert tested == [["3.11", "3.12", "3.13"]] * 2


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_fields_of_a_form_have_ids(form: Path) -> None:
    assert all("id" in field for field in loaded(form)["body"] if field["type"] != "markdown")


@pytest.mark.parametrize("form", WAYS)
def test_what_a_link_of_the_site_fills_in_is_a_field_of_the_form(form: str) -> None:
    teapot = View(judge(load(ROOT / "tests" / "site" / "data").briefing))
    filled = parse_qs(urlsplit(address(teapot, "kettle", form) or "").query)
    fields = {
        field.get("id") for field in loaded(CONFIG.parent / filled.pop("template")[0])["body"]
    }
    assert {"record", "version", *filled} - {"title"} <= fields
    assert filled["record"] == ["kettle"]


@pytest.mark.parametrize("file", PROSE)
def test_a_link_to_a_file_leads_to_one(file: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / file).read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_citation_is_of_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    citation = loaded(ROOT / "CITATION.cff")
    for field in ("version", "license"):
        assert citation[field] == project[field]
    assert [author["name"] for author in citation["authors"]] == [
        author["name"] for author in project["authors"]
    ]


class Paper(BaseHTTPRequestHandler):
    """A paper's site: some pages stand, some are gone, some are not shown to programs."""

    def do_GET(self) -> None:
        self.send_response(HTTPStatus(int(self.path.strip("/"))))
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def paper() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Paper) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_only_a_page_that_is_gone_is_reported(paper: str, tmp_path: Path) -> None:
    source = "{0}: {{title: A kettle, publisher: Paper, kind: news, url: {1}/{2}}}\n"
    shown = {"stands": 200, "gone-today": 410, "not-for-programs": 403}
    (tmp_path / "briefing.yml").write_text("title: The kettle\nquestion: Where is it?\n")
    (tmp_path / "sources.yml").write_text(
        "".join(source.format(name, paper, code) for name, code in shown.items())
    )
    run = subprocess.run(
        [sys.executable, GITHUB / "links.py", tmp_path],
        env={**os.environ, "no_proxy": "127.0.0.1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    report, counted = run.stdout.splitlines()
    assert report.startswith(f"::warning file={tmp_path}/sources.yml,line=2,")
    assert f"`gone-today` names is gone: {paper}/410" in report
    assert counted == "3 pages asked: 1 there, 1 gone, 1 unknown"
    assert run.returncode == 1
