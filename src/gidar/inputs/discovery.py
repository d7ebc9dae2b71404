"""From a path to chunks of work, each of which a process can read by itself, and to reports not yet looked at."""

import csv
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import groupby

from ..model.errors import InputError, contained
from ..model.published import DESCRIPTOR
from .archive import Archive
from .chunks import Chunk, OnError
from .descriptor import files_of
from .document_cells import refused_in
from .files import Folder, hold_to_file
from .json_lines import lines
from .kinds import PARQUET, SPREADSHEETS, unread
from .leftovers import Leftovers
from .own_files import HEAD
from .report_files import PUBLISHED, FilesChunk, hold_to_others, together
from .spec_copy import MARKS, SpecCopy

MAX_FOLDERS = 32  # folders within folders
PATTERN = frozenset("*?[")
"""Characters by which a path stands for several."""

READ = (".json", ".jsonl", ".zip", *PUBLISHED, *SPREADSHEETS)

Engine = Callable[[str], "Chunk | None"]
"""Of a path, the chunk that it is where something reads it in its own way."""


def matches(path: str) -> list[str]:
    """The paths that a pattern with *, ? or [ stands for, in order of name; any other path by itself.

    A shell does that; those of Windows leave it to the program. A pattern that nothing matches stays as it is.
    """
    if os.path.lexists(path) or not _is_pattern(path):
        return [path]
    from glob import glob

    return sorted(glob(path, recursive=True)) or [path]


def _is_pattern(path: str) -> bool:
    return not PATTERN.isdisjoint(path)


def split(
    path: str,
    on_error: OnError,
    most: int | None = None,
    engine: Engine | None = None,
    leftovers: Leftovers | None = None,
) -> Iterator[Chunk]:
    """Yield the chunks of a path, in the order of its reports.

    most is how many bytes a chunk should not exceed by much, None for as much as stands together.
    engine is asked of every file and folder on the way.
    Folders are searched in order of name. Whatever lies in one is in a chunk, is told to on_error, such as links,
    which are not followed, or is noted in leftovers: what every folder has and is no report.
    """
    walk = _Walk(on_error, most, engine, Leftovers() if leftovers is None else leftovers)
    for single, chunks in groupby(walk.chunks(path, 0), lambda chunk: isinstance(chunk, FilesChunk)):
        if single:
            yield from together(chunks)
        else:
            yield from chunks


class _Walk:
    """The way through a folder and those in it."""

    def __init__(self, on_error: OnError, most: int | None, engine: Engine | None, leftovers: Leftovers) -> None:
        self._on_error, self._most, self._engine, self._leftovers = on_error, most, engine, leftovers
        self._told = 0  # chunks and their files, and what could not be read
        self._taken: set[str] = set()  # the files of the packages that were met, which may lie in folders further down

    def chunks(self, path: str, depth: int) -> Iterator[Chunk]:
        """The chunks of a path; what it is no chunk of is told to on_error."""
        try:
            if depth > MAX_FOLDERS:
                raise InputError("too_deep_folders", path)
            if not depth and _is_pattern(path) and not os.path.lexists(path):
                raise InputError("no_match", path)
            if os.path.islink(path) and (depth or not os.path.exists(path)):
                raise InputError("link" if os.path.exists(path) else "link_dangling", path)
            if depth and self._leftovers.again(path):
                self._told += 1
                return
            with contained(path):
                for chunk in self._chunks(path, depth):
                    self._told += 1
                    yield chunk
        except InputError as error:
            self._told += 1
            self._on_error(error)

    def _chunks(self, path: str, depth: int) -> Iterator[Chunk]:
        lower = path.lower()
        if os.path.basename(path) == DESCRIPTOR and not os.path.isdir(path):
            hold_to_file(path)  # whoever reads the package looks for it in its folder
        if os.path.isdir(path):
            yield from self._folder(path, depth)
            return
        if not depth:  # those in folders are passed over
            hold_to_others(path)
        if self._engine and (chunk := self._engine(path)):
            yield chunk
        elif lower.endswith(".zip"):
            yield from self._archive(path, depth)
        elif os.path.basename(path) == DESCRIPTOR:
            from .csv_package import chunks

            yield from chunks(path, self._most)
        elif path == "-" or (lower.endswith(READ) and not lower.endswith(".jsonl")):
            yield FilesChunk((path,))
        elif lower.endswith(".jsonl"):
            yield from lines(path, self._most)
        else:
            hold_to_file(path)  # a file that is not there is a better answer than an unknown kind
            raise unread(path)

    def _archive(self, path: str, depth: int) -> Iterator[Chunk]:
        """The package in an archive. What else is in it is told as what lies beside a package in a folder."""
        from .csv_package import packed

        archive = Archive(path)
        inside = {name: name.removeprefix(archive.root) for name in archive.names if name.startswith(archive.root)}
        copy = SpecCopy(archive.read) if {*inside.values()} >= MARKS else None
        told, listed = self._told, set[str]()
        if not (copy and depth and copy.is_blank({*inside.values()})):
            listed = files_of(archive, path)
            yield packed(archive)
        for name in sorted(archive.names - {archive.root + own for own in listed}):
            if copy and name in inside and copy.owns(inside[name]):
                self._leftovers.found[f"{path}#{name}"] = "specification"
            elif not self._leftovers.packed(path, name, partial(archive.beside, name)):
                self._told += 1
                self._on_error(InputError("unlisted", f"{path}#{name}"))
        if self._told == told and not listed:
            self._leftovers.fold(path, "#")

    def _folder(self, path: str, depth: int) -> Iterator[Chunk]:
        try:
            names = sorted(os.listdir(path))
        except OSError:
            raise InputError("forbidden", path) from None
        told, siblings = self._told, {*names}
        blank = self._leftovers.copy(path, siblings) and depth
        package = DESCRIPTOR in siblings and not blank and os.path.isfile(os.path.join(path, DESCRIPTOR))
        listed = _of_package(path) if package else set()
        if package:
            self._taken |= listed or {os.path.join(path, DESCRIPTOR)}
            yield from self.chunks(os.path.join(path, DESCRIPTOR), depth + 1)
        elif (chunk := (self._engine and self._engine(path)) or _parquet(path, siblings)) and not (
            chunk.files & self._taken
        ):
            self._taken |= chunk.files
            self._told += 1
            yield chunk
        for name in names:
            below = os.path.join(path, name)
            if below in self._taken and (os.path.islink(below) or not os.path.isdir(below)):
                self._told += 1  # with the package that it is of
                continue
            if self._leftovers.again(below):
                self._told += 1
                continue
            if self._leftovers.takes(below, siblings):
                continue
            if name.lower().endswith(".csv") and not (os.path.islink(below) or os.path.isdir(below)):
                self._told += 1
                self._on_error(_refused(below) or _csv_apart(below, package, listed))
            else:
                yield from self.chunks(below, depth + 1)
        if self._told > told:
            return
        if not depth:
            raise InputError("nothing_found", path)
        self._leftovers.fold(path)


def _refused(path: str) -> InputError | None:
    """What a list says of the documents that a dataset is without; None of a file that is no such list.

    Where there is no file to be read, as of a pipe, that.
    """
    try:
        hold_to_file(path)
    except InputError as error:
        return error
    with suppress(OSError, ValueError, csv.Error), open(path, "rb") as file:
        if count := refused_in(file.read(HEAD), file):
            return InputError("dataset_refused", path, count=count)
    return None


def _parquet(path: str, names: set[str]) -> Chunk | None:
    """The chunk that a folder of Parquet files is; None of any other folder."""
    if PARQUET not in names:
        return None
    from .parquet_package import ParquetChunk, is_package

    return ParquetChunk(path) if is_package(path) else None


def _csv_apart(path: str, package: bool, listed: set[str]) -> InputError:
    """Why a CSV file is not read that is not among those that the descriptor beside it, if there is one, lists."""
    if not package:
        return InputError("csv_without_descriptor", path)
    return InputError("unlisted", path) if listed else InputError("descriptor_faulty", path)


def _of_package(folder: str) -> set[str]:
    """The files of a package, as its descriptor lists them; none where it cannot be read."""
    try:
        found = files_of(Folder(folder), folder)
    except InputError:
        return set()
    return {os.path.join(folder, *name.split("/")) for name in found}
