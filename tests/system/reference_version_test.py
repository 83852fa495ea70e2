#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences about the implemented snnTorch version are the same everywhere: reference_version_test.py PROGRAM
README MAN_PAGE.

--help, the README and the manual page contain the sentences that --version prints.
"""

import re
import subprocess
import sys
from pathlib import Path


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def plain(text):
    """Without code marks of Markdown and overstrikes of man, on one line."""
    return " ".join(re.sub(".\b|`", "", text).split())


def main(program, readme, man_page):
    first, _, said = output(program, "--version").partition("\n")
    said = plain(said)
    if not re.fullmatch(r"quantoscope \d+\.\d+\.\d+", first):
        return f"--version begins with \"{first}\"."
    if "snnTorch 0.9.4" not in said or "beta*(mem - reset)" not in said:
        return f"--version says \"{said}\"."
    places = {
        "--help": output(program, "--help"),
        readme: Path(readme).read_text(encoding="utf-8"),
        man_page: output("mandoc", "-T", "utf8", "-O", "width=200", man_page),
    }
    missing = [f"{place} does not contain \"{said}\"." for place, text in places.items() if said not in plain(text)]
    return "\n".join(missing)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
