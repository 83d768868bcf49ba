"""A rule's own examples in, what is wrong with them out."""

from collections.abc import Iterator

from checker import patterns
from checker.article import Source
from checker.engine.run import Setup, hits, understand
from checker.ruleset import Rule
from checker.span import Span, span_to_source

#: Of `]]]` the last two are the mark: what is flagged may end with a bracket of its own.
_MARK = patterns.compile(r"\[\[|\]\](?!\])")


def mistakes(rule: Rule, setup: Setup) -> Iterator[str]:
    """One sentence for each example that the rule does not treat as it says."""
    for kind in ("fail", "pass"):
        for number, example in enumerate(rule.file.examples[kind], 1):
            try:
                text, wanted = unmarked(example)
            except ValueError as error:
                yield f"{rule.path}: {kind} example {number}: {error}"
                continue
            found = flagged(rule, text, setup)
            if found != wanted:
                shown = [
                    ", ".join(f"'{' '.join(span.cut(text).split())}' at {span.start}" for span in spans) or "nothing"
                    for spans in (wanted, found)
                ]
                yield f"{rule.path}: {kind} example {number}: must flag {shown[0]}, flags {shown[1]}"


def unmarked(example: str) -> tuple[str, list[Span]]:
    """The article without its marks, and what they stand around. Raises ValueError for a mark without its other half."""
    text, spans, start, last = "", [], None, 0
    for mark in _MARK.finditer(example):
        text += example[last : mark.start()]
        last = mark.end()
        if (mark[0] == "[[") != (start is None):
            raise ValueError("a mark [[ or ]] lacks its other half")
        if start is None:
            start = len(text)
        else:
            spans.append(Span(start, len(text)))
            start = None
    if start is not None:
        raise ValueError("a mark [[ lacks its ]]")
    return text + example[last:], spans


def flagged(rule: Rule, text: str, setup: Setup) -> list[Span]:
    """What the rule flags in an article, in the file's offsets, sorted."""
    article = understand(Source("example.txt", text), setup)
    return sorted({span_to_source(article.document.pieces, hit.span) for hit in hits(rule, article, setup.house)})
