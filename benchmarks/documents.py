"""How long a published document takes among many: web pages, Word files, and PDFs with a text layer.

    python benchmarks/documents.py
    python benchmarks/documents.py --count 5

Run by `make bench`. The documents are drawn as the tests draw them, each with figures of its own. A document is what a
further one adds: the time of all, less that of one alone, in one process. The figures of the kinds are medians of
rounds in which they take turns.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests/support"))

import gidar  # noqa: E402
from documents import figures, office, pages  # noqa: E402
from documents.draft import draft  # noqa: E402
from goals import within  # noqa: E402

KINDS = {
    "html": (pages.word, 0.15, "网页，不超过0.15秒", "a web page, at most 0.15 s"),
    "docx": (office.word, None, "Word 文件", "a Word file"),
    "pdf": (office.pdf, 1.5, "PDF，不超过1.5秒", "a PDF, at most 1.5 s"),
}
"""{ending: (what draws it, seconds at most, in Chinese, in English)}."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20, help="documents of each kind")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gidar-bench-") as root:
        times: dict[str, list[float]] = {ending: [] for ending in KINDS}
        sizes = {ending: drawn(Path(root), ending, args.count) for ending in KINDS}
        for _ in range(args.rounds):
            for ending in KINDS:
                one, many = (seconds(Path(root) / f"{ending}-{count}") for count in (1, args.count))
                times[ending].append((many - one) / (args.count - 1))
    for ending, (_, most, zh, en) in KINDS.items():
        value = statistics.median(times[ending])
        print(f"{ending:<6}{value:>8.3f} s each, {sizes[ending] / 1000:,.0f} kB each")
        if most:
            print(within(value, zh, en, most=most).text("en"))


def drawn(root: Path, ending: str, count: int) -> float:
    """Draw the documents, and one of them by itself; the mean of their bytes."""
    edition = gidar.load_edition()
    draw, size = KINDS[ending][0], 0
    for number in range(count):
        data = draw(draft(edition, figures.report(edition, f"{ending} {number}"), number))
        size += len(data)
        for folder in (f"{ending}-{count}", *([f"{ending}-1"] if number == 0 else [])):
            (root / folder).mkdir(exist_ok=True)
            (root / folder / f"{number}.{ending}").write_bytes(data)
    return size / count


def seconds(folder: Path) -> float:
    """Raises RuntimeError where a document could not be read."""
    command = [sys.executable, "-m", "gidar", "validate", str(folder), "--summary", "--processes", "1"]
    launcher = [sys.executable, "-S", str(HERE / "measure.py"), *command]
    figure = json.loads(subprocess.run(launcher, capture_output=True, check=True).stdout)
    if figure["code"] > 1:
        raise RuntimeError(figure["said"])
    return float(figure["seconds"])


if __name__ == "__main__":
    main()
