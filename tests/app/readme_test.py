#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the README's commands in their order, as a person with a new folder would: readme_test.py README.md PROGRAM.

Left out are what needs a cluster and `./dev` itself.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FIRST_WORDS = {"quantoscope", "iverilog", "mkdir", "parallel"}


def command_blocks(text):
    """The indented blocks that begin with one of the words."""
    blocks = re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
    return [block for block in blocks if block.split()[0] in FIRST_WORDS]


def main(readme, program):
    blocks = command_blocks(Path(readme).read_text(encoding="utf-8"))
    commands = sum(block.count("quantoscope ") for block in blocks)
    if commands < 15:
        sys.exit(f"Only {commands} commands were found in {readme}: are they still indented by four spaces?")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        for name in ("bin", "work", "work/docs"):
            (path / name).mkdir()
        (path / "bin" / "quantoscope").symlink_to(Path(program).resolve())
        environment = {**os.environ, "PATH": f"{path / 'bin'}:{os.environ['PATH']}", "QT_QPA_PLATFORM": "offscreen",
                       "PARALLEL_HOME": folder}
        script = "set -euxo pipefail\n" + "".join(blocks)
        bash = shutil.which("bash")
        done = subprocess.run([bash, "-c", script], cwd=path / "work", env=environment,
                              stdout=subprocess.DEVNULL, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
