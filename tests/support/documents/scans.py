"""Pages as they are scanned, photographed and copied: a document drawn, its pages spoiled as offices spoil them.

>>> scan = scanned(drawn, "photograph", seed=1)  # a Document whose file is a TIFF with a picture a page
>>> spoiled("2021", "two reports", 3)  # the reports of a file, each a Document with its truth
"""

import io
import random
from collections.abc import Callable
from functools import partial
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image

import gidar

from . import Document, Report, Truth, drafted, draw, figures, office

Picture = np.ndarray[Any, Any]
White = (255, 255, 255)
NOISES = ("blank: empty", "thousands", "units", "labels shortened", "row missing", "1、", "decimal zeros")


def spoiled(edition_id: str, kind: str, number: int) -> list[Document]:
    """The report of this number as pages of a kind; some kinds hold more than one report, or not all of it."""
    if kind in KINDS:
        report, noises = printed(edition_id, number)
        return [scanned(draw(report, "pdf", noises, number), kind, number)]
    return SETS[kind](edition_id, number)


def printed(edition_id: str, number: int) -> tuple[Report, list[str]]:
    """A report with what is done to it: every third has a wrong figure, every other blanks, signs or separators."""
    edition = gidar.load_edition(edition_id)
    rng = random.Random(f"{edition_id} {number}")
    report = figures.faulty(edition, number) if number % 3 == 2 else figures.report(edition, number)
    return report, [rng.choice(NOISES)] if number % 2 else []


def scanned(drawn: Document, kind: str, seed: object) -> Document:
    """A document of pages as a file of pictures, spoiled in this way."""
    return drawn._replace(name=f"{drawn.name} {kind}", suffix=".tiff", data=spoiled_pdf(drawn.data, kind, seed))


def spoiled_pdf(pdf: bytes, kind: str, seed: object) -> bytes:
    """The pages of a PDF as a file of pictures, spoiled in this way."""
    dots, spoil = KINDS[kind]
    rng = random.Random(f"{kind} {seed}")
    return packed([spoil(page, rng) for page in rendered(pdf, dots)])


def rendered(pdf: bytes, dots: int) -> list[Picture]:
    """The pages of a PDF at so many dots an inch."""
    return [page.render(scale=dots / 72).to_numpy()[:, :, :3].copy() for page in pypdfium2.PdfDocument(pdf)]


def packed(pages: list[Picture]) -> bytes:
    """Pages as one TIFF."""
    first, *rest = (Image.fromarray(np.ascontiguousarray(page[:, :, ::-1])) for page in pages)
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=rest, compression="tiff_lzw")
    return out.getvalue()


def noise(page: Picture, rng: random.Random, deviation: float) -> Picture:
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, deviation, page.shape[:2])
    return np.clip(page + grain[:, :, None], 0, 255).astype(np.uint8)


def turned(page: Picture, degrees: float) -> Picture:
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=White)


def compressed(page: Picture, quality: int) -> Picture:
    _, data = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(data, cv2.IMREAD_COLOR)


def clean(page: Picture, rng: random.Random) -> Picture:
    return page


def scan(page: Picture, rng: random.Random) -> Picture:
    page = turned(page, rng.uniform(-1.5, 1.5))
    page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.4, 0.8) * page.shape[1] / 1240)
    page = np.clip(page * rng.uniform(0.9, 1.0) + rng.uniform(0, 10), 0, 255)
    return compressed(noise(page, rng, rng.uniform(2, 6)), rng.randint(60, 85))


def heavy(page: Picture, rng: random.Random) -> Picture:
    page = turned(page, rng.uniform(-3, 3))
    page = cv2.GaussianBlur(page, (0, 0), rng.uniform(1.0, 1.4) * page.shape[1] / 1240)
    page = np.clip(page * 0.75 + 45, 0, 255)
    page = noise(page, rng, rng.uniform(10, 16))
    for _ in range(300):
        at = rng.randrange(page.shape[1]), rng.randrange(page.shape[0])
        cv2.circle(page, at, rng.choice((0, 1, 1)), (60, 60, 60), -1)
    return compressed(page, rng.randint(30, 45))


def sealed(page: Picture, rng: random.Random) -> Picture:
    return scan(stamp(page, rng, (40, 40, rng.randint(190, 225))), rng)


def stamp(page: Picture, rng: random.Random, colour: tuple[int, int, int]) -> Picture:
    """A round seal with a star and characters, printed over what is there."""
    height, width = page.shape[:2]
    layer = np.full_like(page, 255)
    radius = round(width * rng.uniform(0.08, 0.11))
    centre = rng.randint(width // 4, 3 * width // 4), rng.randint(height // 4, 3 * height // 4)
    cv2.circle(layer, centre, radius, colour, max(2, width // 300))
    points = [
        (np.array(centre) + radius * share * np.array([np.sin(a), -np.cos(a)])).astype(int)
        for n in range(10)
        for a, share in [(n * np.pi / 5, 0.3 if n % 2 == 0 else 0.12)]
    ]
    cv2.fillPoly(layer, [np.array(points)], colour)
    for n in range(12):
        a = -2.2 + n * 0.4
        at = (np.array(centre) + 0.75 * radius * np.array([np.sin(a), -np.cos(a)])).astype(int)
        size = radius // 10
        cv2.rectangle(layer, (at - size).tolist(), (at + size).tolist(), colour, max(1, width // 500))
        cv2.line(layer, (at - size).tolist(), (at + size).tolist(), colour, max(1, width // 500))
    return (page.astype(np.float32) * layer / 255).astype(np.uint8)


def photograph(page: Picture, rng: random.Random) -> Picture:
    height, width = page.shape[:2]
    margin = width // 10
    page = cv2.copyMakeBorder(page, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=(70, 80, 90))
    height, width = page.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = corners + np.array([[rng.uniform(-0.05, 0.05) * width for _ in range(2)] for _ in range(4)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    page = cv2.warpPerspective(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(70, 80, 90))
    across = np.linspace(rng.uniform(0.55, 0.8), rng.uniform(0.85, 1.0), width)
    down = np.linspace(rng.uniform(0.8, 1.0), rng.uniform(0.8, 1.0), height)
    page = page * (across[None, :] * down[:, None])[:, :, None]
    page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.7, 1.1) * width / 1600)
    return compressed(noise(page, rng, rng.uniform(3, 7)), rng.randint(60, 85))


def dark(page: Picture, rng: random.Random) -> Picture:
    return photograph((page * 0.5).astype(np.uint8), rng)


def copy(page: Picture, rng: random.Random) -> Picture:
    """Black and white, with a seal that has become black."""
    page = turned(stamp(page, rng, (60, 60, 60)), rng.uniform(-1.5, 1.5))
    grey = cv2.cvtColor(cv2.GaussianBlur(page, (0, 0), 0.8 * page.shape[1] / 1654), cv2.COLOR_BGR2GRAY)
    grey = noise(grey[:, :, None], rng, 18)[:, :, 0]
    _, black = cv2.threshold(grey, rng.randint(140, 175), 255, cv2.THRESH_BINARY)
    return cv2.cvtColor(black, cv2.COLOR_GRAY2BGR)


def faint(page: Picture, rng: random.Random) -> Picture:
    return scan((255 - (255 - page.astype(np.float32)) * rng.uniform(0.28, 0.4)).astype(np.uint8), rng)


def creased(page: Picture, rng: random.Random) -> Picture:
    height, width = page.shape[:2]
    for _ in range(3):
        ends = [(0, rng.randrange(height)), (width, rng.randrange(height))]
        cv2.line(page, *ends, (185, 185, 185), max(1, width // 600))
    return scan(page, rng)


def upside_down(page: Picture, rng: random.Random) -> Picture:
    return np.rot90(scan(page, rng), 2).copy()


def sideways(page: Picture, rng: random.Random) -> Picture:
    return np.rot90(scan(page, rng), rng.choice((1, 3))).copy()


def dotted(page: Picture, rng: random.Random) -> Picture:
    """Rules as grey dots: what is dark over a long way is broken up."""
    black = (page.min(axis=2) < 128).astype(np.uint8)
    long = page.shape[1] // 25
    for shape in ((1, long), (long, 1)):
        rule = cv2.morphologyEx(black, cv2.MORPH_OPEN, np.ones(shape, np.uint8)).astype(bool)
        rows, columns = np.indices(rule.shape)
        step = columns if shape[0] == 1 else rows
        page[rule] = 170
        page[rule & (step % 6 > 2)] = 255
    return scan(page, rng)


def corrected(page: Picture, rng: random.Random) -> Picture:
    """Strokes of a pen through some figures."""
    height, width = page.shape[:2]
    for _ in range(3):
        x, y = rng.randrange(width // 3, width - width // 6), rng.randrange(height // 3, height - height // 6)
        points = np.array([[x + n * 8, y + rng.randint(-9, 9)] for n in range(6)])
        cv2.polylines(page, [points], False, (110, 40, 30), max(2, width // 500))
    return scan(page, rng)


KINDS: dict[str, tuple[int, Callable[[Picture, random.Random], Picture]]] = {
    "clean": (150, clean),
    "scan 100": (100, scan),
    "scan 150": (150, scan),
    "scan 200": (200, scan),
    "scan 300": (300, scan),
    "screenshot": (96, clean),
    "seal": (150, sealed),
    "photograph": (200, photograph),
    "dark photograph": (200, dark),
    "copy": (200, copy),
    "heavy": (150, heavy),
    "faint": (150, faint),
    "creases": (150, creased),
    "dotted rules": (150, dotted),
    "upside down": (150, upside_down),
    "sideways": (150, sideways),
    "corrected by hand": (150, corrected),
}
"""{kind: (dots an inch, how a page is spoiled)}."""


# ---- Files that hold less, more or something else than a report as it was printed --------------------------


def without_rules(kind: str, edition_id: str, number: int) -> list[Document]:
    """Tables whose columns only stand apart."""
    report, _ = printed(edition_id, number)
    return [scanned(draw(report, "pdf_unruled", [], number), kind, f"no rules {number}")]


def in_a_row(edition_id: str, number: int) -> list[Document]:
    """The reports of two organs, or of two years, in one file."""
    both = []
    for n in (number, number + 1000):
        report, noises = printed(edition_id, n)
        report["organ"]["name"] = figures.ORGANS[n // 1000 + number % 2]
        both.append(draw(report, "pdf", noises, n))
    rng = random.Random(f"two reports {edition_id} {number}")
    pages = [scan(page, rng) for drawn in both for page in rendered(drawn.data, 150)]
    return [
        drawn._replace(name="two reports", suffix=".tiff", data=packed(pages), number=n)
        for n, drawn in enumerate(both, 1)
    ]


def laid_out(edition_id: str, number: int) -> tuple[Document, dict[str, office.Place]]:
    """A report with the places of its figures."""
    report, noises = printed(edition_id, number)
    draft = drafted(report, "pdf", noises, number)
    pages = office.Pages(draft.options.get("page numbers", True))
    data = office.pdf(draft, pages=pages)
    return Document("pdf", ".pdf", data, draft.truth, report), pages.places


def page_missing(edition_id: str, number: int) -> list[Document]:
    """A report of which one page was not scanned: nothing may be said of its figures, not that they are blank."""
    drawn, places = laid_out(edition_id, number)
    rng = random.Random(f"page missing {edition_id} {number}")
    pages = [scan(page, rng) for page in rendered(drawn.data, 150)]
    lost = rng.choice(sorted({place.page for place in places.values()}))
    del pages[lost - 1]
    truth = {
        pointer: Truth("picture", one.value) if pointer in places and places[pointer].page == lost else one
        for pointer, one in drawn.truth.items()
    }
    return [drawn._replace(name="page missing", suffix=".tiff", data=packed(pages), truth=truth)]


PENS = {"blue": (150, 60, 30), "black": (35, 35, 35), "red": (50, 40, 200)}


def amended(edition_id: str, number: int) -> list[Document]:
    """A report of which some figures are struck out by hand, others written beside them: neither may be read."""
    drawn, places = laid_out(edition_id, number)
    rng = random.Random(f"amended {edition_id} {number}")
    pages, truth, scale = rendered(drawn.data, 150), dict(drawn.truth), 150 / 72
    written = [pointer for pointer, one in truth.items() if one.state == "legible" and pointer in places]
    for pointer in rng.sample(written, 6):
        place, colour = places[pointer], PENS[rng.choice(sorted(PENS))]
        page = pages[place.page - 1]
        x, y = (place.left + place.right) / 2 * scale, (place.top + place.bottom) / 2 * scale
        half = max(len(str(truth[pointer].value)) * 4.5 / 2 + rng.uniform(2, 5), 6) * scale
        lean = rng.choice((0.0, 0.1, 0.5)) * half
        bend = [rng.uniform(-1.5, 1.5) for _ in range(6)]
        points = [[x - half + n * half / 2.5, y + lean * (1 - n / 2.5) + bend[n]] for n in range(6)]
        cv2.polylines(page, [np.array(points, np.int32)], False, colour, rng.choice((2, 3)), cv2.LINE_AA)
        if rng.random() < 0.6:
            at = round(x + half * 0.7), round(y - rng.uniform(2, 8))
            font = cv2.FONT_HERSHEY_SCRIPT_SIMPLEX
            cv2.putText(page, str(rng.randint(1, 99)), at, font, 0.6, colour, 2, cv2.LINE_AA)
        truth[pointer] = Truth("picture", truth[pointer].value)
    data = packed([scan(page, rng) for page in pages])
    return [drawn._replace(name="amended", suffix=".tiff", data=data, truth=truth)]


def in_one(edition_id: str, number: int) -> list[Document]:
    """A whole web page as one long picture."""
    report, noises = printed(edition_id, number)
    drawn = draw(report, "pdf", [*noises, "no page numbers"], number)
    strips = []
    for page in rendered(drawn.data, 96):
        rows = np.nonzero(page.min(axis=(1, 2)) < 128)[0]
        if rows.size:
            strips.append(page[max(rows[0] - 8, 0) : rows[-1] + 9])
    return [drawn._replace(name="long screenshot", suffix=".tiff", data=packed([np.vstack(strips)]))]


SETS: dict[str, Callable[[str, int], list[Document]]] = {
    "no rules": partial(without_rules, "scan 150"),
    "no rules, screenshot": partial(without_rules, "screenshot"),
    "long screenshot": in_one,
    "two reports": in_a_row,
    "page missing": page_missing,
    "figures struck": amended,
}
"""{kind: the documents in the file of a report of this edition and number}."""
