"""The checker without a network: what a browser keeps of its page, and the same page as one file to carry.

    python -m gidar.maintain.site.offline SPEC SITE

SITE is the built site; what is written into it is made of what lies there. Nothing is written where the site has no
checker.
"""

import hashlib
import re
import sys
from pathlib import Path, PurePosixPath

from ...infrastructure.storage import store
from ...publication import Publication
from ...publication.files import read_files
from . import CHECKER, FORM_DATA, LANGUAGES, LATER, OFFICE, OFFICE_DATA, REGIONS, WORKBOOKS
from .places import places_of
from .templates import environment

LOADED = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="?([^"\s>]+)')
"""What a page loads with itself: the built pages are minified, and some attributes stand without quotation marks."""
STANDALONE = "checker/gidar.html"


def offline(spec: Path, site: Path) -> dict[str, bytes]:
    """{path on the site: bytes}: the service worker, and the page of every language as one file."""
    kept = sorted({path for folder in LANGUAGES.values() for path in _loaded(site, f"{folder}checker/index.html")})
    kept = sorted({*kept, *LATER, OFFICE_DATA, OFFICE, REGIONS, *(folder + WORKBOOKS for folder in LANGUAGES.values())})
    digest = hashlib.sha256(b"".join((site / path).read_bytes() for path in kept)).hexdigest()
    addresses = [path.removesuffix("index.html") for path in kept]
    worker = environment("en").get_template("sw.js.j2").render(version=digest[:16], files=addresses)
    scripts = (FORM_DATA, *LATER, OFFICE_DATA, OFFICE, REGIONS)
    editions = [Publication(read_files(path.parent)) for path in sorted(spec.glob("dist/*/edition.json"))]
    out = {"sw.js": worker.encode()}
    for lang, folder in LANGUAGES.items():
        text = (
            environment(lang)
            .get_template("standalone.html.j2")
            .render(
                editions=editions,
                places=places_of(editions),
                styles=[_text(site, "assets/form.css"), _text(site, "assets/checker.css")],
                scripts=[_script(_text(site, path)) for path in (*scripts, folder + WORKBOOKS, CHECKER)],
            )
        )
        out[folder + STANDALONE] = text.encode()
    return out


def _loaded(site: Path, page: str) -> set[str]:
    """A page with all that it loads from the site, as paths below it."""
    folder = PurePosixPath(page).parent
    found = {page}
    for address in LOADED.findall(_text(site, page)):
        path = (site / folder / address.partition("?")[0]).resolve()
        if path.is_file() and path.suffix != ".html" and path.is_relative_to(site.resolve()):
            found.add(path.relative_to(site.resolve()).as_posix())
    return found


def _text(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def _script(text: str) -> str:
    """A script that may stand inside a script element."""
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def main(spec: Path, site: Path) -> None:
    """Write it into the site."""
    if (site / CHECKER).exists():
        for path, data in offline(spec, site).items():
            store(site / path, data)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
