"""An inverted verb in (`said Attal`, `according to the ministry`), the noun phrase behind it out."""

from typing import NamedTuple

from checker import patterns
from checker.annotate._lists import word_class, words
from checker.annotate._subjects import Names
from checker.article import Mention
from checker.span import Span

_FIRST = patterns.compile(r"[\w’'-]+")
_DETERMINERS = word_class("determiners")
_ADVERBS = word_class("skipped") | word_class("adverbs")


class Right(NamedTuple):
    span: Span
    end: int
    named: bool


def right_subject(text: str, at: int, end: int, names: Names, loose: bool = False) -> Right | None:
    """The noun phrase that begins right behind an inverted verb: `said Attal`, `said the 38-year-old`, `said he`."""
    while at < end and text[at] == " ":
        at += 1
    first = _FIRST.match(text, at, end)
    if first is None:
        return None
    lower = first[0].lower()
    if lower in ("he", "she", "they", "i", "we", "one"):
        return Right(Span(*first.span()), first.end(), True)
    if not loose and (lower in words("no-subjects") and lower not in _DETERMINERS):
        return None
    stop = _phrase_end(text, at, end)
    mention = _person_in(names, at, min(stop, at + 90))
    if mention and mention.span.end <= stop + 1:
        return Right(mention.span, max(stop, mention.span.end), True)
    mention = names.starts.get(at)
    if mention:
        return Right(mention.span, stop, True)
    if loose or lower in _DETERMINERS or (first[0].islower() and _is_noun(first[0])) or first[0][0].isdigit():
        if lower in ("it", "that", "this", "these", "those") and not loose:
            return None
        return Right(Span(at, stop), stop, False) if stop > at else None
    if first[0][0].isupper() and lower not in words("openers"):
        return Right(Span(at, stop), stop, True)
    if first[0].islower() and lower not in _ADVERBS and not lower.endswith("ly") and stop > at:
        return Right(Span(at, stop), stop, False)
    return None


def _person_in(names: Names, begin: int, end: int) -> Mention | None:
    """The first person named there, else the first name of unknown kind."""
    found = [names.starts[k] for k in range(begin, end) if k in names.starts]
    return next((m for m in found if m.kind == "person"), None) or next((m for m in found if m.kind == "name"), None)


def _is_noun(word: str) -> bool:
    return word in words("titles") or word.endswith(("man", "woman", "person", "ers", "ists", "ors", "sts"))


_END = patterns.compile(
    r"[,;:!?()–—\"“”]|''|(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bAdm)(?<!\bLt)(?<!\bCol)(?<!\bRev)(?<!\bProf)(?<!\bSgt)(?<!\bSt)\."
    r"| (?:that|who|in|on|at|after|before|during|when|while|as|about|told|said) "
)


def _phrase_end(text: str, at: int, end: int) -> int:
    match = _END.search(text, at, end)
    return match.start() if match else end
