"""Text that may be seen or not, whatever kind of document it stands in."""

import re

from .. import settings

DOUBTFUL = "\ufdd0"  # around text of which it cannot be told whether it is painted; no character of any document
BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
FIGURES = re.compile(r"[\d\s.,/%\-—－]*\d[\d\s.,/%\-—－]*")  # in something that lies over a page, and nothing else

Colour = tuple[float, ...]
"""Red, green and blue from 0 to 1, at times with how opaque it is."""


def marked(text: str) -> str:
    """Text between marks that say that it is doubtful whether it is painted."""
    text = text.replace(DOUBTFUL, "")
    return f"{DOUBTFUL}{text}{DOUBTFUL}" if text.strip() else text


def without_doubts(text: str) -> tuple[str, bool | None]:
    """Text without marks, and whether all of it is certain: None where some of it is doubtful and some is not."""
    if DOUBTFUL not in text:
        return text, True
    pieces = text.split(DOUBTFUL)
    return "".join(pieces), None if any(re.search(r"\w", piece) for piece in pieces[::2]) else False


def stands_out(colour: Colour, behind: Colour) -> bool | None:
    """Whether text of a colour is seen on another; None where that cannot be told."""
    opaque = colour[3] if len(colour) > 3 else 1
    difference = max(abs(a - b) for a, b in zip(colour[:3], behind[:3], strict=True)) * opaque
    if difference > settings.FAINT_CONTRAST:
        return True
    return False if difference <= settings.UNSEEN_CONTRAST else None
