"""From the picture of a line of text to what may stand there, each reading with its cost."""

import hashlib
import math
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from ....infrastructure.extras import library
from ... import settings

# The model that the thresholds were measured with. Another one would read with other costs.
MODEL = "PP-OCRv6_rec_small.onnx"
DIGEST = "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
FIGURE = "0123456789.,-+/"


class WrongModel(Exception):
    """The file of the model is another one than that with which was measured, or is not there."""


class LineReading(NamedTuple):
    """What the model sees in a line: text, the mean likelihood of its characters, and the figures that it may be.

    figures are {text: cost}, the cost being -log of its probability among all that could stand there.
    """

    text: str
    likelihood: float
    figures: dict[str, float]


class Model:
    """The network and its characters; the first is none at all."""

    def __init__(self) -> None:
        path = Path(str(files("rapidocr"))) / "models" / MODEL
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != DIGEST:
            raise WrongModel(path)
        runtime = library("onnxruntime")
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self.session = runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        named = self.session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self.characters = ["", *named, " "]
        self.figure = {self.characters.index(c): c for c in FIGURE}

    def read(self, lines: list[Any]) -> list[LineReading]:
        """The readings of pictures of lines, dark on light in one channel, of any size."""
        scaled = [_scaled(line) for line in lines]
        out: list[Any] = [None] * len(lines)
        order = sorted(range(len(lines)), key=lambda n: scaled[n].shape[1])
        numpy = library("numpy")
        while order:
            width = scaled[order[0]].shape[1]
            batch = [n for n in order if scaled[n].shape[1] <= width * settings.LINE_BATCH][: settings.LINES_AT_ONCE]
            order = order[len(batch) :]
            widest = max(scaled[n].shape[1] for n in batch)
            block = numpy.ones((len(batch), 3, settings.LINE_HEIGHT, widest), numpy.float32)
            for k, n in enumerate(batch):
                block[k, :, :, : scaled[n].shape[1]] = scaled[n].astype(numpy.float32) / 127.5 - 1
            for n, chances in zip(batch, self.session.run(None, {"x": block})[0], strict=True):
                out[n] = self._reading(chances)
        return out

    def _reading(self, chances: Any) -> LineReading:
        best = chances.argmax(axis=1)
        kept = [n for n, at in enumerate(best) if at and (n == 0 or best[n - 1] != at)]
        text = "".join(self.characters[best[n]] for n in kept)
        sure = sum(float(chances[n, best[n]]) for n in kept) / len(kept) if kept else 0.0
        unit, start = self._unit(text)
        if not unit:
            return LineReading(text, sure, self._figures(chances))
        paid = -sum(math.log(max(float(chances[n, best[n]]), settings.LEAST_CHANCE)) for n in kept[start:])
        figures = self._figures(chances[: kept[start]])
        return LineReading(text, sure, {raw + unit: cost + paid for raw, cost in figures.items() if raw})

    def _unit(self, text: str) -> tuple[str, int]:
        """The unit that stands behind a figure, and where it begins; "" where there is none, or no figure alone."""
        start = next((n for n, character in enumerate(text) if character not in FIGURE), len(text))
        unit = text[start:]
        fits = start > 0 and len(unit) <= settings.MAX_UNIT and unit.isalpha()
        return (unit, start) if fits else ("", len(text))

    def _figures(self, chances: Any) -> dict[str, float]:
        """The likeliest figures with their costs: every alignment of a figure to the columns of the picture counts."""
        beams: dict[str, tuple[float, float]] = {"": (1.0, 0.0)}  # (ending in nothing, ending in its last character)
        for column in chances:
            nothing = float(column[0])
            seen = {c: float(column[at]) for at, c in self.figure.items() if column[at] > settings.LEAST_CHANCE}
            new: dict[str, list[float]] = {}
            for text, (open_, closed) in beams.items():
                own = new.setdefault(text, [0.0, 0.0])
                own[0] += (open_ + closed) * nothing
                own[1] += closed * seen.get(text[-1:], 0.0) if text else 0.0
                for c, chance in seen.items():
                    longer = new.setdefault(text + c, [0.0, 0.0])
                    longer[1] += (open_ if text[-1:] == c else open_ + closed) * chance
            ranked = sorted(new.items(), key=lambda item: -sum(item[1]))[: settings.MAX_BEAMS]
            beams = {text: (one, two) for text, (one, two) in ranked}
        return {
            text: max(0.0, -math.log(sum(both))) for text, both in beams.items() if sum(both) > settings.LEAST_CHANCE**2
        }


@cache
def model() -> Model:
    """The model, loaded once. Raises WrongModel."""
    return Model()


def _scaled(line: Any) -> Any:
    """A line at the height that the model takes, with white beside it where it is narrow."""
    vision = library("cv2")
    height, width = line.shape
    wide = max(1, min(round(width * settings.LINE_HEIGHT / height), settings.MAX_LINE_WIDTH))
    way = vision.INTER_AREA if height > settings.LINE_HEIGHT else vision.INTER_CUBIC
    scaled = vision.resize(line, (wide, settings.LINE_HEIGHT), interpolation=way)
    more = max(settings.MIN_LINE_WIDTH - wide, 0)
    return vision.copyMakeBorder(scaled, 0, 0, more // 2, more - more // 2, vision.BORDER_CONSTANT, value=255)
