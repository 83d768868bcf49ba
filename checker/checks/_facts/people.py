"""An article in, the people of the base whom it names out, with the office that it gives each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.article import Article
from checker.checks._facts.titles import Title, Titles
from checker.checks._facts.tokens import Group, groups
from checker.facts.fold import key, title_key
from checker.facts.lookup import Base, Person
from checker.facts.wordlists import words
from checker.house import House
from checker.span import Span


class Named(NamedTuple):
    """A name in the article. `people`: everybody it could mean; `whole`: more than the surname.

    `title` stands before the name, `apposition` behind it.
    """

    span: Span
    people: tuple[Person, ...]
    whole: bool
    title: Title | None
    apposition: Title | None


class Known(NamedTuple):
    """What the base knows of an article; `base` is open. `rows`: the article's capitalised words, see `tokens.groups`."""

    base: Base
    named: tuple[Named, ...]
    rows: tuple[list[Group], ...]


def known(article: Article, house: House) -> Known:
    """Looked up once for an article, whichever checks ask."""
    if _last and _last[0][0] is article and _last[0][1] == house.facts:
        return _last[0][2]
    base = known_base(house)
    rows = tuple(groups(article))
    found = Known(base, tuple(sorted(_named(article, base, rows), key=lambda named: named.span)), rows)
    _last[:] = [(article, house.facts, found)]
    return found


_last: list[tuple[Article, tuple[str, ...], Known]] = []


def known_base(house: House) -> Base:
    """The base, opened on first use: only here SQLite is imported."""
    from checker.facts.store import open_base

    return open_base(house.facts)


def titles(base: Base) -> Titles:
    if base not in _titles:
        _titles[base] = Titles(base)
    return _titles[base]


_titles: dict[Base, Titles] = {}


def _named(article: Article, base: Base, rows: Sequence[list[Group]]) -> Iterator[Named]:
    """Whole names first; then surnames that a title stands before, or that a whole name of the article ends in."""
    text = article.text
    keys = {group: key(text[group.start : group.end]) for row in rows if len(row) > 1 for group in row if group.words > 1}
    short = {group: _without_initials(folded_) for group, folded_ in keys.items() if group.words > 2}
    whole = base.named({*keys.values(), *filter(None, short.values())}, ("person",))
    by_surname: dict[str, set[int]] = {}
    shared: set[str] = set()
    rest: list[Group] = []
    for row in rows:
        taken: list[Group] = []
        for group in row:
            if any(group.start < other.end and other.start < group.end for other in taken):
                continue
            rows_ = _found(base, whole, keys.get(group), short.get(group))
            if rows_:
                taken.append(group)
                people = tuple(base.person(number) for number in rows_)
                by_surname.setdefault(keys[group].rpartition(" ")[2], set()).update(person.id for person in people)
                yield _with_title(article, base, group, people)
            elif group.words < 3 and not taken:
                rest.append(group)
                shared |= {keys[group].rpartition(" ")[2]} if _is_other_name(text, base, group) else set()
    yield from _surnames(article, base, rest, {name: people for name, people in by_surname.items() if name not in shared})


def _found(base: Base, whole: dict[str, list[tuple[str, int, str]]], folded_: str | None, short: str | None) -> list[int]:
    """Everybody of this name; else of the name without its initials, unless the base knows another one (`John F.`, `John N.`)."""
    if folded_ in whole:
        return [number for _, number, _ in whole[folded_]]
    if not short or not folded_ or short not in whole:
        return []
    inner = folded_.split()[1]
    numbers = [number for _, number, _ in whole[short]]
    forms = [key(form).split() for number in numbers for form in base.person(number).forms]
    return [] if any(len(form) > 2 and len(form[1]) == 1 and form[1] != inner for form in forms) else numbers


def _without_initials(folded_: str) -> str | None:
    """`paul d ryan` is `paul ryan`, `joseph r biden jr` is `joseph biden`; None where there is no initial inside."""
    first, *inner, last = folded_.removesuffix(" jr").split()
    kept = [word for word in inner if len(word) > 1]
    return " ".join((first, *kept, last)) if len(kept) < len(inner) else None


def _is_other_name(text: str, base: Base, group: Group) -> bool:
    """`Chelsea Clinton`: somebody else of that surname, so that it alone is nobody's."""
    if group.words != 2:
        return False
    first = title_key(text[group.start : text.index(" ", group.start)])
    return first not in titles(base).last and first not in words("not-given") and first not in base.places


def _surnames(article: Article, base: Base, rest: list[Group], by_surname: dict[str, set[int]]) -> Iterator[Named]:
    text, wanted, titled = article.text, {}, {}
    for group in rest:
        if not _is_alone(text, group):
            continue
        title = titles(base).before(text, group.start)
        if title:
            titled[group] = title
        folded_ = key(text[group.start : group.end])
        if title or (group.words == 1 and folded_ in by_surname):
            wanted[group] = folded_
    found = base.named({wanted[group] for group in titled}, ("surname",)) if titled else {}
    for group, folded_ in wanted.items():
        numbers = by_surname.get(folded_) or {
            number
            for _, number, _ in found.get(folded_, ())
            if group in titled and _ever_held(base.person(number), titled[group])
        }
        if numbers:
            people = tuple(base.person(number) for number in sorted(numbers))
            yield Named(Span(group.start, group.end), people, False, titled.get(group), None)


def _ever_held(person: Person, title: Title) -> bool:
    return any(title_key(name) == title.title for term in person.terms for name in term.office.titles)


def _is_alone(text: str, group: Group) -> bool:
    """No further capitalised word joins the group: `President Hu Jintao` is no `Hu`."""
    after, before = text[group.end : group.end + 2], text[max(0, group.start - 2) : group.start]
    if after[:1] in ("-", "&") or (after[:1] == " " and after[1:].isupper()):
        return False
    return before[-1:] not in ("-", "@", "#", ".") or before[-1:].isspace()


def _with_title(article: Article, base: Base, group: Group, people: tuple[Person, ...]) -> Named:
    text = article.text
    before = titles(base).before(text, group.start)
    if before is None and text[group.end : group.end + 1] in (",", "."):
        before = titles(base).parted(text, group.start)
    after = titles(base).after(text, group.end)
    return Named(Span(group.start, group.end), people, True, before, after)
