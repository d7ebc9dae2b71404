"""A return sheet as a page to print or send, without any script."""

from typing import Any

from ...infrastructure.templating import environment
from ...model.form import Lang
from ...model.form_grid import grid
from ...model.published import published
from ...model.version import __version__
from ...model.words import words
from ..html import form_css
from ..marks import written
from ..words import said
from .drawn import drawn
from .records import ReturnSheet


def as_html(sheet: ReturnSheet, lang: Lang) -> str:
    """The whole page."""
    templates = environment("gidar.reporters", escape=True)
    templates.globals |= {
        "lang": lang,
        "words": said(lang),
        "own": words(lang, "returns"),
        "version": __version__,
        "css": form_css(),
        "grid": grid,
    }
    templates.globals |= {"drawn": True}
    marks = drawn(sheet, lang)
    page = templates.get_template("return.html.j2").render(
        sheet=sheet,
        running=_css_string(f"{sheet.organ}  {sheet.title}  "),
        form=_form(sheet, marks.sections) if sheet.report else None,
        marks=marks.cells,
        legend=marks.legend,
        suggested=marks.suggested,
        value=lambda cell: written(sheet.report, cell),
    )
    return page + "\n"


def _css_string(text: str) -> str:
    """A text as it stands in a style sheet between quotes: every character by its number, so that none ends it."""
    return "".join(f"\\{ord(character):x} " for character in text)


def _form(sheet: ReturnSheet, sections: set[str]) -> dict[str, Any]:
    """The form with some of its sections."""
    form = published(f"{sheet.edition}/edition.json")
    return form | {"sections": [section for section in form["sections"] if section["id"] in sections]}
