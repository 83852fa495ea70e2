# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables in tests/README.md that a test makes: each stands between <!-- NAME --> and <!-- end of NAME -->."""

import difflib
import os
import re
from pathlib import Path

README = Path(__file__).parent / "README.md"


def table(heads, rows):
    def line(cells):
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

    return "\n".join([line(heads), "|" + "---|" * len(heads), *map(line, rows)])


def plain(text):
    """A sentence that Markdown shows as it is."""
    return re.sub(r"([<*\\])", r"\\\1", text)


def code(text):
    return f"`{text}`" if "`" not in text else f"`` {text} ``"


def difference(name, text):
    """How the README's part of this name differs from `text`; with QUANTOSCOPE_WRITE_TABLES set it is written instead."""
    readme = README.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    found = re.search(re.escape(begin) + "(.*?)" + re.escape(end), readme, re.DOTALL)
    if not found:
        return f"{README} has no part {begin}"
    wanted = f"\n{text}\n\n"
    if os.environ.get("QUANTOSCOPE_WRITE_TABLES"):
        README.write_text(readme[: found.start(1)] + wanted + readme[found.end(1):], encoding="utf-8")
        return ""
    lines = difflib.unified_diff(found[1].splitlines(), wanted.splitlines(), "tests/README.md", "this run", "", "", 0, "")
    return "\n".join(lines)
