"""A program held to the cases of some levels, several at a time."""

from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from queue import SimpleQueue
from typing import NamedTuple

from .comparison import Difference, Unusable, asked, differences
from .programs import Program
from .suite import Case, Form, cases

GIVE_UP = 10  # cases without an answer, one after the other, after which no more are asked


class Judged(NamedTuple):
    """A case with what differs, and why there was no answer; neither where the program is right."""

    case: Case
    differences: list[Difference]
    fault: Unusable | None = None

    @property
    def passed(self) -> bool:
        """Whether the answer is what is right."""
        return not self.differences and self.fault is None


def chosen(editions: Iterable[str], claimed: Collection[str], form: Form, words: Collection[str] = ()) -> list[Case]:
    """The cases of some levels in a form; with words, those in whose names one of them occurs."""
    found = (case for case in cases(editions) if asked(case, claimed, form))
    return [case for case in found if not words or any(word in case.name for word in words)]


def judged(
    todo: Iterable[Case], claimed: Collection[str], programs: Callable[[], Program], processes: int
) -> Iterator[Judged]:
    """What a program answers to each case, in their order; no more once it has answered none of several.

    Raises OSError where it cannot be started.
    """
    free: SimpleQueue[Program] = SimpleQueue()
    started = [programs() for _ in range(processes)]
    for program in started:
        free.put(program)

    def judge(case: Case) -> Judged:
        program = free.get()
        try:
            return Judged(case, differences(case, program.answer(case.given()), claimed))
        except Unusable as fault:
            return Judged(case, [], fault)
        finally:
            free.put(program)

    todo, silent = iter(todo), 0
    try:
        with ThreadPoolExecutor(processes) as pool:
            while portion := list(islice(todo, processes * 4)):
                for found in pool.map(judge, portion):
                    silent = silent + 1 if found.fault else 0
                    yield found
                if silent >= GIVE_UP:
                    return
    finally:
        for program in started:
            program.close()
