"""What the SQL of several rules is made of, in the dialect of DuckDB."""

WORD = "0-9A-Za-z\\x{4e00}-\\x{9fff}"
"""Characters of a pattern: a text with one of them is not blank, whatever white space may be."""

NAME = WORD + "()\\x{0ff08}\\x{0ff09}\\x{0b7}\\x{3001}"
"""Characters that names are mostly made of: in a name of these alone nothing is unseen."""


def literal(value: str | int) -> str:
    """A text or a number of a record."""
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
