"""How many cells of published documents are read right, beside general readers of tables.

    python benchmarks/readers.py
    python benchmarks/readers.py --reports 5 --layouts html docx
    python benchmarks/readers.py --reports 1 --layouts 'scan 150' photograph copy

Run by `make bench-readers`; pandas, markitdown and img2table take part where they are installed (lxml,
`markitdown[docx,pdf]`, `img2table[rapidocr]`). The layouts of benchmarks/scans.py are pages that are pictures, for
which gidar needs its extra ocr; RapidOCR, whose model it carries, is then measured by the table that it writes itself.
The documents are drawn as the tests draw them. The others give tables or text without saying which figure is which
cell, so that the least program that anybody would write behind them is put there: a line that has the label of a row
of the form gives the cells to the right of it, in the order of the form, and a line without a label its first cells.
Of several such lines the one counts that is right most often, which a program could not know.
"""

import argparse
import io
import random
import re
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests/support"))

import gidar  # noqa: E402
from documents import LAYOUTS, NOISES, figures  # noqa: E402
from documents.draft import Draft, draft  # noqa: E402
from documents.judge import mixture  # noqa: E402
from gidar.extraction import extract  # noqa: E402
from gidar.extraction.elements.labels import key  # noqa: E402

if find_spec("cv2"):
    from documents.scans import KINDS, spoiled_pdf
else:  # without the extra ocr
    KINDS = {}

SHOWN = ("html", "html_word", "html_nested", "html_editor", "docx", "docx_editor", "pdf", "pdf_unruled")
Lines = list[list[str]]


class Score(NamedTuple):
    """Cells: how many could be read, how many were read right, how many wrong or where there is none."""

    legible: int = 0
    right: int = 0
    wrong: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(*(one + two for one, two in zip(self, other, strict=True)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=4, help="reports of each edition")
    parser.add_argument("--layouts", nargs="+", choices=[*LAYOUTS, *KINDS], default=SHOWN)
    parser.add_argument("--seed", default="readers")
    parser.add_argument("--clean", action="store_true", help="as the form prints them, without what organs do to them")
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    table = {layout: scores(layout, args.reports, args.seed, args.clean) for layout in args.layouts}
    print(f"{'':<16}" + "".join(f"{name:>26}" for name in READERS))
    for layout, line in table.items():
        print(f"{layout:<16}" + "".join(f"{said(line.get(name)):>26}" for name in READERS))


def said(score: Score | None) -> str:
    if score is None:
        return "-"
    return f"{100 * score.right / score.legible:.1f} % right, {score.wrong} wrong"


def scores(layout: str, reports: int, seed: str, clean: bool) -> dict[str, Score]:
    """{reader: how it reads documents of a layout} of those that are installed and read such files.

    Unless they are clean, signs for blanks, units, merged cells, other names and the like are mixed in, as in tests.
    """
    suffix, lay_out = LAYOUTS["pdf"] if layout in KINDS else LAYOUTS[layout]
    suffix = ".tiff" if layout in KINDS else suffix
    found = {name: Score() for name, (module, kinds, _) in READERS.items() if find_spec(module) and suffix in kinds}
    for edition in map(gidar.load_edition, gidar.editions()):
        for number in range(reports):
            drawn = draft(edition, figures.report(edition, f"{seed} {number}"), f"{seed} {number}")
            plain = clean or layout in KINDS  # what is done to the pages is enough
            chosen = [] if plain else mixture(layout, random.Random(f"{layout} {seed} {number}"))
            for noise in (noise for name, noise in NOISES.items() if name in chosen):
                noise.apply(drawn)
            data = lay_out(drawn)
            data = spoiled_pdf(data, layout, f"{seed} {number}") if layout in KINDS else data
            for name in found:
                found[name] = found[name].plus(READERS[name][2](data, suffix, drawn))
    return found


# ---- gidar -----------------------------------------------------------------------------------------------


def by_gidar(data: bytes, suffix: str, drawn: Draft) -> Score:
    try:
        record = extract(f"report{suffix}", data).to_dict()
    except gidar.InputError:
        return counted(drawn, {})
    return counted(
        drawn, {cell["pointer"]: str(cell["value"]) for cell in record["cells"] if cell["value"] is not None}
    )


def counted(drawn: Draft, read: dict[str, str]) -> Score:
    """How the figures that were read, as texts by their places, are those that are printed."""
    legible = {pointer: truth.value for pointer, truth in drawn.truth.items() if truth.state == "legible"}
    right = sum(figure(read.get(pointer, "")) == value for pointer, value in legible.items())
    told = sum(figure(text) is not None for pointer, text in read.items() if drawn.truth[pointer].state != "open")
    return Score(len(legible), right, told - right)


def figure(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None


# ---- others ----------------------------------------------------------------------------------------------


def by_pandas(data: bytes, suffix: str, drawn: Draft) -> Score:
    import pandas

    try:
        frames = pandas.read_html(io.BytesIO(data), header=None, keep_default_na=False)
    except ValueError:  # no table
        return counted(drawn, {})
    lines = []
    for frame in frames:
        heads = [[str(part) for part in (head if isinstance(head, tuple) else (head,))] for head in frame.columns]
        lines += [list(line) for line in zip(*heads, strict=True)] if heads and len({*map(len, heads)}) == 1 else []
        lines += [[str(value) for value in line] for line in frame.itertuples(index=False)]
    return placed(drawn, lines)


def by_markitdown(data: bytes, suffix: str, drawn: Draft) -> Score:
    from markitdown import MarkItDown

    with tempfile.TemporaryDirectory(prefix="gidar-bench-") as folder:
        path = Path(folder) / f"report{suffix}"
        path.write_bytes(data)
        text = MarkItDown(enable_plugins=False).convert(str(path)).text_content
    return placed(drawn, [*cells_of(text)])


def by_rapidocr(data: bytes, suffix: str, drawn: Draft) -> Score:
    """The pages as RapidOCR writes them itself: lines of text, with more space where columns are apart."""
    lines = [line for picture in pages(data) for line in (engine()(picture).to_markdown() or "").splitlines()]
    return placed(drawn, [re.split(r"\s{2,}|\s(?=[0-9/-])", line.strip()) for line in lines], key)


def by_img2table(data: bytes, suffix: str, drawn: Draft) -> Score:
    import cv2
    from img2table.document import Image
    from img2table.ocr import RapidOCR
    from rapidocr import LangRec

    reader = RapidOCR({"Rec.lang_type": LangRec.CH, "Global.log_level": "error"})
    lines = []
    for picture in pages(data):
        page = Image(cv2.imencode(".png", picture)[1].tobytes(), detect_rotation=True)
        for table in page.extract_tables(ocr=reader, borderless_tables=False):
            lines += [[str(value or "") for value in row] for row in table.df.to_numpy().tolist()]
    return placed(drawn, lines, key)


@cache
def engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error"})


def pages(data: bytes) -> list[Any]:
    """The pages of a file of pictures, as arrays of blue, green and red."""
    import numpy
    from PIL import Image, ImageSequence

    with Image.open(io.BytesIO(data)) as file:
        return [
            numpy.ascontiguousarray(numpy.array(page.convert("RGB"))[:, :, ::-1])
            for page in ImageSequence.Iterator(file)
        ]


def cells_of(text: str) -> Iterator[list[str]]:
    """The lines of a text as cells: parted by bars, else by white space."""
    for line in text.splitlines():
        bare = line.strip()
        yield bare.strip("|").split("|") if "|" in bare else bare.split()


def bare_text(text: str) -> str:
    return "".join(text.split())


def placed(drawn: Draft, lines: Lines, named: Callable[[str], str] = bare_text) -> Score:
    """How lines of cells are read by the least program: see above.

    named is what a label is compared by: of a picture, its characters without brackets, marks and list numbers.
    """
    bare = [[*map(bare_text, line)] for line in lines]
    read: dict[str, str] = {}
    for sheet in drawn.sheets:
        for printed in sheet.lines:
            pointers = [item.pointer for item in printed if item.pointer]
            labels = [named(item.text) for item in printed if not item.pointer and item.text]
            if pointers:
                read |= best(drawn, pointers, [*after(bare, labels[-1] if labels else None, named)])
    return counted(drawn, {pointer: text for pointer, text in read.items() if text})


def after(lines: Lines, label: str | None, named: Callable[[str], str]) -> Iterator[list[str]]:
    """What stands to the right of a label in each line that has it; without one, of each line all."""
    for line in lines:
        places = [at for at, cell in enumerate(line) if named(cell) == label]
        if label is None:
            yield line
        elif places:
            yield line[places[-1] + 1 :]


def best(drawn: Draft, pointers: list[str], candidates: Lines) -> dict[str, str]:
    """The figures of the line of the form that most of one of these are."""
    read = [dict(zip(pointers, line, strict=False)) for line in candidates]

    def right(one: dict[str, str]) -> int:
        return sum(figure(text) == drawn.truth[pointer].value for pointer, text in one.items() if text)

    return max(read, key=right, default={})


READERS: dict[str, tuple[str, tuple[str, ...], Callable[[bytes, str, Draft], Score]]] = {
    "gidar": ("gidar", (".html", ".docx", ".pdf", ".tiff"), by_gidar),
    "pandas.read_html": ("pandas", (".html",), by_pandas),
    "markitdown": ("markitdown", (".html", ".docx", ".pdf"), by_markitdown),
    "rapidocr": ("rapidocr", (".tiff",), by_rapidocr),
    "img2table": ("img2table", (".tiff",), by_img2table),
}
"""{name: (the module that has to be there, the endings that it reads, how)}."""


if __name__ == "__main__":
    main()
