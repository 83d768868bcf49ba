"""A pattern from the cache is the pattern that `re` would have made; a damaged cache costs time and nothing else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker import patterns

CASES = [
    (r"(?<![\w’'])(?:als|also)(?!\w)", re.IGNORECASE, "Als, ALSO; also’s als"),
    (r"(?P<month>jan|feb)\.? (?P<day>\d{1,2})(?:, (\d{4}))?", 0, "jan. 3, 1998 and feb 4"),
    (r"^\s*—\s+(\S+)$", re.MULTILINE, "a\n — Jane\n — Roe"),
    (r"(a|b)\1+|[^\x00-\u00ff“”]", 0, "aab€“"),
    (r"(?i:straße)|ſ", 0, "STRASSE straße ſ"),
]

CODE = """
import re, sys
from checker import patterns
{poison}
found = patterns.compile(r"(?P<a>x)y", re.I)
print(found.fullmatch("XY")["a"], found == re.compile(r"(?P<a>x)y", re.I))
patterns.save()
"""


@pytest.mark.parametrize(("pattern", "flags", "text"), CASES)
def test_it_matches_as_re_does(pattern, flags, text):
    for _ in range(2):
        ours, theirs = patterns.compile(pattern, flags), re.compile(pattern, flags)
        assert ours == theirs
        assert ours.groupindex == theirs.groupindex
        assert [match.groups() for match in ours.finditer(text)] == [match.groups() for match in theirs.finditer(text)]


def test_a_mistake_is_the_mistake_of_re():
    with pytest.raises(re.error, match="unterminated"):
        patterns.compile("(a")


def run(folder, poison=""):
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder), "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", CODE.format(poison=poison)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_a_second_run_compiles_nothing(tmp_path):
    assert run(tmp_path) == "X True\n"
    assert run(tmp_path, "patterns._made = None") == "X True\n"


@pytest.mark.parametrize("damage", [b"", b"junk", b"\xe9\x00", b"{0"])
def test_a_damaged_cache_is_no_error(tmp_path, damage):
    run(tmp_path)
    (kept,) = Path(tmp_path, "newslint").iterdir()
    kept.write_bytes(damage)
    assert run(tmp_path) == "X True\n"


def test_code_that_is_not_code_is_refused(tmp_path):
    run(tmp_path)
    (kept,) = Path(tmp_path, "newslint").iterdir()
    import marshal

    rows = marshal.loads(kept.read_bytes())
    (key, packed), *_ = rows.items()
    row = marshal.loads(packed)
    for damage in (marshal.dumps((row[0], b"\xff" * len(row[1]), *row[2:])), packed[:-3], b"", marshal.dumps("junk")):
        kept.write_bytes(marshal.dumps({key: damage}))
        assert run(tmp_path) == "X True\n"


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file") == "X True\n"
