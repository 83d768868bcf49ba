"""A run's rules and an article in, the rules that may hit it out: one look at each of its words, not one for every rule."""

from collections.abc import Iterator, Sequence

from checker.article import Article
from checker.ruleset import Rule


class Index:
    """By word the rules that need it, and the rules that need no word; rules are told by their place in `rules`."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.always: list[int] = []
        self.by_word: dict[str, list[int]] = {}
        for at, rule in enumerate(rules):
            words = rule.gates.starts if rule.gates.needs is None else rule.gates.needs
            if words is None:
                self.always.append(at)
            for word in words or ():
                self.by_word.setdefault(word, []).append(at)


_indexes: dict[int, Index] = {}


def picked(rules: Sequence[Rule], article: Article) -> Iterator[Rule]:
    """In the order of `rules`; left out are those whose words or signs tell that the article is free of what they look for."""
    index = _indexes.get(id(rules))
    if index is None or index.rules is not rules:  # worked out once, as one row of rules serves many articles
        index = _indexes[id(rules)] = Index(rules)
    met = set(index.always)
    for word in article.words.keys() & index.by_word.keys():
        met.update(index.by_word[word])
    lowered = article.text.lower()
    for at in sorted(met):
        if _has_sign(rules[at].gates.signs, lowered):
            yield rules[at]


def _has_sign(signs: frozenset[str] | None, lowered: str) -> bool:
    if signs is None:
        return True
    for sign in signs:  # noqa: SIM110 (a generator costs more than the look itself, three hundred times an article)
        if sign in lowered:
            return True
    return False
