"""python -m gidar.maintain.site SPEC OUT EXAMPLES: what the site is made of, from SPEC, with reports of EXAMPLES.

OUT/docs gets the pages as Markdown, OUT/site the released files at their addresses. The checker is part of the site
where its scripts lie in OUT/docs already. A process of its own, since the output of examples has to come from the
very files that the pages are about: the caller sets GIDAR_SPEC to SPEC.
"""

import sys
from pathlib import Path

from ...infrastructure.storage import store
from . import BUILT, downloads, pages
from .examples import report_with_result

spec, out, examples = map(Path, sys.argv[1:])
scripts = [file.read_text(encoding="utf-8") for name in BUILT if (file := out / "docs" / name).exists()]
made = {f"docs/{path}": data for path, data in pages(spec, examples, scripts).items()}
made |= {f"site/{path}": data for path, data in (downloads(spec) | report_with_result(examples)).items()}
for path, data in made.items():
    target = out / path
    target.parent.mkdir(parents=True, exist_ok=True)
    store(target, data)
