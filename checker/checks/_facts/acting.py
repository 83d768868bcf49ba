"""A person in a sentence in, whether he or she acts at the time of the article out: `said on Monday`, `has vowed`, `leads`."""

import re

from checker import patterns
from checker.article import Article
from checker.dates import WEEKDAYS
from checker.span import Span

_SAID = (
    r"(?:said|says|told|tells|tweeted|announced|added|warned|vowed|urged|declared|signed|met|meets|visited|arrived|spoke|"
    r"called|condemned|pledged|insisted|acknowledged|defended|praised|criticized|criticised|accused|denied|confirmed|ordered|"
    r"welcomed|rejected|dismissed|promised|argued|suggested|stressed|noted|unveiled|launched|fired|named|nominated|held)"
)
_SUBJECT = patterns.compile(rf"(?:,[^,.;]{{2,60}},)? (?:also |has |had |is |are |have |on \w+day )?{_SAID}\b")
_BEFORE = patterns.compile(r"(?:said|says|added) (?:[A-Z][\w.'’-]* ){0,2}$")
_NOW = patterns.compile(
    rf"\b(?:{'|'.join(name for name in WEEKDAYS if len(name) > 5)}|today|tonight|(?:this|last|next) (?:week|month|weekend))\b",
    re.IGNORECASE,
)
_PRESENT = patterns.compile(
    r"(?:,[^,.;]{2,60},)? (?:also |now |still |has (?:also |already |long |repeatedly )?(?:said|called|made|been|vowed|promised)|"
    r"is |says|has yet|plans to|wants to|wants|hopes to|leads|faces|continues to|remains|insists|argues|"
    r"appears|seems|intends|calls for)\b"
)


def acts(article: Article, phrase: Span, sentence: Span, *, present: bool = True) -> bool:
    """`phrase` is the name with its titles; `present`: verbs in the present tense are a sign too."""
    text = article.text
    if present and _PRESENT.match(text, phrase.end, sentence.end):
        return True
    if not _NOW.search(text, sentence.start, sentence.end):
        return False
    return bool(_SUBJECT.match(text, phrase.end, sentence.end)) or bool(_BEFORE.search(text[sentence.start : phrase.start]))
