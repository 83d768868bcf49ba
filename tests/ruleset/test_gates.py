"""The shelf stays cheap: a lexical rule costs next to nothing where none of its words and signs stand."""

LEXICAL = ("existence", "substitution", "conditional")


def test_every_lexical_rule_has_a_gate(rules):
    bare = [rule.id for rule in rules if rule.file.check in LEXICAL and rule.gates == (None, None, None)]
    assert bare == []


def test_rules_on_punctuation_have_few_signs(rules):
    many = [
        rule.id for rule in rules if rule.gates.starts is None and rule.gates.needs is None and len(rule.gates.signs or ()) > 25
    ]
    assert many == []
