"""The pre-commit hooks: what they are offered for, and that an article with a mistake is really stopped."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checker.engine.files import suffixes

ROOT = Path(__file__).parents[1]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
#: What the library `identify`, on which pre-commit rests, calls the formats.
TYPES = {"text": "plain-text", "markdown": "markdown", "html": "html"}


def test_the_hook_is_offered_for_the_formats_that_readers_know():
    assert set(HOOKS["newslint"]["types_or"]) == {TYPES[reader] for reader in suffixes().values()}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A newsroom's repository whose pre-commit configuration points at this checkout as it is, committed or not."""
    folder = tmp_path_factory.mktemp("hooks")
    clone, desk = folder / "newslint", folder / "desk"
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard").splitlines()
    for name in listed:
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, clone / name)
    for repository in (clone, desk):
        repository.mkdir(exist_ok=True)
        git(repository, "init", "--quiet")
    commit(clone)
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone}\n  rev: {git(clone, 'rev-parse', 'HEAD').strip()}\n  hooks: [{{id: newslint}}]\n"
    )
    return desk


def test_a_mistake_is_stopped_and_a_clean_article_passes(desk):
    article = desk / "harbour.txt"
    article.write_text((ROOT / "examples" / "vilnius.txt").read_text("utf-8"), "utf-8")
    stopped = hook(desk)
    assert stopped.returncode == 1
    assert "harbour.txt:7:96: error als-for-also 'als' should be 'also'." in stopped.stdout
    article.write_text("The harbour opened on time, and the first ship came in before noon.\n", "utf-8")
    assert hook(desk).returncode == 0


def hook(desk):
    git(desk, "add", "--all")
    home = {**os.environ, "PRE_COMMIT_HOME": str(desk.parent / "cache")}
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    return subprocess.run(command, cwd=desk, capture_output=True, text=True, env=home, timeout=600)


def commit(repository):
    git(repository, "add", "--all")
    git(repository, "-c", "user.name=desk", "-c", "user.email=desk@example.org", "commit", "--quiet", "--message", "all")


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout
