"""`--fix` changes what the fixes say and nothing else, once; a file that cannot be written keeps its old content."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.article import Source
from checker.cli import main
from checker.engine.fix import applied, fixed, save, settled
from checker.engine.run import Setup
from checker.errors import InputError
from checker.finding import Edit, Finding, Place

SLIP = "Two ministers have als been invited.\n"
FIXED = "Two ministers have also been invited.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SLIP.encode(), FIXED.encode()),
        (b"\xef\xbb\xbf" + SLIP.encode(), b"\xef\xbb\xbf" + FIXED.encode()),
        (SLIP.encode("utf-16"), FIXED.encode("utf-16")),
        (SLIP.replace("\n", "\r\n").encode() * 3, FIXED.replace("\n", "\r\n").encode() * 3),
        (b"Als present: two.\rThe rest als came.", b"Also present: two.\rThe rest also came."),
        ("É. Two have\u00a0als come".encode(), "É. Two have\u00a0also come".encode()),
        (b"ALS: a disease.\n", b"ALS: a disease.\n"),
    ],
)
def test_encoding_mark_and_line_ends_stay(folder, before, after):
    Path("a.txt").write_bytes(before)
    main(["a.txt", "--fix", "--select", "als-for-also"])
    assert Path("a.txt").read_bytes() == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ministers have **als** come.\n", "The ministers have **also** come.\n"),
        ("The bridge in **the** the town.\n", "The bridge in **the** the town.\n"),
        ("# Als in a headline\n\nText `als` here.\n", "# Also in a headline\n\nText `als` here.\n"),
    ],
)
def test_markup_is_never_torn(folder, before, after):
    Path("a.md").write_text(before)
    main(["a.md", "--fix"])
    assert Path("a.md").read_text() == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>The <b>ministers</b> have <i>als</i> come.", "<p>The <b>ministers</b> have <i>also</i> come."),
        ("<p>He had caf&eacute;s &amp; als a bar.</p>", "<p>He had caf&eacute;s &amp; also a bar.</p>"),
        ("<p>The bridge in <b>the</b> the town.</p>", "<p>The bridge in <b>the</b> the town.</p>"),
        ("<p>The bridge in the&nbsp;the town.</p>", "<p>The bridge in the&nbsp;the town.</p>"),
        ("<p>They have a<b>l</b>s, al&shy;s and &#97;ls come.</p>", "<p>They have a<b>l</b>s, al&shy;s and &#97;ls come.</p>"),
        (
            "<script>als</script><p title='als'><code>als</code> ALS.",
            "<script>als</script><p title='als'><code>als</code> ALS.",
        ),
        (
            "<meta property='og:title' content='They have als come'><p>x",
            "<meta property='og:title' content='They have als come'><p>x",
        ),
        ("<h1>They have als come</h1>\r\n<p>They <!-- als --> als", "<h1>They have also come</h1>\r\n<p>They <!-- als --> also"),
    ],
)
def test_tags_and_character_references_are_never_torn(folder, before, after):
    Path("a.html").write_bytes(before.encode())
    main(["a.html", "--fix", "--select", "als-for-also,doubled-word"])
    assert Path("a.html").read_bytes() == after.encode()
    assert main(["a.html", "--diff", "--select", "als-for-also,doubled-word"]) == 0


HOUSE = """\
check: substitution
level: error
message: "'{found}' should be '{replacement}'."
why: The house writes the sign.
source: house style
with:
  swap: {R and D: R&D, under: <, cent: ¢, quote: “}
examples:
  fail:
    - The firm spends much on [[R and D]].
  pass:
    - The firm spends much.
"""


@pytest.mark.parametrize(
    ("name", "head", "encoding", "after"),
    [
        ("a.html", "", "utf-8", "R&amp;D, &lt; 5 ¢ “"),
        ("a.html", "<meta charset=iso-8859-2>", "iso-8859-2", "R&amp;D, &lt; 5 &#162; &#8220;"),
        ("a.html", "<meta charset=windows-1252>", "windows-1252", "R&amp;D, &lt; 5 ¢ “"),
        ("a.txt", "", "utf-8", "R&D, < 5 ¢ “"),
    ],
)
def test_a_replacement_is_written_as_the_file_writes_it(folder, capsys, name, head, encoding, after):
    Path("rules/style").mkdir(parents=True)
    Path("rules/style/signs.yaml").write_text(HOUSE, "utf-8")
    raw = "{}<p>Café: {}.".format(head, "R and D, under 5 cent quote").encode(encoding)
    Path(name).write_bytes(raw)
    main([name, "--rules", "rules", "--select", "signs", "--output-format", "json"])
    assert "'R and D' should be 'R&D'." in capsys.readouterr().out
    main([name, "--rules", "rules", "--select", "signs", "--fix"])
    assert Path(name).read_bytes() == f"{head}<p>Café: {after}.".encode(encoding)


def test_the_mode_stays_and_a_link_stays_a_link(folder):
    Path("real.txt").write_text(SLIP)
    os.chmod("real.txt", 0o640)
    os.symlink("real.txt", "link.txt")
    assert main(["link.txt", "--fix", "--select", "typos"]) == 0
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text() == FIXED
    assert stat.S_IMODE(os.stat("real.txt").st_mode) == 0o640
    assert sorted(os.listdir()) == ["link.txt", "real.txt"]


def test_the_summary_counts_fixes(folder, capsys):
    Path("a.txt").write_text(SLIP)
    main(["a.txt", "--fix", "--select", "als-for-also"])
    assert capsys.readouterr().err == "1 article checked: nothing found; 1 fix applied\n"


def test_diff_changes_nothing(folder, capsys):
    Path("a.txt").write_text(SLIP)
    assert main(["a.txt", "--diff", "--select", "als-for-also"]) == 1
    assert Path("a.txt").read_text() == SLIP
    assert f"-{SLIP}+{FIXED}" in capsys.readouterr().out
    Path("a.txt").write_text(FIXED)
    assert main(["a.txt", "--diff", "--select", "als-for-also"]) == 0


def test_a_read_only_file_is_told_and_kept(folder, capsys, monkeypatch):
    Path("a.txt").write_text(SLIP)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert main(["a.txt", "--fix"]) == 2
    assert "newslint: a.txt: cannot be written: permission denied" in capsys.readouterr().err
    assert Path("a.txt").read_text() == SLIP


def test_a_file_that_nobody_may_write_is_kept_even_by_root_and_the_others_are_fixed(folder, capsys):
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(SLIP)
    os.chmod("a.txt", 0o444)
    assert main(["a.txt", "b.txt", "--fix", "--select", "typos"]) == 2
    said = capsys.readouterr()
    assert "newslint: a.txt: cannot be written: permission denied" in said.err
    assert said.out.startswith("a.txt:1:20:")
    assert (Path("a.txt").read_text(), Path("b.txt").read_text()) == (SLIP, FIXED)
    assert sorted(os.listdir()) == ["a.txt", "b.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file to somebody else")
def test_the_owner_stays(folder):
    Path("a.txt").write_text(SLIP)
    os.chown("a.txt", 65534, 65534)
    main(["a.txt", "--fix", "--select", "typos"])
    assert Path("a.txt").read_text() == FIXED
    assert (os.stat("a.txt").st_uid, os.stat("a.txt").st_gid) == (65534, 65534)


def test_what_an_editor_saved_meanwhile_is_kept(folder):
    Path("a.txt").write_text("A new text.\n")
    with pytest.raises(InputError, match="changed by somebody else"):
        save(Source("a.txt", SLIP), FIXED)
    assert Path("a.txt").read_text() == "A new text.\n"


def test_a_full_disk_leaves_the_old_file_and_no_draft(folder, monkeypatch):
    Path("a.txt").write_text(SLIP)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match="no space left"):
        save(Source("a.txt", SLIP), FIXED)
    assert Path("a.txt").read_text() == SLIP
    assert os.listdir() == ["a.txt"]


def test_standard_input_cannot_be_fixed(folder, capsys):
    assert main(["-", "--fix"]) == 2
    assert "not on standard input" in capsys.readouterr().err


def finding(start, end, replacement, rule="a", safe=True):
    place = Place(start, end, 1, 1, 1, 1)
    return Finding("a.txt", place, rule, "t", "error", "m", "", (), {}, Edit(start, end, replacement, safe))


def test_overlapping_fixes_settle_in_the_documented_order():
    findings = [
        finding(4, 9, "late"),
        finding(0, 6, "long"),
        finding(0, 3, "second", "b"),
        finding(0, 3, "first"),
        finding(9, 9, "in"),
    ]
    assert [edit.replacement for edit in settled(findings, False)] == ["first", "late", "in"]


def test_unsafe_fixes_are_left_out_unless_asked_for():
    findings = [finding(0, 1, "x", safe=False)]
    assert settled(findings, False) == []
    assert len(settled(findings, True)) == 1


#: NEWSLINT_FIX_RUNS=10000 before a release.
RUNS = int(os.environ.get("NEWSLINT_FIX_RUNS", "300"))
EDITS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10), st.text(max_size=5)), max_size=12)


@given(text=st.text(min_size=50, max_size=60), edits=EDITS)
@settings(max_examples=RUNS, deadline=None)
def test_nothing_outside_the_edits_changes(text, edits):
    chosen = settled([finding(start, start + length, words) for start, length, words in edits], False)
    kept, last = [], 0
    for edit in chosen:
        assert edit.start >= last
        kept.append(text[last : edit.start])
        last = edit.end
    result = applied(text, chosen)
    for part in [*kept, text[last:]]:
        assert part in result
    assert len(result) == len(text) + sum(len(edit.replacement) - (edit.end - edit.start) for edit in chosen)


PARTS = st.lists(
    st.sampled_from(["als ", "Als ", "the the ", "a hour ", "Monday. ", "“Yes,” ", "É ", "\n\n", "its a ", "\u00a0", "x"]),
    max_size=30,
)


@given(parts=PARTS)
@settings(max_examples=max(100, RUNS // 10), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_second_run_changes_nothing(rules, parts):
    text = "".join(parts)
    once = fixed(Source("a.txt", text), Setup(rules), unsafe=True)
    assert fixed(Source("a.txt", once.text), Setup(rules), unsafe=True).fixes == 0


NOISE = st.text("éß😀—,;: \t0159\u00a0\u2028", max_size=12)
BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\r\n\r\n", "\r", " ", "\t", "\u00a0"])
CLAUSES = st.sampled_from(
    ["The mayor has {} come.", "{} the bridge was closed.", "Two of them have\n{} left.", "Nothing is wrong here."]
)


@given(parts=st.lists(st.tuples(CLAUSES, NOISE, BREAKS), max_size=12), mark=st.booleans())
@settings(max_examples=RUNS, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_slip_is_mended_and_nothing_else_is_touched(rules, parts, mark):
    only = [rule for rule in rules if rule.id == "als-for-also"]
    before, after = (
        "".join(f"{clause.format(word.title() if clause[0] == '{' else word)} {noise}{end}" for clause, noise, end in parts)
        for word in ("als", "also")
    )
    source = Source("a.txt", before, "utf-8", b"\xef\xbb\xbf" if mark else b"")
    assert fixed(source, Setup(only)).text == after
