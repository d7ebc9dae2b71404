"""How pages that are pictures are read: cells right, certain and wrong, for every way in which pages are spoiled.

python benchmarks/scans.py --reports 4 --kinds 'scan 150' photograph

Run by `make bench-documents`. It fails where a cell that is called certain is wrong, or less is read than the floor of
a kind in tests/floors.json asks for. In two reports of one file, the pages of both are counted for each.
"""

import argparse
import io
import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests/support"))

from PIL import Image

import floors
import gidar
from documents.judge import Verdict, verdict_of
from documents.scans import KINDS, SETS, spoiled


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10, help="of each edition and kind")
    parser.add_argument("--first", type=int, default=0, help="number of the first report")
    parser.add_argument("--kinds", nargs="*", default=[*KINDS, *SETS])
    parser.add_argument("--keep", type=Path, help="folder for what was read wrong or not at all")
    args = parser.parse_args()
    numbers = range(args.first, args.first + args.reports)
    failed = [kind for kind in args.kinds if not measured(kind, numbers, args.keep)]
    print("below the floor, or certain and wrong: " + ", ".join(failed) if failed else "all floors are reached")
    return 1 if failed else 0


def measured(kind: str, numbers: range, kept: Path | None) -> bool:
    """Read the reports of these numbers as pages of a kind, print how, and say whether that is enough."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    total, reports, pages = Verdict(), 0, 0
    for edition in gidar.editions():
        for number in numbers:
            for document in spoiled(edition, kind, number):
                verdict = verdict_of(document)
                total = total.plus(verdict._replace(faulty=()))
                reports += 1
                with Image.open(io.BytesIO(document.data)) as image:
                    pages += getattr(image, "n_frames", 1)
                if kept and (verdict.wrong_certain or verdict.wrong_likely or verdict.missed):
                    name = f"{kind} {edition} {number} {document.number or ''}".strip().replace(" ", "-")
                    keep(kept, name, document.data, verdict)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    enough = floors.reached(floors.PICTURES, kind, total.read, total.legible) and not total.wrong_certain
    least = 100 * floors.floor(floors.PICTURES, kind)
    print(
        f"{kind:21} {reports:3} reports {pages:3} pages, legible {total.legible:5}: "
        f"right {100 * total.read / max(total.legible, 1):6.2f} % (floor {least:.1f}), "
        f"certain {total.certain:5} wrong {len(total.wrong_certain)}, likely {total.likely:4} "
        f"wrong {len(total.wrong_likely)}, refused {len(total.refused)}, "
        f"{seconds / pages:.1f} s a page, {used.ru_maxrss / 1024**2:.2f} GB ({time.time() - start:.0f} s)"
        + ("" if enough else " *"),
        flush=True,
    )
    return enough


def keep(folder: Path, name: str, data: bytes, verdict: Verdict) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.tiff").write_bytes(data)
    told = {key: getattr(verdict, key) for key in ("wrong_certain", "wrong_likely", "missed", "refused")}
    (folder / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1, default=str))


if __name__ == "__main__":
    raise SystemExit(main())
