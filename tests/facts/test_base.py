"""Fact files become a base that answers; mistakes are named by file and line; the same facts give the same file."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import FactError
from checker.facts import folders, load, store
from checker.facts.build import build
from checker.facts.days import days
from checker.facts.fold import key
from checker.facts.lint import lint
from checker.facts.lookup import Base
from checker.facts.merge import merge

ROOT = Path(__file__).parents[2]

PEOPLE = """\
place: Freedonia
as_of: 2024-12-31
offices:
  - office: president
    titles: [president]
    single: true
    known: {from: 2000-01-01}
    source: "public record"
    holders:
      - {person: Ona Prime, from: 2000-01-01, to: 2008-03-01}
      - {person: Bela Second, from: 2008-03, to: 2016}
      - {person: Ona Prime, from: 2017-01-01}
people:
  - {name: Ona Prime, born: 1950-05-06, aliases: [Ona Prym]}
  - {name: Bela Second, born: 1960}
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder, shipped = tmp_path / "own", tmp_path / "shipped"
    folder.mkdir()
    shipped.mkdir()
    (shipped / "terms.yaml").write_text("terms:\n  - {term: Brexit, from: 2012-05, why: first printed then}\n")
    monkeypatch.setattr(folders, "shipped", lambda: str(shipped))
    (folder / "fr.yaml").write_text(PEOPLE)
    store.open_base.cache_clear()
    store._say.cache_clear()
    yield folder
    store.open_base.cache_clear()


def find(base: Base, name: str):
    return [base.person(number) for _, number, _ in base.named([key(name)], ("person",)).get(key(name), ())]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020-07-06", "2020-07-06", "2020-07-06"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-12", "2020-12-01", "2020-12-31"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_date_stands_for_all_its_days(written, first, last):
    assert [str(day) for day in days(written)] == [first, last]


@pytest.mark.parametrize("written", ["", "2020-13", "2020-00-00", "0000", "2021-02-29", "July", "2020-7-6", "+2020-07-06"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match="write 2020-07-06, 2020-07 or 2020"):
        days(written)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Gabriel Attal", "gabriel attal"),
        ("Édouard  Philippe", "edouard philippe"),
        ("Jean-Yves Le Drian", "jean yves le drian"),
        ("Martin O’Malley", "martin omalley"),
        ("George H.W. Bush", "george hw bush"),
        ("Lech Wałęsa", "lech walesa"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
    ],
)
def test_names_are_looked_up_without_accents_and_marks(name, folded):
    assert key(name) == folded


@given(st.text())
def test_a_key_is_a_key_of_itself(name):
    assert key(key(name)) == key(name)


def test_an_own_folder_is_found_and_wins(own):
    base = store.open_base((str(own),))
    (person,) = find(base, "Ona Prym")
    assert person.name == "Ona Prime"
    assert [str(term) for term in person.terms] == ["2000-01-01 to 2008-03-01", "2017-01-01 to at least 2024-12-31"]
    assert person.terms[0].origin == "fr.yaml:10"
    assert base.openings(["brexit"])


def test_a_later_folder_corrects_and_retracts(own, tmp_path):
    above = tmp_path / "above"
    above.mkdir()
    (above / "more.yaml").write_text(
        "place: Freedonia\nas_of: 2025-06-30\n"
        "retract:\n  - {person: Bela Second}\n  - {term: Brexit}\n  - {person: Ona Prime, alias: Ona Prym}\n"
        "offices:\n  - office: president\n    holders:\n"
        "      - {person: Ona Prime, from: 2017-01-01, to: 2025-02-03}\n      - {person: Cyd Third, from: 2025-02-03}\n"
        "people:\n  - {name: Ona Prime, born: 1951-05-06}\n  - {name: Cyd Third}\n"
    )
    base = store.open_base((str(own), str(above)))
    (prime,) = find(base, "Ona Prime")
    assert str(prime.born) == "1951-05-06"
    assert [str(term) for term in prime.terms] == ["2000-01-01 to 2008-03-01", "2017-01-01 to 2025-02-03"]
    assert [str(term) for person in find(base, "Cyd Third") for term in person.terms] == ["2025-02-03 to at least 2025-06-30"]
    assert not find(base, "Bela Second")
    assert not find(base, "Ona Prym")
    assert not base.openings(["brexit"])


def test_two_people_of_one_name_are_kept_apart(own):
    (own / "xx.yaml").write_text(
        "place: Sylvania\nas_of: 2024-01-01\noffices:\n"
        "  - {office: king, titles: [king], holders: [{person: Ona Prime, from: 2001}]}\n"
        "people:\n  - {name: Ona Prime, born: 1980, disambiguation: king}\n"
    )
    base = store.open_base((str(own),))
    assert sorted(str(person.born) for person in find(base, "Ona Prime")) == ["1950-05-06", "1980"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "place: X\nas_of: 2024-01-01\noffices:\n  - {office: a, holder: []}\n",
            ":4:17: unknown key 'holder'; did you mean 'holders'?",
        ),
        ("terms:\n  - {term: Blorp, from: 2020-13, why: w}\n", ":2:5: '2020-13' is no date; write 2020-07-06, 2020-07 or 2020"),
        ("terms:\n  - {term: Blorp, why: w}\n", ":2:5: the key 'from' is missing"),
        ("people:\n  - {name: A B, born: 1980, died: 1970}\n", ":2:5: from 1980 lies after to 1970"),
        ("people:\n  - {name: A B, sex: x}\n", "'x' is not allowed"),
        ("people: [\n", ": not YAML"),
        ("- a\n", ":1:1: expected keys and values, found a list"),
        ("events:\n  - {name: Fire}\n", "an event needs 'date', or 'from' and 'to'"),
        ("retract:\n  - {alias: A}\n", "a retraction names a person, an event, a term, or an office with its place"),
    ],
)
def test_a_mistake_is_told_with_its_place(own, text, told):
    (own / "bad.yaml").write_text(text)
    with pytest.raises(FactError) as error:
        store.open_base((str(own),))
    assert str(own / "bad.yaml") in str(error.value)
    assert told in str(error.value)


def test_a_missing_folder_is_told(own):
    with pytest.raises(FactError, match="no such folder of facts"):
        store.open_base((str(own / "gone"),))


def test_the_same_facts_give_the_same_file(own, tmp_path):
    for name in ("a", "b"):
        build(str(tmp_path / name), merge([load.load(folders.paths([str(own)]))]))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_base_is_built_once_and_again_when_a_file_changes(own, tmp_path):
    store.open_base((str(own),))
    (built,) = (tmp_path / "cache" / "newslint").glob("facts-*.sqlite")
    before = built.read_bytes()
    store.open_base.cache_clear()
    store.open_base((str(own),))
    assert built.read_bytes() == before
    (own / "fr.yaml").write_text(PEOPLE.replace("Bela", "Bella"))
    store.open_base.cache_clear()
    assert find(store.open_base((str(own),)), "Bella Second")


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\x00 and nothing", None])
def test_a_damaged_base_is_built_again_and_said(own, tmp_path, capsys, damage):
    store.open_base((str(own),))
    (built,) = (tmp_path / "cache" / "newslint").glob("facts-*.sqlite")
    built.write_bytes(built.read_bytes()[:5000] if damage is None else damage)
    store.open_base.cache_clear()
    assert find(store.open_base((str(own),)), "Ona Prime")
    if damage != b"":
        assert "damaged" in capsys.readouterr().err
    assert sqlite3.connect(built).execute("SELECT count(*) FROM person").fetchone() == (2,)


def test_an_unwritable_cache_is_said_once_and_the_base_answers(own, tmp_path, monkeypatch, capsys):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert find(store.open_base((str(own),)), "Ona Prime")
    store.open_base.cache_clear()
    assert find(store.open_base((str(own),)), "Ona Prime")
    assert capsys.readouterr().err.count("cannot be kept") == 1


def test_the_shipped_facts_hold_what_is_promised():
    found = load.load(folders.paths([folders.shipped()]))
    merged = merge([found])
    kinds = [thing.kind for thing in merged.things]
    assert len(merged.people) > 4000
    assert kinds.count("country") >= 190
    assert kinds.count("event") >= 400
    assert kinds.count("term") >= 600
    for path in folders.paths([folders.shipped()]):
        assert "CC0" in Path(path).read_text("utf-8").split("\n")[0], path


def test_the_shipped_facts_are_free_of_doubts():
    assert list(lint([list(load.load(folders.paths([folders.shipped()])))])) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("2008-03-01}", "2009-03-01}"), "hold a single seat at the same time"),
        (("from: 2008-03,", "from: 2009-03,"), "nobody between 2008-03-01 and 2009-03"),
        (("born: 1960", "born: 1995"), "born 1995, took president on 2008-03"),
        (("name: Bela Second, born: 1960", "name: Bela Second, aliases: [Ona Prym]"), "'ona prym' is"),
        (('    source: "public record"\n', ""), "names no source"),
        (("people:\n", "people:\n  - {name: Cyd Third}\n"), "Cyd Third holds no office in this file"),
    ],
)
def test_lint_tells_what_is_doubtful(own, change, told):
    path = own / "fr.yaml"
    path.write_text(PEOPLE.replace(*change))
    doubts = list(lint([list(load.load([str(path)]))]))
    assert any(told in doubt for doubt in doubts), doubts


def run(*arguments, cwd=ROOT, **more):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    return subprocess.run(
        [sys.executable, "-m", "checker", "facts", *arguments], capture_output=True, text=True, cwd=cwd, env=environment
    )


def test_lookup_shows_what_is_known_and_from_where():
    done = run("lookup", "Gabriel Attal")
    assert done.returncode == 0
    assert "government spokesman (France): 2020-07-06 to 2022-05-20" in done.stdout
    assert "as of" in done.stdout


def test_lookup_of_the_unknown_proves_nothing():
    done = run("lookup", "Rufus T. Firefly")
    assert (done.returncode, done.stdout) == (1, "")
    assert "the base is never complete" in done.stderr


def test_a_broken_newsroom_file_ends_the_run_with_2(own):
    (own / "bad.yaml").write_text("terms:\n  - {term: Blorp}\n")
    (own.parent / "newslint.toml").write_text('facts = ["own"]\n')
    (own.parent / "a.txt").write_text("Nothing of note.\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "checker", "a.txt"], capture_output=True, text=True, cwd=own.parent, env=environment
    )
    assert done.returncode == 2
    assert "bad.yaml:2:5: the key" in done.stderr


MEMBERS = """\
as_of: 2024-12-31
source: "public record"
countries:
  - {name: Freedonia, capital: Harbour}
organisations:
  - {name: Sea League, abbreviations: [SL], seat: Harbour, members: [{name: Freedonia, from: 2001-02-03}, {name: Sylvania}]}
currencies:
  - {name: blorp, aliases: [blorps], users: [{name: Freedonia}, {name: Ruritania}]}
"""


def test_members_and_moneys_name_countries_of_the_list(own):
    (own / "bodies.yaml").write_text(MEMBERS)
    told = list(lint([list(load.load([str(own / "bodies.yaml")]))]))
    assert {line.split(": ", 1)[1] for line in told} == {
        "'Sylvania' is no country of the list",
        "'Ruritania' is no country of the list",
    }
    base = store.open_base((str(own),))
    assert base.currencies == {"blorp", "blorps"}


def test_parties_and_states_of_a_person_are_told_with_their_own_row(own):
    (own / "standing.yaml").write_text("people:\n  - {name: Ona Prime, parties: [Sea Party], states: [North]}\n")
    (person,) = find(store.open_base((str(own),)), "Ona Prime")
    assert (person.parties, person.states, person.standing) == (("Sea Party",), ("North",), "standing.yaml:2")
    assert person.origin.startswith("fr.yaml:")


def test_a_folder_of_any_name_may_hold_the_base(tmp_path, monkeypatch, own):
    place = tmp_path / "50% off? #1 ü"
    monkeypatch.setenv("XDG_CACHE_HOME", str(place))
    for _ in range(2):
        store.open_base.cache_clear()
        assert find(store.open_base((str(own),)), "Ona Prym")
    assert list((place / "newslint").glob("facts-*.sqlite"))
