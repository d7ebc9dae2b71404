"""How the page templates are filled."""

import calendar

import jinja2

from ...infrastructure import templating
from ...model.words import sentence
from .places import cell_id
from .sharing import script, shared

COMMENT = "Made from spec/dist when the site is built. Do not edit."


def environment(lang: str) -> jinja2.Environment:
    """The templates of this package in one language: t(zh, en) chooses, sentence(key) is a sentence of words.yaml.

    Prose stands in the page that it is of; what more than one page says stands in words.yaml. A missing value is an
    error.
    """
    jinja = templating.environment("gidar.maintain.site")
    jinja.globals |= {"lang": lang, "comment": COMMENT, "t": lambda zh, en: zh if lang == "zh" else en}
    jinja.globals["sentence"] = lambda key, **params: sentence(key, lang, **params)
    jinja.filters["cited"] = lambda bases: sentence("punctuation.citations", lang).join(basis[lang] for basis in bases)
    jinja.filters["cell"] = cell_id
    jinja.filters["day"] = lambda day: _day(day, lang)
    jinja.filters["field_anchor"] = lambda pointer: pointer[1:].replace("/", ".").replace("$", "")
    jinja.filters["rule_link"] = lambda code: f"[`{code}`](../../rules/{code}.md)"
    jinja.filters["equations"] = lambda cell, places: places.equations(cell, "column")
    jinja.filters["script"] = script
    jinja.filters["shared"] = shared
    return jinja


def _day(day: str, lang: str) -> str:
    """A day of any year, 03-31, as it is written."""
    month, number = map(int, day.split("-"))
    name = month if lang == "zh" else calendar.month_name[month]
    return sentence("site.day", lang, month=name, day=number)
