"""What a piece of text is by its look: the words of a label, or the number of a page."""

import re

from .figures import is_figure
from .labels import HAN

HAN_WORDS = re.compile(f"[{HAN}]|[?？]{{2}}")  # characters, or what is left of them where an encoding lost them
PAGE = re.compile(r"[-—–－·] ?[0-9]{1,3} ?[-—–－·]|第 ?[0-9]+ ?[页頁].*|[0-9]+ ?[/／] ?[0-9]+|Page [0-9]+.*")


def has_words(text: str) -> bool:
    """Whether a text has Chinese words in it."""
    return bool(HAN_WORDS.search(text))


def is_label(text: str) -> bool:
    """Whether a text is words, and no figure with words beside it such as a unit."""
    return has_words(text) and not is_figure(text)


def is_page_number(text: str) -> bool:
    """Whether a line only numbers a page."""
    return bool(PAGE.fullmatch(text.strip()))
