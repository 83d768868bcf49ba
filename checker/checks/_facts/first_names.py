"""A first name beside an office and a surname in, the first name of the one holder out, where the two do not agree."""

import datetime

from checker.article import Article
from checker.checks._facts import offices, seats
from checker.checks._facts.titles import Title
from checker.checks._lists import entries
from checker.facts.fold import key
from checker.facts.lookup import Base, Person, Term
from checker.facts.wordlists import pairs, words

_SHORTEST = 4


def holders(base: Base, surname: str, title: Title, day: datetime.date | None) -> list[tuple[Person, Term]]:
    """Who of that surname (folded) holds the office on the day, or ever held it where there is none; each with a term."""
    found = base.named({surname}, ("surname",)).get(surname, ())
    people = [base.person(number) for _, number, _ in found]
    fitting = [(person, next((term for term in person.terms if _fits(term, title, day)), None)) for person in people]
    return [(person, term) for person, term in fitting if term]


def _fits(term: Term, title: Title, day: datetime.date | None) -> bool:
    if not offices.has_title(term, title) or (title.place is not None and key(term.office.place) != title.place):
        return False
    return day is None or (term.since.first <= day and day <= offices.end(term))


def given(person: Person, surname: str) -> tuple[str, ...]:
    """Every first name of the person's spellings."""
    return tuple(dict.fromkeys(form.split()[0] for form in person.forms if key(form).endswith(" " + surname)))


def near(found: str, names: tuple[str, ...]) -> str | None:
    """The right one, where `found` (folded) is one letter off."""
    folded = {key(name): name for name in names}
    if found in folded or len(found) < _SHORTEST or any(_is_spelling(found, name) for name in folded):
        return None
    return next((name for short, name in folded.items() if _is_one_off(found, short)), None)


def other(
    article: Article, found: str, names: tuple[str, ...], person: Person, title: Title, base: Base, after: int
) -> str | None:
    """The right one, where `found` is another name altogether: only of an office that the words or the article tie to
    its place, on a day of which the base knows every holder, and not many; nobody of that surname who ever had it is called so.
    """
    day = article.published
    if day is None or not names or found in {key(name) for name in names} or len(found) < 3:
        return None
    terms = [term for term in seats.holds_now(person, day) if offices.has_title(term, title)]
    if (
        title.title in words("courtesy-titles") - {"house speaker"}
        or not terms
        or not _is_tied(article, title, person, terms[0], base, after)
    ):
        return None
    numbers = seats.complete(base, title.title, key(terms[0].office.place), day)
    surnames = {key(form).rpartition(" ")[2] for form in person.forms}
    forms = [key(form) for one in seats.ever_held(base, numbers) for form in base.person(one).forms]
    same = [form.split()[0] for form in forms if form.rpartition(" ")[2] in surnames]
    if len(list(seats.holders(base, numbers, day, 0))) > 2:
        return None
    return None if not same or any(_is_short(found, name) for name in same) else names[0]


def _is_tied(article: Article, title: Title, person: Person, term: Term, base: Base, after: int) -> bool:
    """The title names the place, or ` of Russia` does `after` the name; or it is long and of that place alone; or the article
    names the place, and the title is long or the surname a rare one.
    """
    place = key(term.office.place)
    if title.place is not None or _is_of(article.text[after : after + 40], place, base):
        return True
    if " " in title.title and all(key(base.office(number).place) == place for number in base.titles[title.title]):
        return True
    if not any(name in article.words for name, of in base.places.items() if of == place and " " not in name):
        return False
    return " " in title.title or all(key(form).rpartition(" ")[2] not in entries("surnames") for form in person.forms)


def _is_of(text: str, place: str, base: Base) -> bool:
    of = text.removeprefix(" of ").split(" ", 1)[0].rstrip(".,;:") if text.startswith(" of ") else ""
    return bool(of) and base.places.get(key(of)) == place


def _is_short(one: str, other_: str) -> bool:
    """`Bill` of `William`, `Ron` of `Ronald`, an initial."""
    return one.startswith(other_) or other_.startswith(one) or one[:3] == other_[:3] or _is_spelling(one, other_)


def _is_spelling(one: str, other_: str) -> bool:
    """`Bob`, `Robert`; `Mohammed`, `Muhammad`."""
    whole = pairs("nicknames")
    return whole.get(one, one) == whole.get(other_, other_)


def _is_one_off(one: str, other_: str) -> bool:
    """One letter more, less or other, or two neighbours in the other order.

    Never the first letter, nor the last alone (`Louie`, `Louis`), nor a longer form (`Steve`, `Steven`).
    """
    if abs(len(one) - len(other_)) > 1 or one[0] != other_[0] or one[:-1] == other_[:-1]:
        return False
    if other_.startswith(one) or one.startswith(other_):
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other_, strict=False)) if a != b), min(len(one), len(other_)))
    rest, more = one[at:], other_[at:]
    return rest[1:] == more[1:] or rest[1:] == more or rest == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])
