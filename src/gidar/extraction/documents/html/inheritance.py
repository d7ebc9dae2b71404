"""How an element of a page looks, with all that is in force around it, and how it may where that is doubtful."""

from types import MappingProxyType
from typing import NamedTuple

from ... import settings
from .colours import BLACK_ONLY, UNTOUCHED, Grounds, PossibleColours
from .custom_properties import UNTOLD, Variables


class Look(NamedTuple):
    """What is in force at an element.

    Attributes:
        gone: it is not painted, nor anything in it.
        doubtful: whether it is painted cannot be told.
        removed: it takes no place.
        block: a style puts it on lines of its own.
        parts: what stands in it, beside each other, are boxes of their own.
        breaks: a line in it may break between any two letters.
        boxed: it is a box of its own in a line, or has room around it.
        visible: its text is; what stands in it may undo that.
        size: of its letters, in pixels.
        shrunk: how many times as large it is painted.
        opacity: how opaque.
        filtered: a filter changes how it is painted.
        colours: that its text may have, with how opaque it is.
        fill: those that are painted instead of them, if any.
        behind: the colours that may be behind it; None of a picture.
        below: those that are behind what is around it; spare those behind a line that it stands in.
        outlined: its letters have a shadow, or lines around them.
        inline: it stands in a line.
        grid: it stands in a table that may hold figures.
        dark, forced: it is shown in colours for dark pages, or in the browser's own whatever the page says.
        turned: its text does not run from left to right.
        strange: its letters may be others than are written: those of a font of symbols, or of the page's own.
        tight: a box around it has a size of its own.
        cut: what does not fit into a box around it is not seen.
        added: a style puts something beside its text.
        brought: it is shown by a style, or may be, though browsers do not of themselves.
        variables: values by name, that other values refer to.
    """

    gone: bool = False
    doubtful: bool = False
    removed: bool = False
    block: bool = False
    boxed: bool = False
    parts: bool = False
    breaks: bool = False
    visible: bool = True
    size: float = float(settings.PIXELS_AN_EM)
    shrunk: float = 1.0
    opacity: float = 1.0
    filtered: bool = False
    colours: PossibleColours = BLACK_ONLY
    fill: PossibleColours | None = None
    behind: Grounds = UNTOUCHED
    below: Grounds = UNTOUCHED
    spare: Grounds = frozenset()
    outlined: bool = False
    inline: bool = False
    grid: bool = False
    dark: bool = False
    forced: bool = False
    turned: bool = False
    strange: bool = False
    tight: bool = False
    cut: bool = False
    added: bool = False
    brought: bool = False
    variables: Variables = MappingProxyType({})

    @property
    def sized(self) -> bool:
        """Whether its letters have a size."""
        return self.size > 0


def either(looks: list[Look]) -> Look:
    """What is in force where either of several looks may be: doubtful where they differ in more than colours."""
    first = looks[0]
    differ = any(
        (one.gone, one.removed, one.block, one.visible, one.sized, one.turned)
        != (first.gone, first.removed, first.block, first.visible, first.sized, first.turned)
        for one in looks
    )
    least = max if differ else min  # so that nothing that may be seen is taken for unseen
    fills = [one.fill for one in looks]
    return first._replace(
        gone=all(one.gone for one in looks),
        removed=all(one.removed for one in looks),
        boxed=any(one.boxed for one in looks),
        parts=any(one.parts for one in looks),
        breaks=any(one.breaks for one in looks),
        doubtful=differ or any(one.doubtful for one in looks),
        visible=any(one.visible for one in looks),
        size=least(one.size for one in looks),
        shrunk=min(one.shrunk for one in looks),
        opacity=least(one.opacity for one in looks),
        filtered=any(one.filtered for one in looks),
        colours=frozenset().union(*(one.colours for one in looks)),
        fill=None if not any(fills) else frozenset().union(*(one.fill or one.colours for one in looks)),
        behind=_joined([one.behind for one in looks]),
        below=_joined([one.below for one in looks]),
        spare=_joined([one.spare for one in looks]),
        outlined=any(one.outlined for one in looks),
        strange=any(one.strange for one in looks),
        tight=any(one.tight for one in looks),
        cut=any(one.cut for one in looks),
        variables=_joined_variables(looks),
    )


def _joined(grounds: list[Grounds]) -> Grounds:
    return grounds[0] if all(one is grounds[0] for one in grounds) else frozenset().union(*grounds)


def _joined_variables(looks: list[Look]) -> Variables:
    """The variables that are in force whichever look is; those that differ may be anything."""
    first = looks[0].variables
    if all(one.variables is first for one in looks):
        return first
    names = {name for one in looks for name in one.variables}
    return {
        name: value if (value := first.get(name)) is not None and all(one.variables.get(name) == value for one in looks)
        else UNTOLD
        for name in names
    }  # fmt: skip
