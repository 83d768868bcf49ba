"""YAML without implicit types: text in, strings, lists and dicts out, with the place of every value.

A plain loader turns `2017-07-11` into a date, `12:30` into 750 and `no` into False; here every scalar stays as written
and whoever reads the file converts it.
"""

from typing import Any, NamedTuple

KeyPath = tuple[str | int, ...]
Mark = tuple[int, int]


class MarkedYamlError(Exception):
    """The text is not YAML, or a key stands twice; `line` and `column` are 1-based."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


class Marked(NamedTuple):
    """`value` as plain strings, lists and dicts; `marks` gives line and column (1-based) of each key path's value."""

    value: Any
    marks: dict[KeyPath, Mark]
    key_marks: dict[KeyPath, Mark]

    def place(self, path: KeyPath, *, key: bool = False) -> Mark:
        """The place of a key path, or of the nearest known place above it."""
        marks = self.key_marks if key else self.marks
        while path and path not in marks:
            path = path[:-1]
        return marks.get(path, (1, 1))


def parse(text: str) -> Marked:
    """Raises MarkedYamlError."""
    import yaml

    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise MarkedYamlError(f"not YAML: {error.problem or error.context}", line, column) from None
    except yaml.YAMLError as error:
        raise MarkedYamlError(f"not YAML: {' '.join(str(error).split())}", 1, 1) from None
    marked = Marked(None, {}, {})
    return marked._replace(value=_plain(node, (), marked, set()))


def _plain(node: Any, path: KeyPath, marked: Marked, above: set[int]) -> Any:
    if node is None:
        return ""
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    marked.marks[path] = (line, column)
    if isinstance(node.value, str):
        return node.value
    if id(node) in above:
        raise MarkedYamlError("an alias that holds itself", line, column)
    above = above | {id(node)}
    if node.id == "sequence":
        return [_plain(item, (*path, at), marked, above) for at, item in enumerate(node.value)]
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, mark = key_node.value, key_node.start_mark
        if not isinstance(key, str):
            raise MarkedYamlError("a key must be a word", mark.line + 1, mark.column + 1)
        if key in found:
            raise MarkedYamlError(f"the key '{key}' stands twice", mark.line + 1, mark.column + 1)
        marked.key_marks[(*path, key)] = (mark.line + 1, mark.column + 1)
        found[key] = _plain(value_node, (*path, key), marked, above)
    return found
