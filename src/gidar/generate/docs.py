"""The reference pages of the site: one template a page, filled from the resolved editions."""

from .resolve import Json, Resolved
from .templates import fill

FOLDERS = {"zh": "docs/reference", "en": "docs/en/reference"}


def pages(editions: list[Resolved], walks: list[Json], comment: str) -> dict[str, bytes]:
    """{path: Markdown} of every reference page, in both languages."""
    out = {}
    rules = {rule["code"]: rule for edition in editions for rule in edition.rules["rules"]}
    for lang, folder in FOLDERS.items():
        for edition in editions:
            values = {"form": edition.form, "rules": edition.rules["rules"], "lang": lang, "comment": comment}
            out[f"{folder}/form-{edition.form['edition']}.md"] = fill("form.md", **values)
        forms = {edition.form["edition"]: edition.form for edition in editions}
        out[f"{folder}/crosswalk.md"] = fill("crosswalk.md", walks=walks, forms=forms, lang=lang, comment=comment)
        out[f"{folder}/rules.md"] = fill("rules.md", rules=rules.values(), lang=lang, comment=comment)
    return out
