"""Marks that are wrong, each in its place; marks that only look so."""

import pytest

HEADLINE = "Quist: 'It must go by winter'\n\n\"It must go by winter,\" said Quist."


def found(lint_text, text: str, rule: str) -> list[str]:
    return [finding.found for finding in lint_text(text, only=(rule,))]


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [
        ("quote-unbalanced", 'He said "the bridge is old.\n\nThe council met.', ['"']),
        ("quote-unbalanced", 'The bridge is old," he said.', ['"']),
        ("quote-unbalanced", "He said ''the bridge is old.\n\nThe council met.", ["''"]),
        ("quote-unbalanced", 'He said: "The bridge is old.\n\n"It will go."', []),
        ("quote-unbalanced", 'He called it "a "white" bridge" again.', []),
        ("quote-unbalanced", 'The council"s bridge is old. The town"s new one is not.', []),
        ("quote-unbalanced", 'Orla Quist said"the bridge is old." It will go.', []),
        (
            "quote-unbalanced",
            '"One.\n\nThe rest.\n\nThe end," he said. And," she said. But," they said. Or," I said.',
            [","][:0] or ['"'],
        ),
        ("quote-mark-for-apostrophe", 'The council"s bridge is old. The town"s new one is not.', ['"']),
        ("quote-mark-for-apostrophe", 'It was"so old" and two "hawk"s said it.', []),
        ("quote-without-blank", 'Orla Quist said"the bridge is old." It will go.', ['"']),
        ("quote-without-blank", 'It is 6" wide, and 9" long.', []),
        ("quote-unbalanced", "It is 6'2\" and 5\" wide in the workers' '90s.", []),
        ("quote-unbalanced", '<post id="12" by="a">The bridge</post>', []),
        ("quote-wrong-way-mark", "“The bridge is old,“ he said. “It will go.”", ["“"]),
        ("quote-wrong-way-mark", "He said ”the bridge is old.”", ["”"]),
        ("quote-wrong-way-mark", "„The bridge is old“, he said.", []),
        ("quote-doubled-punctuation", 'He called it "an old and rotten bridge.".', ['.".']),
        ("quote-doubled-punctuation", 'He left for "the end of the U.S.", he said.', []),
        ("quote-style-mix", '“Old,” he said. “It will go.” "Soon," she said.', ['"']),
        (
            "quote-headline-mismatch",
            "Quist: 'The bridge must go by summer'\n\n\"The bridge must go by winter,\" said Quist.",
            ["'The bridge must go by summer'"],
        ),
        ("quote-headline-mismatch", HEADLINE, []),
    ],
)
def test_marks(lint_text, rule, text, wanted):
    assert found(lint_text, text, rule) == wanted


def test_paragraphs_run_together_are_one_finding(lint_text):
    text = (
        'He told the paper: "The bridge was old. "It had to go in the end. "Nobody will miss it."\n\n'
        'She said: "We shall build another. "It will be wider."\n'
    )
    (finding,) = lint_text(text, None, only=("quote-unbalanced",))
    assert finding.level == "suggestion"
    assert finding.message == "This quotation mark has no other mark in its paragraph, nor have 2 others of this article."
    assert len(finding.related) == 2
