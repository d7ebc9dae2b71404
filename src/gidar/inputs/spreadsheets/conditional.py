"""Cells of an .xlsx that a sheet shows as blank by a rule or an option: in the colour behind them, as bars, as noughts.

Sources: ECMA-376 part 1, 18.3.1.18 (conditionalFormatting), 18.3.1.28 (dataBar), 18.3.1.87 (sheetView), 18.8.14 (dxf).
"""

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from . import guard
from .drawings import MAIN, MOST, Area

RULES = re.compile(rb"<(?:\w+:)?conditionalFormatting\b([^<>]*)>(.*?)</(?:\w+:)?conditionalFormatting\s*>", re.DOTALL)
FORMAT = re.compile(rb'\bdxfId\s*=\s*["\']([0-9]{1,6})["\']')
NO_VALUE = re.compile(rb'\bshowValue\s*=\s*["\'](?:0|false)["\']')
NO_NOUGHTS = re.compile(rb'<(?:\w+:)?sheetView\b[^<>]*\bshowZeros\s*=\s*["\'](?:0|false)["\']')


def hiding(styles: ElementTree.Element, looks: Callable[[ElementTree.Element], bool]) -> set[bytes]:
    """The numbers of the formats of rules with which nothing, or something else, is seen, as looks tells of one."""
    formats = styles.iterfind(f"{MAIN}dxfs/{MAIN}dxf")
    return {str(number).encode() for number, one in enumerate(formats) if not looks(one)}


def areas(sheet: bytes, hidden: set[bytes]) -> Iterator[Area]:
    """The cells for which a rule may leave nothing to be seen."""
    for rule in RULES.finditer(sheet):
        if NO_VALUE.search(rule[2]) or hidden & {*FORMAT.findall(rule[2])}:
            yield from map(_area, guard.attribute(rule[1], b"sqref").split()[:MOST])


def hides_noughts(sheet: bytes) -> bool:
    """Whether a sheet shows noughts as blanks."""
    return NO_NOUGHTS.search(sheet) is not None


def _area(said: str) -> Area:
    first, _, last = said.partition(":")
    one, other = guard.place_of(first), guard.place_of(last or first)
    return Area(*one, *other) if one and other else Area(0, 0, MOST, MOST)
