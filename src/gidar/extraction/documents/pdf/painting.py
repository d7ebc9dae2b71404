"""What a page of a PDF paints, in order, without layers that are off and what is clipped away.

pdfminer lays out all text that a page holds. Sources: ISO 32000-1, 8.5.4 (clipping), 8.11 (optional content), 8.7.4.2
(shadings), 8.9.6 (masked pictures), 11.6 (transparency).
"""

from typing import Any

from ....infrastructure.extras import library
from ... import settings
from .strokes import Stroke, segments, strip, struck
from .visibility import Glyph, PageBox, Seen, Shape, keep_seen, rgb

POLICIES = {"AllOn": (any, True), "AnyOff": (all, False), "AllOff": (any, False)}  # what turns a set of groups off


def layers_off(catalog: dict[str, Any]) -> frozenset[int]:
    """The numbers of the optional content groups that a document opens with off."""
    resolve = library("pdfminer").pdftypes.resolve1
    properties = resolve(catalog.get("OCProperties")) or {}
    shown = resolve(properties.get("D")) or {}
    groups = {name: _ids(resolve(shown.get(name))) for name in ("ON", "OFF")}
    if str(getattr(shown.get("BaseState"), "name", "")) == "OFF":
        return _ids(resolve(properties.get("OCGs"))) - groups["ON"]
    return groups["OFF"]


def _ids(references: Any) -> frozenset[int]:
    return frozenset(getattr(reference, "objid", 0) for reference in references or ())


def is_off(reference: Any, off: frozenset[int]) -> bool:
    """Whether a group, or a set of groups as its policy has it, is off."""
    resolve = library("pdfminer").pdftypes.resolve1
    if getattr(reference, "objid", None) in off:
        return True
    membership = resolve(reference)
    groups = membership.get("OCGs") if isinstance(membership, dict) else None
    found = [groups] if hasattr(groups, "objid") else resolve(groups) or []
    states = [getattr(group, "objid", None) in off for group in found]
    over, wanted = POLICIES.get(str(getattr(membership.get("P"), "name", "")), (all, True)) if states else (any, True)
    return over(state is wanted for state in states)


class Paint:
    """What is in force where a page is being drawn, kept beside the device that it is drawn on."""

    def __init__(self, off: frozenset[int]) -> None:
        self.off = off
        self.marked: list[bool] = []  # for each marked content that is open: whether its layer is off
        self.clips: list[tuple[float, ...] | None] = [None]  # the bounds of the clipping path, saved with the state
        self.square = [True]  # whether the bounds are all of it
        self.opacity = [1.0]
        self.mode = self.count = 0
        self.glyphs: list[Glyph] = []
        self.shapes: list[Shape] = []
        self.strokes: list[Stroke] = []

    def hides(self, box: tuple[float, ...]) -> bool:
        """Whether what lies in a box is on a layer that is off, or clipped away."""
        clip = self.clips[-1]
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return any(self.marked) or (clip is not None and not (clip[0] <= x <= clip[2] and clip[1] <= y <= clip[3]))

    def save(self) -> None:
        """Keep what is in force, to come back to it."""
        self.clips.append(self.clips[-1])
        self.square.append(self.square[-1])
        self.opacity.append(self.opacity[-1])

    def restore(self) -> None:
        """Come back to what was in force when it was last kept."""
        if len(self.clips) > 1:
            self.clips.pop()
            self.square.pop()
            self.opacity.pop()

    def clip(self, points: list[tuple[float, float]]) -> None:
        """Clip what follows to the bounds of a path, and to what was in force."""
        if not points:
            return
        xs, ys = zip(*points, strict=True)
        box, old = (min(xs), min(ys), max(xs), max(ys)), self.clips[-1]
        self.square[-1] = (
            self.square[-1] and len(points) <= 5 and all(x in box[::2] and y in box[1::2] for x, y in points)
        )
        if old is not None:
            box = (max(box[0], old[0]), max(box[1], old[1]), min(box[2], old[2]), min(box[3], old[3]))
        self.clips[-1] = box

    def fill(self, box: Any, colour: Any, sure: bool, picture: bool = False) -> None:
        """Keep what is filled, as far as it is not clipped away and something of it is seen."""
        clip = self.clips[-1] or box
        opacity = self.opacity[-1]
        box = (max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3]))
        self.count += 1
        if opacity > settings.FAINT_OPACITY and not any(self.marked) and box[0] < box[2] and box[1] < box[3]:
            self.shapes.append(Shape(self.count, box, colour, sure and self.square[-1] and opacity == 1, picture))
            if min(box[2] - box[0], box[3] - box[1]) < settings.MIN_COVER_POINTS:
                self.strokes.append(strip(self.count, box, colour))

    def outline(self, shapes: list[Any], state: Any, matrix: Any) -> None:
        """Keep the lines of paths that are drawn in this state, on a page that the matrix enlarges."""
        width = state.linewidth * abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
        for shape in shapes:
            for start, end in segments(shape.pts, type(shape).__name__ == "LTRect"):
                self._stroke(start, end, width, rgb(state.scolor, state.scs))

    def _stroke(self, start: Any, end: Any, width: float, colour: Any) -> None:
        """Keep a line; one as thick as a strip covers what lies below it, as what is filled does."""
        reach = width / 2
        box = (min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
        if width >= settings.MIN_COVER_POINTS and (start[0] == end[0] or start[1] == end[1]):
            level = start[1] == end[1]
            x, y = (0.0, reach) if level else (reach, 0.0)
            self.fill((box[0] - x, box[1] - y, box[2] + x, box[3] + y), colour, True)
            return
        self.count += 1
        if self.opacity[-1] > settings.UNSEEN_OPACITY and not self.hides(box):
            self.strokes.append(Stroke(self.count, start, end, width, colour))

    def character(self, item: Any, container: Any, state: Any) -> None:
        """Keep a character with the colour that it is painted in."""
        self.count += 1
        stroked = self.mode % 4 == 1
        colour = rgb(state.scolor, state.scs) if stroked else rgb(state.ncolor, state.ncs)
        colour = None if self.mode % 4 == 2 else colour  # filled in one, stroked in another
        self.glyphs.append(Glyph(self.count, item, container, colour, self.opacity[-1], self.mode))

    def seen(self, page: PageBox) -> Seen:
        """Take out of what was laid out what is not seen, and tell what is doubtful of the rest."""
        through = frozenset((glyph.item.x0, glyph.item.y0) for glyph in struck(self.glyphs, self.strokes))
        seen = keep_seen(self.glyphs, self.shapes, page)
        return seen._replace(doubtful=seen.doubtful | through)


def _opacity(state: dict[str, Any]) -> float:
    """How opaque a state makes what is filled; half where something else decides."""
    resolve = library("pdfminer").pdftypes.resolve1
    blend = str(getattr(resolve(state.get("BM")), "name", "Normal"))
    if blend in ("Multiply", "Darken", "ColorBurn"):
        return settings.FAINT_OPACITY  # dark text is seen through it
    opacity = resolve(state.get("ca", 1))
    masked = isinstance(resolve(state.get("SMask")), dict)
    if not isinstance(opacity, (int, float)) or blend not in ("Normal", "Compatible") or masked:
        return 0.5
    return float(opacity)


def _points(matrix: Any, path: Any) -> list[tuple[float, float]]:
    """The points of a path as they lie on the page."""
    apply = library("pdfminer").utils.apply_matrix_pt
    return [apply(matrix, point) for step in path for point in zip(step[1::2], step[2::2], strict=False)]


def _layered(base: Any) -> Any:
    """The interpreter of pdfminer, keeping what is marked as content of a layer."""
    resolve = library("pdfminer").pdftypes.resolve1

    class Layered(base):  # type: ignore[misc]
        """Tells the device whether the layer in force is off."""

        def do_BDC(self, tag: Any, props: Any) -> None:
            named = (resolve(self.resources.get("Properties")) or {}).get(getattr(props, "name", None), props)
            self.device.paint.marked.append(getattr(tag, "name", "") == "OC" and is_off(named, self.device.paint.off))
            super().do_BDC(tag, props)

        def do_BMC(self, tag: Any) -> None:
            self.device.paint.marked.append(False)
            super().do_BMC(tag)

        def do_EMC(self) -> None:
            if self.device.paint.marked:
                self.device.paint.marked.pop()
            super().do_EMC()

        def do_Do(self, name: Any) -> None:
            found = resolve(self.xobjmap.get(getattr(name, "name", None)))
            layer = getattr(found, "attrs", {}).get("OC")
            if layer is None or not is_off(layer, self.device.paint.off):
                super().do_Do(name)

    return Layered


def interpreter(base: Any) -> Any:
    """The interpreter of pdfminer, keeping what is in force."""
    resolve = library("pdfminer").pdftypes.resolve1

    class Interpreter(_layered(base)):  # type: ignore[misc]
        """Tells the device which layer, clipping and transparency are in force."""

        def do_q(self) -> None:
            self.device.paint.save()
            super().do_q()

        def do_Q(self) -> None:
            self.device.paint.restore()
            super().do_Q()

        def do_gs(self, name: Any) -> None:
            states = resolve(self.resources.get("ExtGState")) or {}
            state = resolve(states.get(getattr(name, "name", None))) or {}
            if {"ca", "BM", "SMask"} & set(state):
                self.device.paint.opacity[-1] = _opacity(state)
            super().do_gs(name)

        def do_W(self) -> None:
            self.device.paint.clip(_points(self.ctm, self.curpath))
            super().do_W()

        def do_sh(self, name: Any) -> None:
            paint = self.device.paint
            if paint.clips[-1] is not None:
                paint.fill(paint.clips[-1], None, True)
            super().do_sh(name)

        def do_W_a(self) -> None:
            self.do_W()

    return Interpreter


def device(base: Any) -> Any:
    """The device of pdfplumber, on which only that is drawn which a viewer paints."""

    class Device(base):  # type: ignore[misc]
        """Leaves out what is hidden, and keeps what is painted in its order."""

        paint: Paint
        compound = False

        def render_string(self, textstate: Any, *args: Any, **kwargs: Any) -> None:
            self.paint.mode = textstate.render
            super().render_string(textstate, *args, **kwargs)

        def render_char(self, *args: Any, **kwargs: Any) -> float:
            advance: float = super().render_char(*args, **kwargs)
            if self._kept():
                item = self.cur_item._objs[-1]
                self.paint.character(item, self.cur_item, item.graphicstate)
            return advance

        def render_image(self, name: str, stream: Any) -> None:
            super().render_image(name, stream)
            if self._kept():
                masked = any(stream.get(key) for key in ("SMask", "Mask", "ImageMask", "IM", "SMaskInData"))
                self.paint.fill(self.cur_item._objs[-1].bbox, None, not masked, picture=True)

        def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
            before = len(self.cur_item._objs)
            compound = sum(step[0] == "m" for step in path) > 1
            self.compound = self.compound or compound  # its parts come back here one by one
            super().paint_path(gstate, stroke, fill, evenodd, path)
            if fill and not compound:
                for shape in self.cur_item._objs[before:]:
                    sure = type(shape).__name__ == "LTRect" and not (self.compound and evenodd)
                    self.paint.fill(shape.bbox, rgb(gstate.ncolor, gstate.ncs), sure)
            if stroke and not compound:
                self.paint.outline(self.cur_item._objs[before:], gstate, self.ctm)
            self.compound = self.compound and not compound
            if any(self.paint.marked):
                del self.cur_item._objs[before:]

        def _kept(self) -> bool:
            """Whether what was just laid out is painted; it is taken away otherwise."""
            if self.cur_item._objs and self.paint.hides(self.cur_item._objs[-1].bbox):
                self.cur_item._objs.pop()
                return False
            return bool(self.cur_item._objs)

    return Device
