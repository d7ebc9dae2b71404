"""What a page of an OFD paints, in order.

Source: GB/T 33190, 8 (graphics, colours, clipping), 9 (paths), 10 (pictures), 11 (text), 13 (composite objects).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from math import prod
from typing import Any

from ... import settings
from ..as_pdf import Canvas, em
from ..visibility import BLACK
from .package import NUMBER, called, child, children, first, numbers, said

STRAIGHT = {"S": "m", "M": "m", "L": "l"}
WIDTH = 0.353  # of a line of which nothing is said, in millimetres
BOUNDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}  # how many numbers follow each letter of a path


class Drawing:
    """Draws layers on the page of a canvas; resources are {ID: element}, picture gives the bytes of one of them."""

    def __init__(self, canvas: Canvas, resources: Mapping[str, Any], picture: Callable[[Any], bytes]) -> None:
        self.canvas, self.resources, self.picture = canvas, resources, picture
        self._parameters: dict[tuple[str, str], Any] = {}

    def layer(self, layer: Any) -> None:
        """Draw all that is in a layer."""
        self._all(layer, [layer])

    def _all(self, parent: Any, around: list[Any]) -> None:
        for element in parent:
            self.canvas.weigh(settings.OFD_ELEMENT_WEIGHT)
            name = called(element)
            if name == "PageBlock":
                self._all(element, around)
            elif name in PAINTED and said(element, "Visible", True):
                self.canvas.write("q")
                box = numbers(element.get("Boundary"), 4)
                if box:
                    self.canvas.matrix(1, 0, 0, 1, *box[:2])
                self._clips(element)
                PAINTED[name](self, element, [element, *around], box)
                self.canvas.write("Q")

    def _clips(self, element: Any) -> None:
        for clip in children(child(element, "Clips"), "Clip"):
            paths = [(area, path) for area in children(clip, "Area") for path in children(area, "Path")]
            for area, path in paths:
                box = numbers(path.get("Boundary"), 4) or [0.0] * 4
                matrices = [numbers(path.get("CTM"), 6), [1.0, 0.0, 0.0, 1.0, *box[:2]], numbers(area.get("CTM"), 6)]
                self.canvas.write(_path(first(path, "AbbreviatedData"), [matrix for matrix in matrices if matrix]))
            if paths:
                self.canvas.write("W n")

    # ---- how things look -------------------------------------------------------------------------

    def _said(self, elements: list[Any], name: str) -> Any:
        """What the first of some elements says itself, or else what the drawing parameters say that they name."""
        if (value := _own(elements[0], name)) is not None:
            return value
        for element in elements:
            if named := element.get("DrawParam"):
                if (named, name) not in self._parameters:
                    self._parameters[named, name] = self._named(named, name)
                if (value := self._parameters[named, name]) is not None:
                    return value
        return None

    def _named(self, named: str | None, name: str) -> Any:
        """What drawing parameters say, or those that they rest on."""
        for _ in range(settings.MAX_OFD_DEPTH):
            found = self.resources.get(named or "")
            if found is None:
                return None
            if (value := _own(found, name)) is not None:
                return value
            named = found.get("Relative")
        return None

    def _look(self, elements: list[Any], colour: Any, stroke: bool) -> None:
        """Choose the colour of what is filled or stroked, and how opaque it is."""
        self.canvas.colour(BLACK if colour is None else self._rgb(colour), stroke)
        self._opacity([*elements, *([] if colour is None else [colour])])

    def _opacity(self, elements: list[Any]) -> None:
        shares = [n[0] / 255 for n in (numbers(one.get("Alpha"), 1) for one in elements) if n]
        if prod(shares) < 1:
            self.canvas.opacity(prod(shares))

    def _rgb(self, colour: Any) -> Sequence[float]:
        """A colour; of one that changes over what it fills, that with which it begins."""
        words = NUMBER.findall(colour.get("Value") or "")
        space = self.resources.get(colour.get("ColorSpace") or "")
        if not words and colour.get("Index") and space is not None:
            listed = [*islice(children(child(space, "Palette"), "CV"), settings.MAX_OFD_PALETTE)]
            words = NUMBER.findall(listed[int(colour.get("Index"))].text or "")
        if not words:
            within = islice(colour.iter("{*}*"), 1, settings.MAX_OFD_DEPTH)
            inner = next((one for one in within if one.get("Value")), None)
            return BLACK if inner is None else self._rgb(inner)
        bits = int((space.get("BitsPerComponent") if space is not None else None) or 8)
        parts = [_part(word) / (2 ** min(bits, 16) - 1) for word in words]
        if len(parts) == 4:
            return [(1 - part) * (1 - parts[3]) for part in parts[:3]]
        return parts * 3 if len(parts) == 1 else parts[:3]

    # ---- what is painted -------------------------------------------------------------------------

    def _text(self, element: Any, elements: list[Any], box: list[float]) -> None:
        size = numbers(element.get("Size"), 1)[0]
        if box and box[2] and box[3]:  # what is far outside of it is clipped away; many writers are not exact about it
            self.canvas.write(f"{-size:.4f} {-size:.4f} {box[2] + 2 * size:.4f} {box[3] + 2 * size:.4f} re W n")
        if matrix := numbers(element.get("CTM"), 6):
            self.canvas.matrix(*matrix)
        filled, stroked = said(element, "Fill", True), said(element, "Stroke", False)
        only = stroked and not filled
        self._look(elements, self._said(elements, "StrokeColor" if only else "FillColor"), only)
        self.canvas.write(f"{(3, 1, 0, 0)[2 * filled + stroked]} Tr")
        scale = (numbers(element.get("HScale"), 1) or [1.0])[0]
        x = y = 0.0
        for code in children(element, "TextCode"):
            x = (numbers(code.get("X"), 1) or [x])[0]
            y = (numbers(code.get("Y"), 1) or [y])[0]
            for text, at, down, width in _characters(code, size * scale):
                self.canvas.character(text, x + at, y + down, size, width * scale)

    def _line(self, element: Any, elements: list[Any], box: list[float]) -> None:
        colour = self._said(elements, "FillColor") if said(element, "Fill", False) else None  # without one, nothing
        stroked = said(element, "Stroke", True)
        if matrix := numbers(element.get("CTM"), 6):
            self.canvas.matrix(*matrix)
        if stroked:
            self._look(elements, self._said(elements, "StrokeColor"), True)
            width = (numbers(self._said(elements, "LineWidth"), 1) or [WIDTH])[0]
            self.canvas.write(f"{width:.4f} w")
        if colour is not None:
            self._look(elements, colour, False)
        if stroked or colour is not None:
            painted = "S" if colour is None else "B" if stroked else "f"
            odd = "*" if colour is not None and element.get("Rule") == "Even-Odd" else ""
            data = first(element, "AbbreviatedData")
            self.canvas.weigh(len(data))
            self.canvas.write(f"{_path(data, [])}\n{painted}{odd}")

    def _image(self, element: Any, elements: list[Any], box: list[float]) -> None:
        resource = self.resources.get(element.get("ResourceID") or "")
        self.canvas.matrix(*(numbers(element.get("CTM"), 6) or [*box[2:3], 0.0, 0.0, *box[3:], 0.0, 0.0]))
        self._opacity(elements)
        self.canvas.picture(b"" if resource is None else self.picture(resource))

    def _composite(self, element: Any, elements: list[Any], box: list[float]) -> None:
        """What is drawn once and used often; that it is drawn within itself ends at the limits of the canvas."""
        resource = self.resources.get(element.get("ResourceID") or "")
        if resource is None:
            return
        if len(elements) > settings.MAX_OFD_DEPTH:
            raise OverflowError(f"something is drawn within itself, {len(elements)} deep")
        if matrix := numbers(element.get("CTM"), 6):
            self.canvas.matrix(*matrix)
        self._all(child(resource, "Content"), elements)


PAINTED: dict[str, Callable[[Drawing, Any, list[Any], list[float]], None]] = {
    "TextObject": Drawing._text,
    "PathObject": Drawing._line,
    "ImageObject": Drawing._image,
    "CompositeObject": Drawing._composite,
}


def _part(word: str) -> float:
    return float(int(word[1:], 16)) if word.startswith("#") else numbers(word, 1)[0]


def _own(element: Any, name: str) -> Any:
    return child(element, name) if name.endswith("Color") else element.get(name)


def _placed(x: float, y: float, matrices: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Where a point lies under matrices, one after the other."""
    for a, b, c, d, e, f in matrices:
        x, y = a * x + c * y + e, b * x + d * y + f
    return x, y


def _path(said: str, matrices: Sequence[Sequence[float]]) -> str:
    """A path as a PDF writes it, under matrices. Raises ValueError for what is none.

    Of an arc only the ends matter here: no table and no cover is made of it.
    """
    words, out, n, here = NUMBER.findall(said), [], 0, (0.0, 0.0)
    while n < len(words):
        letter, n = words[n], n + 1
        count = BOUNDS[letter]
        values = numbers(" ".join(words[n : n + count]), count) if count else []
        if len(values) != count:
            raise ValueError(said)
        points = [(values[k], values[k + 1]) for k in range(count % 2, count - 1, 2)]
        n += count
        if letter == "A":
            points = [(values[5], values[6])]
        if letter == "Q":  # as a curve of the third degree
            (a, b), (x, y) = points
            points = [((here[0] + 2 * a) / 3, (here[1] + 2 * b) / 3), ((x + 2 * a) / 3, (y + 2 * b) / 3), (x, y)]
        here = points[-1] if points else here
        operator = STRAIGHT.get(letter, {"A": "l", "C": "h"}.get(letter, "c"))
        out.append(" ".join([*(f"{v:.4f}" for point in points for v in _placed(*point, matrices)), operator]))
    return "\n".join(out)


def _characters(code: Any, size: float) -> Iterator[tuple[str, float, float, float]]:
    """The characters of a run of text: each with how far it is from the first, across and down, and how wide it is."""
    text = "".join(c for c in code.text or "" if c >= " ")
    across, down = (_steps(code.get(name), len(text)) for name in ("DeltaX", "DeltaY"))
    x = y = 0.0
    for n, character in enumerate(text):
        usual = em(character)
        step = across[n] if across else 0.0 if down else usual * size
        least, most = (share * usual for share in settings.OFD_ADVANCE)
        width = step / size if size and least < step / size < most else usual
        yield character, x, y, width
        x, y = x + step, y + (down[n] if down else 0.0)


def _steps(said: str | None, count: int) -> list[float]:
    """How far each of so many characters is from the next; `g 3 4.2` is 4.2 three times, and the last goes on."""
    words = NUMBER.findall(said or "")
    out: list[float] = []
    n = 0
    while n < len(words) and len(out) < count:
        if words[n] == "g":
            times = int(words[n + 1])
            out += [numbers(words[n + 2], 1)[0]] * min(max(times, 0), count - len(out))
            n += 3
        else:
            out += numbers(words[n], 1)
            n += 1
    return out + out[-1:] * (count - len(out))
