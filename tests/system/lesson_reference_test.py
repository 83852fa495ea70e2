#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/lessons.md lists every value and setting that a lesson can use, and no others: lesson_reference_test.py
PROJECT_FOLDER."""

import re
import sys
from pathlib import Path

SOURCES = ["ui/lessons/lesson_values.cpp", "ui/lessons/lesson_settings.cpp"]
SECTIONS = ["setup", "train", "answer"]
# Folders of the core whose parameters lessons do not set.
OTHER = {"chips", "network"}
# Of the command line only.
OTHER_FILES = {"describe_study.h"}


def names_in_source(text):
    return set(re.findall(r'(?:add\(|values\[|settings\[|\.name = )"([a-z_0-9]+)"', text))


def names_in_section(text, title):
    """The names in the first column of tables; without a table, all code spans that look like a name."""
    section = re.search(rf"^## {title}\n(.*?)(?=^## )", text, re.MULTILINE | re.DOTALL)[1]
    rows = "\n".join(row.split(" | ")[0] for row in section.splitlines() if row.startswith("| `"))
    return set(re.findall(r"`([a-z_0-9]+)(?:\([a-z]\))?`", rows or section))


def main(folder):
    document = (Path(folder) / "docs/lessons.md").read_text(encoding="utf-8")
    described = [path for path in (Path(folder) / "core").glob("*/describe_*.h")
                 if path.parent.name not in OTHER and path.name not in OTHER_FILES]
    sources = [Path(folder) / source for source in SOURCES] + sorted(described)
    known = set().union(*(names_in_source(path.read_text(encoding="utf-8")) for path in sources)) - {"dataset_seed"}
    written = set().union(*(names_in_section(document, title) for title in SECTIONS)) - {"train"}
    problems = [f"docs/lessons.md does not list {name}." for name in sorted(known - written)]
    problems += [f"docs/lessons.md lists {name}, which does not exist." for name in sorted(written - known)]
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
