"""A class of annotated fields in, a frozen class out: `dataclass(frozen=True)` for a small part of its cost at start-up.

`dataclasses` writes the source of every method and compiles it, 0.4 ms for a class, and imports `inspect`: with fifty kinds
of check a fifth of a cold run. Here all classes share their methods. As there, a field's default is the class's attribute
of that name (never changed in place), and `__post_init__` is called last. `_fields` and `_field_defaults` are what they are
in a NamedTuple, which cannot do instead: it has no place for a `cached_property`.
"""

from typing import Any, ClassVar, TypeVar, dataclass_transform, get_origin

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """A field without a default is required."""
    made: Any = cls
    made._fields = tuple(name for name, kind in made.__annotations__.items() if get_origin(kind) is not ClassVar)
    made._names = frozenset(made._fields)
    made._field_defaults = {name: vars(cls)[name] for name in made._fields if name in vars(cls)}
    made.__init__, made.__eq__, made.__hash__, made.__repr__ = _init, _eq, _hash, _repr
    made.__setattr__, made.__delattr__ = _refuse, _refuse
    return cls


def is_frozen(one: object) -> bool:
    return hasattr(one, "_field_defaults")


def values(one: object) -> dict[str, Any]:
    """The fields in order; what a `cached_property` keeps is left out."""
    held: Any = one
    return {name: vars(one)[name] for name in held._fields}


def replace(one: T, **changes: Any) -> T:
    """The same with other values in some fields. Raises TypeError for a field that it does not have."""
    return type(one)(**{**values(one), **changes})


def _init(self: Any, *given: Any, **named: Any) -> None:
    placed = dict(zip(self._fields, given, strict=False))
    state = vars(self)
    state.update(self._field_defaults, **placed)
    state.update(named)
    if state.keys() != self._names or len(placed) < len(given) or not placed.keys().isdisjoint(named):
        raise TypeError(f"{type(self).__qualname__} has the fields {', '.join(self._fields)}; given: {given!r}, {named!r}")
    if hasattr(self, "__post_init__"):
        self.__post_init__()


def _eq(self: object, other: object) -> Any:
    return values(self) == values(other) if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    return hash(tuple(values(self).values()))


def _repr(self: object) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in values(self).items())})"


def _refuse(self: object, name: str, value: object = None) -> None:
    raise AttributeError(f"{type(self).__qualname__} is frozen: its field {name!r} stays as it is")
