"""Texts of reports as other programs may see them: never as the beginning of a formula, nor as what is no XML."""

import re

# What a spreadsheet takes for the beginning of a formula, or of a call to another program (OWASP, CSV Injection); the
# wide forms, because some convert them. A cell can also begin behind whatever separates cells in the country of who
# opens the file, or is chosen there, and behind a quotation mark.
UNSEEN = r"\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""What programs leave out at the beginning of a cell: white space, controls, marks that are not seen."""
LONGEST_CELL = 32_000  # characters; Excel keeps 32,767
FORMULA = re.compile(rf"(^|[;,\t|])([{UNSEEN}\"]*)(?=[=+\-@|＝＋－＠｜])")
BEGINNING = re.compile(rf"^([{UNSEEN}]*)(?=[=+\-@|＝＋－＠｜])")
SIGNED = re.compile(r"[+\-－]?[0-9.,]*")
"""A figure with a sign, or the sign alone, which people write for nothing."""
# What XML 1.0 has no place for, whether or not it is escaped: control characters, and halves of pairs.
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def for_csv(text: str) -> str:
    """A text with U+FFFD in place of NUL, which readers of CSV refuse, and with it the whole file."""
    return text.replace("\0", "\ufffd")


def harmless(text: str) -> str:
    """A text of which no separator of cells lets a formula begin."""
    return FORMULA.sub(r"\1\2'", text)


def for_xml(text: str) -> str:
    """A text with U+FFFD in place of what XML has no place for; nothing in it is escaped."""
    return NO_XML.sub("\ufffd", text)


def harmless_beginning(text: str) -> str:
    """A text in a cell that is quoted, or has a type: only what stands at its beginning could be a formula."""
    return text if SIGNED.fullmatch(text) else BEGINNING.sub(r"\1'", text)
