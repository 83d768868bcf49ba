"""Words of an article in, the organisations of the base that they name out."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from checker.facts.days import Days, days
from checker.facts.fold import key
from checker.facts.lookup import Base, Thing
from checker.span import Span

#: A name of more words is none.
_MOST = 7


class Body(NamedTuple):
    """An organisation and where the article names it."""

    span: Span
    thing: Thing


def called(base: Base, names: Iterable[str]) -> dict[str, list[Thing]]:
    """Organisations by the folded name."""
    found = base.named({key(name) for name in names} - {""}, ("organisation",))
    return {folded: [base.thing(number) for _, number, _ in rows] for folded, rows in found.items()}


def ends_at(base: Base, text: str, at: int) -> Body | None:
    """The one organisation whose name, the longest, ends at the offset or at a comma before it: `… the euro zone|`."""
    at -= text[at - 1 : at] == ","
    start = max(0, at - 90)
    left = text[max(text.rfind("\n", start, at) + 1, start) : at].split(" ")
    tails = [" ".join(left[-count:]) for count in range(min(_MOST, len(left)), 0, -1)]
    return _longest(base, tails, lambda tail: Span(at - len(tail), at))


def begins_at(base: Base, text: str, at: int) -> Body | None:
    """The one organisation whose name, the longest, begins at the offset; a leading `the` is stepped over."""
    at += 4 if text[at : at + 4].lower() == "the " else 0
    end = text.find("\n", at, at + 90)
    right = text[at : end if end >= 0 else at + 90].split(" ")
    heads = [" ".join(right[:count]).rstrip('.,;:!?)”"') for count in range(min(_MOST, len(right)), 0, -1)]
    heads += [head.removesuffix("'s").removesuffix("’s") for head in heads if head[-2:] in ("'s", "’s")]
    return _longest(base, heads, lambda head: Span(at, at + len(head)))


def _longest(base: Base, names: list[str], place: Callable[[str], Span]) -> Body | None:
    found = called(base, names)
    for name in names:
        things = found.get(key(name), [])
        if len(things) == 1 and (name[:1].isupper() or " " in name or name == "eurozone") and (name.isupper() or len(name) > 3):
            return Body(place(name), things[0])
        if things:
            return None
    return None


class Spell(NamedTuple):
    """A country's time in a body: `widest`: every day that it may have belonged, `certain`: those that it did (perhaps none)."""

    widest: Days
    certain: Days
    unclear: bool

    @property
    def joined(self) -> Days:
        """The days on which it may have joined."""
        return Days(self.widest.first, self.certain.first)

    @property
    def left(self) -> Days:
        return Days(self.certain.last, self.widest.last)


def spells(body: Thing, country: str) -> list[Spell]:
    """In order; `country`: folded."""
    found = []
    for row in body.row.get("members", ()):
        if key(row["name"]) == country:
            first = days(row["from_"]) if row.get("from_") else days("0001-01-01")
            last = days(row["to"]) if row.get("to") else days("9999-12-31")
            found.append(Spell(Days(first.first, last.last), Days(first.last, last.first), bool(row.get("unclear"))))
    return sorted(found)
