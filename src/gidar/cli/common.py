"""What the commands share."""

import argparse
import re
import sys
from typing import TYPE_CHECKING

from ..terminal import safe

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:  # what a command adds its parser to; only type checkers know it as generic
    Commands = object


def say(args: argparse.Namespace, zh: str, en: str) -> None:
    """One line to standard error, in the language asked for."""
    print(safe(zh if args.lang == "zh" else en), file=sys.stderr)


def no_edition(args: argparse.Namespace) -> int:
    """Say that the edition asked for does not exist; the exit code for it."""
    from ..edition import editions

    known = ", ".join(editions())
    return fail(args, f"没有这一格式；现有：{known}", f"no such edition; there are: {known}")


def fail(args: argparse.Namespace, zh: str, en: str) -> int:
    """Say why the job could not be done; the exit code for it."""
    say(args, zh, en)
    return 2


def base_uri(text: str) -> str:
    """An argument that addresses are to begin with. Raises ValueError for what is no absolute URI."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/%@-]*[A-Za-z0-9._~-]", text):
        raise ValueError(text)
    return text
