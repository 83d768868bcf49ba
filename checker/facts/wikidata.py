"""Wikidata's entity dump in, people out: one entity a line, most of which are told apart before any JSON is read.

Of an entity: English label and aliases, P569 born, P570 died, P21 sex, P39 offices with P580 and P582; the precision of each
date is kept, deprecated statements are dropped, and of several ranks the preferred one counts.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import FactError
from checker.facts.build import Imported, ImportedTerm
from checker.facts.imports import Count, day, lines

#: A line that is longer holds no person (bytes).
LONGEST = 30_000_000

_SEX = {"Q6581097": "m", "Q6581072": "f"}

#: How much of `+2017-05-14T00:00:00Z` is meant, by precision: 9 year, 10 month, 11 day.
_KEPT = {9: 4, 10: 7, 11: 10}


def dump(path: str, count: Count) -> Iterator[Imported]:
    """People in the order of the dump; the title of an office is its id, what that is called is put into `count.labels`.

    Raises FactError for a dump that ends too early.
    """
    last = b"]"
    for line in lines(path):
        stripped = line.strip()
        last = stripped or last
        is_office = b'"P1308"' in line or b'"P2098"' in line or b'"Q4164871"' in line
        if len(line) > LONGEST or not (b'"P39"' in line or b'"P569"' in line or is_office):
            continue
        entity = _entity(stripped, count)
        if entity is None:
            continue
        if is_office and b'"P569"' not in line:
            count.labels[str(entity.get("id", ""))] = _label(entity)
        elif person := _person(entity):
            count.people += 1
            yield person
    if last not in (b"]", b"[") and last.endswith(b","):
        raise FactError(f"{path}: the dump ends too early: its last line is no ']'")


def _entity(line: bytes, count: Count) -> dict[str, Any] | None:
    try:
        entity = json.loads(line.rstrip(b","))
    except ValueError:
        count.broken += 1
        return None
    return entity if isinstance(entity, dict) and isinstance(entity.get("claims"), dict) else None


def _person(entity: Mapping[str, Any]) -> Imported | None:
    name = _label(entity)
    if not name:
        return None
    claims = entity["claims"]
    aliases = tuple(row.get("value", "") for row in (entity.get("aliases") or {}).get("en", ()))
    sex = next((_SEX.get(_target(claim), "") for claim in _best(claims.get("P21"))), "")
    born, died = (
        next((time for claim in _best(claims.get(at)) if (time := _time(claim.get("mainsnak")))), None) for at in ("P569", "P570")
    )
    terms = tuple(term for claim in claims.get("P39", ()) if (term := _term(claim)))
    return Imported(name, aliases, born, died, sex or None, terms, str(entity.get("id", "")))


def _label(entity: Mapping[str, Any]) -> str:
    labels = entity.get("labels") or {}
    found = labels.get("en") or labels.get("mul") or {}
    return str(found.get("value", ""))


def _best(claims: Any) -> list[Any]:
    """The preferred statements, else the normal ones."""
    ranked = [claim for claim in claims or () if claim.get("rank") != "deprecated"]
    return [claim for claim in ranked if claim.get("rank") == "preferred"] or ranked


def _term(claim: Mapping[str, Any]) -> ImportedTerm | None:
    if claim.get("rank") == "deprecated":
        return None
    qualifiers = claim.get("qualifiers") or {}
    since, until = (next((time for snak in qualifiers.get(at, ()) if (time := _time(snak))), None) for at in ("P580", "P582"))
    office = _target(claim)
    if not since or not office:
        return None
    return ImportedTerm(office, "", since, until)


def _target(claim: Mapping[str, Any]) -> str:
    value = ((claim.get("mainsnak") or {}).get("datavalue") or {}).get("value")
    return str(value.get("id", "")) if isinstance(value, dict) else ""


def _time(snak: Any) -> str | None:
    """None for `unknown value`, for a precision of decades or wider, and for years before 1."""
    value = ((snak or {}).get("datavalue") or {}).get("value")
    if not isinstance(value, dict) or value.get("precision") not in _KEPT:
        return None
    return day(str(value.get("time", "")).lstrip("+")[: _KEPT[value["precision"]]])
