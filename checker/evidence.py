"""What an article says about its own publication date: one item for each clue, in one form whatever it comes from."""

import datetime
from collections.abc import Callable
from typing import Literal, NamedTuple

from checker.span import Span

#: `hard`: no other reading (calendar, a printed date with its verb, a fact with its source); `firm`: a convention that
#: real articles keep, enough for a warning; `soft`: a likelihood that counts only together with others.
Strength = Literal["hard", "firm", "soft"]


class Evidence(NamedTuple):
    """One clue: the words at `span` admit the publication dates for which `admits` is true.

    `reason` reads after the quoted words: "told as past: not before 2016-05-03". `kind` is where the clue comes from
    (`weekday`, `explicit`, `age` …). `loss` (soft only): the log-likelihood that a date loses, 0 or more, in natural
    logarithms; without it a date that is not admitted loses `WEIGHT`.
    """

    span: Span
    admits: Callable[[datetime.date], bool]
    strength: Strength
    reason: str
    kind: str = ""
    loss: Callable[[datetime.date], float] | None = None


WEIGHT = 1.5


def lost(item: Evidence, day: datetime.date) -> float:
    """What a soft clue holds against a day."""
    if item.loss is not None:
        return item.loss(day)
    return 0.0 if item.admits(day) else WEIGHT
