"""The generated pages of the site: one template a page, filled from the resolved editions; the data of the checker."""

from .resolve import Resolved
from .templates import fill

FOLDERS = {"zh": "docs/reference", "en": "docs/en/reference"}


def pages(editions: list[Resolved], dist: dict[str, bytes], comment: str) -> dict[str, bytes]:
    """{path: bytes} of every generated page, in both languages; dist are the published files that they show."""
    data = {"comment": comment, "editions": editions, "dist": {path: file.decode() for path, file in dist.items()}}
    out = {"docs/assets/spec-data.js": fill("spec-data.js", **data)}
    rules = {rule["code"]: rule for edition in editions for rule in edition.rules["rules"]}
    for lang, root in FOLDERS.items():
        for form, _, _, own, _ in editions:
            out[f"{root}/form-{form['edition']}.md"] = fill("form.md", form=form, rules=own["rules"], lang=lang, **data)
        out[f"{root}/rules.md"] = fill("rules.md", rules=rules.values(), lang=lang, comment=comment)
        out[f"{root[:-10]}/checker.md"] = fill("checker.md", lang=lang, **data)
    return out
