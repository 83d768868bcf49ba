"""The name of a person of the base in, the keys that copy may call the person by out: whole names and surnames."""

from checker import patterns
from checker.facts.fold import key

_BRACKETS = patterns.compile(r"\s*\([^()]*\)$")
_SUFFIX = patterns.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
_ROYAL = frozenset(
    ("king", "queen", "pope", "prince", "princess", "sheikh", "sultan", "emir", "emperor", "grand", "duke", "crown")
)
_PARTICLES = frozenset(
    ("de", "da", "do", "dos", "del", "der", "den", "di", "du", "la", "le", "van", "von", "bin", "ibn", "al", "el", "ter")
)

#: Countries whose wire form puts the family name first.
FAMILY_FIRST = frozenset(("China", "Taiwan", "South Korea", "North Korea", "Cambodia", "Singapore", "Hong Kong", "Macau"))


def plain(name: str) -> str:
    """Without the disambiguation in brackets."""
    return _BRACKETS.sub("", name) if name.endswith(")") else name


def whole_keys(names: tuple[str, ...]) -> dict[str, str]:
    """Key of each spelling that is more than one word, with the spelling; the first of one key counts."""
    found: dict[str, str] = {}
    for name in map(plain, names):
        for form in dict.fromkeys((name, _SUFFIX.sub("", name), _without_title(name))):
            folded = key(form)
            if " " in folded:
                found.setdefault(folded, form)
    return found


def surname_keys(names: tuple[str, ...], family_first: bool) -> dict[str, str]:
    """Keys of what a later mention calls the person: the last word, a double or particled surname, a monarch's one name."""
    found: dict[str, str] = {}
    for name in map(plain, names):
        words = _without_title(_SUFFIX.sub("", name)).split()
        if not words:
            continue
        ends = [words[-1:]]
        if len(words) > 2:
            ends.append(words[-2:])
        at = len(words) - 1
        while at > 1 and words[at - 1].lower() in _PARTICLES:
            at -= 1
        ends.append(words[at:])
        if family_first:
            ends.append(words[:1])
        if words != name.split():
            ends.append(words)
        for end in ends:
            if end != name.split() or len(end) == 1:
                found.setdefault(key(" ".join(end)), " ".join(end))
    return {known: form for known, form in found.items() if len(known) > 1}


def _without_title(name: str) -> str:
    """`King Philippe` is `Philippe` behind his title."""
    if name.partition(" ")[0].lower() not in _ROYAL:
        return name
    words = name.split()
    at = 0
    while at < len(words) - 1 and words[at].lower() in _ROYAL:
        at += 1
    return " ".join(words[at:])
