"""Fields that are reported, but stand in no table of the printed form: whoever looks for them there finds nothing."""

from collections.abc import Iterable

from ...model.edition import load_edition
from ...model.form import OFF_FORM, Lang
from ...model.words import sentence


def off_form(pointers: Iterable[str], lang: Lang) -> str:
    """Where those fields stand that are on no table, "" where all are on one."""
    labels = (load_edition().label(one) for one in dict.fromkeys(pointers) if one.startswith(OFF_FORM))
    names = (label[lang] for label in labels if label)  # a field that is unknown has a finding of its own
    joined = sentence("punctuation.list", lang).join(sentence("returns.field", lang, name=name) for name in names)
    return sentence("returns.off_form", lang, names=joined) if joined else ""
