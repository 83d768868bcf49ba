"""A quotation in its sentence or paragraph in, who says it by which words out."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker import patterns
from checker.annotate._lists import word_class, words
from checker.annotate._quotes_cues import Cue
from checker.annotate._quotes_sentences import Clause, Gap
from checker.annotate._subjects import Names, clause_subject
from checker.article import Attribution
from checker.span import Span

#: So many stretches or sentences away a cue is looked for.
_FAR = 12


class Tie(NamedTuple):
    """A cue without a speaker is a verb whose subject is missing; three times None: nothing may be lent to it either."""

    speaker: Span | None
    cue: Span | None
    attribution: Attribution | None


HANGING = Tie(None, None, None)

_GLUE = patterns.compile(r"[\s,–—\-.…:]*(?:(?:as|then|and|but|so|how|also|again|even|once|\w+ly)\s+){0,2}")
_LINK = patterns.compile(
    r"[\s,;–—-]*(?:and|or|but|to|then|as well as|nor|not|of|from|by|with|in|on|for|is|are|was|were|that|the|a|an)?"
    r"(?:\s\w+){0,2}\s*"
)
_NARRATED = patterns.compile(r"[\s,–—-]*(?:(?:he|she|they|we|I|who)\s+\w+|(?:[a-z]+(?:ed|s))\s+(?=[A-Z]|the\b|a\b|one\b))")
_TOLD = patterns.compile(
    r"[\s,–—-]*((?:the|an?|its|his|her|their)\s(?:[\w’'-]+\s){1,4}?"
    r"(?:[a-z]+ed|began|begins|wrote|writes|read|reads|went|goes|concludes|continues))(?=[.,;:?!]|\s(?:in|on|to|at|by)\b|$)"
)
_TEXT = patterns.compile(
    r"(?:The|A|An|This|That|His|Her|Their|Its|One|Another) (?:[\w’'-]+ ){0,3}?([a-z-]+)(?= [a-z]+s | [a-z]+ed )"
)
_CAPITALISED = patterns.compile(r"\s+([A-Z][\w’'-]*)")
_ACTS = patterns.compile(
    r"(?:, [^,]{3,80},)?(?: [a-z]+ly)? (?!was|is|has|his|its|this|us\b)"
    r"[a-z]+(?:ed|[^s]s|ew|ang|oke|ote|ent|aid|ied|old|ept|ave)\b"
)
_FINITE = frozenset(("past", "third"))
_NOUN = patterns.compile(r"((?:his|her|their|its|my|our|your)|[\w.]+['’]s?)\s+(?:[\w’'-]+\s+){0,3}?([\w-]+)\b", re.I)


def in_sentence(text: str, clause: Clause, at: int, names: Names) -> Tie | None:
    """What the sentence says of its quotation number `at`; None where it says nothing."""
    quotation, before, after = clause.quotations[at], clause.gaps[at], clause.gaps[at + 1]
    opens = at == 0 and not before.span.cut(text).strip(" -–—•*(")
    last = quotation.inner.cut(text).rstrip(" '’\"”")[-1:]
    hangs = opens and last == ","
    asks = hangs or (opens and last in ("?", "!", "—", "–", "-", "…"))
    if hangs and _begins_anew(text, after, names):
        return HANGING
    tie = _attached(text, quotation.span.end, after, opens, asks) or _before(text, before)
    if tie and tie.speaker:
        return tie
    if (label := _label(text, before, names)) is not None:
        return label
    if asks and tie is None and (narrated := _narrated(text, quotation.span.end, after, names)):
        return narrated
    if hangs and not (at + 1 < len(clause.quotations) and _LINK.fullmatch(text, *after.span)):
        return tie or HANGING
    other = _elsewhere(clause, at) or _signed(text, after, names) or _by_noun(text, clause, at, names)
    other = other or tie or (None if opens else _by_subject(text, clause, before, names))
    return other or (HANGING if hangs or _is_fragment(text, clause, at) else None)


def _by_subject(text: str, clause: Clause, before: Gap, names: Names) -> Tie | None:
    """`Quist traced the delay to “…”`: whatever the verb, words quoted in what a person does are that person's."""
    subject = clause_subject(text, Span(max(before.span.start, before.span.end - 300), before.span.end), names)
    if subject is None or not text[subject.end + 1 : subject.end + 2].islower() or text[clause.span.start].islower():
        return None
    mention = names.starts.get(subject.start)
    told = mention.kind != "place" if mention else subject.cut(text).lower() in ("he", "she", "they", "we", "i")
    return Tie(subject, None, "same-sentence") if told else None


def _begins_anew(text: str, after: Gap, names: Names) -> bool:
    """`"…," In May the council`: behind the comma a new sentence begins, so the quotation's tag is missing."""
    match = _CAPITALISED.match(text, after.span.start, after.span.end)
    if match is None or match.start(1) in names.starts or match[1] in ("The", "I"):
        return False
    tags = any(cue.speaker and cue.speaker.start == match.start(1) for cue in after.cues[:1])
    return not tags and match[1].lower() in words("openers")


def _is_fragment(text: str, clause: Clause, at: int) -> bool:
    """Words that open in the middle of a sentence and stand as one: what led to them was lost."""
    if len(clause.quotations) > 1:
        return False
    first = text[clause.span.start : clause.span.start + 1]
    if first == "," or first.islower():
        return True
    quotation = clause.quotations[at]
    outside = text[clause.span.start : quotation.span.start] + text[quotation.span.end : clause.span.end]
    return text[quotation.inner.start].islower() and not any(letter.isalnum() for letter in outside)


def _attached(text: str, end: int, after: Gap, opens: bool, asks: bool) -> Tie | None:
    """The clause that begins right behind the quotation.

    One that `asks` for its tag, by a comma or question mark, takes the first finite verb of speech that follows. Behind one
    that does not open its sentence no participle counts.
    """
    glued = _GLUE.match(text, end)
    reach = glued.end() if glued else end
    for cue in after.cues[:3]:
        if asks and cue.speaker and cue.form in ("past", "third", "base", "according") and not cue.broad:
            return Tie(cue.speaker, cue.span, "same-sentence")
        if reach >= cue.begin or (cue.speaker and reach >= cue.speaker.start):
            if cue.speaker and (opens or cue.form != "ing"):
                return Tie(cue.speaker, cue.span, "same-sentence")
            if cue.form in _FINITE and not cue.broad and not cue.speaker:
                return Tie(None, cue.span, None)
    return None


def _before(text: str, before: Gap) -> Tie | None:
    """The clause that leads to the quotation: the one beside it, else the last verb of speech, else the last cue."""
    cues = [cue for cue in before.cues if cue.speaker and cue.form != "passive"]
    if not cues:
        lone = next((cue for cue in reversed(before.cues) if cue.form in ("past", "third") and not cue.broad), None)
        return Tie(None, lone.span, None) if lone else None
    beside = before.span.end - cues[-1].end < 14
    main = [cue for cue in cues if not cue.broad and cue.form != "infinitive" and not is_relative(text, cue)]
    cue = cues[-1] if beside or not main else main[-1]
    return Tie(cue.speaker, cue.span, "same-sentence")


def is_relative(text: str, cue: Cue) -> bool:
    """`women who complained`: the clause of a relative pronoun."""
    return cue.speaker is not None and cue.speaker.cut(text).lower() in ("who", "which", "that")


def _label(text: str, before: Gap, names: Names) -> Tie | None:
    """`Smith:` or `On the plan:` before the quotation."""
    lead = before.span.cut(text).rstrip()
    if not lead.endswith(":"):
        return None
    colon = before.span.start + len(lead) - 1
    return Tie(clause_subject(text, Span(before.span.start, colon), names), Span(colon, colon + 1), "same-sentence")


def _narrated(text: str, end: int, after: Gap, names: Names) -> Tie | None:
    """`"Never," Smith thundered`: any verb will do where a name, a pronoun or a description and a verb follow the comma."""
    at = end
    while at < after.span.end and not text[at].isalnum():
        at += 1
    mention = names.starts.get(at)
    if mention and _ACTS.match(text, mention.span.end, after.span.end):
        return Tie(mention.span, None, "same-sentence")
    match = _NARRATED.match(text, end, after.span.end) or _TOLD.match(text, end, after.span.end)
    return Tie(Span(at, match.end()), None, "same-sentence") if match else None


def _elsewhere(clause: Clause, at: int) -> Tie | None:
    """The nearest other clause of the sentence with a subject: the rest behind it, then before it, then further on."""
    near = clause.gaps[max(0, at - _FAR) : at]
    gaps: Sequence[Gap] = (clause.gaps[at + 1], *reversed(near), *clause.gaps[at + 2 : at + _FAR])
    for gap in gaps:
        for cue in gap.cues:
            if cue.speaker and cue.form not in ("passive", "infinitive"):
                return Tie(cue.speaker, cue.span, "same-sentence")
    return None


def _signed(text: str, after: Gap, names: Names) -> Tie | None:
    """`— Jane Smith` behind the quotation."""
    match = patterns.compile(r"\s*[–—-]+\s*").match(text, after.span.start)
    mention = names.starts.get(match.end()) if match else None
    return Tie(mention.span, None, "same-sentence") if mention else None


def _by_noun(text: str, clause: Clause, at: int, names: Names) -> Tie | None:
    """`Smith's claim that`, `in her words`."""
    gap = clause.gaps[at].span
    subject = _TEXT.match(text, clause.span.start, clause.gaps[0].span.end)
    if subject and subject[1].lower() in words("cue-nouns"):
        return Tie(Span(*subject.span()), None, "same-sentence")
    for match in _NOUN.finditer(text, gap.start, gap.end):
        if match[2].lower() in words("cue-nouns"):
            owner = Span(*match.span(1))
            return Tie(owner, Span(*match.span(2)), "same-sentence")
    return None


def in_paragraph(text: str, clauses: Sequence[Clause], number: int, ties: Mapping[int, Sequence[Tie | None]]) -> Tie | None:
    """The speaker of the sentence before it that has one, else of one behind it.

    What continues a quotation that nobody is named for has no speaker either.
    """
    for at in (*range(number - 1, max(-1, number - _FAR), -1), *range(number + 1, min(number + _FAR, len(clauses)))):
        for tie in reversed(ties[clauses[at].span.start][-_FAR:]):
            if tie and tie.speaker:
                return Tie(tie.speaker, tie.cue, "same-paragraph")
            if tie and at < number:
                return HANGING
        if at < number and (cue := speaking(text, clauses[at])):
            return Tie(cue.speaker, cue.span, "same-paragraph")
    return None


def speaking(text: str, clause: Clause) -> Cue | None:
    """The last verb of speech with a subject in a sentence, rather not that of a relative clause."""
    cues = [cue for cue in clause.cues if cue.speaker and not cue.broad and cue.form not in ("passive", "infinitive")]
    main = [cue for cue in cues if not is_relative(text, cue)]
    return main[-1] if main else cues[-1] if cues else None


def opining(text: str, clause: Clause) -> Cue | None:
    """The last verb of opinion with a subject: `Quist sees no way out`."""
    opinions = word_class("opinions")
    return next((cue for cue in reversed(clause.cues) if cue.speaker and cue.span.cut(text) in opinions), None)
