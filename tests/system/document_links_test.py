#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every relative link in the documents refers to an existing file and heading: document_links_test.py PROJECT_FOLDER.

Text is wrapped at 120 columns; rows of tables are not.
"""

import re
import sys
from pathlib import Path

DOCUMENTS = ["*.md", "docs/*.md", "tests/README.md"]
LINK = re.compile(r"\]\(([^)\s]+)\)")
LONGEST_LINE = 120


def unfenced(text):
    return re.sub(r"^(```+|~~~+).*?^\1 *$", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors(path):
    """The anchors of the headings, as code hosts generate them."""
    headings = re.findall(r"^#+ (.*)$", unfenced(path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def problems_of(path):
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_LINE and not line.startswith("|"):
            yield f"{path}:{number}: {len(line)} columns, more than {LONGEST_LINE}"
    for link in LINK.findall(re.sub(r"`[^`\n]*`", "", unfenced(text))):
        if re.match(r"\w+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        if not target.exists():
            yield f"{path}: the target of {link} does not exist"
        elif anchor and anchor not in anchors(target):
            yield f"{path}: the heading of {link} does not exist"


def main(folder):
    paths = [path for pattern in DOCUMENTS for path in sorted(Path(folder).glob(pattern))]
    return "\n".join(problem for path in paths for problem in problems_of(path))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
