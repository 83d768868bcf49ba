"""The recipes for CI systems: they parse, and what they run is there and does what it says."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SLIP = "Two ministers have als been invited to the opening of the bridge.\n"


def loaded(name):
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture
def desk(tmp_path):
    """A folder with an article, and a command `newslint` that is this checkout's."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "newslint"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker "$@"\n')
    command.chmod(0o755)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text(SLIP)
    return tmp_path / "desk"


def shell(desk, script, **variables):
    path = f"{desk.parent}/bin{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **variables, "PATH": path, "XDG_CACHE_HOME": str(desk.parent / "cache")}
    return subprocess.run(["bash", "-euc", script], cwd=desk, env=environment, capture_output=True, text=True, check=False)


def test_the_action_shows_findings_on_the_lines_and_writes_sarif(desk):
    action = loaded("action.yml")
    step = action["runs"]["steps"][-1]
    variables = {
        name: action["inputs"][re.search(r"inputs\.([\w-]+)", value)[1]]["default"] for name, value in step["env"].items()
    }
    done = shell(desk, step["run"], **variables, GITHUB_STEP_SUMMARY=str(desk.parent / "summary.md"))
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=a.txt,line=1,endLine=1,col=20,endColumn=23,")
    assert json.loads((desk / "newslint.sarif").read_text())["runs"][0]["results"]
    assert "## newslint: 1 errors" in (desk.parent / "summary.md").read_text()


def test_no_input_of_the_action_is_written_into_a_script():
    for step in loaded("action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_gitlab_job_writes_the_reports_that_it_names(desk):
    job = loaded("ci/gitlab.yml")["newslint"]
    done = shell(desk, "\n".join(job["script"]), ARTICLES=job["variables"]["ARTICLES"])
    assert done.returncode == 1
    assert "a.txt:1:20: error als-for-also" in done.stdout
    reports = job["artifacts"]["reports"]
    assert json.loads((desk / reports["codequality"]).read_text())[0]["check_name"] == "als-for-also"
    assert ElementTree.parse(desk / reports["junit"]).getroot().get("failures") == "1"
    assert all((desk / name).is_file() for name in job["artifacts"]["paths"])


def test_the_pre_commit_example_names_hooks_that_exist():
    known = {hook["id"] for hook in loaded(".pre-commit-hooks.yaml")}
    (repository,) = loaded("ci/pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= known


def test_the_image_is_built_from_files_that_exist_and_runs_the_command():
    rows = [row.split() for row in (ROOT / "ci" / "Dockerfile").read_text().splitlines() if row and not row.startswith("#")]
    copied = [name for row in rows if row[0] == "COPY" for name in row[1:-1]]
    assert all((ROOT / name).exists() for name in copied)
    assert {"pyproject.toml", "checker", "rules"} <= set(copied)
    assert rows[-1] == ["ENTRYPOINT", '["newslint"]']
    assert 'newslint = "checker.cli:main"' in (ROOT / "pyproject.toml").read_text()
