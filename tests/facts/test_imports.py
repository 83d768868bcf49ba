"""Other people's data become people with dated offices; what is broken is left out or told."""

import bz2
import gzip
import json

import pytest

from checker.errors import FactError
from checker.facts import imports, wikidata
from checker.facts.build import ImportedTerm, build
from checker.facts.fold import key
from checker.facts.imports import Count
from checker.facts.lookup import Base
from checker.facts.merge import Merged


def time(text, precision=11):
    return {"datavalue": {"value": {"time": text, "precision": precision}, "type": "time"}}


def item(number):
    return {"datavalue": {"value": {"id": number}, "type": "wikibase-entityid"}}


def claim(snak, rank="normal", **qualifiers):
    return {"mainsnak": snak, "rank": rank, "qualifiers": {name: [value] for name, value in qualifiers.items()}}


PERSON = {
    "type": "item",
    "id": "Q1",
    "labels": {"en": {"language": "en", "value": "Ona Prime"}},
    "aliases": {"en": [{"language": "en", "value": "Ona Prym"}]},
    "claims": {
        "P569": [claim(time("+1949-01-01T00:00:00Z", 9)), claim(time("+1950-05-06T00:00:00Z"), "preferred")],
        "P570": [claim(time("+0000-00-00T00:00:00Z"))],
        "P21": [claim(item("Q6581072"))],
        "P39": [
            claim(item("Q9"), P580=time("+2000-03-00T00:00:00Z", 10), P582=time("+2008-00-00T00:00:00Z", 9)),
            claim(item("Q9"), "deprecated", P580=time("+1990-01-01T00:00:00Z")),
            claim(item("Q9")),
        ],
    },
}
OFFICE = {
    "type": "item",
    "id": "Q9",
    "labels": {"en": {"value": "President of Freedonia"}},
    "claims": {"P1308": [claim(item("Q1"))]},
}
CITY = {"type": "item", "id": "Q5", "labels": {"en": {"value": "Freetown"}}, "claims": {"P17": [claim(item("Q7"))]}}


def dump(*entities):
    return ("[\n" + ",\n".join(json.dumps(entity) for entity in entities) + "\n]\n").encode()


def test_wikidata_keeps_precision_and_rank(tmp_path):
    (tmp_path / "d.json.gz").write_bytes(gzip.compress(dump(CITY, PERSON, OFFICE)))
    count = Count()
    (person,) = wikidata.dump(str(tmp_path / "d.json.gz"), count)
    assert (person.name, person.aliases, person.born, person.died, person.sex) == (
        "Ona Prime",
        ("Ona Prym",),
        "1950-05-06",
        None,
        "f",
    )
    assert person.terms == (ImportedTerm("Q9", "", "2000-03", "2008"),)
    assert count.labels == {"Q9": "President of Freedonia"}


def test_what_is_imported_is_looked_up_and_tells_no_coverage(tmp_path):
    import sqlite3

    (tmp_path / "d.json.bz2").write_bytes(bz2.compress(dump(PERSON, OFFICE)))
    for name in ("a", "b"):
        count = Count()
        build(str(tmp_path / name), Merged([], [], []), wikidata.dump(str(tmp_path / "d.json.bz2"), count), count.labels)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    base = Base(sqlite3.connect(tmp_path / "a"))
    ((_, number, _),) = base.named([key("Ona Prym")], ("person",))["ona prym"]
    (term,) = base.person(number).terms
    assert (term.office.titles, term.office.place, term.office.known) == (("president",), "Freedonia", None)


@pytest.mark.parametrize("cut", [30, 200])
def test_a_truncated_dump_is_told(tmp_path, cut):
    whole = gzip.compress(dump(*[PERSON] * 50))
    (tmp_path / "d.json.gz").write_bytes(whole[:-cut])
    with pytest.raises(FactError, match="ends too early"):
        list(wikidata.dump(str(tmp_path / "d.json.gz"), Count()))


def test_a_dump_cut_between_lines_is_told(tmp_path):
    (tmp_path / "d.json").write_bytes(dump(PERSON, PERSON).split(b"\n")[0] + b"\n" + dump(PERSON, PERSON).split(b"\n")[1] + b"\n")
    with pytest.raises(FactError, match="ends too early"):
        list(wikidata.dump(str(tmp_path / "d.json"), Count()))


def test_a_huge_or_broken_line_is_left_out(tmp_path):
    broken = b'{"id": "Q3", "claims": {"P569": [' + b"\n"
    huge = b'{"id": "Q4", "claims": {"P569": []}, "x": "' + b"y" * (wikidata.LONGEST + 1) + b'"},\n'
    (tmp_path / "d.json").write_bytes(b"[\n" + broken + huge + json.dumps(PERSON).encode() + b"\n]\n")
    count = Count()
    assert [person.name for person in wikidata.dump(str(tmp_path / "d.json"), count)] == ["Ona Prime"]
    assert count.broken == 1


def test_sparql(tmp_path):
    row = {"person": "http://www.wikidata.org/entity/Q1", "personLabel": "Ona Prime", "officeLabel": "Mayor", "place": "Freetown"}
    rows = [{**row, "from": "2001-02-03T00:00:00Z"}, {**row, "from": "2010-00-00", "born": "1950-05-06T00:00:00Z"}]
    cells = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows]
    (tmp_path / "r.json").write_text(json.dumps({"head": {"vars": []}, "results": {"bindings": cells}}))
    (person,) = imports.sparql(str(tmp_path / "r.json"), Count())
    assert [term.since for term in person.terms] == ["2001-02-03", "2010"]
    assert (person.terms[0].title, person.terms[0].place, person.origin) == ("mayor", "Freetown", "Q1")


def test_popolo(tmp_path):
    whole = {
        "persons": [
            {"id": "p1", "name": "Ona Prime", "birth_date": "1950-05", "other_names": [{"name": "O. Prime"}]},
            {"id": "p2"},
        ],
        "organizations": [{"id": "o1", "name": "Senate"}],
        "memberships": [
            {"person_id": "p1", "role": "Member", "organization_id": "o1", "start_date": "2001", "end_date": "2005-01-02"}
        ],
    }
    (tmp_path / "p.json").write_text(json.dumps(whole))
    count = Count()
    (person,) = imports.popolo(str(tmp_path / "p.json"), count)
    assert person.terms == (ImportedTerm("member", "Senate", "2001", "2005-01-02"),)
    assert (person.born, person.aliases, count.broken) == ("1950-05", ("O. Prime",), 1)


def test_csv(tmp_path):
    (tmp_path / "t.csv").write_text("Politician,Job,Start\nOna Prime,Mayor,2001-02-03\nOna Prime,Judge,yesterday\n")
    (person,) = imports.table(str(tmp_path / "t.csv"), {"name": "Politician", "office": "Job", "from": "Start"}, Count())
    assert person.terms == (ImportedTerm("mayor", "", "2001-02-03", None),)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"name": "Nobody"}, "no column 'Nobody'; it has: Politician"),
        ({"nmae": "Politician"}, "the map names 'nmae'; allowed: person, name"),
        ({"born": "Politician"}, "must say which column"),
    ],
)
def test_a_wrong_map_is_told(tmp_path, columns, told):
    (tmp_path / "t.csv").write_text("Politician\nOna Prime\n")
    with pytest.raises(FactError, match=told):
        list(imports.table(str(tmp_path / "t.csv"), columns, Count()))


@pytest.mark.parametrize(("reader", "text"), [(imports.sparql, "{}"), (imports.popolo, "[]"), (imports.sparql, "nonsense")])
def test_another_format_is_told(tmp_path, reader, text):
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(FactError):
        list(reader(str(tmp_path / "x.json"), Count()))
