"""The JSON Schema of a report for form builders: no references, every label and help in one language."""

from collections.abc import Iterator

from .resolve import Json, Resolved

ANNOTATIONS = {"$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "x-identities"}
"""What of the published schema is told anew, or not at all."""


def form_schema(edition: Resolved, schema: Json, lang: str, words: Json) -> Json:
    """The published schema of a report with nothing left to look up; the same reports are valid.

    title is what stands on the form, description what helps to fill it in, and a closed list is a choice of labelled
    constants. words holds the sentences of words.yaml.
    """
    labels = dict(_labels(edition.form, lang, words))
    values = {field["pointer"]: field["values"] for field in edition.form["fields"]}

    def spelt(part: Json, pointer: str) -> Json:
        part = schema["$defs"].get(part.get("$ref", "").rpartition("/")[2], {}) | part
        out = labels[pointer] | {key: value for key, value in part.items() if key not in ANNOTATIONS}
        if "enum" in out:
            out["oneOf"] = list(_choices(out.pop("enum"), values[pointer], lang, words["generator"]["not_stated"]))
        if "const" in out:
            out["default"] = out["const"]
        if "properties" in out:
            out["properties"] = {name: spelt(member, f"{pointer}/{name}") for name, member in out["properties"].items()}
        return out

    address = schema["$id"].replace("report.", f"report.form.{lang}.")
    return {"$schema": schema["$schema"], "$id": address, "$comment": schema["$comment"], **spelt(schema, "")}


def _choices(options: list[str | None], values: Json, lang: str, absent: Json) -> Iterator[Json]:
    for option in options:
        yield {"const": option, "title": (values[option] if option else absent)[lang]}


def _labels(form: Json, lang: str, words: Json) -> Iterator[tuple[str, Json]]:
    """(pointer, title and description) of every place of a report."""
    yield "", {"title": form["title"][lang]}
    for field in form["fields"]:
        free = field["expected"] and not field["values"]  # what may be chosen is told by the choices
        expected = {"description": field["expected"][lang]} if free else {}
        yield field["pointer"], {"title": field["label"][lang], **expected}
    for table in form["tables"]:
        place = f"/tables/{table['id']}"
        yield place, {"title": table["label"][lang]}
        for row in table["rows"]:
            yield f"{place}/{row['id']}", {"title": row["name"][lang], **_help(row, lang, words)}
            for column in table["columns"]:
                yield (
                    f"{place}/{row['id']}/{column['id']}",
                    {"title": column["name"][lang], **_help(column, lang, words)},
                )


def _help(line: Json, lang: str, words: Json) -> Json:
    """Unit, counting note and legal basis of a row or column."""
    said, marks = words["generator"], words["punctuation"]
    parts = [said["unit"][lang].format(unit=line["unit"][lang])] if "unit" in line else []
    parts += [line["note"][lang]] if line["note"] else []
    if line["basis"]:
        basis = marks["citations"][lang].join(basis[lang] for basis in line["basis"])
        parts.append(said["basis"][lang].format(basis=basis))
    return {"description": said["between"][lang].join(parts)} if parts else {}
