"""Which runs of a Word document are hidden or struck out, by their own properties or by those of a style.

Source: ECMA-376-1, 17.7.2 (the order in which styles apply) and 17.3.2 (vanish, strike, dstrike).
"""

from typing import Any

from .. import settings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = ("vanish", "strike", "dstrike")  # properties of a run that is not to be read
ON = ("", "1", "true", "on")


class WordStyles:
    """What the styles of a document say of these properties; root is its part of styles, or None."""

    def __init__(self, root: Any = None) -> None:
        self._own: dict[str, tuple[str, dict[str, bool]]] = {}
        self._usual: dict[str, str] = {}
        self._defaults: dict[str, bool] = {}
        if root is None:
            return
        self._defaults = _said(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in list(root.iterfind(f"{W}style"))[: settings.MAX_STYLES]:
            name = style.get(f"{W}styleId") or ""
            based = style.find(f"{W}basedOn")
            self._own[name] = ("" if based is None else based.get(f"{W}val", ""), _said(style.find(f"{W}rPr")))
            if style.get(f"{W}default") in ON[1:]:
                self._usual[style.get(f"{W}type") or ""] = name

    def unseen(self, run: Any) -> bool:
        """Whether a run is hidden or struck out."""
        own = run.find(f"{W}rPr")
        found = self._of_styles(run, own) | _said(own)
        return any(found.get(name) for name in UNSEEN)

    def hidden_row(self, row: Any) -> bool:
        """Whether a row of a table is hidden."""
        mark = row.find(f"{W}trPr/{W}hidden")
        return mark is not None and mark.get(f"{W}val", "") in ON

    def _of_styles(self, run: Any, own: Any) -> dict[str, bool]:
        """The defaults, then the styles of the table, of the paragraph and of the run."""
        found = dict(self._defaults)
        if not self._own:
            return found
        paragraph = next(run.iterancestors(f"{W}p"), None)
        table = next(run.iterancestors(f"{W}tbl"), None)
        for kind, style in (
            ("table", None if table is None else table.find(f"{W}tblPr/{W}tblStyle")),
            ("paragraph", None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")),
            ("character", None if own is None else own.find(f"{W}rStyle")),
        ):
            found |= self._resolved(self._usual.get(kind, "") if style is None else style.get(f"{W}val", ""))
        return found

    def _resolved(self, name: str) -> dict[str, bool]:
        """What a style says, with the styles that it is based on."""
        chain: list[str] = []
        while name in self._own and name not in chain:
            chain.append(name)
            name = self._own[name][0]
        found: dict[str, bool] = {}
        for style in reversed(chain):
            found |= self._own[style][1]
        return found


def _said(properties: Any) -> dict[str, bool]:
    if properties is None:
        return {}
    marks = ((name, properties.find(W + name)) for name in UNSEEN)
    return {name: mark.get(f"{W}val", "") in ON for name, mark in marks if mark is not None}
