"""What the SQL of several rules is made of, in the dialect of DuckDB."""

WORD = "0-9A-Za-z\\x{4e00}-\\x{9fff}"
"""Characters of a pattern: a text with one of them is not blank, whatever white space may be."""

NAME = "\\pL\\pN\\pP\\pS"
"""Letters, numerals, punctuation, signs: in a name of these alone nothing is unseen but fillers."""

FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Those of them of which nothing is seen."""


SPACES = "\\pZ\\x{09}-\\x{0d}\\x{1c}-\\x{1f}\\x{85}"
"""White space, as the rules themselves have it."""


def literal(value: str | int) -> str:
    """A text or a number of a record."""
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
