"""Fill the templates beside this file: the companions of the schemas in other languages."""

from typing import Any

from ...infrastructure.templating import environment

ENVIRONMENT = environment("gidar.maintain.generate")
ENVIRONMENT.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
ENVIRONMENT.filters["sql"] = lambda text: "'" + text.replace("'", "''") + "'"
ENVIRONMENT.filters["pascal"] = lambda name: name.replace(".", "_").title().replace("_", "")


def fill(template: str, **values: Any) -> bytes:
    """The template with these values, UTF-8. Raises jinja2.UndefinedError for a value that it lacks."""
    return ENVIRONMENT.get_template(f"{template}.j2").render(values).encode()
