"""`newslint timeline` and `newslint dates learn`."""

import json

import pytest

from checker.cli import main

ARTICLE = "The council met on Monday, the mayor said. It will vote on Friday.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"---\ndate: 2021-03-10\n---\n{ARTICLE}", "utf-8")
    return str(path)


def test_a_table_and_the_verdict(article, capsys):
    assert main(["timeline", "--isolated", article]) == 0
    out = capsys.readouterr().out
    assert "4:20" in out
    assert "2021-03-08" in out
    assert out.splitlines()[-1] == "verdict: Wednesday 2021-03-10 fits"


def test_json_tells_place_interval_and_clues(article, capsys):
    assert main(["timeline", "--isolated", "--output-format", "json", article]) == 0
    told = json.loads(capsys.readouterr().out)
    monday = told["expressions"][0]
    assert (monday["text"], monday["earliest"], monday["start"]) == ("Monday", "2021-03-08", 44)
    assert monday["clues"][0]["kind"] == "weekday"
    assert told["verdict"]["fits"] is True


def test_without_a_date_it_says_why_nothing_is_compared(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, "utf-8")
    assert main(["timeline", "--isolated", str(path)]) == 0
    assert "no publication date is known" in capsys.readouterr().out


def test_a_missing_file(capsys):
    assert main(["timeline", "--isolated", "nowhere.txt"]) == 2
    assert "does not exist" in capsys.readouterr().err


def test_learned_habits_are_a_table_of_the_configuration(article, tmp_path, capsys):
    assert main(["dates", "learn", str(tmp_path), "--isolated"]) == 0
    learned = capsys.readouterr().out
    assert "[weekday-habits]" in learned
    (tmp_path / "newslint.toml").write_text(learned, "utf-8")
    assert main(["timeline", article]) == 0


def test_habits_that_are_none_are_refused(article, tmp_path, capsys):
    (tmp_path / "newslint.toml").write_text("[weekday-habits]\npast = [1, 0]\n", "utf-8")
    assert main(["check", article]) == 2
    assert "weekday-habits.past" in capsys.readouterr().err


def test_habits_of_an_unknown_use_are_refused(article, tmp_path, capsys):
    (tmp_path / "newslint.toml").write_text("[weekday-habits]\npasts = [1, 1, 1, 1, 1, 1, 1]\n", "utf-8")
    assert main(["check", article]) == 2
    assert "past" in capsys.readouterr().err


def test_nothing_to_learn_from(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert main(["dates", "learn", str(tmp_path), "--isolated"]) == 2


@pytest.mark.parametrize("published", ["1850-06-01", "2999-12-31", "0001-01-01", "9999-12-31"])
def test_a_publication_date_far_off_is_compared_like_any(article, capsys, published):
    assert main(["timeline", "--isolated", "--published", published, article]) == 0
    assert published in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize("published", ["2021-02-30", "0000-01-01", "-9999-01-01", "9" * 400])
def test_a_publication_date_that_is_none_is_refused(article, capsys, published):
    with pytest.raises(SystemExit) as ended:
        main(["timeline", "--isolated", f"--published={published}", article])
    assert ended.value.code == 2
    assert "--published" in capsys.readouterr().err


@pytest.mark.parametrize("published", ["2021-02-30", "0000-01-01", "-9999-01-01", "9" * 400])
def test_an_article_with_such_a_date_is_read_and_told_to_have_none(tmp_path, capsys, published):
    path = tmp_path / "a.txt"
    path.write_text(f"---\ndate: {published}\n---\n{ARTICLE}", "utf-8")
    assert main(["timeline", "--isolated", str(path)]) == 0
    assert "no publication date is known" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("date", "reason"),
    [("2049-03-10", "the base ends on 20"), ("2011-03-10", None), ("2003-03-10", None), (None, None)],
)
def test_what_the_base_cannot_judge_is_told_and_is_no_finding(date, reason, tmp_path, capsys):
    path = tmp_path / "a.txt"
    head = f"---\ndate: {date}\n---\n" if date else ""
    path.write_text(f"{head}U.S. President Barack Obama opened the bridge, the mayor of Hollin said.\n", "utf-8")
    assert main(["timeline", "--isolated", str(path)]) == 0
    line = [line for line in capsys.readouterr().out.splitlines() if line.startswith("unverifiable: ")]
    assert len(line) == (reason is not None)
    assert main(["timeline", "--isolated", "--output-format", "json", str(path)]) == 0
    found = json.loads(capsys.readouterr().out)["unverifiable"]
    assert [one["kind"] for one in found] == (["office"] if reason else [])
    if reason:
        assert line[0].startswith(f"unverifiable: 1 claim about offices or ages: {reason}")
        assert found[0]["text"] == "U.S. President Barack Obama" or found[0]["text"] == "President Barack Obama"
        assert main(["check", "--isolated", "--select", "facts", str(path)]) == 0
