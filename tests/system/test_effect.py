"""What maintainers ask of the specification: the effect of a change on a corpus, what the identities can see."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from cases import DIST, ROOT
from gidar.maintain.analysis import analyse
from gidar.maintain.analysis_said import parts
from gidar.publication import Publication
from gidar.publication.files import read_files
from in_process import called

CORPUS = [str(ROOT / "examples" / name) for name in ("hongze-2023.json", "shuangyashan-2024.json", "pingtan-2020.json")]
BLANK, SUM = "cell-blank", "review-and-litigation-total"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of an edition in which blanks are no matter any more, and one identity is gone."""
    folder = tmp_path / "2021"
    shutil.copytree(DIST / "2021", folder)
    for name, member, kept in (
        ("identities.json", "identities", lambda one: (one["code"], one["instance"]) != (SUM, "reconsideration")),
        ("rules.json", "rules", lambda one: one["code"] != "narrative-missing"),
    ):
        data = json.loads((folder / name).read_text(encoding="utf-8"))
        data[member] = [one for one in data[member] if kept(one)]
        (folder / name).write_text(json.dumps(data), encoding="utf-8")
    return folder


def test_an_identity_that_is_gone_takes_its_findings_with_it(changed: Path) -> None:
    code, out, err = called("spec", "effect", "2021", str(changed), "--corpus", *CORPUS, "--lang", "en")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0] == "Reports read by both sides: 3; reports with different findings: 1."
    assert lines[1:] == [f"Rule {SUM}: 0 added, 1 removed, in 1 report(s).", f"  {CORPUS[0]}: -1 {SUM}"]
    back = called("spec", "effect", str(changed), "2021", "--corpus", *CORPUS, "--lang", "en")
    assert f"Rule {SUM}: 1 added, 0 removed" in back[1]


def test_nothing_changes_between_a_version_and_itself() -> None:
    code, out, _ = called("spec", "effect", "2021", "2021", "--corpus", *CORPUS)
    assert code == 0 and len(out.splitlines()) == 1


def test_what_an_older_version_said_otherwise_is_compared_too(tmp_path: Path) -> None:
    """Sentences of 1.1.0 had pointers, which this program does not fill in: its findings are those of both."""
    data = json.loads(Path(CORPUS[1]).read_text(encoding="utf-8"))
    data["organ"] |= {"code": "1199", "nmae": "x"}
    data["year"], data["published"] = "2024", None
    table = next(iter(data["tables"].values()))
    table["no_row"] = table.pop(next(iter(table)))
    (tmp_path / "faulty.json").write_text(json.dumps(data), encoding="utf-8")
    given = ("spec", "effect", "2021/1.1.0", "2021", "--corpus", str(tmp_path), "--lang", "en")
    code, out, err = called(*given)
    assert "one side" not in out and out.startswith("Reports read by both sides: 1;"), out
    assert (code in (0, 1), err) == (True, "")


def test_two_wheels_are_programs_of_their_own(tmp_path: Path) -> None:
    wheels = []
    for name in ("old", "new"):
        path = tmp_path / f"gidar-{name}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            for file in (ROOT / "src/gidar").rglob("*.py"):
                text = file.read_text(encoding="utf-8")
                if name == "new" and file.name == "blanks.py":
                    text = text.replace("usable[pointer] is None", "False")
                wheel.writestr(f"gidar/{file.relative_to(ROOT / 'src/gidar').as_posix()}", text)
            for file in DIST.rglob("*"):
                if file.is_file() and file.suffix == ".json":
                    wheel.write(file, f"gidar/spec/dist/{file.relative_to(DIST).as_posix()}")
        wheels.append(str(path))
    code, out, err = called("spec", "effect", *wheels, "--corpus", *CORPUS, "--lang", "en")
    assert code == 1, err
    rules = [line for line in out.splitlines() if line.startswith("Rule ")]
    assert rules == [f"Rule {BLANK}: 0 added, 32 removed, in 2 report(s)."]


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    (tmp_path / "no.whl").write_text("x", encoding="utf-8")
    for given in (("2021/0.0.1", "2021"), (str(tmp_path / "no.whl"), "2021")):
        code, out, err = called("spec", "effect", *given, "--corpus", *CORPUS)
        assert (code, out) == (2, "") and err
    code, out, err = called("spec", "effect", "2021", "2021", "--corpus", str(tmp_path / "nothing"))
    assert (code, out) == (2, "") and "nothing" in err


# ---- what the identities can see --------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_command_prints_what_the_page_says(lang: str) -> None:
    code, out, err = called("spec", "analyse", "2021", "--lang", lang)
    assert (code, err) == (0, "")
    for part in parts(analyse(Publication(read_files(DIST / "2021"))), "zh" if lang == "zh" else "en"):
        assert part.heading in out and all(item in out for item in part.items)
    assert called("spec", "analyse", "1999")[0] == 2
