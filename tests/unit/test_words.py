"""Words once: every sentence of the programs stands in spec/words.yaml, in both languages, and is said somewhere."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import gidar
from cases import ROOT
from gidar.model import words as spoken
from modules import nodes, tree

SRC, CHECKER = ROOT / "src/gidar", ROOT / "checker/src"
ROOMS = {
    room: keys
    for room, keys in json.loads((ROOT / "spec/dist/words.json").read_text(encoding="utf-8")).items()
    if isinstance(keys, dict)
}
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")

# What looks for Chinese in what others wrote: documents, narratives, tables, citations of law.
MATCHING = {
    "bulk/duckdb/sieve.py",
    "extraction",
    "inputs/csv_heading.py",
    "inputs/organ_list.py",
    "inputs/spreadsheets/looks.py",
    "inputs/spreadsheets/found_sheet.py",
    "inputs/spreadsheets/ods.py",
    "inputs/spreadsheets/meant.py",
    "inputs/spreadsheets/year_written.py",
    "inputs/spreadsheets/remarks.py",
    "inputs/waiver_list.py",
    "model/quotations.py",
    "maintain/citations.py",
    "narrative",
    "model/harmless.py",
    "model/radicals.py",
    "rules/narrative.py",
    "rules/sql.py",
}
MATCHING_TS = {
    "extraction/names.ts",
    "extraction/placing.ts",
    "extraction/prose.ts",
    "inputs/csv-heading.ts",
    "model/radicals.ts",
    "page/meaning.ts",
    "narrative/parser.ts",
    "narrative/tokens.ts",
}

# Where the keys come from that a room is asked for by a value.
BY_VALUE = {
    "aggregation": {"regions"},
    "convert": {"conversion"},
    "errors": {"infrastructure"},
    "generator": {"maintain"},
    "problems": {"serve"},
    "reasons": {"conversion", "regions"},
    "refusals": {"bulk", "inputs"},
    "spec": {"publication"},
    "workbook": {"writers"},
    "ways": {"bulk", "inputs"},
}
BY_SCHEMA = {
    "convert": "crosswalk/crosswalk.schema.json",
    "effect": "result.schema.json",
    "explanation": "rules.schema.json",
    "reporters": "result.schema.json",
    "roll": "roll.schema.json",
    "settings": "settings.schema.json",
    "waivers": "waivers.schema.json",
}

PATHS = sorted(SRC.rglob("*.py"))


@cache
def calls() -> list[tuple[Path, ast.Call]]:
    return [(path, node) for path in PATHS for node in nodes(path) if isinstance(node, ast.Call)]


@cache
def part(path: Path) -> str:
    """The room of the house that a file belongs to, or the file itself beside them."""
    return path.relative_to(SRC).parts[0]


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def constants(node: ast.AST) -> Iterator[str]:
    """The texts that an expression may be, where they are written out: one, or those of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*constants(node.body), *constants(node.orelse))


def strings(path: Path) -> Iterator[ast.Constant]:
    """The texts of a module that are no docstrings."""
    told = {id(n.value) for n in nodes(path) if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)}
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


# ---- the file ----------------------------------------------------------------------------------------


def test_both_languages_have_the_same_places() -> None:
    for room, keys in ROOMS.items():
        for key, text in keys.items():
            assert placeholders(text["zh"]) == placeholders(text["en"]), f"{room}.{key}"
            assert "" not in placeholders(text["zh"]), f"{room}.{key} fills in something that has no name"


def test_no_sentence_stands_twice() -> None:
    seen: dict[tuple[str, str], str] = {}
    for room, keys in ROOMS.items():
        for key, text in keys.items():
            first = seen.setdefault((text["zh"], text["en"]), f"{room}.{key}")
            assert first == f"{room}.{key}", f"{room}.{key} says what {first} says"
    pages = sorted((SRC / "maintain/site/templates").glob("*.j2"))
    pairs = [pair for page in pages for pair in re.findall(r'\bt\("([^"]*)", "([^"]*)"\)', page.read_text("utf-8"))]
    for pair in pairs:
        if len(CHINESE.findall(pair[0])) > 4:
            assert pair not in seen, f"a page says {pair[0]} as {seen[pair]} does: sentence(key) says it"
            assert pairs.count(pair) == 1, f"pages say {pair[0]} twice: it belongs into words.yaml"


def test_no_message_of_an_edition_stands_here() -> None:
    """rules.yaml and repair.yaml hold what findings and repairs say; of sentences, none is in both."""
    own = {text["zh"] for keys in ROOMS.values() for text in keys.values() if len(text["zh"]) >= 6}
    for edition in map(gidar.load_edition, gidar.editions()):
        theirs = [rule.message for rule in edition.rules.values() if rule.message]
        theirs += [*edition.catalogue["identity_messages"].values(), *edition.catalogue["not_checked"].values()]
        theirs += [text for text in (*edition.catalogue["words"].values(), *edition.repair["words"].values())]
        assert not own & {text["zh"] for text in theirs if isinstance(text.get("zh"), str)}


# ---- no sentence in code -----------------------------------------------------------------------------


def test_no_chinese_sentence_stands_in_code() -> None:
    """Where Chinese is matched: in patterns, comparisons, tables of characters, one or two characters at a time."""
    said = {path.relative_to(SRC).as_posix(): chinese(path) for path in PATHS}
    assert {name: texts for name, texts in said.items() if texts} == {}


def chinese(path: Path) -> list[str]:
    """The texts of a module in Chinese that say something."""
    found = [node for node in strings(path) if CHINESE.search(node.value)]
    if not found or (path.relative_to(SRC).as_posix() not in MATCHING and part(path) not in MATCHING):
        return [node.value for node in found]
    of_patterns = [
        node
        for node in nodes(path)
        if isinstance(node, (ast.Compare, ast.comprehension))
        or (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re"
        )
    ]
    tables = [node for node in tree(path).body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    matched = {id(inner) for node in (*of_patterns, *tables) for inner in ast.walk(node)}
    return [node.value for node in found if id(node) not in matched and len(node.value) > 2]


def test_no_chinese_sentence_stands_in_the_checker_or_in_a_reporter() -> None:
    for path in (*CHECKER.rglob("*.ts"), *(SRC / "reporters").rglob("*.j2")):
        text = re.sub(
            r"//.*|/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S if path.suffix == ".j2" else 0
        )
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        if path.suffix == ".j2" or path.relative_to(CHECKER).as_posix() not in MATCHING_TS:
            assert not CHINESE.search(text), path


def test_no_sentence_is_chosen_by_language_in_code() -> None:
    for path in PATHS:
        for node in nodes(path):
            if isinstance(node, ast.IfExp) and '"zh"' in ast.unparse(node.test).replace("'", '"'):
                both = [isinstance(side, (ast.Constant, ast.JoinedStr)) for side in (node.body, node.orelse)]
                assert not all(both), f"{path}:{node.lineno}"
            if isinstance(node, ast.Dict) and all(isinstance(value, ast.Constant) for value in node.values):
                assert {ast.unparse(key) for key in node.keys if key} != {"'zh'", "'en'"} or part(path) == "maintain", (
                    path
                )


# ---- what is said ------------------------------------------------------------------------------------


def named() -> Iterator[tuple[Path, ast.Call, str, str]]:
    """(file, call, room, key) of the sentences that are named as a whole: room.key, an error, a help."""
    for path, node in calls():
        if called(node) in ("say", "fail") and part(path) == "cli":
            key = node.args[1]
            assert [*constants(key)] or path.name == "common.py", f"{path}:{node.lineno}: {ast.unparse(node)}"
            yield from ((path, node, *text.split(".", 1)) for text in constants(key))
        elif called(node) == "sentence":
            yield from ((path, node, *text.split(".", 1)) for text in constants(node.args[0]))
        elif called(node) == "counted":
            keys = node.args[0].keys if isinstance(node.args[0], ast.Dict) else ()
            yield from ((path, node, *text.split(".", 1)) for key in keys if key for text in constants(key))
        elif called(node) == "InputError" and node.args:
            yield from ((path, node, "errors", text) for text in constants(node.args[0]))
        elif called(node) == "Unusable":
            yield from ((path, node, "conform", text) for text in constants(node.args[0]))


def test_every_sentence_that_is_named_exists_and_is_given_what_it_says() -> None:
    for path, node, room, key in named():
        assert key in ROOMS.get(room, {}), f"{path}:{node.lineno}: words.yaml has no {room}.{key}"
        given = {"count"} if called(node) == "counted" else {word.arg for word in node.keywords}
        if None not in given:
            assert given == placeholders(ROOMS[room][key]["zh"]), f"{path}:{node.lineno}: {room}.{key}"


def looked_up() -> Iterator[tuple[Path, ast.AST, str, set[str] | None]]:
    """(file, expression, key, what it is filled with) of what is looked up in the words of one or more rooms."""
    for path in PATHS:
        text = path.read_text(encoding="utf-8")
        if not re.search(r"^from \S*words import", text, re.M):
            continue
        of_edition = "catalogue" in text
        parents = {child: node for node in nodes(path) for child in ast.iter_child_nodes(node)}
        for node in nodes(path):
            if not isinstance(node, ast.Subscript) or path.is_relative_to(SRC / "maintain/generate"):
                continue
            held = ast.unparse(node.value)
            if not re.fullmatch(r"(?:self\.)?(?:words|said|say)|(?:words|said|_words|texts)\(.*\)", held):
                continue
            if held == "words" and of_edition:
                continue  # those of an edition
            above = parents.get(parents.get(node))
            call = above if isinstance(above, ast.Call) and called(above) == "format" else None
            given = {word.arg for word in call.keywords} if call else None
            yield from ((path, node, key, given) for key in constants(node.slice))


def rooms_of(path: Path) -> set[str]:
    """The rooms of words that the room of the house a file is in speaks from."""
    return rooms_of_part(part(path))


@cache
def rooms_of_part(name: str) -> set[str]:
    found = set()
    for other, node in calls():
        if part(other) == name and called(node) in ("words", "texts"):
            found |= {text for argument in node.args for text in constants(argument) if text in ROOMS}
    return found


def test_every_word_that_is_looked_up_exists_and_is_given_what_it_says() -> None:
    count = 0
    for path, node, key, given in looked_up():
        texts = [ROOMS[room][key]["zh"] for room in rooms_of(path) if key in ROOMS[room]]
        assert texts, f"{path}:{node.lineno}: no word {key} in {', '.join(sorted(rooms_of(path)))}"
        if given and None not in given:
            assert any(placeholders(text) <= given for text in texts), f"{path}:{node.lineno}: {key}"
        count += 1
    assert count > 80


def test_rooms_that_are_read_together_share_no_key() -> None:
    for path, node in calls():
        if called(node) == "words":
            keys = [key for argument in node.args for room in constants(argument) for key in ROOMS.get(room, ())]
            assert len(keys) == len(set(keys)), f"{path}:{node.lineno}: {[key for key in keys if keys.count(key) > 1]}"


def put_together(path: Path) -> Iterator[str]:
    """The patterns of the words that a module puts together: f"no_{name}", "row_" + by, f"{kind}_title"."""
    for node in nodes(path):
        if isinstance(node, ast.JoinedStr):
            pieces = [piece.value if isinstance(piece, ast.Constant) else None for piece in node.values]
        elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant):
            pieces = [node.left.value, None]
        else:
            continue
        fixed = [piece for piece in (pieces[0], pieces[-1]) if isinstance(piece, str)]
        if any(re.fullmatch(r"\w+", piece) for piece in fixed) and all(isinstance(p, str | None) for p in pieces):
            yield "".join(r"\w+" if piece is None else re.escape(piece) for piece in pieces)


def test_every_sentence_is_said() -> None:
    """Each key stands in the code of a room that speaks from its room of words, alone, as a field of a
    record or put together (no_{name}), or in a file of the checker."""
    texts = {path: {word for node in strings(path) for word in node.value.split(" ")} for path in PATHS}
    for path in PATHS:
        records = [node for node in nodes(path) if isinstance(node, ast.ClassDef)]
        fields = [node.target for record in records for node in record.body if isinstance(node, ast.AnnAssign)]
        texts[path] |= {field.id for field in fields if isinstance(field, ast.Name)}
    joined = {path: [*put_together(path)] for path in PATHS}
    templates = {path: path.read_text(encoding="utf-8") for path in SRC.rglob("*.j2")}
    script = "\n".join(path.read_text(encoding="utf-8") for path in CHECKER.rglob("*.ts"))
    schemas = {room: (ROOT / "spec" / path).read_text(encoding="utf-8") for room, path in BY_SCHEMA.items()}
    unsaid = []
    whole = {f"{room}.{key}" for _, _, room, key in named()}
    whole |= set(
        re.findall(r'"(\w+\.\w+)"', "".join(text for path, text in templates.items() if part(path) == "maintain"))
    )
    helps = {
        text
        for _, node in calls()
        for word in node.keywords
        if word.arg in ("help", "description")
        for text in constants(word.value)
    }
    for room, keys in ROOMS.items():
        parts = {part(path) for path in PATHS if room in rooms_of(path)} | BY_VALUE.get(room, set())
        spoken = set().union(*(texts[path] for path in PATHS if part(path) in parts))
        patterns = [pattern for path in PATHS if part(path) in parts for pattern in joined[path]]
        pages = " ".join(text for path, text in templates.items() if part(path) in parts)
        for key in keys:
            if not (
                f"{room}.{key}" in whole
                or (room == "help" and key in helps)
                or (room != "help" and key in spoken)
                or any(re.fullmatch(pattern, key) for pattern in patterns)
                or re.search(rf"\bwords\.{re.escape(key)}\b", pages)
                or (room in ("page", "findings", "errors", "punctuation", "returns") and f'"{key}"' in script)
                or (room in ("page", "findings") and re.search(rf"\b{key}\b", script))
                or f'"{key}"' in schemas.get(room, "")
            ):
                unsaid.append(f"{room}.{key}")
    assert not unsaid, ", ".join(unsaid)


def test_every_help_is_a_key_of_words() -> None:
    for path, node in calls():
        for word in node.keywords:
            if part(path) == "cli" and word.arg in ("help", "description"):
                assert {*constants(word.value)} <= ROOMS["help"].keys(), f"{path}:{node.lineno}"


def test_a_sentence_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        spoken.sentence("errors.nothing_of_the_kind", "en")
    with pytest.raises(KeyError):
        spoken.sentence("errors.too_large", "en")
