"""Elections of a country told with `last month`, `last year`: reported only where one known election is near and contradicts."""

import datetime

import pytest

from checker.article import Source
from checker.engine.run import Setup, hits, understand
from checker.ruleset import load
from checker.ruleset.load import shipped

RULE = {rule.id: rule for rule in load((shipped(),))[0]}["event-date"]


@pytest.mark.parametrize(
    ("day", "text", "flagged"),
    [
        ("2019-09-14", "He lost Belarus's presidential election last month.", True),
        ("2020-09-14", "He lost Belarus's presidential election last month.", False),
        ("2020-10-05", "He lost Belarus's presidential election last month.", False),
        ("2020-11-14", "He lost Belarus's presidential election last month.", True),
        ("2020-11-14", "After last month's disputed Belarusian presidential election he fled.", True),
        ("2020-11-14", "After last year's presidential election in Belarus he fled.", True),
        ("2021-11-14", "After last year's presidential election in Belarus he fled.", False),
        ("2020-11-14", "He lost Belarus's election last month.", False),
        ("2020-11-14", "He lost Belarus's parliamentary election last month.", False),
        ("2020-11-14", "He lost the presidential election last month.", False),
        ("2020-11-14", "He lost Freedonia's presidential election last month.", False),
        ("2020-11-14", "He would lose Belarus's presidential election last month, they wrote in 2019.", False),
        ("2013-06-14", "He lost Belarus's presidential election last month.", False),
        ("0001-01-03", "He lost Belarus's presidential election last year.", False),
    ],
)
def test_only_the_one_known_election_contradicts(day, text, flagged):
    setup = Setup((), published=datetime.date.fromisoformat(day))
    article = understand(Source("a.txt", text), setup)
    assert bool(list(hits(RULE, article, setup.house))) is flagged
