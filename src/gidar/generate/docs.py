"""The reference pages of the site: one template a page, filled from the resolved editions."""

from typing import Any

import jinja2

from .resolve import Resolved

FOLDERS = {"zh": "docs/reference", "en": "docs/en/reference"}


def pages(editions: list[Resolved], comment: str) -> dict[str, bytes]:
    """{path: Markdown} of every reference page, in both languages."""
    loader, strict = jinja2.PackageLoader("gidar.generate"), jinja2.StrictUndefined
    templates = jinja2.Environment(loader=loader, undefined=strict, trim_blocks=True, lstrip_blocks=True)
    out = {}
    for lang, folder in FOLDERS.items():
        common: dict[str, Any] = {"lang": lang, "comment": comment}
        for edition in editions:
            text = templates.get_template("form.md.j2").render(
                form=edition.form, rules=edition.rules["rules"], **common
            )
            out[f"{folder}/form-{edition.form['edition']}.md"] = text.encode()
        rules = {rule["code"]: rule for edition in editions for rule in edition.rules["rules"]}
        text = templates.get_template("rules.md.j2").render(rules=rules.values(), **common)
        out[f"{folder}/rules.md"] = text.encode()
    return out
