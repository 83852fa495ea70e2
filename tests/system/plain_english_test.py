#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No text that a person reads uses a phrase that has a standard term instead: plain_english_test.py PROJECT_FOLDER.

Reads the strings and comments of the programs, the lessons, the help, the manual pages and the documents.
"""

import re
import sys
from pathlib import Path

# The phrase, as a regular expression, and the term. Only phrases that never have a good use are listed.
PHRASES = {
    r"whole numbers?": "integer",
    r"parted by|parts? at step": "separated by; diverge at step",
    r"anew": "again",
    r"no JSON": "not valid JSON",
    r"\bis no (number|file|level|whole)": "is not a",
    r"(samples?|lies?) outside the levels": "clipped",
    r"round (the threshold|zero)": "around",
    r"remed(y|ies)": "suggested fix",
    r"mends?|mended": "fix",
    r"share right": "accuracy",
    r"own (points|size)": "your points, custom size",
    r"brisk(ly)?|flat out": "fast, as fast as possible",
    r"does not stand|no whole file": "is corrupt, is truncated",
    r"to spare": "too many open",
    r"did not end properly": "did not shut down cleanly",
    r"cannot be judged": "cannot be checked",
    r"thousand million": "billion",
    r"figures of error|asked figure": "metrics; target",
    r"(spikes|samples|rows|dots|bits) (a|an) (step|line|inch|second)": "per",
    r"size of letters": "text size",
}
ENGLISH = re.compile("|".join(rf"\b(?:{phrase})\b" for phrase in PHRASES), re.IGNORECASE)

FOLDERS = {
    "core": "*.[hc]*",
    "files": "*.[hc]*",
    "app": "*.[hc]*",
    "python": "*.[hcp]*",
    "ui": "*.[hc]*",
    "resources/lessons": "*.md",
    "resources/help/en": "*.md",
    "resources/desktop": "*",
    "docs": "*.[m1]*",
    ".": "*.md",
    "tests/bad_input": "*.md",
    "tests/saves": "*.md",
}
# Strings, also over several lines, and comments; what else stands in a source is not read by people.
READ = re.compile(r'"(?:\\.|[^"\\\n])*"(?:\s*\n?\s*"(?:\\.|[^"\\\n])*")*|//[^\n]*')


def texts(path):
    """(line, text) of everything in the file that a person reads."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix not in {".h", ".cpp"}:
        return list(enumerate(text.splitlines(), 1))
    found = []
    for match in READ.finditer(text):
        joined = re.sub(r'"\s*"', "", match[0])
        found.append((text.count("\n", 0, match.start()) + 1, joined))
    return found


def main(folder):
    problems = []
    for name, pattern in FOLDERS.items():
        root = Path(folder) / name
        for path in sorted(root.glob(pattern) if name == "." else root.rglob(pattern)):
            if path.is_file() and "de" not in path.parts and path.suffix != ".png":
                for line, text in texts(path):
                    if phrase := ENGLISH.search(text):
                        problems.append(f"{path.relative_to(folder)}, line {line}: “{phrase[0]}” in: {text.strip()[:90]}")
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
