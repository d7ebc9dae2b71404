"""What the instruments say that a basis cites, in their own words."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .form import Text

ITEM = re.compile(r"第(（.+?）)项")
"""An item of an article, as it is cited."""
LISTED = "（"
"""What an item in the text of an article begins with."""


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

    Where only items of an article are cited, the other items are left out, and an ellipsis says so. What is unread of
    an instrument is said once.
    """
    known, told = {source["id"]: source for source in sources}, set()
    cited: dict[tuple[str, str | None], list[str]] = {}
    for basis in bases:
        if basis["source"]:  # that something follows from the layout is no citation
            cited.setdefault((basis["source"], basis["article"]), []).append(basis["zh"])
    for (id_, article), citations in cited.items():
        source = known[id_]
        text = source.get("articles", {}).get(article, []) if article else source.get("text", [])
        items = [ITEM.search(citation.split(article)[-1]) if article else None for citation in citations]
        if all(items):
            text = _only([item[1] for item in items if item], text)
        short = source["short"]
        head = {"zh": short["zh"] + (article or ""), "en": " ".join(filter(None, (short["en"], article)))}
        yield Quotation(head, text, None if id_ in told else source.get("unread"))
        told.add(id_)


def _only(items: list[str], paragraphs: list[str]) -> list[str]:
    """The paragraphs of an article without the items that are not asked for."""
    out: list[str] = []
    for paragraph in paragraphs:
        if paragraph.startswith(LISTED) and not paragraph.startswith(tuple(items)):
            paragraph = "……"
        if out[-1:] != [paragraph]:
            out.append(paragraph)
    return out
