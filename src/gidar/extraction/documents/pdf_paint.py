"""What a viewer paints of a page of a PDF: no layers that are off, nothing clipped away or covered; and what is OCR.

pdfminer lays out all text that a page holds. Sources: ISO 32000-1, 8.5.4 (clipping), 8.11 (optional content), 9.3.6
(text rendering modes), 11.6 (transparency).
"""

from typing import Any

from .. import settings
from ..optional import library

INVISIBLE = 3  # the mode in which text is neither filled nor stroked, as recognition puts it over a scan


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
    """Whether a group, or a set of groups none of which is on, is off."""
    resolve = library("pdfminer").pdftypes.resolve1
    if getattr(reference, "objid", None) in off:
        return True
    membership = resolve(reference)
    groups = membership.get("OCGs") if isinstance(membership, dict) else None
    found = [groups] if hasattr(groups, "objid") else resolve(groups) or []
    ids = [getattr(group, "objid", None) for group in found]
    return bool(ids) and all(id_ in off for id_ in ids)


class Paint:
    """What is in force where a page is being drawn, kept beside the device that it is drawn on."""

    def __init__(self, off: frozenset[int]) -> None:
        self.off = off
        self.marked: list[bool] = []  # for each marked content that is open: whether its layer is off
        self.clips: list[tuple[float, ...] | None] = [None]  # the bounds of the clipping path, saved with the state
        self.translucent = [False]
        self.mode = 0
        self.invisible = self.characters = self.steps = 0

    def hides(self, box: tuple[float, ...]) -> bool:
        """Whether what lies in a box is on a layer that is off, or clipped away."""
        clip = self.clips[-1]
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return any(self.marked) or (clip is not None and not (clip[0] <= x <= clip[2] and clip[1] <= y <= clip[3]))

    def save(self) -> None:
        """Keep what is in force, to come back to it."""
        self.clips.append(self.clips[-1])
        self.translucent.append(self.translucent[-1])

    def restore(self) -> None:
        """Come back to what was in force when it was last kept."""
        if len(self.clips) > 1:
            self.clips.pop()
            self.translucent.pop()

    def clip(self, points: list[tuple[float, float]]) -> None:
        """Clip what follows to the bounds of a path, and to what was in force."""
        if not points:
            return
        xs, ys = zip(*points, strict=True)
        box, old = (min(xs), min(ys), max(xs), max(ys)), self.clips[-1]
        if old is not None:
            box = (max(box[0], old[0]), max(box[1], old[1]), min(box[2], old[2]), min(box[3], old[3]))
        self.clips[-1] = box


def _is_translucent(state: dict[str, Any]) -> bool:
    blend = str(getattr(state.get("BM"), "name", "Normal"))
    opacity = library("pdfminer").pdftypes.resolve1(state.get("ca", 1))
    return not isinstance(opacity, (int, float)) or opacity < 1 or blend not in ("Normal", "Compatible")


def _points(matrix: Any, path: Any) -> list[tuple[float, float]]:
    """The points of a path as they lie on the page."""
    apply = library("pdfminer").utils.apply_matrix_pt
    return [apply(matrix, point) for step in path for point in zip(step[1::2], step[2::2], strict=False)]


def interpreter(base: Any) -> Any:
    """The interpreter of pdfminer, keeping what is in force."""
    resolve = library("pdfminer").pdftypes.resolve1

    class Interpreter(base):  # type: ignore[misc]
        """Tells the device which layer, clipping and transparency are in force."""

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

        def do_q(self) -> None:
            self.device.paint.save()
            super().do_q()

        def do_Q(self) -> None:
            self.device.paint.restore()
            super().do_Q()

        def do_gs(self, name: Any) -> None:
            states = resolve(self.resources.get("ExtGState")) or {}
            state = resolve(states.get(getattr(name, "name", None))) or {}
            self.device.paint.translucent[-1] = _is_translucent(state)
            super().do_gs(name)

        def do_W(self) -> None:
            self.device.paint.clip(_points(self.ctm, self.curpath))
            super().do_W()

        def do_W_a(self) -> None:
            self.do_W()

    return Interpreter


def device(base: Any) -> Any:
    """The device of pdfplumber, on which only that is drawn which a viewer paints."""

    class Device(base):  # type: ignore[misc]
        """Leaves out what is hidden, takes away what is covered, and counts invisible characters."""

        paint: Paint

        def render_string(self, textstate: Any, *args: Any, **kwargs: Any) -> None:
            self.paint.mode = textstate.render
            super().render_string(textstate, *args, **kwargs)

        def render_char(self, *args: Any, **kwargs: Any) -> float:
            advance: float = super().render_char(*args, **kwargs)
            self.paint.characters += 1
            self.paint.invisible += self.paint.mode == INVISIBLE
            self._keep()
            return advance

        def render_image(self, *args: Any, **kwargs: Any) -> None:
            super().render_image(*args, **kwargs)
            self._keep()

        def paint_path(self, gstate: Any, stroke: bool, fill: bool, *args: Any) -> None:
            before = len(self.cur_item._objs)
            super().paint_path(gstate, stroke, fill, *args)
            for shape in self.cur_item._objs[before:]:
                if fill and not self.paint.translucent[-1] and type(shape).__name__ == "LTRect":
                    self._cover(shape.bbox, before)
            if any(self.paint.marked):
                del self.cur_item._objs[before:]

        def _keep(self) -> None:
            if self.cur_item._objs and self.paint.hides(self.cur_item._objs[-1].bbox):
                self.cur_item._objs.pop()

        def _cover(self, box: tuple[float, ...], before: int) -> None:
            """Take away the characters that a filled rectangle lies over."""
            objects = self.cur_item._objs
            self.paint.steps += before
            if self.paint.steps > settings.MAX_COVER_STEPS or any(self.paint.marked):
                return
            gone = {
                n for n, one in enumerate(objects[:before]) if type(one).__name__ == "LTChar" and _over(box, one.bbox)
            }
            if gone:
                self.cur_item._objs = [one for n, one in enumerate(objects) if n not in gone]

    return Device


def _over(box: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return box[0] <= other[0] and box[1] <= (other[1] + other[3]) / 2 <= box[3] and other[2] <= box[2]
