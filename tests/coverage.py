#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the percentage of lines and branches that the tests cover, as counted in BUILD.

coverage.py BUILD: exit status 1 if a percentage is below its requirement. A branch is one outcome of a condition in the
source; code that compilers add for exceptions is not counted.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent
# The folder, the kind, and the required percentage.
REQUIRED = [("core/", "lines", 95), ("core/", "branches", 85), ("files/", "lines", 95), ("ui/", "lines", 85)]
SHOWN = 15


def programs(build):
    """The programs built here, without those with which CMake tests the compiler."""
    return [path for path in build.rglob("*")
            if path.is_file() and os.access(path, os.X_OK) and "CMakeFiles" not in path.parts
            and path.read_bytes()[:4] == b"\x7fELF"]


def summary(build):
    """The summary of llvm-cov for each file of core and ui, by its path in the project."""
    profile = build / "coverage.profdata"
    subprocess.run(["llvm-profdata", "merge", "-sparse", *build.glob("profiles/*.profraw"), "-o", profile], check=True)
    first, *others = programs(build)
    report = subprocess.run(["llvm-cov", "export", "-summary-only", f"-instr-profile={profile}", first,
                             *(f"-object={path}" for path in others), ROOT / "core", ROOT / "ui"],
                            check=True, stdout=subprocess.PIPE).stdout
    files = json.loads(report)["data"][0]["files"]
    return {str(pathlib.Path(file["filename"]).relative_to(ROOT)): file["summary"] for file in files}


def percentage(files, folder, kind):
    chosen = [file[kind] for name, file in files.items() if name.startswith(folder)]
    total = sum(each["count"] for each in chosen)
    return 100 * sum(each["covered"] for each in chosen) / total if total else 0.0


def main(build):
    files = summary(build)
    for kind in ("lines", "branches"):
        gaps = sorted(((file[kind]["count"] - file[kind]["covered"], name) for name, file in files.items()), reverse=True)
        for count, name in gaps[:SHOWN]:
            print(f"{count:5} {kind} not covered in {name}")
    missed = False
    for folder, kind, wanted in REQUIRED:
        reached = percentage(files, folder, kind)
        missed = missed or reached <= wanted
        print(f"{folder} {reached:.1f} % of {kind} covered, required: more than {wanted} %")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
