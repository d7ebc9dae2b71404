"""Old Word files, and those of Kingsoft and Microsoft Works (.doc, .wps): LibreOffice saves them as .docx.

LibreOffice is run where it is found, and trusted with nothing: a profile of its own in which no link is followed and no
macro is run, no network where the system can take it away, neutral names, limits of time, memory and what it writes.
What it made is read as any other .docx, with the same checks.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from ...model.errors import InputError
from .. import settings
from ..elements.blocks import Document
from . import docx

FORBIDDEN = "GIDAR_NO_OFFICE"  # where the environment holds it, LibreOffice is not run
PROGRAMS = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
# Nothing linked is fetched, no macro and no active content is run, nothing is asked or reported.
PROFILE = {
    "Common/Security/Scripting": {
        "BlockUntrustedRefererLinks": "true",
        "DisableActiveContent": "true",
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
    },
    "Writer/Content/Update": {"Link": "2"},
    "Office.Update/Update": {"Enabled": "false"},
    "Common/Misc": {"FirstRun": "false", "CollectUsageInformation": "false", "CrashReport": "false"},
}
# What holds for the program itself: memory, time, files. It is set where it begins, so that all that it starts is held.
BEGIN = """
import os, sys
memory, seconds, size, *command = sys.argv[1:]
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(memory),) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds),) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size),) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except ImportError:
    pass
os.execv(command[0], command)
"""


def read(data: bytes, source: str) -> Document:
    """The blocks of an old Word file.

    Raises InputError where there is no LibreOffice, it may not be run, or it cannot read the file.
    """
    return docx.read(as_docx(data, source), source)._replace(kind="office")


def as_docx(data: bytes, source: str) -> bytes:
    """An old Word file as a .docx. Raises InputError as read does."""
    if os.environ.get(FORBIDDEN):
        raise InputError("office_forbidden", source)
    program = found()
    if program is None:
        raise InputError("office_missing", source)
    with tempfile.TemporaryDirectory(prefix="gidar-", ignore_cleanup_errors=True) as folder:
        return _saved(program, data, Path(folder), source)


def forbid() -> None:
    """Let neither this process nor those that it starts run LibreOffice."""
    os.environ[FORBIDDEN] = "1"


def found() -> str | None:
    """Where LibreOffice is; None where it is not."""
    named = (shutil.which(name) for name in PROGRAMS)
    return next((path for path in (*named, *PLACES) if path and os.path.isfile(path)), None)


def _saved(program: str, data: bytes, folder: Path, source: str) -> bytes:
    """What LibreOffice saves a file as. Raises InputError where it saves nothing within its limits."""
    (folder / "in.doc").write_bytes(data)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
    command = [
        *_without_network(),
        *(sys.executable, "-I", "-c", BEGIN),
        *(str(settings.OFFICE_MEMORY), str(settings.OFFICE_SECONDS), str(settings.MAX_UNPACKED)),
        *(program, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *(f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "docx", "--outdir", str(folder)),
        str(folder / "in.doc"),
    ]
    environment = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    environment |= {"HOME": str(folder), "TMPDIR": str(folder), "TEMP": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    _run(command, environment, source)
    made = folder / "in.docx"
    if not made.is_file():
        raise InputError("office_failed", source)
    if made.stat().st_size > settings.MAX_BYTES["docx"]:
        raise InputError("too_large", source, limit=settings.MAX_BYTES["docx"] // settings.MEGABYTE)
    return made.read_bytes()


def _run(command: list[str], environment: dict[str, str], source: str) -> None:
    """Run a program to its end or to that of its time, and end whatever it has started."""
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(
        command, env=environment, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )
    try:
        process.wait(settings.OFFICE_SECONDS)
    except subprocess.TimeoutExpired:
        raise InputError("office_failed", source) from None
    finally:
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()


@cache
def _without_network() -> tuple[str, ...]:
    """How a program is begun without a network, where this system lets anybody do that; it is tried once."""
    unshare = shutil.which("unshare")
    if not unshare:
        return ()
    command = (unshare, "--user", "--map-root-user", "--net")
    tried = subprocess.run([*command, "true"], capture_output=True, check=False, timeout=settings.OFFICE_SECONDS)
    return (*command, "--") if tried.returncode == 0 else ()


def _profile() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{"Office." if not path.startswith("Office.") else ""}{path}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, values in PROFILE.items()
        for name, value in values.items()
    )
    names = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    return f'<?xml version="1.0" encoding="UTF-8"?><oor:items {names}>{items}</oor:items>'
