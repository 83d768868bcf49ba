"""What a user can cause and act on. Bugs are not among them: they fly."""


class NewslintError(Exception):
    """One sentence: what is wrong, where, and what is allowed. Exit status 2."""


class UsageError(NewslintError):
    """The command line asks for something that is not there."""


class InputError(NewslintError):
    """An article cannot be read: missing, binary, not decodable, or of an unknown format."""


class RuleError(NewslintError):
    """A rule file is not a rule."""


class FactError(NewslintError):
    """A file of facts, or of data to import, is not what it should be."""


class ConfigError(NewslintError):
    """The configuration holds an unknown key or a value that is not allowed."""


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    """`; did you mean 'x'?` when one of the known words is near, else an empty string."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
