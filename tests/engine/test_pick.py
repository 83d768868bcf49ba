"""A rule is run where one of its words stands and one of its signs too; a rule that has neither is run everywhere."""

import pytest

from checker.annotate import annotate
from checker.article import Block, Document, Source
from checker.engine.pick import picked
from checker.ruleset.rule import Gates, Rule, RuleFile
from checker.span import Piece, Span

FILE = RuleFile("existence", "error", "{found}", "", "", {})
GATES = {
    "all": Gates(),
    "begins": Gates(starts=frozenset({"als", "lead"})),
    "needs": Gates(starts=frozenset({"als"}), needs=frozenset({"bridge"})),
    "signs": Gates(signs=frozenset({",,", "[tk]"})),
    "both": Gates(needs=frozenset({"bridge"}), signs=frozenset({",,"})),
}
RULES = [Rule(name, "typos", f"{name}.yaml", FILE, {}, gates) for name, gates in GATES.items()]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Nothing here.", ["all"]),
        ("ALS it said.", ["all", "begins"]),
        ("The bridge.", ["all", "needs"]),
        ("A tower,, as told [TK].", ["all", "signs"]),
        ("A bridge,, as told.", ["all", "needs", "signs", "both"]),
    ],
)
def test_rules_are_picked_by_words_and_signs(text, ids):
    block = Block(Span(0, len(text)), "paragraph")
    article = annotate(Document(Source("a.txt", text), text, (Piece(0, 0, len(text)),), (block,)))
    assert [rule.id for rule in picked(RULES, article)] == ids
