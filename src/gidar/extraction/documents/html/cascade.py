"""How each element of a page looks in a state of the screen, from what its style sheets say of it.

Sources: CSS 2.2, 9 to 12 and 17.5; CSS Display 3; CSS Masking 1; CSS Color 4; HTML, 15.3.1 (hidden elements).
"""

import re
from typing import Any

from ... import settings
from .backgrounds import hides_columns
from .calc import computed
from .colours import BLACK_ONLY, MARKED, PICTURE_ONLY, UNTOUCHED, WHITE_ONLY, unflooded
from .computed_colours import DARK_FIELD, DARK_LINKED, FORCED, canvas, chosen, coloured, is_dark
from .custom_properties import in_force, variables
from .declarations import MOTION, Declared, variants
from .default_styles import STRUCK_TAGS, brings_up, escapes, is_closed, is_struck, is_unseen_by_name, writes
from .fonts import is_strange, named
from .head import links, schemes
from .inheritance import Look, either
from .legibility import is_grid
from .media_queries import Scene
from .own_style import is_breaking, judged
from .properties import LINES, is_plain
from .pseudo_elements import alters_text
from .style_rules import PageRules, Styling
from .values import font_size

TIME = re.compile(r"([0-9]*\.?[0-9]+)(m?s)\b")
LASTING = re.compile(r"paused|infinite|step|\(")
PAGE = {"html", "body"}
FIELDS = {"input", "button", "select", "textarea"}
# What browsers show in place of what stands in these, or show as they please.
UNSURE = {"bdo", "audio", "canvas", "iframe", "object", "option", "optgroup", "select", "textarea", "video"}


class PageLooks:
    """The looks of the elements of a page, of each of which said tells what may be said of it in any state."""

    def __init__(self, root: Any, rules: PageRules, said: dict[Any, Styling]) -> None:
        self.root, self.rules, self.said = root, rules, said
        self.root_size = float(settings.PIXELS_AN_EM)
        self._links = links(root)
        self._shared: dict[Any, tuple[Look, Look]] = {}  # of elements that are alike in elements that are

    def within(self, said: dict[Any, Styling], scene: Scene) -> dict[Any, Look]:
        """How each element looks in a state of the screen, in which this is said."""
        looks: dict[Any, Look] = {}
        self._scene, self.root_size = scene, float(settings.PIXELS_AN_EM)
        first = Look(variables=self.rules.initial, forced=FORCED.items() <= dict(scene).items())
        first = canvas(first, is_dark(schemes(self.root), scene))
        for element in self.root.iter():
            looks[element] = look = self._look(element, said.get(element), looks.get(element.getparent(), first))
            if element is self.root and look.size > 0:
                self.root_size = look.size
        return looks

    def _look(self, element: Any, said: Styling | None, above: Look) -> Look:
        tag = element.tag
        look = self._inherited(above)
        if tag == "table":
            look = look._replace(grid=is_grid(element), doubtful=look.doubtful or hides_columns(element, self.said))
        strange = tag in UNSURE or (look.grid and (not is_plain(tag) or tag == "dialog" or writes(element)))
        if strange or element.find("template[@shadowrootmode]") is not None:
            look = look._replace(doubtful=True)
        if tag != "summary" and element.getparent() is not None and is_closed(element.getparent()):
            look = look._replace(doubtful=True)
        if self.rules.apart and any(look.variables.get(n) != self.rules.initial.get(n) for n in self.rules.apart):
            kept = {name: value for name, value in look.variables.items() if name not in self.rules.apart}
            look = look._replace(variables=kept | {**self.rules.initial})
        if tag in FIELDS:  # of which letters and ground are not those around
            colours, behind = (WHITE_ONLY, DARK_FIELD) if look.dark else (BLACK_ONLY, UNTOUCHED)
            look = look._replace(colours=colours, fill=None, behind=behind, size=float(settings.PIXELS_AN_EM))
        elif look.grid and tag == "mark":
            look = look._replace(colours=BLACK_ONLY, behind=MARKED)
        elif look.grid and tag == "a" and element.get("href") is not None:
            look = look._replace(colours=look.colours | (DARK_LINKED if look.dark else self._links))
        block = tag in LINES or tag in PAGE
        if block and look.spare:  # a ground in a line is not behind what stands on lines of its own
            look = look._replace(behind=look.behind | look.spare, spare=frozenset())
        if said is None and tag in STRUCK_TAGS and escapes(element, self.said):
            look = look._replace(doubtful=True, brought=True)
        if said is None:
            return look if look.inline is not block else look._replace(inline=not block)
        key = (tag, id(said), id(look))
        if key not in self._shared:
            self._shared[key] = (self._told(element, said, look), look)
        first = self._shared[key][0]
        if is_unseen_by_name(element) and brings_up(element, said, self.said):
            first = first._replace(doubtful=True, brought=True)
        elif first.gone and not look.gone and is_struck(said) and escapes(element, self.said):
            first = first._replace(doubtful=True, gone=look.gone)
        if any(alters_text(name, part, first) for name in said.beside for part in said.variants(name)):
            first = first._replace(doubtful=True, added=True)
        return first

    def _inherited(self, above: Look) -> Look:
        """What is in force in an element of this look, before anything is said of what stands in it."""
        if not (above.removed or above.block or above.boxed or above.brought or above.added or above.parts):
            return above
        if id(above) not in self._shared:
            look = above._replace(
                removed=False, block=False, boxed=above.parts, brought=False, added=False, parts=False
            )
            self._shared[id(above)] = (look, above)
        return self._shared[id(above)][0]

    def _told(self, element: Any, said: Styling, look: Look) -> Look:
        """How an element looks of which this is said, and others of its name."""
        moving = self._motion(said)
        self.rules.steps += settings.STEPS_A_STYLE * (1 + len(said.doubtful) + len(moving)) + len(look.variables)
        if self.rules.steps > settings.MAX_STYLE_STEPS:
            self.rules.given_up = True
            return look
        found = [self._styled(element, values, look) for values in variants(said.values, (*said.doubtful, *moving))]
        first = found[0] if len(found) == 1 else either(found)
        if is_moving(said) and not (first.gone is look.gone and first.visible and first.sized):
            first = first._replace(
                gone=look.gone, visible=True, size=first.size or look.size, opacity=look.opacity, doubtful=True
            )
        return first

    def _motion(self, said: Styling) -> tuple[tuple[Declared, ...], ...]:
        """What the animations of an element say, moment by moment."""
        names = {name.strip("\"'") for text in _motions(said) for name in re.split(r"[\s,]+", text)}
        moments = (one for name in sorted(names & self.rules.motions.keys()) for one in self.rules.motions[name])
        found = [moment for moment, first in moments if not first or _lasts(said)]
        return tuple(found[: settings.MAX_SELECTORS])

    def _styled(self, element: Any, values: dict[str, str], look: Look) -> Look:
        """What is in force at an element with these values."""
        known = variables(values, look.variables, self.rules.typed)
        values, unclear = in_force(values, known)
        if said := values.get("color-scheme", ""):
            dark = is_dark(said, self._scene)
            look = canvas(look, dark) if element is self.root else look._replace(dark=dark)
        size = font_size(values, look.size, self.root_size)
        size = look.size if size is None else size
        values = {name: computed(value, size, self.root_size) for name, value in chosen(values, look.dark).items()}
        told = judged(element.tag, look.grid and element.tag != "table", tuple(unflooded(values).items()))
        opacity, shrunk = look.opacity * told.opacity, look.shrunk * told.shrunk
        doubtful = unclear or told.doubtful or ((look.tight or told.tight) and (told.cut or told.narrow))
        doubtful = doubtful or (look.cut and told.lift > settings.MIN_LIFT) or (look.filtered and told.filtered)
        doubtful = doubtful or opacity <= settings.FAINT_OPACITY or shrunk < settings.FAINT_ZOOM
        breaks = is_breaking(values, look.breaks)
        doubtful = doubtful or (breaks and told.slim)
        fonts = values.get("font-family") or named(values.get("font", "")) or None
        look = look._replace(
            gone=look.gone or told.gone or opacity <= settings.UNSEEN_OPACITY,
            removed=told.display == "none",
            block=element.tag in LINES or told.block,
            boxed=told.boxed or look.boxed,
            parts=told.parts,
            breaks=breaks,
            doubtful=look.doubtful or doubtful or (look.forced and values.get("forced-color-adjust", "auto") != "auto"),
            turned=look.turned if told.turned is None else told.turned,
            strange=look.strange if fonts is None else is_strange(fonts, self.rules.fonts),
            tight=look.tight or told.tight,
            cut=look.cut or (look.grid and told.cut),
            visible=look.visible if told.visible is None else told.visible,
            size=size,
            opacity=opacity,
            shrunk=shrunk,
            filtered=look.filtered or told.filtered,
            outlined=look.outlined if told.outlined is None else told.outlined,
            inline=element.tag not in LINES and element.tag not in PAGE and told.display in ("", "inline", "contents"),
            variables=known,
        )
        if told.lift > settings.MIN_LIFT or told.floats:
            look = look._replace(behind=look.behind | look.below)  # the ground may end before what stands on it
        found = coloured(look, values, told.tight)
        if element.tag in PAGE and found.behind == PICTURE_ONLY:  # one that does not come leaves the page as it is
            return found._replace(behind=found.behind | look.behind)
        return found


def _motions(said: Styling) -> list[str]:
    most = said.variants()[-1]
    return [text for name in ("animation", "animation-name") if (text := most.get(name, "none")) != "none"]


def is_moving(said: Styling) -> bool:
    """Whether an animation, of which the page may say nothing more, changes an element."""
    return bool(_motions(said))


def _lasts(said: Styling) -> bool:
    """Whether the first moment of an animation may last, or come again."""
    texts = [values.get(name, "") for values in said.variants() for name in ("animation", *MOTION)]
    times = [float(one) / (1000 if unit == "ms" else 1) for text in texts for one, unit in TIME.findall(text)]
    return max(times, default=0.0) > settings.MAX_APPEARING or any(LASTING.search(text) for text in texts)
