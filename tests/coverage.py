#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what share of the lines and branches the tests have run, counted in BUILD.

coverage.py BUILD: exit 1 where a share is below what is wanted. A branch is one way that a condition of the source comes
out; what compilers add to clear up behind exceptions does not count.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent
# The folder, the kind, and the share wanted in percent.
WANTED = [("core/", "lines", 95), ("core/", "branches", 85), ("files/", "lines", 95), ("ui/", "lines", 85)]
SHOWN = 15


def programs(build):
    """Those built here; what CMake itself tries a compiler with is none."""
    return [path for path in build.rglob("*")
            if path.is_file() and os.access(path, os.X_OK) and "CMakeFiles" not in path.parts
            and path.read_bytes()[:4] == b"\x7fELF"]


def summary(build):
    """What llvm-cov says of each file of core and ui, by its path in the project."""
    profile = build / "coverage.profdata"
    subprocess.run(["llvm-profdata", "merge", "-sparse", *build.glob("profiles/*.profraw"), "-o", profile], check=True)
    first, *others = programs(build)
    report = subprocess.run(["llvm-cov", "export", "-summary-only", f"-instr-profile={profile}", first,
                             *(f"-object={path}" for path in others), ROOT / "core", ROOT / "ui"],
                            check=True, stdout=subprocess.PIPE).stdout
    files = json.loads(report)["data"][0]["files"]
    return {str(pathlib.Path(file["filename"]).relative_to(ROOT)): file["summary"] for file in files}


def share(files, folder, kind):
    chosen = [file[kind] for name, file in files.items() if name.startswith(folder)]
    total = sum(each["count"] for each in chosen)
    return 100 * sum(each["covered"] for each in chosen) / total if total else 0.0


def main(build):
    files = summary(build)
    for kind in ("lines", "branches"):
        gaps = sorted(((file[kind]["count"] - file[kind]["covered"], name) for name, file in files.items()), reverse=True)
        for count, name in gaps[:SHOWN]:
            print(f"{count:5} {kind} not run in {name}")
    missed = False
    for folder, kind, wanted in WANTED:
        reached = share(files, folder, kind)
        missed = missed or reached <= wanted
        print(f"{folder} {reached:.1f} % of {kind}, wanted more than {wanted} %")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
