"""Words of an article in, the country of the base that they are out, and whether it is what the sentence speaks of."""

import re

from checker import patterns
from checker.facts.fold import key
from checker.facts.lookup import Base
from checker.facts.wordlists import words

_WORD = r"[A-ZÀ-Þ][\w’'-]{0,30}"
NAME = rf"(?P<country>U\.[SK]\.|{_WORD}(?: (?:(?:and|of|the) )?{_WORD}){{0,3}})"
#: What may stand before the subject of a sentence or clause.
_BEFORE = patterns.compile(
    r"(?:^|[.!?:;,—–“”\"‘(\n]|\b(?:and|but|that|while|as|although|though|because|since|where|whereas|when|after|before|until|said|says|"
    r"so|yet|once|the)) ?(?:[Tt]he )?$",
    re.IGNORECASE,
)


def is_subject(text: str, at: int) -> bool:
    """Not the end of a longer subject: `every neighbor of Switzerland is …`, `grain from Ukraine entered …` speak of others."""
    return _BEFORE.search(text[max(0, at - 30) : at]) is not None


def country(base: Base, written: str) -> tuple[str, str] | None:
    """The whole words as a country, never its adjective: as written and folded."""
    name = re.sub(r"['’]s?$", "", written)
    found = base.named({key(name)}, ("country",)).get(key(name), ())
    countries = {base.thing(number).name for _, number, _ in found}
    return (name, key(countries.pop())) if len(countries) == 1 and key(name) not in words("shared-cities") - {"mexico"} else None
