"""What the instruments say that a basis cites, in their own words."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .form import Text

ITEM = re.compile(r"第(（.+?）)项")
"""An item of an article, as it is cited."""
LISTED = "（"
"""What an item in the text of an article begins with."""
PARAGRAPH = re.compile("第(.)款")
"""A paragraph of an article, as it is cited: the text before its items, and these."""
NUMERALS = "一二三四五六七八九"
LEFT_OUT = "……"


class Quotation(NamedTuple):
    """One article, or one instrument without articles, as far as it could be read.

    head says where the text stands; paragraphs are verbatim, none where it could not be read; unread says what of the
    instrument could not be read, and how the rest was: None where there is nothing to say.
    """

    head: Text
    paragraphs: list[str]
    unread: Text | None


def quotations(sources: Iterable[dict[str, Any]], bases: Iterable[dict[str, Any]]) -> Iterator[Quotation]:
    """The text of every basis, each article once. sources and bases are records of sources.json and edition.json.

    Where only paragraphs or items of an article are cited, the others are left out, and an ellipsis says so. What is
    unread of an instrument is said once.
    """
    known, told = {source["id"]: source for source in sources}, set()
    cited: dict[tuple[str, str | None], list[dict[str, Any]]] = {}
    for basis in bases:
        if basis["source"]:  # that something follows from the layout is no citation
            cited.setdefault((basis["source"], basis["article"]), []).append(basis)
    for (id_, article), citations in cited.items():
        source = known[id_]
        text = source.get("articles", {}).get(article, []) if article else source.get("text", [])
        if article:
            text = _only(text, [citation["zh"].split(article)[-1] for citation in citations])
        cites = "; ".join(dict.fromkeys(citation["en"] for citation in citations))
        head = {"zh": source["short"]["zh"] + (article or ""), "en": cites}
        yield Quotation(head, text, None if id_ in told else source.get("unread"))
        told.add(id_)


def _only(text: list[str], places: list[str]) -> list[str]:
    """The paragraphs and items of an article that are cited, an ellipsis for what stands between them."""
    numbers = [PARAGRAPH.search(place) for place in places]
    items = [ITEM.search(place) for place in places]
    wanted = {NUMERALS.index(number[1]) + 1 for number in numbers if number} if all(numbers) else None
    listed = tuple(item[1] for item in items if item) if all(items) else ()
    out: list[str] = []
    at = 0
    for line in text:
        item = line.startswith(LISTED)
        at += not item and line != LEFT_OUT
        left_out = (wanted and at not in wanted) or (item and listed and not line.startswith(listed))
        if out[-1:] != [said := LEFT_OUT if left_out else line]:
            out.append(said)
    return out
