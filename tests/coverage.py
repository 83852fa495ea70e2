#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what share of the lines and branches the tests have run, counted in BUILD.

coverage.py BUILD: exit 1 where a share is below what is wanted. Branches that only an exception takes do not count.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent
# The folder, the kind, and the share wanted in percent.
WANTED = [("core/", "line", 95), ("core/", "branch", 85), ("core/formats/", "line", 95), ("ui/", "line", 85)]
SHOWN = 15


def summary(build):
    out = build / "coverage.json"
    subprocess.run(["gcovr", "--root", ROOT, "--filter", "core/", "--filter", "ui/", "--exclude-throw-branches",
                    "--exclude-unreachable-branches", "--gcov-ignore-parse-errors", "-j", "2", "--json-summary", out, build],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return json.loads(out.read_text())["files"]


def share(files, folder, kind):
    chosen = [file for file in files if file["filename"].startswith(folder)]
    total = sum(file[f"{kind}_total"] for file in chosen)
    return 100 * sum(file[f"{kind}_covered"] for file in chosen) / total if total else 0.0


def main(build):
    files = summary(build)
    gaps = sorted(files, key=lambda file: file["line_covered"] - file["line_total"])
    for file in gaps[:SHOWN]:
        print(f"{file['line_total'] - file['line_covered']:5} lines not run in {file['filename']}")
    missed = False
    for folder, kind, wanted in WANTED:
        reached = share(files, folder, kind)
        missed = missed or reached <= wanted
        print(f"{folder} {kind} coverage {reached:.1f} %, wanted more than {wanted} %")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
