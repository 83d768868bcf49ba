"""A caption's count against the article's: what is reported and what may stand."""

import pytest

STORY = (
    "Crane falls on a market in Oakhollow\n\n"
    "A crane fell on a market on Monday and killed 15 people, the mayor said. Eleven were injured, and 400 jobs are at risk.\n\n"
)


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("Photo: The market in Oakhollow, where 12 people were killed on Monday.", ["12"]),
        ("Photo: Nine were injured when the crane fell.", ["Nine"]),
        ("Photo: The mill, where 700 jobs are at risk.", ["700"]),
        ("Photo: The market in Oakhollow, where 15 people were killed on Monday.", []),
        ("Photo: More than a dozen people were killed; 26 were killed or injured.", []),
        ("Photo: Some 30 stalls stood there, 12 percent of them new.", []),
    ],
)
def test_a_caption_counts_otherwise(lint_text, caption, found):
    assert [f.found for f in lint_text(STORY + caption + "\n", None, only=("caption-number",))] == found
