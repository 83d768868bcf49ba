"""Two words in, whether they differ by no more than their endings out: inflections of one name, or two sister names."""

from checker.checks._lists import entries


def is_inflected(one: str, other: str) -> bool:
    return is_inflection(one, other) or is_sister(one, other)


def is_inflection(one: str, other: str) -> bool:
    """`Roman` and `Romans`, `Iraq` and `Iraqi`."""
    return not entries("inflections").isdisjoint(_endings(one, other))


def is_sister(one: str, other: str) -> bool:
    """`Paul` and `Paula`, `Browne` and `Brown`: by these endings nobody inflects a name."""
    return not entries("sister-endings").isdisjoint(_endings(one, other))


def is_plural(one: str, other: str) -> bool:
    return "/s" in _endings(one, other)


def _endings(one: str, other: str) -> tuple[str, str]:
    begin, shorter = 0, min(len(one), len(other))
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    left, right = one[begin:], other[begin:]
    return f"{left}/{right}", f"{right}/{left}"
