"""Pronouns without a name, sources without weight, and the same words twice."""

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [
        ("quote-pronoun-without-name", 'The bridge is old. "It will go," he said. "Soon," he added.', ["he"]),
        ("quote-pronoun-without-name", 'Orla Quist came. "It will go," she said.', []),
        ("quote-pronoun-without-name", 'A spokesman came. "It will go," he said.', []),
        ("quote-weak-source", '"It will go," critics said.', ["critics"]),
        ("quote-weak-source", '"It will go," a critic of the mayor said.', []),
        (
            "quote-altered-repeat",
            '"We will take the old bridge down," said Orla Quist.\n\n"We will take the new bridge down," Quist said.',
            ['"We will take the new bridge down,"'],
        ),
        (
            "quote-altered-repeat",
            '"We will take the old bridge down," said Orla Quist.\n\n"We will take the new bridge down," Peter Adler said.',
            [],
        ),
        (
            "quote-two-speakers",
            '"We will take the old bridge down," said Orla Quist.\n\n"We will take the old bridge down," Peter Adler said.',
            ['"We will take the old bridge down,"'],
        ),
        (
            "quote-two-speakers",
            '"We will take the old bridge down," said Orla Quist.\n\n"We will take the old bridge down," she said.',
            [],
        ),
    ],
)
def test_who_said_it(lint_text, rule, text, wanted):
    assert [finding.found for finding in lint_text(text, only=(rule,))] == wanted
