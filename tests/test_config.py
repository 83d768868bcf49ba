"""Configuration: the nearest file alone counts, and a mistake in it is told."""

from pathlib import Path

import pytest

from checker.cli import main

SLIP = "Two ministers have als been invited.\n"
HOUSE_RULE = """
check: substitution
level: warning
message: "This house writes '{replacement}'."
why: House style.
source: the desk
with:
  swap: {ministers: secretaries}
examples:
  fail: ["Two [[ministers]] came."]
  pass: [Two secretaries came.]
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "sport/b.txt", "sport/archive/c.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(SLIP)
    return tmp_path


def flagged(capsys, *arguments):
    main([".", *arguments])
    return [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]


def test_the_nearest_file_alone_counts(desk, capsys):
    Path("newslint.toml").write_text('ignore = ["als-for-also"]\n')
    Path("sport/archive/newslint.toml").write_text("")
    assert flagged(capsys) == ["sport/archive/c.txt"]


def test_pyproject_counts_only_with_our_section(desk, capsys):
    Path("pyproject.toml").write_text('[tool.newslint]\nignore = ["typos"]\n')
    Path("sport/pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert flagged(capsys) == []


def test_isolated_reads_none(desk, capsys):
    Path("newslint.toml").write_text('ignore = ["typos"]\n')
    assert len(flagged(capsys, "--isolated")) == 3


def test_the_command_line_wins(desk, capsys):
    Path("newslint.toml").write_text('select = ["als-for-also"]\n')
    assert flagged(capsys, "--ignore", "als-for-also") == []


def test_overrides_by_path(desk, capsys):
    Path("newslint.toml").write_text('[[overrides]]\npaths = ["sport/archive/**"]\nignore = ["typos"]\n')
    assert flagged(capsys) == ["a.txt", "sport/b.txt"]


def test_levels(desk, capsys):
    Path("newslint.toml").write_text('levels = { als-for-also = "suggestion" }\n')
    assert main(["a.txt"]) == 0
    assert "suggestion als-for-also" in capsys.readouterr().out


def test_house_rules_are_added(desk, capsys):
    Path("newslint.toml").write_text('rules = ["house"]\nignore = ["typos"]\n')
    Path("house/style").mkdir(parents=True)
    Path("house/style/minister-for-secretary.yaml").write_text(HOUSE_RULE)
    assert flagged(capsys) == ["a.txt", "sport/archive/c.txt", "sport/b.txt"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('slect = ["typos"]', "unknown key 'slect'; did you mean 'select'?; allowed: "),
        ('select = ["typoz"]', "no rule or topic is called 'typoz'; did you mean 'typos'?"),
        ('select = "typos"', "select: expected a list, found 'typos'"),
        (
            'levels = { als-for-also = "fatal" }',
            "levels.als-for-also: 'fatal' is not allowed; allowed: error, warning, suggestion",
        ),
        ('variant = "au"', "variant: 'au' is not allowed"),
        ('rules = ["nowhere"]', "nowhere: no such folder of rules"),
        ('word-lists = ["nowhere.txt"]', "nowhere.txt: the list cannot be read: no such file or directory"),
        ("select = [", "not TOML"),
        ('extends = "newslint.toml"', "extends itself by way of"),
        ('extends = "no_such_package"', "extends: the package 'no_such_package' is not installed here"),
        ('extends = "email"', "the package 'email' holds no newslint.toml"),
        ('extends = "nowhere.toml"', "nowhere.toml: cannot be read: no such file"),
        ('minimum-version = "99.0"', "needs newslint 99.0 or newer; this is "),
        ('minimum-version = "new"', "'new' is no version"),
    ],
)
def test_a_mistake_is_told_with_what_is_allowed(desk, capsys, content, told):
    Path("newslint.toml").write_text(content + "\n")
    assert main(["a.txt"]) == 2
    assert told in capsys.readouterr().err


def test_extends_a_file_whose_paths_stay_its_own(desk, capsys):
    Path("base").mkdir()
    Path("base/house.toml").write_text('ignore = ["typos"]\nword-lists = ["words.txt"]\nvariant = "uk"\n')
    Path("base/words.txt").write_text("# the desk\nklaipeda\n")
    Path("newslint.toml").write_text('extends = "base/house.toml"\nvariant = "us"\n')
    assert flagged(capsys) == []
    main(["config"])
    said = capsys.readouterr().out
    assert 'variant = "us"  # ' + str(desk / "newslint.toml") in said
    assert 'ignore = ["typos"]  # ' + str(desk / "base" / "house.toml") in said


def test_extends_an_installed_package(desk, capsys, monkeypatch):
    Path("site/acme_desk").mkdir(parents=True)
    Path("site/acme_desk/__init__.py").write_text("")
    Path("site/acme_desk/newslint.toml").write_text('ignore = ["typos"]\n')
    monkeypatch.syspath_prepend(str(desk / "site"))
    Path("newslint.toml").write_text('extends = "acme_desk"\n')
    assert flagged(capsys) == []


def test_config_tells_where_each_value_comes_from(desk, capsys):
    Path("newslint.toml").write_text('variant = "uk"\n')
    main(["config"])
    said = capsys.readouterr().out
    assert f'variant = "uk"  # {desk / "newslint.toml"}' in said
    assert "ignore = []  # default" in said
