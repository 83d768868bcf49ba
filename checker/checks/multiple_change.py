"""A multiple beside its two figures: an article in, `doubled`, `threefold` and `by a third` that the figures do not give out."""

from collections.abc import Iterator
from functools import cached_property

from checker.article import Article
from checker.checks._change import are_unlike, goes
from checker.checks._interval import Interval, printed
from checker.checks._multiples import Multiple, multiples, words
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"old", "new", "right"})
GRADES = frozenset({"direction"})

#: By its degree, what a multiple may be of the one that is said: a newsroom rounds `doubled` freely, but not 1.5 times.
_MAY_BE = {
    "": Interval(0.87, 1.3),
    "more": Interval(0.97, 2.0),
    "nearly": Interval(0.8, 1.03),
    "less": Interval(0.5, 1.03),
    "about": Interval(0.82, 1.3),
}
#: Beyond this, one figure stands for millions and the other for its first digits (`from 1.04 to 1.5 billion`).
_FAR = 50


@frozen
class Params:
    """No options."""

    @cached_property
    def needs(self) -> frozenset[str]:
        return words()


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for multiple in multiples(article):
        if hit := _judged(article.text, multiple):
            yield hit


def _judged(text: str, multiple: Multiple) -> Hit | None:
    old, new = printed(multiple.old, text), printed(multiple.new, text)
    if min(old.low, new.low) <= 0 or are_unlike(multiple.old, multiple.new):
        return None
    if not 1 / _FAR < multiple.new.value / multiple.old.value < _FAR:
        return None
    real = Interval(new.low / old.high, new.high / old.low)
    if any(real.meets(allowed, 0.0) for allowed in _allowed(multiple, goes(text, multiple.start, multiple.end))):
        return None
    turned = Interval(1 / real.high, 1 / real.low)
    is_turned = any(turned.meets(allowed, 0.0) for allowed in _allowed(multiple, 0))
    return _hit(text, multiple, "direction" if is_turned else None)


def _allowed(multiple: Multiple, direction: int) -> list[Interval]:
    """The ratios of the new figure to the old one that the words leave open; a part may go either way unless they say which."""
    degree = _MAY_BE[multiple.degree]
    if not multiple.is_part:
        if multiple.factor < 1:
            return [Interval(multiple.factor / degree.high, multiple.factor / degree.low)]
        return [Interval(multiple.factor * degree.low, (multiple.factor + multiple.loose) * degree.high)]
    change = degree.scaled(multiple.factor)
    up, down = Interval(1 + change.low, 1 + change.high), Interval(max(0.0, 1 - change.high), 1 - change.low)
    return [up] * (direction >= 0) + [down] * (direction <= 0)


def _hit(text: str, multiple: Multiple, grade: str | None) -> Hit:
    ratio = multiple.new.value / multiple.old.value
    right = f"{(ratio - 1) * 100:+.0f} percent" if multiple.is_part else f"{ratio:.2g} times"
    old, new = (number.span.cut(text) for number in (multiple.old, multiple.new))
    related = (Related(multiple.old.span, "from"), Related(multiple.new.span, "to"))
    return Hit(multiple.span, {"old": old, "new": new, "right": right}, related, grade=grade)
