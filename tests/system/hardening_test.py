#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every executable of a build with readelf: hardening_test.py BUILD_FOLDER MEASURES.

No executable may contain a library path (RPATH, RUNPATH): with an empty or relative entry, the program would load code
from the current folder. MEASURES are the hardening measures of the build, separated by commas; each executable must
have all of them.
"""

import subprocess
import sys
from pathlib import Path

ENDBR64 = b"\xf3\x0f\x1e\xfa"  # the instruction that -fcf-protection inserts at every target of an indirect jump


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def executables(folder):
    for path in sorted(Path(folder).rglob("*")):
        if "CMakeFiles" in path.parts or path.is_symlink() or not path.is_file() or not path.stat().st_mode & 0o111:
            continue
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def undefined(symbols, part):
    return any(" UND " in line and part in line for line in symbols.splitlines())


def shown(path, dynamic):
    """The measures that an executable has."""
    segments = readelf("--program-headers", path)
    symbols = readelf("--dyn-syms", path)
    signs = {
        "pie": "Flags:" in dynamic and " PIE" in dynamic,
        "relro": "GNU_RELRO" in segments and " NOW" in dynamic,
        "stack-protector": undefined(symbols, "__stack_chk_fail"),
        "assertions": undefined(symbols, "__glibcxx_assert_fail"),
        "control-flow": path.read_bytes().count(ENDBR64) > 100,
    }
    return {name for name, there in signs.items() if there}


def main(folder, measures):
    problems = []
    found = list(executables(folder))
    for path in found:
        dynamic = readelf("--dynamic", path)
        problems += [f"{path}: {line.strip()}" for line in dynamic.splitlines() if "PATH" in line]
        program = ".so" not in path.suffixes
        missing = set(filter(None, measures.split(",") if program else [])) - shown(path, dynamic)
        problems += [f"{path} lacks {measure}" for measure in sorted(missing)]
    if not found:
        problems.append(f"{folder} contains no executable.")
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
