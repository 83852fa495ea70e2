#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No folder includes one above it, and folders do not include each other: include_graph_test.py PROJECT_FOLDER."""

import re
import sys
from pathlib import Path

# From the bottom up: a file may include files of its own layer and of those before it.
LAYERS = ["core", "files", "python", "ui", "app"]

# The same for the folders of the core.
CORE = ["text", "parameters", "progress", "levels", "arithmetic", "quantizer", "signals", "neurons", "chips",
        "analysis", "explore", "network", "hardware", "training"]

INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def folder_of(file):
    """The folder of a file, at most two levels deep."""
    return "/".join(file.parent.parts[:2])


def dependencies(project):
    """Which folder includes which, with an example: {(from, to): "file includes file"}."""
    found = {}
    for layer in LAYERS:
        for source in sorted((project / layer).rglob("*")):
            if source.suffix not in (".h", ".cpp"):
                continue
            here = folder_of(source.relative_to(project))
            for included in INCLUDE.findall(source.read_text(encoding="utf-8")):
                there = folder_of(Path(included))
                if there not in ("", here):  # "": made by moc
                    found.setdefault((here, there), f"{source.relative_to(project)} includes {included}")
    return found


def upwards(found):
    """Includes of a higher layer or folder."""

    def height(folder):
        parts = folder.split("/")
        layer = LAYERS.index(parts[0])
        return (layer, CORE.index(parts[1])) if parts[0] == "core" and len(parts) > 1 else (layer, 0)

    for (here, there), example in sorted(found.items()):
        if height(there) > height(here):
            yield f"{here} must not include {there}: {example}."


def cycles(found):
    """Each group of folders that reach each other."""
    folders = {folder for arrow in found for folder in arrow}
    reached = {folder: {there for here, there in found if here == folder} for folder in folders}
    for middle in folders:
        for folder in folders:
            if middle in reached[folder]:
                reached[folder] |= reached[middle]
    groups = {frozenset(there for there in reached[here] if here in reached[there]) for here in folders
              if here in reached[here]}
    for group in sorted(groups, key=sorted):
        examples = [example for arrow, example in sorted(found.items()) if set(arrow) <= group]
        yield f"{', '.join(sorted(group))} include each other: {'; '.join(examples)}."


def main(project):
    found = dependencies(Path(project))
    if len(found) < 50:
        return f"Only {len(found)} dependencies between folders were found."
    return "\n".join([*upwards(found), *cycles(found)])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
