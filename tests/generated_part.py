# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of documents that a test generates: each stands between <!-- NAME --> and <!-- end of NAME -->."""

import difflib
import os
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def table(heads, rows):
    def line(cells):
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

    return "\n".join([line(heads), "|" + "---|" * len(heads), *map(line, rows)])


def plain(text):
    """Text that Markdown shows unchanged."""
    return re.sub(r"([<*\\])", r"\\\1", text)


def code(text):
    return f"`{text}`" if "`" not in text else f"`` {text} ``"


def difference(path, name, text):
    """How the part of this name in the document at `path` (relative to the project) differs from `text`.

    With QUANTOSCOPE_WRITE_TABLES set, the part is written instead.
    """
    document = ROOT / path
    content = document.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    found = re.search(re.escape(begin) + "(.*?)" + re.escape(end), content, re.DOTALL)
    if not found:
        return f"{path} has no part {begin.strip()} … {end}"
    wanted = f"\n{text}\n\n"
    if os.environ.get("QUANTOSCOPE_WRITE_TABLES"):
        document.write_text(content[: found.start(1)] + wanted + content[found.end(1):], encoding="utf-8")
        return ""
    lines = difflib.unified_diff(found[1].splitlines(), wanted.splitlines(), str(path), "this run", "", "", 0, "")
    return "\n".join(lines)
