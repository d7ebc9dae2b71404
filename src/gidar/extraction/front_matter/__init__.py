"""What a document says around its tables: who reports on which year, when it was published, and its narrative."""

from typing import NamedTuple

from ...model.edition import Edition
from ..elements.blocks import Document
from ..elements.labels import printed_labels
from ..record import LIKELY, POINTERS, LeftOut, Stated
from .ending import ending
from .fees import stated_fees
from .labelled import above_tables, dated_line, labelled, narrative_year, stated_period, texts_around
from .loose_texts import loose_texts
from .sections import section_headings, section_texts
from .sentences import sentence_titles, sentence_writers
from .titles import page_titles, printed_titles
from .weigh import weighed
from .wrapped_lines import with_joined

LAID_OUT = ("pdf", "ofd")  # whose lines are those of pages
BROKEN = (*LAID_OUT, "text")  # in which sentences may be broken over lines

__all__ = ["FrontMatter", "document_to_front_matter", "likely_at_best", "section_headings"]


class FrontMatter(NamedTuple):
    """What a document says around its tables.

    Attributes:
        stated: by name; rivals are what other places say of the same, where it is something else.
        sections: their texts, by id.
        headings: {section: number of the block that is its heading}.
        fees: what was charged for processing requests.
        loose: the texts that are in no section.
    """

    stated: dict[str, Stated]
    rivals: dict[str, Stated]
    sections: dict[str, Stated]
    headings: dict[str, int]
    fees: dict[str, Stated]
    loose: list[LeftOut]


def document_to_front_matter(document: Document, edition: Edition) -> FrontMatter:
    """Organ, year, publication date and document number as far as they are stated, and the narrative sections."""
    headings = section_headings(document.blocks, edition)
    around = printed_labels(edition).data["around"]
    before = texts_around(document.blocks[: min(headings.values(), default=len(document.blocks))])
    heading_lines = before if headings else texts_around(above_tables(document.blocks))
    texts = texts_around(document.blocks)
    ends = around["title"]
    said = [text for _, text in document.about]
    printed = printed_titles(before, ends, said) or printed_titles(texts, ends, said)
    sentences = with_joined(texts) if document.kind in BROKEN else texts
    titles = [*printed, *page_titles(document, around), *sentence_titles(sentences, ends)]
    end = ending(document.blocks, around, max(headings.values(), default=-1) + 1)
    sections = section_texts(document.blocks, headings, edition, end.at, document.kind in LAID_OUT)
    years = stated_period(sentences)
    first = next(section["id"] for section in edition.sections if section["kind"] == "text")
    years += narrative_year(sections.get(first), {title.value.year for title in titles} | {one.value for one in years})
    own = edition.fields[POINTERS["organ"]].label.values()
    labels = labelled(texts, document, {**around, "organ": [*own, *around["organ"]]})
    if "published" not in labels and (line := dated_line(heading_lines, around)):
        labels["published"] = line
    stated, rivals = weighed(titles, sentence_writers(sentences), years, labels, end.signature)
    last = [section["id"] for section in edition.sections if section["kind"] == "text"][-1]
    year = stated["year"].value if "year" in stated else None
    fees = stated_fees(sections.get(last), year, around, edition.additive_fields)
    loose = loose_texts(document, headings, end, edition, stated.values())
    for above, _ in loose:
        if above in sections:
            sections[above] = sections[above]._replace(confidence=LIKELY)
    return FrontMatter(stated, rivals, sections, headings, fees, [one for _, one in loose])


def likely_at_best(front: FrontMatter) -> FrontMatter:
    """The same where words were recognised in pictures: no identity tells whether they are right."""
    stated, sections, fees = (
        {name: item._replace(confidence=LIKELY) for name, item in said.items()}
        for said in (front.stated, front.sections, front.fees)
    )
    return front._replace(stated=stated, sections=sections, fees=fees)
