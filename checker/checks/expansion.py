"""Names written before their acronym, `World Health Agency (WHO)`: an article in, each one word off the known name out."""

from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.checks._facts import people
from checker.facts.fold import key
from checker.facts.lookup import Base, Thing
from checker.facts.wordlists import words as words_of
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"acronym", "right", "row"})

_ACRONYM = patterns.compile(r" \((?P<short>[A-Z][A-Za-z.]{1,8})\)")
_WORD = patterns.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SAME = (
    ("isation", "ization"),
    ("labour", "labor"),
    ("programme", "program"),
    ("centre", "center"),
    ("co operation", "cooperation"),
)

#: A shorter name has too little to be one word off.
_LEAST = 3


@frozen
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({" ("})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found = [match for block in article.running for match in _ACRONYM.finditer(article.text, block.span.start, block.span.end)]
    if not found:
        return
    base = people.known_base(house)
    named = base.named({key(match["short"]) for match in found}, ("organisation",))
    for match in found:
        rows = named.get(key(match["short"]), ())
        bodies = [base.thing(number) for _, number, form in rows if form.replace(".", "").isupper() or form == match["short"]]
        if bodies and (wrong := _wrong(base, article.text, match.start(), bodies)):
            span, body, right = wrong
            yield Hit(span, {"acronym": match["short"], "right": right, "row": body.origin})


def _wrong(base: Base, text: str, at: int, bodies: list[Thing]) -> tuple[Span, Thing, str] | None:
    """The words up to `at`, the body and its name, where they are the name of none of the bodies, but for one word."""
    start = line_back(text, at, 120)
    words = list(_WORD.finditer(text, start, at))
    if not words or words[-1].end() != at:
        return None
    forms = [(body, form, _plain(form)) for body in bodies for form in _forms(body)]
    tails = {count: _plain(text[words[-count].start() : at]) for count in range(1, len(words) + 1)}
    if any(plain in tails.values() for _, _, plain in forms) or not words_of("namesake-bodies").isdisjoint(tails.values()):
        return None
    for body, form, plain in forms:
        count = len(plain.split())
        tail = next((number for number, told in tails.items() if len(told.split()) == count), 0)
        if (
            count >= _LEAST
            and body.row.get("seat")
            and tail
            and _is_one_off(base, tails[tail], plain)
            and words[-tail][0][0].isupper()
        ):
            return Span(words[-tail].start(), at), body, form
    return None


def _forms(body: Thing) -> list[str]:
    """With the names that it once had."""
    once = [row.get("from_name") for row in body.row.get("renamed", ())]
    return [form for form in (body.name, *body.row.get("aliases", ()), *once) if form]


def _plain(name: str) -> str:
    folded = key(name).removeprefix("the ")
    for one, other in _SAME:
        folded = folded.replace(one, other)
    return folded.replace(" the ", " ")


def _is_one_off(base: Base, told: str, right: str) -> bool:
    """One word of as many, no small one, is another one, no form of it, and no country's (`Indian Olympic Committee`)."""
    pairs = [(one, other) for one, other in zip(told.split(), right.split(), strict=True) if one != other]
    if len(pairs) != 1 or pairs[0][0] in base.places:
        return False
    return pairs[0][0][:4] != pairs[0][1][:4] and min(map(len, pairs[0])) > 3
