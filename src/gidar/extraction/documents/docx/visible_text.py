"""What of the text of a Word document its viewers show: the tree is settled before anything is read.

Of alternatives only the one that is shown is left, codes of fields are taken out, and what a viewer may fill in,
compute or read otherwise is marked as doubtful.

Sources: ECMA-376-1, 17.16 (fields), 17.5.2 (content controls), 17.3.2.3 (bdo); ECMA-376-3, 7.6 and 9 (alternatives).
"""

import re
from typing import Any

from ...elements.blocks import OBJECT
from ...elements.figures import HAS_DIGIT
from ..fields import SILENT, TYPED, field_name
from ..visibility import marked
from .colours import W
from .styles import ON

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MICROSOFT = re.compile("http://schemas[.]microsoft[.]com/office/|urn:schemas-microsoft-com:")
# What text may stand in, in a paragraph, without any change to how it is shown.
PLAIN = {
    W + name
    for name in (
        *("r", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "ruby"),
        *("rubyBase", "rt", "del", "moveFrom", "p"),
    )
}


def settle(body: Any) -> None:
    """Leave in a body what is shown, with marks around what may be shown otherwise."""
    _settle_alternatives(body)
    _Fields().settle(body)
    for text in body.iter(f"{W}t"):
        if HAS_DIGIT.search(text.text or "") and (_is_wrapped(text) or _is_bound(text)):
            text.text = marked(text.text)


def _settle_alternatives(body: Any) -> None:
    for element in list(body.iter(f"{MC}AlternateContent")):
        branches = [one for one in element if one.tag in (f"{MC}Choice", f"{MC}Fallback")]
        shown = next((one for one in branches if one.tag == f"{MC}Fallback" or _is_understood(one)), None)
        for one in branches:
            if one is not shown and shown is not None and _texts(one) and _texts(one) != _texts(shown):
                for text in shown.iter(f"{W}t"):
                    text.text = marked(text.text or "")
                if not _texts(shown):
                    _put_object(shown)
            if one is not shown:
                element.remove(one)


def _is_understood(choice: Any) -> bool:
    """Whether viewers know all that a choice requires: what Microsoft itself has added."""
    names = (choice.get("Requires") or "").split()
    return bool(names) and all(MICROSOFT.match(choice.nsmap.get(name) or "") for name in names)


def _texts(branch: Any) -> str:
    return "".join(text.text or "" for text in branch.iter(f"{W}t"))


def _is_wrapped(text: Any) -> bool:
    """Whether a text stands in something that may hide or turn it: elements of others, reversed text."""
    for above in text.iterancestors():
        if above.tag == f"{W}p":
            return False
        turned = above.tag in (f"{W}bdo", f"{W}dir") and above.get(f"{W}val") == "rtl"
        known = above.tag in PLAIN or above.tag in (f"{W}bdo", f"{W}dir") or above.tag.startswith(MC)
        if turned or not known:
            return True
    return False


def _is_bound(text: Any) -> bool:
    """Whether a text of a table is that of a control which Word fills with data of another part."""
    if next(text.iterancestors(f"{W}tc"), None) is None:
        return False
    return any(one.find(f"{W}sdtPr/{W}dataBinding") is not None for one in text.iterancestors(f"{W}sdt"))


class _Field:
    """A field that has begun: its code, the texts of its code and of its result."""

    def __init__(self, dirty: bool) -> None:
        self.dirty, self.code = dirty, ""
        self.codes: list[Any] = []
        self.results: list[Any] = []
        self.has_result = False

    @property
    def name(self) -> str:
        return field_name(self.code)


class _Fields:
    """The fields of a body, which may begin in one paragraph and end in another."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def settle(self, body: Any) -> None:
        """Take out the codes, mark results that viewers compute, put OBJECT where one computes what is not there."""
        for element in list(body.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}fldSimple")):
            kind = element.get(f"{W}fldCharType") if element.tag == f"{W}fldChar" else None
            if kind == "begin":
                self._open.append(_Field(element.get(f"{W}dirty", "0") in ON))
            elif kind == "separate" and self._open:
                self._open[-1].has_result = True
            elif kind == "end" and self._open:
                self._end(self._open.pop(), element)
            elif element.tag == f"{W}instrText" and self._open:
                self._open[-1].code += element.text or ""
            elif element.tag == f"{W}fldSimple":
                self._simple(element)
            elif element.tag == f"{W}t":
                self._text(element)
        for field in self._open:  # what does not end is no field, or hides all that follows
            for text in (*field.codes, *field.results):
                text.text = marked(text.text or "")

    def _text(self, text: Any) -> None:
        for field in self._open[::-1]:
            (field.results if field.has_result else field.codes).append(text)
            if not field.has_result:
                return

    def _end(self, field: _Field, end: Any) -> None:
        for text in field.codes:
            text.text = ""
        inner = any(not one.has_result for one in self._open)  # in the code of another
        if field.name in SILENT or inner:
            return
        if not any(text.text for text in field.results) and (field.name not in TYPED or not field.has_result):
            _put_object(end)
        elif field.dirty or field.name not in TYPED:
            _doubt(field.results)

    def _simple(self, element: Any) -> None:
        field = _Field(element.get(f"{W}dirty", "0") in ON)
        field.code, field.has_result = element.get(f"{W}instr") or "", True
        field.results = list(element.iter(f"{W}t"))
        if field.name in SILENT:
            return
        if not any(text.text for text in field.results) and field.name not in TYPED:
            _put_object(element)
        elif field.dirty or field.name not in TYPED:
            _doubt(field.results)


def _doubt(texts: list[Any]) -> None:
    for text in texts:
        if HAS_DIGIT.search(text.text or ""):
            text.text = marked(text.text)


def _put_object(element: Any) -> Any:
    """Put a sign of what cannot be read behind or into an element, where its text is looked for."""
    text = element.makeelement(f"{W}t")
    text.text = OBJECT
    if element.tag == f"{W}fldChar":
        element.addnext(text)
    else:
        element.append(text)
    return text
