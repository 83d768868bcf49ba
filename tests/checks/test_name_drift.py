"""One name, two spellings: what is reported, at which level, and which likenesses are two names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks._spellings import distance, near_pairs


def drift(lint_text, text):
    return [(f.found, f.evidence["other"], f.level) for f in lint_text(text, only=("name-drift",))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Orla Quistgard spoke. Later Quistgrad left.", ("Quistgrad", "Quistgard", "warning")),
        ("Mayor Orla Quistgard spoke. Quistgard left. Quistgard's car. Quistgrad.", ("Quistgrad", "Quistgard", "error")),
        ("Talks in Norway ended. The Norwya talks were long, said Norway.", ("Norwya", "Norway", "warning")),
        ("He met Sergei Bezhinskayov. Bezhinskajov smiled; Bezhinskayov did not.", ("Bezhinskajov", "Bezhinskayov", "warning")),
        ("Judge Fred Fiedler spoke. Fred Fidler, they wrote.", ("Fidler", "Fiedler", "warning")),
        ("José Quistgárd spoke first. José Quistgard followed.", ("Quistgard", "Quistgárd", "suggestion")),
        ("The Moravec/Quistgrad bill. Senator Orla Quistgard spoke. Quistgard left.", ("Quistgrad", "Quistgard", "warning")),
    ],
)
def test_two_spellings(lint_text, text, found):
    assert drift(lint_text, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Orla Quistgard spoke. Her brother Emil Quistgaard watched.",
        "Karin Moltzau Ravn and Karim Moltza Berg.",
        "German farmers in Germany. Germans and Iraqis from Iraq.",
        "David met Davis. Donald met Ronald.",
        "The Quistgards met Quistgard.",
        "PepsiQuist Inc and Pepsiquist Inc.",
        "Write to @Quistgrad or quist.gard@Quistgrad.com, said Orla Quistgard. Quistgard waited.",
        "Orla Quistgard. A banner read Quistgrad [sic].",
        "Their Focaciera and the focaciera; Focacierra and focacierra.",
        "Osama bin Quisten fled. Quisten hid. Quiston Khalifa Feddar was tried.",
        "QUISTGRAD LEAVES TOWN",
        "",
    ],
)
def test_two_names(lint_text, text):
    assert drift(lint_text, text) == []


def test_every_place_is_shown_and_a_single_slip_can_be_mended(lint_text):
    text = "Mayor Orla Quistgard spoke. Quistgard left. Quistgrad's car. Quistgrad."
    (finding,) = lint_text(text, only=("name-drift",))
    assert [text[r.place.start : r.place.end] for r in finding.related] == ["Quistgard", "Quistgard", "Quistgrad"]
    assert finding.fix is None
    (finding,) = lint_text(text.removesuffix(" Quistgrad."), only=("name-drift",))
    assert finding.fix is not None
    assert (finding.fix.replacement, finding.fix.safe) == ("Quistgard", False)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "abxc", 1),
        ("abc", "ab", 1),
        ("abcde", "axcye", 2),
        ("abcde", "acbdxe", 2),
        ("abc", "xyz", 3),
    ],
)
def test_distance(one, other, wanted):
    assert distance(one, other) == distance(other, one) == wanted


@given(st.lists(st.text(alphabet="abc", min_size=5, max_size=7), unique=True, max_size=12))
def test_no_pair_with_one_slip_behind_the_first_letter_is_missed(words):
    wanted = {(a, b) for a in words for b in words if a < b and a[0] == b[0] and distance(a, b) == 1}
    assert {pair[:2] for pair in near_pairs(words)} == wanted
