"""Grammar rules over token classes in, the longest match at every place out."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.annotate.times.context import Context, Reading
from checker.annotate.times.first import first_letters
from checker.annotate.times.lexicon import FILLER, lexicon
from checker.annotate.times.tokens import Tokens

#: Names for stretches that many rules share; they may use classes and the names before them.
MACROS = {
    "yearnum": "(year4|yy)",
    "daynum": "(day2|nth)",
    "cardinal": "(((tens hyphen? (one|number)?)|one|number) thousand?|day2 fraction?|figure|decimal|year4|dozen)",
    "vaguenum": "(a? (vague|couple of?|dozen)|a? couple)",
    "count": "(cardinal|vaguenum)",
    "anyunit": "(unit|units|clockunit|clockunits)",
    "nthword": "(second|ordinal|first)",
    "monthname": "(month dot?)",
    "dayname": "(weekday dot?)",
    "shade": "(early|late|mid) hyphen?",
    "approx": "(at least|no? more than|no? less than|nearly|up to)",
}  # fmt: skip

_PART = patterns.compile(r"<(\w+) |(\w+)|>|\s+|\((?!\?)")


class Match(NamedTuple):
    """A rule's match: `found` is over the class letters, so its offsets are token numbers."""

    tokens: Tokens
    found: re.Match[str]

    def has(self, group: str) -> bool:
        return group in self.found.re.groupindex and self.found.start(group) >= 0

    def word(self, group: str) -> str:
        """The group's first token in lower case, empty where the group took no part."""
        return self.tokens.word(self.found.start(group)) if self.has(group) else ""

    def previous(self, back: int = 1) -> str:
        """The token that many before the match, in lower case; empty before the first."""
        at = self.found.start() - back
        return self.tokens.word(at) if at >= 0 else ""

    def following(self) -> str:
        """The token after the match, in lower case; empty at the end of its block."""
        return self.tokens.word(self.found.end())

    def words(self, group: str) -> list[str]:
        return [self.tokens.word(at) for at in range(*self.found.span(group))] if self.has(group) else []


class Rule(NamedTuple):
    """`pattern` is a regular expression whose letters are class names, divided by blanks; `<n month>` is a group named n.

    `read` gives what the words mean, or None where they are no time expression after all. A group named `span` marks
    the expression where the pattern holds more than it.
    """

    name: str
    pattern: str
    read: Callable[[Match, Context], Reading | None]


class Compiled(NamedTuple):
    rule: Rule
    pattern: re.Pattern[str]


def compile_rule(rule: Rule) -> Compiled:
    return Compiled(rule, patterns.compile(_letters(rule.pattern)))


def _letters(pattern: str) -> str:
    def replaced(part: re.Match[str]) -> str:
        if part[1]:
            return f"(?P<{part[1]}>"
        if part[2]:
            return f"(?:{_macro(part[2])})" if part[2] in MACROS else _letter(part[2])
        return {">": ")", "(": "(?:"}.get(part[0], "")

    return _PART.sub(replaced, pattern)


def _letter(name: str) -> str:
    """The class's letter; `x`, the filler, may stand in a lookahead only. Raises KeyError for an unknown class."""
    return FILLER if name == "x" else lexicon().letters[name]


@cache
def _macro(name: str) -> str:
    return _letters(MACROS[name])


class Grammar(NamedTuple):
    """`rules`: by the letter that a match begins with, the rules that can match there; `begin` finds such letters.

    `alone`: those that can match the letter and nothing more. No rule has a filler in it, so before one only they count.
    """

    rules: dict[str, list[Compiled]]
    alone: dict[str, list[Compiled]]
    begin: re.Pattern[str]

    def at(self, classes: str, place: int) -> list[tuple[Rule, re.Match[str]]]:
        """What matches at a place, the longest first."""
        letter = classes[place]
        rules = self.alone[letter] if classes[place + 1] == FILLER else self.rules[letter]
        found = [(rule.rule, match) for rule in rules if (match := rule.pattern.match(classes, place))]
        return sorted(found, key=lambda pair: -pair[1].end())


def build(rules: Iterable[Rule]) -> Grammar:
    by_letter: dict[str, list[Compiled]] = {}
    for rule in map(compile_rule, rules):
        for letter in first_letters(rule.pattern):
            by_letter.setdefault(letter, []).append(rule)
    alone = {letter: [rule for rule in found if rule.pattern.match(letter)] for letter, found in by_letter.items()}
    return Grammar(by_letter, alone, patterns.compile(f"[{''.join(sorted(by_letter))}]"))
