"""What keeps a finding quiet: an acceptance with its reason, a baseline, an unchanged line. And what does not."""

import datetime
import subprocess
from pathlib import Path

import pytest

from checker.cli import main

SLIP = "Two ministers have als been invited to the opening of the bridge.\n"
OTHER = "The mayor and the council have als come, and nobody left before the evening was over.\n"
ONLY = ("--select", "als-for-also")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(SLIP)
    return tmp_path


def accept(*more):
    return main(["accept", "a.txt:1:20", "--reason", "a German name", "--author", "Roe", *more])


def test_an_accepted_finding_is_not_shown_again(desk, capsys):
    assert accept() == 0
    assert main(["a.txt", *ONLY]) == 0
    assert capsys.readouterr().err.endswith("1 article checked: nothing found; 1 accepted\n")
    said = Path("a.txt.newslint.yaml").read_text()
    assert "reason: a German name" in said
    assert "words: als" in said


def test_an_acceptance_survives_edits_elsewhere_and_a_new_slip_is_found(desk, capsys):
    accept()
    Path("a.txt").write_text("A new first paragraph.\n\n" + SLIP + "\n" + OTHER)
    assert main(["a.txt", *ONLY]) == 1
    assert capsys.readouterr().out.splitlines()[1:] == ["a.txt:5:32: error als-for-also 'als' should be 'also'."]


def test_an_acceptance_that_meets_nothing_is_a_warning_at_its_own_place(desk, capsys):
    accept()
    Path("a.txt").write_text("Nothing is wrong here.\n")
    assert main(["a.txt", *ONLY, "--output-format", "full"]) == 1
    assert "a.txt.newslint.yaml:2:3: warning 'als-for-also' is accepted here for nothing: the article no longer holds it." in (
        capsys.readouterr().out
    )


def test_an_expired_acceptance_ends(desk, capsys):
    accept("--expires", str(datetime.date.today() - datetime.timedelta(1)))
    assert main(["a.txt", *ONLY]) == 1
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()[1:]] == ["error", "warning"]


def test_a_mandatory_rule_cannot_be_accepted_or_kept_in_a_baseline(desk, capsys):
    accept()
    main(["baseline", "create", "a.txt"])
    Path("newslint.toml").write_text('mandatory = ["als-for-also"]\n')
    assert main(["a.txt", *ONLY, "--baseline", "newslint-baseline.json"]) == 1
    said = capsys.readouterr().out
    assert "error als-for-also 'als' should be 'also'." in said
    assert "the rule is mandatory" in said


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("a.txt", "'a.txt' is no place; write PATH:LINE:COL"),
        ("a.txt:1:1", "nothing was found there"),
        ("b.txt:1:20", "b.txt: cannot be read: no such file or directory"),
    ],
)
def test_what_cannot_be_accepted_is_told(desk, capsys, place, told):
    assert main(["accept", place, "--reason", "x"]) == 2
    assert told in capsys.readouterr().err


def test_accepting_twice_is_told(desk, capsys):
    assert accept() == 0
    assert accept() == 2
    assert "it is accepted already" in capsys.readouterr().err


def test_a_folder_file_names_the_article(desk, capsys):
    accept()
    row = Path("a.txt.newslint.yaml").read_text()
    Path("a.txt.newslint.yaml").unlink()
    Path("newslint-accepted.yaml").write_text(row + "  path: a.txt\n")
    assert main(["a.txt", *ONLY]) == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("accepted:\n- rule: x\n", "a.txt.newslint.yaml:2:3: the key 'fingerprint' is missing"),
        ("accepted:\n- {rule: x, fingerprint: y, reason: z, until: 1}\n", "a.txt.newslint.yaml:2:40: unknown key 'until'"),
        (
            "accepted:\n- {rule: x, fingerprint: y, reason: z, expires: soon}\n",
            "expected a date such as 2020-09-28, found 'soon'",
        ),
        ("accepted: [\n", "not YAML"),
    ],
)
def test_a_mistake_in_the_file_is_told(desk, capsys, content, told):
    Path("a.txt.newslint.yaml").write_text(content)
    assert main(["a.txt"]) == 2
    assert told in capsys.readouterr().err


def test_an_unknown_rule_is_told(desk, capsys):
    Path("a.txt.newslint.yaml").write_text("accepted:\n- {rule: no-such, fingerprint: y, reason: z}\n")
    main(["a.txt", *ONLY])
    assert "'no-such' is accepted here for nothing: no rule has this name." in capsys.readouterr().out


def test_a_baseline_keeps_old_findings_quiet_and_shows_new_ones(desk, capsys):
    assert main(["baseline", "create", "."]) == 0
    Path("a.txt").write_text("Another opening paragraph.\n\n" + SLIP + "\n" + OTHER)
    assert main([".", *ONLY, "--baseline", "newslint-baseline.json"]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines()[1:] == ["a.txt:5:32: error als-for-also 'als' should be 'also'."]
    assert said.err.endswith("1 error; 1 in the baseline\n")


def test_a_baseline_in_the_configuration(desk):
    main(["baseline", "create", "."])
    Path("newslint.toml").write_text('baseline = "newslint-baseline.json"\n')
    assert main([".", *ONLY]) == 0


def test_a_baseline_that_the_configuration_names_can_be_made_and_updated(desk, capsys):
    Path("newslint.toml").write_text('baseline = "newslint-baseline.json"\n')
    assert main(["baseline", "create", "."]) == 0
    assert main(["baseline", "update", "."]) == 0
    assert capsys.readouterr().out.endswith("1 known findings, 0 dropped\n")


def test_update_only_shrinks(desk, capsys):
    Path("b.txt").write_text(OTHER)
    main(["baseline", "create", "a.txt", "b.txt"])
    Path("a.txt").write_text("Mended. " + OTHER)
    Path("b.txt").unlink()
    assert main(["baseline", "update", "a.txt"]) == 0
    assert capsys.readouterr().out.endswith("newslint-baseline.json: 0 known findings, 2 dropped\n")


def test_update_keeps_articles_that_were_not_looked_at(desk, capsys):
    Path("b.txt").write_text(OTHER)
    main(["baseline", "create", "a.txt", "b.txt"])
    main(["baseline", "update", "a.txt"])
    assert "2 known findings, 0 dropped" in capsys.readouterr().out


def test_show_counts_by_rule(desk, capsys):
    main(["baseline", "create", "a.txt"])
    assert main(["baseline", "show"]) == 0
    assert "     1  als-for-also\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["baseline", "create", "."], "newslint-baseline.json exists"),
        (["baseline", "update"], "needs articles or folders"),
        (["baseline", "show", "--file", "none.json"], "none.json: cannot be read"),
        (["a.txt", "--baseline", "old.json"], "old.json: a baseline of version 0; this newslint reads version 1"),
        (["a.txt", "--baseline", "a.txt"], "a.txt: not a baseline that newslint wrote"),
        (["baseline", "create", "a.txt", "missing.txt", "--file", "new.json"], "the baseline was not written"),
    ],
)
def test_a_wrong_baseline_is_told(desk, capsys, arguments, told):
    main(["baseline", "create", "a.txt"])
    Path("old.json").write_text('{"version": 0, "findings": {}}')
    assert main(arguments) == 2
    assert told in capsys.readouterr().err
    assert not Path("new.json").exists()


@pytest.fixture
def repository(desk):
    Path("b.txt").write_text(OTHER)
    git("init", "--quiet")
    git("add", "--all")
    git("-c", "user.name=desk", "-c", "user.email=desk@example.org", "commit", "--quiet", "--message", "all")
    return desk


def git(*arguments):
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def test_only_changed_lines_are_reported(repository, capsys):
    Path("a.txt").write_text(SLIP + "\n" + SLIP)
    Path("new.txt").write_text(OTHER)
    assert main([".", *ONLY, "--changed-since", "HEAD"]) == 1
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["a.txt:3:20:", "new.txt:1:32:"]


@pytest.mark.parametrize("setting", ["diff.mnemonicPrefix=true", "diff.noprefix=true", "color.ui=always", "diff.context=9"])
def test_the_settings_of_git_change_nothing(repository, capsys, setting):
    git("config", *setting.split("="))
    Path("a.txt").write_text(SLIP + "\n" + SLIP)
    assert main([".", *ONLY, "--changed-since", "HEAD"]) == 1
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["a.txt:3:20:"]


@pytest.mark.parametrize(
    ("name", "encoding", "added"),
    [
        ('odd "né" name.txt', "utf-8", ""),
        ("wide.txt", "utf-16", ""),
        ("mac.txt", "utf-8", "One.\rTwo.\r"),
        ("hostile.txt", "utf-8", "++ b/other.txt\n@@ -1 +1 @@\n"),
        ("separators.txt", "utf-8", "One.\u2028@@ -1 +900 @@\n"),
    ],
)
def test_changes_are_found_in_every_file(repository, capsys, name, encoding, added):
    Path(name).write_bytes("An opening line.\n".encode(encoding))
    git("add", "--all")
    Path(name).write_bytes(("An opening line.\n" + added + SLIP).encode(encoding))
    assert main([name, *ONLY, "--changed-since", "HEAD"]) == 1
    assert "als-for-also" in capsys.readouterr().out


def test_nothing_changed_means_nothing_found(repository):
    assert main([".", *ONLY, "--changed-since", "HEAD"]) == 0


def test_an_unknown_commit_is_told(repository, capsys):
    assert main([".", "--changed-since", "no-such"]) == 2
    assert "--changed-since: git knows no commit 'no-such'" in capsys.readouterr().err


def test_no_repository_is_told(desk, capsys):
    assert main([".", "--changed-since", "HEAD"]) == 2
    assert "--changed-since: " in capsys.readouterr().err
