"""Fields of word processors, by the name that their code begins with.

Source: ECMA-376-1, 17.16.5.
"""

# Fields whose result is what was typed or chosen, and those that print nothing. Others are computed: some when the
# document is opened, and in LibreOffice formulas, too.
TYPED = frozenset({"HYPERLINK", "FORMTEXT", "MERGEFIELD", "ADDIN"})
SILENT = frozenset({"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF"})


def field_name(code: str) -> str:
    """The name of a field, "=" of a formula."""
    words = code.split()
    return "=" if code.strip().startswith("=") else words[0].upper() if words else ""
