"""The public names of the package, as their own docstrings describe them."""

import inspect

import gidar


def api() -> list[tuple[str, str, str]]:
    """(name, signature, docstring) of every public name; a class with the public attributes that have a docstring."""
    out = []
    for name in gidar.__all__:
        thing = getattr(gidar, name)
        kind = "class " if inspect.isclass(thing) else "def "
        text = inspect.getdoc(thing) or ""
        for attribute, value in vars(thing).items() if inspect.isclass(thing) else ():
            described = inspect.getdoc(value) if callable(value) or isinstance(value, property) else None
            if not attribute.startswith("_") and described:
                head = f"{attribute}{inspect.signature(value)}" if callable(value) else attribute
                text += f"\n\n{head}\n" + "\n".join(f"    {line}".rstrip() for line in described.splitlines())
        out.append((name, f"{kind}{name}{inspect.signature(thing)}", text))
    return out
