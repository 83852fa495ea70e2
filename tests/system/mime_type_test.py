#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the MIME type into an empty database and checks the result: mime_type_test.py quantoscope.xml
DESKTOP_ENTRY."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NAME = "application/x-quantoscope-session"


def main(definition, desktop_entry):
    with tempfile.TemporaryDirectory() as folder:
        mime = Path(folder)
        (mime / "packages").mkdir()
        shutil.copy(definition, mime / "packages")
        said = subprocess.run(["update-mime-database", "-V", mime], check=True, stderr=subprocess.PIPE, text=True).stderr
        globs = (mime / "globs2").read_text(encoding="utf-8").splitlines()
        parents = (mime / "subclasses").read_text(encoding="utf-8").splitlines()
    if "rror" in said or "arning" in said:
        return said
    if f"50:{NAME}:*.quantoscope.json" not in globs:
        return f"*.quantoscope.json is not registered: {globs}"
    if f"{NAME} application/json" not in parents:
        return f"{NAME} is not a subclass of application/json: {parents}"
    if NAME not in Path(desktop_entry).read_text(encoding="utf-8").partition("MimeType=")[2].split(";"):
        return f"The desktop entry does not list {NAME}."
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
