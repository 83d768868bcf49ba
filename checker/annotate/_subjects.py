"""A verb in, the words that are its subject out: what stands before it, or behind it (`said Attal`)."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker import patterns
from checker.annotate._lists import word_class, words
from checker.article import Mention
from checker.span import Span

_FIRST = patterns.compile(r"[\w’'-]+")
_PRONOUNS = word_class("pronouns")
_SKIPPED = word_class("skipped")
_HELPERS = word_class("helpers")
_BE = word_class("be")
_DETERMINERS = word_class("determiners")
_POSSESSIVES = word_class("possessives")
#: What a bare present (`critics say`) can have for a subject besides words that end in -s.
_PLURALS = word_class("plurals")
_TAILS = word_class("tails")
_STOPS = word_class("stops")
_OPENERS = "|".join(sorted(_DETERMINERS - {"its", "every", "each", "no", "few", "your"}))
_NP = patterns.compile(rf"(?:{_OPENERS}|\d[\w-]*)\s(?:[\w’'-]+\s){{0,3}}?[\w’'-]+", re.I)


class Names(NamedTuple):
    """The article's mentions by where they begin and where they end."""

    starts: Mapping[int, Mention]
    ends: Mapping[int, Mention]


class Left(NamedTuple):
    """`noun`: the word is no verb here. `shared`: the subject is that of the cue before (`and added`, `adding`)."""

    speaker: Span | None
    begin: int
    noun: bool = False
    shared: bool = False
    form: str | None = None


def names_of(mentions: tuple[Mention, ...]) -> Names:
    """A mention begins where its title does, too."""
    titles = {m.span.start - len(m.title) - 1: m for m in mentions if m.title}
    return Names(titles | {m.span.start: m for m in mentions}, {m.span.end: m for m in mentions})


def word_before(text: str, at: int, begin: int) -> tuple[int, str]:
    """The word or mark that ends before `at`, blanks skipped, and where it begins; ("", begin) at the zone's start."""
    while at > begin and text[at - 1].isspace():
        at -= 1
    if at <= begin:
        return begin, ""
    end = at
    while at > begin and (text[at - 1].isalnum() or text[at - 1] in "’'.&-_"):
        at -= 1
    if at == end or not (text[end - 1].isalnum() or text[end - 1] == "."):
        at = end - 1
    return at, text[at:end]


def left_subject(text: str, verb: Span, zone: Span, names: Names, form: str) -> Left:
    at, word = word_before(text, verb.start, zone.start)
    infinitive = passive = helped = False
    for _ in range(5):
        lower = word.lower()
        if lower in _BE:
            passive = True
        elif lower == "to" and form == "base":
            infinitive = True
        elif not word.islower() or not (lower in _SKIPPED or (lower.endswith("ly") and len(lower) > 4)):
            break
        helped = helped or lower in _HELPERS
        end = at
        at, word = word_before(text, end, zone.start)
    else:
        end = at
    if infinitive or (passive and form != "ing"):
        return _weak(text, verb, zone, names, "infinitive" if infinitive else "passive")
    if form == "ing":
        return _participle(text, verb, zone, names, at, word, passive)
    found = _finite(text, verb, zone, names, at, word, form)
    if form == "base" and not helped and found.speaker and not (lower in _PLURALS or lower.endswith("s") or not found.begin):
        return Left(None, verb.start, noun=True)
    return found


def _weak(text: str, verb: Span, zone: Span, names: Names, form: str) -> Left:
    subject = clause_subject(text, Span(zone.start, verb.start), names)
    return Left(subject, verb.start, form=form, shared=subject is None, noun=form == "passive")


def _participle(text: str, verb: Span, zone: Span, names: Names, at: int, word: str, passive: bool) -> Left:
    if word.lower() in _POSSESSIVES or word.endswith(("'s", "’s")):
        return Left(None, verb.start, noun=True)
    if passive and (near := _near(text, at, word, zone, names)):
        return Left(near, near.start)
    subject = clause_subject(text, Span(zone.start, verb.start), names)
    return Left(subject, verb.start, shared=subject is None)


def _finite(text: str, verb: Span, zone: Span, names: Names, at: int, word: str, form: str) -> Left:
    lower = word.lower()
    if not word:
        return Left(None, verb.start)
    if word in ",–—-)(>]":
        subject = clause_subject(text, Span(zone.start, at), names)
        return Left(subject, subject.start if subject else verb.start)
    if lower in ("and", "but", "or", "then", "that", "which"):
        subject = clause_subject(text, Span(zone.start, at), names)
        return Left(subject, verb.start, shared=subject is None)
    if near := _near(text, at, word, zone, names):
        return Left(near, _beginning(near, names))
    if lower in _POSSESSIVES or lower in ("of",) or word.endswith(("'s", "’s", "s'", "s’")):
        return Left(None, verb.start, noun=True)
    return Left(None, verb.start, noun=lower in words("no-subjects") and form == "base")


def _near(text: str, at: int, word: str, zone: Span, names: Names) -> Span | None:
    """The noun phrase that ends with `word`: a name with its title, a pronoun, or a description."""
    end, lower = at + len(word), word.lower()
    if mention := names.ends.get(end):
        _, before = word_before(text, mention.span.start, zone.start)
        if (
            mention.kind != "person"
            and before.lower() in _TAILS
            and (wide := _phrase(text, Span(zone.start, mention.span.start), end))
        ):
            return wide
        return mention.span
    if lower in _PRONOUNS or lower.endswith(("'d", "’d", "'ll", "’ll", "'ve", "’ve")):
        return Span(at, end)
    if lower == "that":
        return None
    if not word or not word[0].isalnum() or lower in words("no-subjects"):
        return None
    return _phrase(text, Span(zone.start, at), end) or Span(at, end)


def _beginning(near: Span, names: Names) -> int:
    """Where the clause begins: at the title before a name."""
    mention = names.starts.get(near.start)
    return near.start - len(mention.title) - 1 if mention and mention.title else near.start


def _phrase(text: str, zone: Span, end: int) -> Span | None:
    """Back to the determiner that opens the phrase, and further where that one hangs on another (`a clerk of the court`)."""
    at, found = zone.end, None
    for _ in range(12):
        begin, word = word_before(text, at, zone.start)
        if not word or not word[0].isalnum() or word.lower() in _STOPS:
            break
        if found and at == found.start and word.lower() not in _TAILS:
            break
        if word.lower() in _DETERMINERS:
            found = Span(begin, end)
        at = begin
    return found


def clause_subject(text: str, zone: Span, names: Names) -> Span | None:
    """The first noun phrase of a clause that can be a subject: `Smith, who leads the group` | `In May, the group`."""
    at = zone.start
    for _ in range(4):
        while at < zone.end and not text[at].isalnum():
            at += 1
        if at >= zone.end:
            return None
        mention = names.starts.get(at) or names.starts.get(at + 4 * text.startswith(("The ", "the "), at))
        first = _FIRST.match(text, at, zone.end)
        lower = first[0].lower() if first else ""
        if lower in _PRONOUNS and lower not in ("one", "some", "all", "both", "many", "few", "several"):
            return Span(at, at + len(lower))
        if mention and mention.span.end <= zone.end and not _is_possessive(text, mention):
            return mention.span
        if (phrase := _NP.match(text, at, zone.end)) and phrase[0].split()[0].lower() not in ("that",):
            return Span(*phrase.span())
        if first and first[0][0].isupper() and lower not in words("openers"):
            return Span(*first.span())
        comma = text.find(", ", at, zone.end)
        if comma < 0:
            return _inside(text, Span(at, zone.end), names)
        at = comma + 2
    return None


def _is_possessive(text: str, mention: Mention) -> bool:
    return text.startswith(("'s", "’s"), mention.span.end)


def _inside(text: str, zone: Span, names: Names) -> Span | None:
    """Any person or pronoun that stands in the clause, the first one."""
    for match in _FIRST.finditer(text, zone.start, zone.end):
        if match[0].lower() in ("he", "she", "they", "we", "i", "who"):
            return Span(*match.span())
        mention = names.starts.get(match.start())
        if mention and mention.kind != "place" and mention.span.end <= zone.end and not _is_possessive(text, mention):
            return mention.span
    return None
