"""What browsers make of a page beyond what its tags say.

Source: HTML, 13.2.6.4.1 (no-quirks mode), 13.2.6.4.9 (bodies of tables); Selectors 4, 3.7 (quirks mode).
"""

import re
from typing import Any

DOCTYPE = re.compile(r"(?>\ufeff|\s|<!--(?>.*?-->))*+<!DOCTYPE([^>]{0,500})>", re.IGNORECASE | re.DOTALL)


def is_old(text: str) -> bool:
    """Whether browsers show a page as those of old did: for want of a doctype, or for an old one."""
    found = DOCTYPE.match(text)
    if not found:
        return not text.lstrip().startswith("<?xml")
    public = re.search(r"public\s*[\"']([^\"']*)", found[1], re.IGNORECASE)
    if not public:
        return not found[1].strip().lower().startswith("html")
    named = re.search(r"//dtd (xhtml|html 4\.01)", public[1], re.IGNORECASE)
    has_system = len(re.findall(r"[\"'][^\"']*[\"']", found[1])) > 1
    return not named or not (has_system or named[1].lower() == "xhtml" or public[1].lower().endswith("4.01//en"))


def lower_names(root: Any) -> None:
    """Write classes and ids in small letters: in pages of old large and small count alike."""
    for element in root.iter():
        for name in ("class", "id"):
            if value := element.get(name):
                element.set(name, value.lower())


def with_bodies(root: Any) -> None:
    """Put a tbody around rows that stand in a table itself, as browsers do: style sheets count on it."""
    for table in [*root.iter("table")]:
        body = None
        for child in [*table]:
            if child.tag != "tr":
                body = None
            elif body is None:
                body = child.makeelement("tbody")
                child.addprevious(body)
            if body is not None:
                body.append(child)
