"""The conformance suite held to wrong implementations: gidar with a small change to its source, each in a process.

A change is made as a module is imported, so that no file is touched and any number of them run side by side.
"""

import importlib.abc
import importlib.machinery
import importlib.util
import json
import multiprocessing
import signal
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent.parent
SRC = ROOT / "src/gidar"
MUTANTS = Path(__file__).parent / "mutants.json"
SCORE = Path(__file__).parent / "score.json"
SECONDS = 60  # of a processor, four times what the whole suite takes: a mutant that needs more runs forever
FOREVER = "runs forever"
"""What kills a mutant that does not end, in place of a case: it answers none, so that no case tells it from another."""


class Mutant(NamedTuple):
    """A wrong implementation.

    file is below src/gidar, old stands there once and gives way to new; wrong says what is wrong with it.
    killed_by is the name of a case that it fails, or the beginning of one, or FOREVER; equivalent says why none can.
    """

    file: str
    old: str
    new: str
    wrong: str
    killed_by: str = ""
    equivalent: str = ""


class Outcome(NamedTuple):
    """What became of a mutant: the case that killed it, or FOREVER; None if it passes all; fault where it is none."""

    mutant: Mutant
    killer: str | None
    fault: str = ""


class Changed(importlib.machinery.SourceFileLoader):
    """Compiles a module from another source than that of its file."""

    source = ""

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec")


class Finder(importlib.abc.MetaPathFinder):
    """Finds one module, changed."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> Any:
        if fullname != self.name:
            return None
        loader = Changed(fullname, str(self.path))
        loader.source = self.source
        folder = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            fullname, self.path, loader=loader, submodule_search_locations=folder
        )


def source_of(mutant: Mutant, text: str = "") -> str:
    """The changed source, of a text that stands for it already changed. Raises ValueError where the change fits
    nowhere, or in several places.
    """
    text = text or (SRC / mutant.file).read_text(encoding="utf-8")
    if text.count(mutant.old) != 1:
        raise ValueError(f"{mutant.file}: {mutant.old!r} stands there {text.count(mutant.old)} times")
    return text.replace(mutant.old, mutant.new)


def outcomes(mutants: Sequence[Mutant], processes: int = 2) -> Iterator[Outcome]:
    """What becomes of each mutant, in their order."""
    passed = {*pass_together([one for one in mutants if one.equivalent])}
    with ThreadPoolExecutor(processes) as pool:
        yield from pool.map(lambda one: Outcome(one, None) if one in passed else outcome(one), mutants)


def pass_together(mutants: Sequence[Mutant]) -> list[Mutant]:
    """Those whose changes, made in one program, let it pass the suite, which takes long where no case fails."""
    passed: list[Mutant] = []
    left = list(mutants)
    while left:
        sources: dict[str, str] = {}
        made, later = [], []
        for one in left:
            try:
                sources[one.file] = source_of(one, sources.get(one.file, ""))
                made.append(one)
            except ValueError:
                later.append(one)
        if made and _judged(sources) == (None, ""):
            passed += made
        left = later if made else []
    return passed


def outcome(mutant: Mutant) -> Outcome:
    """What becomes of a mutant."""
    try:
        source = source_of(mutant)
    except ValueError as error:
        return Outcome(mutant, None, str(error))
    return Outcome(mutant, *_judged({mutant.file: source}, mutant.killed_by))


def _judged(sources: dict[str, str], first: str = "") -> tuple[str | None, str]:
    """What kills the program with these sources of files, and why it is none; the cases that begin so come first."""
    context = multiprocessing.get_context("fork")  # whatever the parent has imported need not be imported again
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_judge, args=(sources, first, sender))
    process.start()
    sender.close()
    try:
        judged: tuple[str | None, str] = receiver.recv()
        process.join()
    except EOFError:
        process.join()
        code = process.exitcode or 0
        judged = (FOREVER, "") if code == -signal.SIGPROF else (None, f"its process ended with {code}")
    return judged


def _judge(sources: dict[str, str], first: str, sender: Any) -> None:
    """In a process of its own: the suite until a case fails."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # not by the clock: a machine may have other work
    for loaded in [module for module in sys.modules if module.split(".")[0] in ("gidar", "own_answers")]:
        del sys.modules[loaded]
    for file, source in sources.items():
        name = ".".join(("gidar", *Path(file).with_suffix("").parts)).removesuffix(".__init__")
        sys.meta_path.insert(0, Finder(name, SRC / file, source))
    try:
        import gidar  # noqa: F401
        from own_answers import answer  # noqa: F401
    except Exception:
        sender.send((None, traceback.format_exc(limit=-1)))
        return
    sender.send((failing(first), ""))


def failing(first: str = "") -> str | None:
    """The first case that fails, those whose names begin so before all others; None where all pass."""
    import gidar
    from gidar.conformance.comparison import differences
    from gidar.conformance.suite import cases, levels
    from own_answers import answer

    claimed = [level["id"] for level in levels()]
    every = list(cases(gidar.editions()))
    preferred = partial(_begins, first)
    for case in (*filter(preferred, every), *every) if first else every:
        try:
            if differences(case, answer(case), claimed):
                return case.name
        except Exception:
            return case.name
    return None


def _begins(first: str, case: Any) -> bool:
    return str(case.name).startswith(first)


def load(path: Path) -> list[Mutant]:
    """The declared mutants."""
    return [Mutant(**record) for record in json.loads(path.read_text(encoding="utf-8"))["mutants"]]


def faults(found: Iterable[Outcome]) -> list[str]:
    """What is not as it is declared: mutants that survive, that are no programs, that some case kills after all."""
    out = []
    for one in found:
        if one.fault:
            out.append(f"no program: {one.mutant.wrong}: {one.fault}")
        elif one.killer is None and not one.mutant.equivalent:
            out.append(f"survives: {one.mutant.file}: {one.mutant.wrong}")
        elif one.killer is not None and one.mutant.equivalent:
            out.append(f"not equivalent: {one.mutant.wrong}: {one.killer}")
        elif one.killer is not None and one.killer != one.mutant.killed_by:
            out.append(f"killed by another case: {one.mutant.wrong}: {one.killer}")
    return out


def score(found: Iterable[Outcome]) -> dict[str, int]:
    """How many there are, how many are killed by a case, run forever, and are equivalent."""
    found = list(found)
    return {
        "mutants": len(found),
        "killed": sum(one.killer not in (None, FOREVER) for one in found),
        "forever": sum(one.killer == FOREVER for one in found),
        "equivalent": sum(bool(one.mutant.equivalent) for one in found),
    }
