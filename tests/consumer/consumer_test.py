#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the core, moves it elsewhere, and builds and runs a project there that finds it.

consumer_test.py CMAKE BUILD_FOLDER CACHE_ENTRY…: the entries (-DNAME=VALUE) say how the core was compiled.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

EXPECTED = """\
level 0 is -1
level 1 is -0.266667
level 2 is 0.466667
level 3 is 1.2
0.05 takes level 1
0.11 takes level 2
-7 takes level 0
"""


def run(*command):
    """The standard output; what went wrong is left on standard error."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def compile_headers(prefix, compiler):
    """Every installed header, with nothing but the standard library beside it."""
    include = prefix / "include" / "quantoscope"
    headers = sorted(path.relative_to(include) for path in include.rglob("*.h"))
    if len(headers) < 50:
        sys.exit(f"Only {len(headers)} headers were installed.")
    everything = prefix.parent / "everything.cpp"
    everything.write_text("".join(f'#include "{header}"\n' for header in headers), encoding="utf-8")
    try:
        run(compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", f"-I{include}", everything)
    except subprocess.CalledProcessError:
        sys.exit("The headers do not compile. Those that need a library's are left out in cmake/Install.cmake.")


def main(cmake, build, *entries):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(cmake, "--install", build, "--component", "core", "--prefix", folder / "first")
        prefix = (folder / "first").rename(folder / "prefix")
        compiler = next(entry.split("=", 1)[1] for entry in entries if entry.startswith("-DCMAKE_CXX_COMPILER="))
        compile_headers(prefix, compiler)
        run(cmake, "-G", "Ninja", "-S", Path(__file__).parent, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={prefix}",
            *entries)
        run(cmake, "--build", folder / "build")
        (folder / "samples.csv").write_text("membrane\n0.05\n0.11\n-7\n", encoding="utf-8")
        said = run(folder / "build" / "consumer", folder / "samples.csv")
        if said != EXPECTED:
            sys.exit(f"Expected:\n{EXPECTED}\nbut it said:\n{said}")


if __name__ == "__main__":
    main(*sys.argv[1:])
