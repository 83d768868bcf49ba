"""Frozen classes: what `dataclass(frozen=True)` promises, and rules built of them."""

import dataclasses
import pickle
from functools import cached_property
from typing import ClassVar

import pytest

from checker import shape
from checker.frozen import frozen, replace, values


@frozen
class Params:
    kind: ClassVar[str] = "lexical"
    tokens: tuple[str, ...]
    most: int = 3

    def __post_init__(self) -> None:
        if self.most < 0:
            raise ValueError("most is below 0")

    @cached_property
    def starts(self):
        return frozenset(self.tokens)


@pytest.mark.parametrize("made", [Params(("als",)), Params(("als",), 3), Params(most=3, tokens=("als",))])
def test_places_names_and_defaults(made):
    assert values(made) == {"tokens": ("als",), "most": 3}
    assert made == Params(("als",))
    assert hash(made) == hash(Params(("als",)))
    assert repr(made) == "Params(tokens=('als',), most=3)"


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), ((), {"most": 1}), (((), 1, 2), {}), (((),), {"tokens": ()}), (((),), {"kind": ""})]
)
def test_a_field_too_few_too_many_or_twice_is_refused(given, named):
    with pytest.raises(TypeError, match="Params has the fields tokens, most"):
        Params(*given, **named)


def test_nothing_changes_a_frozen_object():
    made = Params(("als",))
    with pytest.raises(AttributeError, match="frozen"):
        made.most = 4
    with pytest.raises(AttributeError, match="frozen"):
        del made.most
    assert made.starts == {"als"}
    assert made == Params(("als",)) != Params(("als",), 4)
    assert made != ("als",)


def test_replace_and_pickle():
    made = replace(Params(("als",)), most=5)
    assert (made.tokens, made.most) == (("als",), 5)
    assert pickle.loads(pickle.dumps(made)) == made
    with pytest.raises(ValueError, match="below 0"):
        replace(made, most=-1)


@dataclasses.dataclass(frozen=True)
class Plain:
    tokens: tuple[str, ...]
    most: int = 3


@pytest.mark.parametrize("kind", [Params, Plain])
def test_a_rule_builds_either_kind_of_class(kind):
    assert shape.build(kind, {"tokens": ["als"], "most": "4"}) == kind(("als",), 4)
    with pytest.raises(shape.ShapeError, match="unknown key 'mots'"):
        shape.build(kind, {"tokens": [], "mots": "1"})
    with pytest.raises(shape.ShapeError, match="'tokens' is missing"):
        shape.build(kind, {})
