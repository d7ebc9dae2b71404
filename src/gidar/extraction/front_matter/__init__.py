"""What a document says around its tables: who reports on which year, when it was published, and its narrative."""

from typing import NamedTuple

from ...model.edition import Edition
from ..printed.blocks import Document
from ..printed.labels import printed_labels
from ..record import LIKELY, Stated
from .ending import ending
from .fees import stated_fees
from .labelled import labelled, stated_period, texts_around
from .sections import section_headings, section_texts
from .titles import page_titles, printed_titles, sentence_titles
from .weigh import weighed

__all__ = ["FrontMatter", "document_to_front_matter", "likely_at_best", "section_headings"]


class FrontMatter(NamedTuple):
    """What is stated, the texts of the sections, by id, {section: number of the block that is its heading}, and what
    was charged for processing requests."""

    stated: dict[str, Stated]
    sections: dict[str, Stated]
    headings: dict[str, int]
    fees: dict[str, Stated]


def document_to_front_matter(document: Document, edition: Edition) -> FrontMatter:
    """Organ, year, publication date and document number as far as they are stated, and the narrative sections."""
    headings = section_headings(document.blocks, edition)
    around = printed_labels(edition).data["around"]
    before = texts_around(document.blocks[: min(headings.values(), default=len(document.blocks))])
    texts = texts_around(document.blocks)
    ends = around["title"]
    printed = printed_titles(before, ends) or printed_titles(texts, ends)
    titles = [*printed, *page_titles(document, around), *sentence_titles(texts, ends)]
    end = ending(document.blocks, around, max(headings.values(), default=-1) + 1)
    stated = weighed(titles, stated_period(texts), labelled(texts, document, around), end.signature)
    sections = section_texts(document.blocks, headings, edition, end.at)
    last = [section["id"] for section in edition.sections if section["kind"] == "text"][-1]
    year = stated["year"].value if "year" in stated else None
    return FrontMatter(
        stated, sections, headings, stated_fees(sections.get(last), year, around, edition.additive_fields)
    )


def likely_at_best(front: FrontMatter) -> FrontMatter:
    """The same where words were recognised in pictures: no identity tells whether they are right."""
    stated, sections, fees = (
        {name: item._replace(confidence=LIKELY) for name, item in said.items()}
        for said in (front.stated, front.sections, front.fees)
    )
    return front._replace(stated=stated, sections=sections, fees=fees)
