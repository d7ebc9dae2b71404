"""What a page says of itself as a whole: its title, the colours of its links, whether it is light or dark.

Source: HTML, 4.2.5 (metadata), 15.3.7 (colours of links).
"""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from ... import settings
from .colours import LINKED, PossibleColours, legacy_colour

REFRESH = re.compile(r"\s*[01]?(?:\.[0-9]*)?\s*[;,]\s*\S", re.IGNORECASE)
SCHEMES = re.compile(r"light-dark\(|color-scheme\s*:[^;{}]{0,80}\bdark\b", re.IGNORECASE)


def about(root: Any) -> tuple[tuple[str, str], ...]:
    """What the head of a page says of it: its title, and what is named and bears a content; names in small letters."""
    titles = (title for title in root.iter("title") if next(title.iterancestors("svg"), None) is None)
    found = [("title", element.text or "") for element in islice(titles, settings.MAX_PAGE_TITLES)]
    for meta in islice(root.iter("meta"), settings.MAX_METAS):
        found.append(((meta.get("name") or meta.get("property") or "").lower(), meta.get("content") or ""))
    return tuple((name, text) for name, text in found if name and text.strip())


def links(root: Any) -> PossibleColours:
    """The colours that links of a page may have where no style says any."""
    body = root.find("body")
    said = [] if body is None else [body.get(name) for name in ("link", "vlink") if body.get(name)]
    return frozenset({*LINKED, *(one for text in said if (one := legacy_colour(text)))})


def schemes(root: Any) -> str:
    """For which schemes, light and dark, a page says that it has colours; "" where it says nothing."""
    metas = islice(root.iter("meta"), settings.MAX_METAS)
    said = [(meta.get("content") or "").lower() for meta in metas if (meta.get("name") or "").lower() == "color-scheme"]
    return next(filter(None, said), "")


def has_schemes(root: Any, sheets: Iterable[str]) -> bool:
    """Whether a page says anything of dark colours beyond what it says of the state of a screen."""
    own = islice(root.iter(), settings.MAX_METAS)
    texts = (*sheets, *(element.get("style") or "" for element in own))
    return "dark" in schemes(root) or any(SCHEMES.search(text) for text in texts)


def leads_away(root: Any) -> bool:
    """Whether a browser goes on to another page at once."""
    metas = islice(root.iter("meta"), settings.MAX_METAS)
    said = (meta.get("content") or "" for meta in metas if (meta.get("http-equiv") or "").lower() == "refresh")
    return any(REFRESH.match(text) for text in said)
