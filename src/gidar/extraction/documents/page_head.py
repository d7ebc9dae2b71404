"""What a page says of itself as a whole: its title, the colours of its links, whether it is light or dark.

Source: HTML, 4.2.5 (metadata), 15.3.7 (colours of links).
"""

from itertools import islice
from typing import Any

from .. import settings
from .page_colours import LINKED, PossibleColours, legacy_colour


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


def is_dark(root: Any) -> bool:
    """Whether a page says that it has light letters on dark grounds, where it says nothing else of them."""
    names = (meta.get("content") or "" for meta in islice(root.iter("meta"), settings.MAX_METAS) if _is_scheme(meta))
    return any("dark" in name.lower() and "light" not in name.lower() for name in names)


def _is_scheme(meta: Any) -> bool:
    return (meta.get("name") or "").lower() == "color-scheme"
