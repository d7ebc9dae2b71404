"""Published documents drawn from figures: every layout and every noise that reports are found with, and the truth.

>>> document = draw(figures.report(edition, 1), "html", ["thousands"], seed=1)
>>> document.data, document.suffix, document.truth["/tables/requests/received/total"]
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import gidar

from . import editors, failures, figures, ofd, office, pages, plain
from .draft import Draft, Truth, draft
from .figures import Report
from .noise import NOISES

LAYOUTS: dict[str, tuple[str, Callable[[Draft], bytes]]] = {
    "html": (".html", pages.plain),
    "html_word": (".html", pages.word),
    "html_nested": (".html", pages.nested),
    "html_editor": (".html", editors.web),
    "html_paragraphs": (".html", editors.web_paragraphs),
    "docx": (".docx", office.word),
    "docx_editor": (".docx", editors.word),
    "docx_tabs": (".docx", editors.word_tabs),
    "pdf": (".pdf", office.pdf),
    "pdf_unruled": (".pdf", office.unruled),
    "markdown": (".md", plain.markdown),
    "markdown_html": (".md", editors.markdown),
    "markdown_whole": (".md", plain.markdown_whole),
    "rows_bars": (".txt", plain.rows_bars),
    "tabs": (".txt", plain.tabs),
    "cells_bars": (".txt", plain.cells_bars),
    "cell_lines": (".txt", plain.cell_lines),
    "blank_lines": (".txt", plain.blank_lines),
    "without_repeats": (".txt", plain.without_repeats),
    "pdf_text": (".txt", plain.pdf_text),
    "labels_above": (".txt", plain.labels_above),
    "labels_below": (".txt", plain.labels_below),
    "glued": (".txt", plain.glued),
}
"""{name: (suffix, how a draft is laid out)}."""

OFD: dict[str, tuple[str, Callable[[Draft], bytes]]] = {
    "ofd": (".ofd", ofd.ofd),
    "ofd_templates": (".ofd", ofd.ofd_templates),
}
"""The same of what is drawn as a PDF is, and read as one: the noises are those of "pdf"."""


class Document(NamedTuple):
    """A document and what can be known from it: {JSON Pointer of a cell: Truth} for every cell of the edition.

    number says which report of the file is meant, from 1 on, where it holds several.
    """

    name: str
    suffix: str
    data: bytes
    truth: dict[str, Truth]
    report: Report
    number: int | None = None


def draw(report: Report, layout: str, noises: Iterable[str] = (), seed: object = 0) -> Document:
    """The report as a document in this layout, the noises applied in the order of the catalogue."""
    chosen = set(noises)
    drawn = drafted(report, layout, chosen, seed)
    suffix, lay_out = (LAYOUTS | OFD)[layout]
    document = Document(" + ".join([layout, *sorted(chosen)]), suffix, lay_out(drawn), drawn.truth, report)
    failures.drawn(document)
    return document


def drafted(report: Report, layout: str, noises: Iterable[str], seed: object) -> Draft:
    """The report before it is laid out, the noises applied."""
    chosen = set(noises)
    noisy = "pdf" if layout in OFD else layout
    assert all(noisy in NOISES[name].fits for name in chosen), (layout, chosen)
    drawn = draft(gidar.load_edition(report["edition"]), report, seed)
    for name, noise in NOISES.items():
        if name in chosen:
            noise.apply(drawn)
    return drawn


def fitting(layout: str) -> list[str]:
    """The noises that a layout can carry."""
    return [name for name, noise in NOISES.items() if layout in noise.fits]


__all__ = [
    "LAYOUTS",
    "NOISES",
    "OFD",
    "Document",
    "Draft",
    "Report",
    "Truth",
    "draft",
    "drafted",
    "draw",
    "figures",
    "fitting",
]
