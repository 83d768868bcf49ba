"""A time expression's tokens in, the tense of the verb it hangs on out: `past`, `future` or None."""

from checker.annotate.times.cues import cues
from checker.annotate.times.tokens import Tokens

#: How many tokens away the verb may stand: to the left of the expression, and to the right of one that opens its clause.
_LEFT, _RIGHT = 14, 14
#: The empty token is the end of a block.
_ENDS = frozenset(["", *'.;:!?|()[]"“”'])
_WILL = frozenset({"will", "shall", "ll"})
_AS_SOON = frozenset({"early", "soon"})
_WOULD = frozenset({"would", "could", "should", "might", "may", "can", "must"})
_TO = frozenset({"to", "for"})
_FOR = frozenset({"to", "for", "on", "in", "at"})
_SET = frozenset({"set", "planned"})
#: `scheduled a hearing Thursday`, `postponed it until Tuesday`: the day is one to come.
_SETS_AHEAD = frozenset({"scheduled", "rescheduled", "postponed"})
_WHEN = frozenset({"expected", "due", "scheduled", "slated"})


def is_past(word: str) -> bool:
    return word in cues("past") or (len(word) > 4 and word.endswith("ed") and word not in cues("no-past"))


class Verb:
    """The verb on which the tokens `first` to `after` hang, looked up once and only when asked for."""

    __slots__ = ("_after", "_first", "_known", "_tense", "_tokens")

    def __init__(self, tokens: Tokens, first: int, after: int) -> None:
        self._tokens, self._first, self._after = tokens, first, after
        self._known = False
        self._tense: str | None = None

    def tense(self) -> str | None:
        """`past`, `future` or None: of the verb to the left in the clause, or to the right where the tokens open it."""
        if not self._known:
            found, opens = _left(self._tokens, self._first)
            self._known, self._tense = True, _right(self._tokens, self._after) if opens else found
        return self._tense

    def leaning(self) -> str | None:
        """What decides between a day behind and one ahead: words such as `until` too."""
        return leans(self._tokens, self._first, self.tense()) or self.tense()


def leans(tokens: Tokens, first: int, verb: str | None) -> str | None:
    """`future` where the words just before the expression look ahead (`until`, `as early as`); a weaker sign than a verb."""
    before = [tokens.word(at) for at in range(max(0, first - 2), first)]
    if before[-1:] == ["as"] and before[0] in _AS_SOON:
        return "future"
    return "future" if before and before[-1] in cues("strong-leads" if verb == "past" else "leads") else None


def _left(tokens: Tokens, first: int) -> tuple[str | None, bool]:
    """The tense, and whether no verb stands before the expression in its sentence."""
    for at in range(first - 1, max(-1, first - 1 - _LEFT), -1):
        word = tokens.word(at)
        if word in _ENDS and not (word == "." and at + 1 < len(tokens.starts) and tokens.starts[at + 1] == tokens.ends[at]):
            return None, True
        if (kind := _kind(tokens, at, word)) is not None:
            return (kind or None), False
    return None, first <= _LEFT


def _kind(tokens: Tokens, at: int, word: str) -> str | None:
    """`past`, `future`, an empty text for a verb of no clear tense, None for what is no verb."""
    if word in _WILL or (word == "won" and tokens.word(at + 1) == "'"):
        return "future"
    if word in _WOULD:
        return ""
    if word in cues("plans") and tokens.word(at + 1) in (_FOR if word in _WHEN else _TO if word in _SET else ("to",)):
        return _plan(tokens, at)
    if word in ("is", "are", "has", "have", "does", "do"):
        return _after_aux(tokens, at, word)
    if word == "to":
        return _infinitive(tokens, at)
    if is_past(word):
        return _plan(tokens, at) if word in _SETS_AHEAD else _participle(tokens, at)
    return None


def _plan(tokens: Tokens, at: int) -> str:
    """`is expected to` is future; what `was` or `had been` scheduled may be over."""
    before = [tokens.word(back) for back in range(max(0, at - 3), at)]
    return "" if {"was", "were", "had", "been"} & set(before) else "future"


def _after_aux(tokens: Tokens, at: int, word: str) -> str:
    following = tokens.word(at + 1)
    if following == "to" and word in ("is", "are"):
        return "future"
    return "past" if word in ("has", "have") else ""


def _participle(tokens: Tokens, at: int) -> str | None:
    """A form in -ed: `will be held` is future, `to be held` too, `is based` none, `was held` and `held` past."""
    for back in range(at - 1, max(-1, at - 4), -1):
        word = tokens.word(back)
        if word in _WILL:
            return "future"
        if word in _WOULD:
            return ""
        if word in ("is", "are"):
            return ""
        if word == "to":
            return _infinitive(tokens, back)
        if word in ("was", "were", "had", "has", "have"):
            return "past"
        if word not in ("be", "been", "being", "not", "well", "also", "now", "still", "already") and not word.endswith("ly"):
            break
    return "past"


def _infinitive(tokens: Tokens, at: int) -> str | None:
    """`to` before a verb: future after `expected`, `plans` …; none where it stands before a noun."""
    before = tokens.word(at - 1) if at else ""
    if before in cues("plans"):
        return _plan(tokens, at - 1)
    return "future" if before in ("is", "are") or tokens.word(at + 1) == "be" else None


def _right(tokens: Tokens, after: int) -> str | None:
    """The first verb after an expression that opens its sentence."""
    for at in range(after, min(len(tokens.starts), after + _RIGHT)):
        word = tokens.word(at)
        if word in _ENDS:
            return None
        kind = _kind(tokens, at, word)
        if kind is not None:
            return kind or None
    return None
