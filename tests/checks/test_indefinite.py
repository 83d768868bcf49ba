"""`a` and `an` by sound, with the word lists of the shipped rule."""

import pytest

RIGHT = """a one-year deal; an honest answer; a European; a U.N. envoy; an MP; an 18-year-old; a 10th; an 8,000-strong crowd
a unit; an uninformed guess; a Ukrainian; an umbrella; an unissued share; a used car; an usher; a utility; an utter mess
an hour; a house; a historic vote; an historic vote; an herb; a herb; an X-ray; a T-shirt; an F-16; a U-turn; an S&P index
a $10 fee; an $11 fee; a 110-mile race; an 11-mile race; a 1,100-seat hall; an 1,100-seat hall; a 1800s house; an 1800s house
a NATO ally; an OPEC member; a UNESCO site; a BBC film; a MI5 man; a VIP; an "honour"; a "unique" thing
an e-mail; an iPhone; an ex-wife; a yearling; a way; a Yemeni; an eye; a ewe; an Iowan; a c-section; a Uighur; an Hermes bag
plan A is; vitamin A and; hepatitis A outbreak; Serie A in Italy; Class A action; from A to Z; a.m. and p.m.; L.A. is
What a is; either a or b; a, e, i and o; an and a; An Ha is a painter; a la carte; a S. Korean; an Xbox; a Hawaiian
a urologist; an urgent call; a Uruguayan; an urban area; a unanimous vote; an unanswered call; a unionist
an oud; a ouija board"""

WRONG = """a [hour]; an [one-year] deal; an [unanimous] vote
a [honest] man; an [European]; a [MP]; a [18-year-old]; an [U.N.] envoy
a [agreement]; an [casual] wave; an [year]; a [8-foot] wall; a [$8] fee; an [10th]; a [11th]; a [80,000] crowd; an [used] car
a [F-16]; a [X-ray]; a [e-mail]; an [T-shirt]; a [IMF] plan; a [EU] rule; an [BBC] film; an [CIA] man; a [FBI] raid
an [house]; an [hospital]; an [husband]; a [heir]; a ["incredible"] thing; a [Iraqi]; an [Ukrainian]; an [utility]; a [ex-wife]"""


def cases(table: str) -> list[str]:
    return [case for line in table.splitlines() for case in line.split("; ")]


@pytest.fixture(scope="module")
def judged(rules, hits_of):
    (rule,) = [rule for rule in rules if rule.id == "a-for-an"]
    return lambda text: [hit.values["replacement"] for hit in hits_of("indefinite", text, **rule.raw)]


@pytest.mark.parametrize("words", cases(RIGHT))
def test_right_ones_are_left_alone(judged, words):
    assert judged(f"It was {words} there.") == []


@pytest.mark.parametrize("words", cases(WRONG))
def test_wrong_ones_are_found(judged, words):
    wanted = "an" if words.startswith("a ") else "a"
    assert judged(f"It was {words.replace('[', '').replace(']', '')} there.") == [wanted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A effort was made.", ["An"]),
        ("An effort. An protest.", ["A"]),
        ("“A effort”", ["An"]),
        ("He got an A in maths and a B in art.", []),
        ("An Wang came.", []),
        ("A ONE-HOUR DELAY", []),
        ("a\n\nhour", []),
    ],
)
def test_capitals_and_edges(judged, text, expected):
    assert judged(text) == expected
