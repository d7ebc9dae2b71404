"""How pages that are pictures are read: cells right, certain and wrong, for every way in which pages are spoiled.

python benchmarks/scans.py --reports 4 --kinds 'scan 150' photograph
"""

import argparse
import json
import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests/support"))

import gidar
from documents import draw, figures
from documents.judge import Verdict, verdict_of
from documents.scans import KINDS, scanned

NOISES = ("blank: empty", "thousands", "units", "labels shortened", "row missing", "1、", "decimal zeros")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10, help="of each edition and kind")
    parser.add_argument("--first", type=int, default=0, help="number of the first report")
    parser.add_argument("--kinds", nargs="*", default=list(KINDS))
    parser.add_argument("--keep", type=Path, help="folder for what was read wrong or not at all")
    args = parser.parse_args()
    for kind in args.kinds:
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
        total, pages = Verdict(), 0
        for edition in gidar.editions():
            for seed in range(args.first, args.first + args.reports):
                document = spoiled(edition, kind, seed)
                verdict = verdict_of(document)
                total = total.plus(verdict._replace(faulty=()))
                pages += 3
                if args.keep and (verdict.wrong_certain or verdict.wrong_likely or verdict.missed):
                    keep(args.keep, f"{kind} {edition} {seed}".replace(" ", "-"), document.data, verdict)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
        print(
            f"{kind:18} legible {total.legible:6} right {100 * total.read / total.legible:6.2f} % "
            f"certain {total.certain:6} wrong {len(total.wrong_certain)} likely {total.likely:5} "
            f"wrong {len(total.wrong_likely)} refused {len(total.refused)} "
            f"{seconds / pages:.1f} s a page {used.ru_maxrss / 1024**2:.2f} GB ({time.time() - start:.0f} s)",
            flush=True,
        )


def spoiled(edition_id: str, kind: str, seed: int):
    """A report of this number: every third with a wrong figure, every other with blanks, signs or separators."""
    edition = gidar.load_edition(edition_id)
    rng = random.Random(f"{edition_id} {seed}")
    report = figures.faulty(edition, seed) if seed % 3 == 2 else figures.report(edition, seed)
    noises = [rng.choice(NOISES)] if seed % 2 else []
    return scanned(draw(report, "pdf", noises, seed), kind, seed)


def keep(folder: Path, name: str, data: bytes, verdict: Verdict) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.tiff").write_bytes(data)
    told = {key: getattr(verdict, key) for key in ("wrong_certain", "wrong_likely", "missed", "refused")}
    (folder / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1, default=str))


if __name__ == "__main__":
    main()
