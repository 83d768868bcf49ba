"""Each output format, read back with the reader of its own kind, says what was found and what could not be checked."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker import plugins
from checker.finding import Edit, Failure, Finding, Place, RelatedPlace, Report, RuleNote

TEXT = "É: “Two ‘ministers’ have als met,” she said.\nHe als came & <went>.\n"
MESSAGE = "'als' | should be <also> & 100%, not\n::als::"


def finding(start, line, column, level="error"):
    place = Place(start, start + 3, line, column, line, column + 3)
    other = RelatedPlace(Place(0, 1, 1, 1, 1, 2), "the first letter")
    return Finding(
        "desk/a b.txt", place, "als-for-also", "typos", level, MESSAGE, "als", (other,), {}, Edit(start, start + 3, "also", True)
    )


@pytest.fixture
def report():
    first, second = TEXT.index("als"), TEXT.rindex("als")
    findings = (finding(first, 1, first + 1), finding(second, 2, 4, "suggestion"))
    note = RuleNote("als-for-also", "typos", "error", "A dropped letter.", "seen", ("[[als]]",), ("also",))
    return Report(findings, (Failure("b.bin", "is a binary file"),), 1, {"desk/a b.txt": TEXT}, {"als-for-also": note})


def written(report, name):
    return "".join(plugins.load("reporters", name).lines(report, False))


@pytest.mark.parametrize("name", plugins.names("reporters"))
def test_an_empty_report_can_be_written_in_every_format(name):
    assert isinstance(written(Report((), (), 1, {}, {}), name), str)


@pytest.mark.parametrize("name", [name for name in plugins.names("reporters") if name not in ("full", "concise")])
def test_what_could_not_be_checked_is_in_every_format_for_machines(report, name):
    assert "is a binary file" in written(report, name)


UNKNOWN = "a report of newslint itself, which no rule file describes"


@pytest.mark.parametrize("name", plugins.names("reporters"))
def test_a_finding_of_newslint_itself_can_be_written_in_every_format(report, name):
    own = report.findings[0]._replace(rule="unused-acceptance", topic="newslint", level="warning", message=UNKNOWN)
    assert UNKNOWN in written(report._replace(findings=(own,), rules={}), name).replace("\\", "")


def test_sarif(report):
    (run,) = json.loads(written(report, "sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["als-for-also"]
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    first, second = run["results"]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "desk/a%20b.txt"
    region = location["region"]
    assert TEXT.split("\n")[0][region["startColumn"] - 1 : region["endColumn"] - 1] == "als"
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "also"
    assert first["relatedLocations"][0]["message"]["text"] == "the first letter"
    assert first["partialFingerprints"] != second["partialFingerprints"]
    assert run["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize("empty", [False, True])
def test_sarif_fits_the_official_schema(report, empty):
    jsonschema = pytest.importorskip("jsonschema", reason="the schema is checked with jsonschema")
    schema = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text("utf-8"))
    own = report.findings[0]._replace(rule="unused-acceptance", topic="newslint", level="warning")
    whole = report._replace(findings=(*report.findings, own))
    found = json.loads(written(Report((), (), 1, {}, {}) if empty else whole, "sarif"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(found)
    assert found["$schema"] == schema["id"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(schema).validate({**found, "version": "2.0.0"})


def test_a_fingerprint_survives_edits_elsewhere(report):
    far = "\n".join(["A new first paragraph."] * 3) + "\n" * 60
    moved = [
        item._replace(place=item.place._replace(start=item.place.start + len(far), end=item.place.end + len(far)))
        for item in report.findings
    ]
    padded = " " * 60 + TEXT
    plain = [
        item._replace(place=item.place._replace(start=item.place.start + 60, end=item.place.end + 60)) for item in report.findings
    ]
    marks = []
    for findings, text in ((plain, padded), (moved, far + TEXT)):
        later = report._replace(findings=tuple(findings), texts={"desk/a b.txt": text})
        marks.append([row["fingerprint"] for row in json.loads(written(later, "gitlab"))][1])
    assert marks[0] == marks[1]


def test_gitlab_fingerprints_are_unique_even_for_equal_findings(report):
    doubled = report._replace(findings=(report.findings[0], report.findings[0]))
    marks = [row["fingerprint"] for row in json.loads(written(doubled, "gitlab"))]
    assert len(set(marks)) == 3


def test_rdjson_counts_bytes(report):
    first = json.loads(written(report, "rdjson"))["diagnostics"][0]
    line = TEXT.split("\n")[0].encode()
    ends = first["location"]["range"]
    assert line[ends["start"]["column"] - 1 : ends["end"]["column"] - 1] == b"als"
    assert first["suggestions"][0]["text"] == "also"


@pytest.mark.parametrize(("name", "element"), [("junit", "failure"), ("checkstyle", "error")])
def test_xml_is_well_formed_and_holds_each_finding(report, name, element):
    hostile = report._replace(findings=tuple(item._replace(message=item.message + "\x00\x1b\ud800") for item in report.findings))
    root = ElementTree.fromstring(written(hostile, name).encode("utf-8"))
    told = [item.get("message") for item in root.iter(element)]
    assert sum("should be <also> & 100%" in message for message in told) == 2


def test_github_escapes_and_says_how_many_more(report, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    many = report._replace(findings=report.findings[1:] * 3 + report.findings[:1] * 12)
    rows = written(many, "github").splitlines()
    commands = [row for row in rows if row.startswith("::")]
    assert [row.split(" ")[0] for row in commands[:11]] == ["::error"] * 10 + ["::notice"]
    assert commands[1].endswith("::'als' | should be <also> & 100%25, not%0A::als::")
    assert "3 more of level error" in commands[10]
    assert sum("desk/a b.txt:1:" in row for row in rows) == 3
    assert "## newslint: 12 errors" in (tmp_path / "summary.md").read_text()


def test_github_shows_what_could_not_be_checked_before_the_ten_are_used_up(report, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    many = report._replace(findings=report.findings[:1] * 12 + report.findings[1:] * 12)
    commands = [row for row in written(many, "github").splitlines() if row.startswith("::")]
    assert commands[0] == "::error file=b.bin,title=newslint::is a binary file"
    assert sum(row.startswith("::error") for row in commands) == 10
    assert sum(row.startswith("::notice") for row in commands) <= 11
    assert "3 more of level error" in commands[10]


def test_a_step_summary_stays_below_what_github_takes(report, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    written(report._replace(findings=report.findings * 20_000), "github")
    summary = (tmp_path / "summary.md").read_text()
    assert len(summary.encode()) < 1024 * 1024
    assert summary.endswith("more lines are not shown here; the log lists them\n")


def test_a_step_summary_that_cannot_be_written_stops_nothing(report, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    assert "::error" in written(report, "github")
    assert "the step summary cannot be written" in capsys.readouterr().err


def test_github_gives_no_columns_on_several_lines(report, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    wide = report.findings[0]._replace(place=report.findings[0].place._replace(end_line=2))
    assert "col=" not in written(report._replace(findings=(wide,)), "github").splitlines()[0]


def test_markdown_keeps_the_table_whole(report):
    rows = [row for row in written(report, "markdown").splitlines() if row.startswith("| desk")]
    assert len(rows) == 2
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)


def test_jsonl_has_a_line_for_each(report):
    rows = [json.loads(row) for row in written(report, "jsonl").splitlines()]
    assert [row.get("rule") for row in rows] == ["als-for-also", "als-for-also", None]
