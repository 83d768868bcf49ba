"""Quotations compared with the release they come from, as a user runs it."""

import pytest

from checker.cli import main

RELEASE = "I say it now. The old bridge will go before the winter, and nobody in this town will miss it. Thank you."


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("The old bridge will go before the summer,", "has 'summer' for 'winter'"),
        ("The bridge will go before the winter,", "leaves out 'old'"),
        ("The old bridge will surely go before the winter,", "adds 'surely'"),
        ("We never had any money for such a thing,", "is not found"),
        ("The old bridge will go before the winter,", ""),
        ("The old bridge will go ... and nobody in this town will miss it,", ""),
        ("The old bridge [at Velm] will go before the winter,", ""),
        ("the OLD bridge will go before the winter", ""),
    ],
)
def test_what_the_release_says(tmp_path, capsys, quoted, said):
    article, release = tmp_path / "a.txt", tmp_path / "release.txt"
    article.write_text(f'"{quoted}" said Orla Quist on Monday.\n', "utf-8")
    release.write_text(RELEASE, "utf-8")
    main([str(article), "--source", str(release), "--select", "quote-source-mismatch", "--isolated"])
    shown = capsys.readouterr().out
    assert said in shown if said else shown == ""


def test_a_release_that_cannot_be_read(tmp_path, capsys):
    article = tmp_path / "a.txt"
    article.write_text("The bridge is old.\n", "utf-8")
    assert main([str(article), "--source", str(tmp_path / "none.txt"), "--isolated"]) == 2
    assert "none.txt" in capsys.readouterr().err
