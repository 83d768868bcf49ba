"""Ages and years of birth told of one person (`the 38-year-old, born in 1982`) in, clues on the publication date out."""

import datetime
from collections.abc import Iterator
from functools import partial

from checker import patterns
from checker.article import Article
from checker.checks import _clause
from checker.evidence import Evidence
from checker.span import Span

_AGE = patterns.compile(r"\b(?P<age>\d{1,3})-years?-old\b|\baged (?P<aged>\d{1,3})\b")
_BORN = patterns.compile(r"\bborn\b[^.;\n]{0,60}?\b(?:in|on)\b[^.;\n]{0,30}?\b(?P<year>1[89]\d\d|20\d\d)\b")
#: Somebody is then older or younger than today.
_THEN = patterns.compile(
    r"\b(?:died|dead|death|killed|late|was \d|when|at the age|then|would have|buried|funeral|married|daughter|son|child)\b"
)


def evidence(article: Article) -> Iterator[Evidence]:
    """Only where a sentence tells one age and one year of birth, and nothing of death or of another time."""
    if "born" not in article.words:
        return
    for sentence in article.sentences:
        text = sentence.span.cut(article.text)
        if "born" not in text or _THEN.search(text):
            continue
        ages, born = list(_AGE.finditer(text)), list(_BORN.finditer(text))
        span = Span(sentence.span.start + born[0].start("year"), sentence.span.start + born[0].end("year")) if born else None
        if len(ages) == 1 and len(born) == 1 and span and not _clause.is_quoted(article, span):
            age = int(ages[0]["age"] or ages[0]["aged"])
            fits = partial(_has_age, int(born[0]["year"]), age)
            yield Evidence(span, fits, "firm", f"and the age of {age} fit {int(born[0]['year']) + age} or the year after", "age")


def _has_age(born: int, age: int, published: datetime.date) -> bool:
    return published.year - born in (age, age + 1)
