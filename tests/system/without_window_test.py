#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line works without Qt and without the window: without_window_test.py QUANTOSCOPE READER.

Copies the two programs to an empty folder and runs every command there that needs no window.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def run(program, *arguments):
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"} | {"DISPLAY": ":99"}
    return subprocess.run([program, *arguments], cwd=program.parent, env=environment, capture_output=True, text=True,
                          check=False)


def problems(program):
    libraries = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    found = [f"{program.name} links{line}" for line in libraries.splitlines() if "Qt" in line or "libGL" in line]
    for command in ["--version", "--help", "levels --num-bits 3", "simulate --num-bits 3 --steps 20 -o trace.csv",
                    "quantize --num-bits 3 --input trace.csv --column membrane -o quantized.npy",
                    "fit --num-bits 3 --input trace.csv --column membrane",
                    "sweep --num-bits 2..4 --input trace.csv --column membrane", "train --epochs 1"]:
        done = run(program, *command.split())
        if done.returncode != 0:
            found.append(f"quantoscope {command} exits with {done.returncode}: {done.stderr}")
    for command in ["render -o window.png", "trace.csv", ""]:
        done = run(program, *command.split())
        if done.returncode != 1 or "install the package quantoscope." not in done.stderr:
            found.append(f"quantoscope {command} exits with {done.returncode}: {done.stderr}")
    return found


def main(quantoscope, reader):
    with tempfile.TemporaryDirectory() as folder:
        for program in (quantoscope, reader):
            shutil.copy(program, folder)
        return "\n".join(problems(Path(folder) / Path(quantoscope).name))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
