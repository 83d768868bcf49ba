"""A share in words and the same share as a percentage: what is reported and what may stand."""

import pytest


def reported(lint_text, sentence):
    return [(f.found, f.evidence["share"]) for f in lint_text(sentence, None, only=("share-in-words",))]


@pytest.mark.parametrize(
    ("sentence", "found", "share"),
    [
        ("Nearly two thirds of those asked (52 percent) said no.", "52", "Nearly two thirds"),
        ("About one in four voters — 38% — had not decided.", "38", "About one in four"),
        ("Three out of every five firms, 72 per cent, want it.", "72", "Three out of every five"),
        ("Less than half of the towns, 62 percent, have one.", "62", "Less than half"),
        ("In all, 21% (a third) failed.", "21", "a third"),
        ("Some 24 percent – almost half – said yes.", "24", "almost half"),
        ("Three-quarters of the seats, or 60 pct, are empty.", "60", "Three-quarters"),
    ],
)
def test_a_share_told_twice_and_differently(lint_text, sentence, found, share):
    assert reported(lint_text, sentence) == [(found, share)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nearly two thirds of those asked (65 percent) said no. About one in four voters — 23% — had not decided.",
        "More than half (72 percent) came; just under half, 47.5 percent, did not.",
        "Half of them came, 20 percent more than in 2019.",
        "Half of the towns grew (12 percent a year).",
        "A third man (20 percent) ran. In the third quarter, 12 percent, the worst figure, was lost.",
        "Almost half of the 30 towns and 14 percent of the villages, one in seven, agreed.",
        "She was born in one in five homes.\n\n42 percent, they said.",
    ],
)
def test_what_may_stand(lint_text, sentence):
    assert reported(lint_text, sentence) == []
