"""The pages of the published specification, made from its published files, as anyone else could make them.

    spec/dist -> {path below docs/: Markdown}

Chinese pages lie in docs/, English ones in docs/en/, with the same names below. The hook docs/hooks/built.py calls
this when the site is built; nothing of it is committed.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...model.form import Lang
from ...model.words import texts
from ...publication import Publication
from ...publication.files import read_files
from ..analysis import analyse
from ..analysis_said import parts
from .api import api
from .blank_workbooks import blank_workbooks
from .downloads import downloads, newest, releases
from .examples import broken, example
from .places import places_of
from .prose import algorithm
from .templates import environment

__all__ = ["BUILT", "LANGUAGES", "downloads", "pages"]

LANGUAGES: dict[Lang, str] = {"zh": "", "en": "en/"}
CHECKER = "assets/checker.js"
"""The script of the checker's page, as it is built from checker/."""
FORM_DATA = "checker/form-data.js"
"""The published files that the script draws the form by."""
LATER = ("checker/spec-data.js", "assets/program.js")
"""What the page loads once the form is there: the other published files, and the program that checks by them."""
OFFICE = "assets/office.js"
"""What is done with files on the page, which it loads last: opening, pasting, handing in, receiving many."""
BUILT = (CHECKER, LATER[1], OFFICE)
"""What says what is wrong with an input, as it is built from checker/."""
OFFICE_DATA = "checker/office-data.js"
"""The sentences that nothing else on the page says, which it loads beside that."""
REGIONS = "assets/regions.js"
"""The codes of regions with their names, which the page of the checker loads when somebody goes to that field."""
SCRIPTS: dict[str, Any] = {
    "form_data": FORM_DATA,
    "script": CHECKER,
    "later": LATER,
    "office": (OFFICE_DATA, OFFICE),
    "regions": REGIONS,
}
"""All of these, by what the template of the page calls them."""
WORKBOOKS = "checker/workbooks.js"
"""The blank entry workbooks of a language, which the page of the checker loads when one is asked for."""
DICTIONARY = "dictionary.csv"
"""The data dictionary of an edition, which its page is drawn from and leads to."""


def pages(spec: Path, reports: Path, scripts: Sequence[str]) -> dict[str, bytes]:
    """{path below docs/: bytes} of every generated page in both languages.

    spec holds dist/ and releases/; reports holds published reports, some of which break an equation; scripts are
    those of the checker, none where the site has none: of what can be wrong with an input, they get the sentences that
    they name.
    """
    editions = [Publication(read_files(path.parent)) for path in sorted(spec.glob("dist/*/edition.json"))]
    released = releases(spec)
    frozen = [[release.copy.edition, release.copy.version] for release in released]
    rules = {rule["code"]: rule for edition in editions for rule in edition.json("rules.json")["rules"]}
    examples = {code: example(code, editions) for code in rules}
    faults = broken(reports)
    seen = {edition.edition: analyse(edition) for edition in editions}
    out: dict[str, bytes] = {}
    for lang, folder in LANGUAGES.items():
        fill = _filler(lang, editions=editions, rules=rules, examples=examples, released=released, broken=faults)
        out[f"{folder}index.md"] = fill("index")
        for edition in editions:
            name = edition.edition
            out[f"{folder}form/{name}.md"] = fill("form", edition=edition)
            out[f"{folder}identities/{name}.md"] = fill("identities", edition=edition)
            said = [*parts(seen[name], lang)]
            out[f"{folder}analysis/{name}.md"] = fill("analysis", edition=edition, parts=said)
            out[f"{folder}reference/{name}/index.md"] = fill("edition", edition=edition)
            out[f"{folder}reference/{name}/dictionary.md"] = fill("dictionary", edition=edition)
            out[f"reference/{name}/{DICTIONARY}"] = edition.files[DICTIONARY]
            for table in edition.form["tables"]:
                out[f"{folder}reference/{name}/{table['id']}.md"] = fill("table", edition=edition, table=table)
        out[f"{folder}form/filing.md"] = fill("filing")
        out[f"{folder}form/basis.md"] = fill("basis", sources=editions[-1].json("sources.json")["sources"])
        out[f"{folder}reference/python.md"] = fill("python", api=api())
        title, text = algorithm(editions[-1], lang, rules)
        out[f"{folder}algorithm.md"] = fill("algorithm", title=title, text=text, released=frozen)
        out[f"{folder}rules/index.md"] = fill("rules")
        for code, rule in rules.items():
            out[f"{folder}rules/{code}.md"] = fill("rule", rule=rule)
        out[f"{folder}versions/crosswalk.md"] = fill("crosswalk")
        out[f"{folder}versions/downloads.md"] = fill("downloads", newest_copies=newest(released))
        out[f"{folder}checker/index.md"] = fill("checker", built=bool(scripts), **SCRIPTS)
        out[f"{folder}{WORKBOOKS}"] = fill("workbooks", "js", workbooks=blank_workbooks(editions, lang))
    out[FORM_DATA] = fill("form-data", "js", texts=texts)
    named = {word for text in scripts for word in re.findall(r"\w+", text)}
    errors = {key: text for key, text in texts("errors").items() if key in named}
    out[LATER[0]] = fill("spec-data", "js", errors=errors)
    out[OFFICE_DATA] = fill("office-data", "js", texts=texts)
    return out


def _filler(lang: str, editions: list[Publication], **material: Any) -> Any:
    jinja = environment(lang)
    places = places_of(editions)
    codes = {edition: {rule["code"] for rule in edition.json("rules.json")["rules"]} for edition in editions}
    jinja.globals["editions_with"] = lambda code: [edition for edition in editions if code in codes[edition]]
    jinja.globals |= {"editions": editions, "places": places, "all_places": places, **material}

    def fill(template: str, kind: str = "md", **values: Any) -> bytes:
        text: str = jinja.get_template(f"{template}.{kind}.j2").render(values)
        return text.encode()

    return fill
