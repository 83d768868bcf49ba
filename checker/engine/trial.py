"""A rule in, a complaint out where its pattern takes too long on text that is made to be hard for it."""

import re
from collections.abc import Iterator
from typing import Any

from checker import patterns
from checker.article import Article, Block, Document, Source
from checker.engine import limit
from checker.house import House
from checker.ruleset import Rule
from checker.span import Piece, Span

#: A line of so many characters, in at most so many seconds: a pattern that grows faster than its text fails.
LENGTH, SECONDS = 2000, 2.0

_GROWS = patterns.compile(r"[+*]|\{\d*,\d*\}")


def complaint(rule: Rule, house: House) -> str | None:
    """One sentence, or None. Only patterns that repeat something are tried; without SIGPROF there is no limit."""
    texts = [text for text in _texts(rule.raw) if _GROWS.search(text)]
    if not texts:
        return None
    article = _hard("".join(texts))
    try:
        with limit.seconds(SECONDS):
            for _ in rule.module.check(article, rule.params, house):
                pass
    except limit.TookTooLong:
        told = "a repetition inside a repetition, such as (a+)+, is the usual cause"
        return f"{rule.path}: a pattern takes more than {SECONDS:g} s on a line of {LENGTH} characters; {told}"
    return None


def _texts(raw: Any) -> Iterator[str]:
    """Every text that the rule writes under `with:`, keys included."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict):
        for key, value in raw.items():
            yield key
            yield from _texts(value)
    elif isinstance(raw, list):
        for item in raw:
            yield from _texts(item)


def _hard(patterns: str) -> Article:
    """Lines of one thing said again and again, and an end that fits nothing: of the patterns' own letters and words."""
    units = [" ", ",", "1", "a", "a ", "a, ", *sorted(set(re.findall(r"\w", patterns)))[:20]]
    units += [f"{word} " for word in sorted(set(re.findall(r"\w{2,}", patterns)))[:20]]
    lines = [(unit * LENGTH)[:LENGTH] + "!\x01" for unit in units]
    text = "\n".join(lines)
    step = LENGTH + 3
    blocks = tuple(Block(Span(at * step, at * step + LENGTH + 2), "paragraph") for at in range(len(lines)))
    article = Article(Document(Source("trial.txt", text), text, (Piece(0, 0, len(text)),), blocks))
    from checker.annotate import words

    return Article(article.document, words=words.annotate(article, House()))
