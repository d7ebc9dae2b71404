"""How the templates of a package are read: a value that is missing is an error, never a gap."""

import jinja2


def environment(package: str, escape: bool = False) -> jinja2.Environment:
    """The templates in the folder templates of a package; escape is for those that make HTML of what was reported."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader(package),
        undefined=jinja2.StrictUndefined,
        autoescape=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
