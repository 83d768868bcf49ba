"""The words outside quotation marks in, the cues out: verbs of speech with the words that are their subject."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.annotate._inverted import right_subject
from checker.annotate._lists import lines
from checker.annotate._subjects import Names, clause_subject, left_subject
from checker.article import Article
from checker.span import Span

_INVERTS_NEVER = frozenset(("told", "tell", "tells", "telling", "asking", "saying"))


#: A subject is looked for within so many code points of its verb: what is further off is no evidence, and costs.
_REACH = 500


_MARKS = frozenset("\"“„«'‘`")
_PARTICLES = {"go": " on", "put": " it"}


class Verb(NamedTuple):
    """A form of a cue: `base` (say), `past` (said), `third` (says) or `ing`; `broad`: only beside its quotation.

    `particle`: what must follow (`went on`, `put it`), with its blank.
    """

    form: str
    broad: bool
    particle: str | None


class Cue(NamedTuple):
    """`speaker` is None where the verb has no subject. `begin`: where the clause of subject and verb begins.

    `form` as for `Verb`, also `according` and `infinitive`.
    """

    span: Span
    speaker: Span | None
    begin: int
    end: int
    form: str
    broad: bool


@cache
def verbs() -> Mapping[str, Verb]:
    found: dict[str, Verb] = {"according": Verb("according", False, None)}
    for name, broad in (("cues", False), ("cues-broad", True)):
        for row in map(str.split, lines(name)):
            for at, form in enumerate(row):
                kind = (
                    "past"
                    if len(row) == 3 and at == 0
                    else "base"
                    if at == 0
                    else "third"
                    if at == 1
                    else "ing"
                    if at == len(row) - 1
                    else "past"
                )
                if form not in found:
                    found[form] = Verb(kind, broad, _PARTICLES.get(row[0]))
    return found


def cue_offsets(article: Article) -> list[int]:
    """Where the article's cue words begin, ascending."""
    known = verbs()
    return sorted(offset for word in article.words.keys() & known.keys() for offset in article.words[word])


_WORD = patterns.compile(r"[^\W\d_]+")


def cue_at(text: str, at: int, zone: Span, names: Names, before: Sequence[Cue], opening: Span | None) -> Cue | None:
    """The cue at `at`, or None where the word is a noun or part of a name there.

    `zone` is the stretch of its sentence without quotations that holds it; `opening` the sentence's first one, where that is
    another; `before` the sentence's cues so far.
    """
    match = _WORD.match(text, at)
    if match is None or (verb := verbs().get(match[0].lower())) is None:
        return None
    leads = text[zone.end : zone.end + 1] in _MARKS
    if verb.particle and not text.startswith(verb.particle, match.end()):
        return None
    span, zone = Span(at, match.end()), Span(max(zone.start, at - _REACH), min(zone.end, at + _REACH))
    if text[at].isupper() and text[at - 2 : at] != ", ":
        return _capitalised(text, span, zone, names, verb)
    if verb.form == "according":
        return _according(text, span, zone, names)
    left = left_subject(text, span, zone, names, verb.form)
    if left.noun:
        return None
    if left.speaker is None and opening and verb.form in ("third", "past") and match[0] not in _INVERTS_NEVER:
        right = right_subject(text, span.end, zone.end, names)
        if right is not None:
            return Cue(span, right.span, span.start, right.end, verb.form, verb.broad)
    if left.speaker is None and left.shared and before and before[-1].speaker:
        return Cue(span, before[-1].speaker, span.start, span.end, left.form or verb.form, verb.broad)
    if left.speaker is None and opening and (left.shared or leads) and (subject := clause_subject(text, opening, names)):
        return Cue(span, subject, span.start, span.end, left.form or verb.form, verb.broad)
    return Cue(span, left.speaker, left.begin, span.end, left.form or verb.form, verb.broad)


def _according(text: str, span: Span, zone: Span, names: Names) -> Cue | None:
    if not text.startswith(" to ", span.end):
        return None
    right = right_subject(text, span.end + 3, zone.end, names, loose=True)
    cue = Span(span.start, span.end + 3)
    if right is None:
        return Cue(cue, None, span.start, cue.end, "according", False)
    return Cue(cue, right.span, span.start, right.end, "according", False)


def _capitalised(text: str, span: Span, zone: Span, names: Names, verb: Verb) -> Cue | None:
    """`Asked about it, …` is no cue; `According to`, `Said Smith:` and a headline's are."""
    if verb.form == "according":
        return _according(text, span, zone, names)
    if span.start != zone.start or verb.form not in ("past", "third"):
        return None
    right = right_subject(text, span.end, zone.end, names)
    return Cue(span, right.span, span.start, right.end, verb.form, verb.broad) if right and right.named else None
