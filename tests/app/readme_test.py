#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands of a document in their order, in a new folder, as a reader would: readme_test.py DOCUMENT PROGRAM.

A command is a block indented by four spaces; everything else that is set as code is fenced. What a block begins with
decides what happens to it: RUN is run, NOT_RUN is left out for the reason given there, and anything else is an error.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

RUN = {"quantoscope", "iverilog", "mkdir", "parallel"}
NOT_RUN = {
    "./dev": "the test itself runs under it",
    "QUANTOSCOPE_WRITE_TABLES=1": "calls ./dev",
    "apt-get": "changes the system",
    "cmake": "builds the project; consumer_test covers an installed core",
    "sbatch": "needs a cluster; sweep_command_test covers the shards that it starts",
}
# No document loses its commands because of a change of its layout.
LEAST = {"README.md": 6, "CONTRIBUTING.md": 1, "command-line.md": 12, "guide.md": 4, "hardware.md": 12, "networks.md": 5,
         "sweeps.md": 3}
# What the commands read that no command of the document writes.
NETWORKS = Path(__file__).parent.parent / "reference" / "networks"
FILES = {"network.nir": (NETWORKS / "dense2_lif.nir").read_bytes(),
         "spikes.npy": (NETWORKS / "dense2_lif.input.npy").read_bytes(),
         "layers.json": b'{"1": {"num_bits": 3}, "3": {"scheme": "Q1.4"}, "0": {"weight_bits": 5}}'}


def command_blocks(text):
    """The indented blocks, each after an empty line."""
    unfenced = re.sub(r"^(```+|~~~+).*?^\1 *$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"(?<=\n\n)(?:    .*\n)+", unfenced)


def main(document, program):
    path = Path(document)
    blocks = command_blocks(path.read_text(encoding="utf-8"))
    unknown = [block for block in blocks if block.split()[0] not in RUN | NOT_RUN.keys()]
    if unknown:
        sys.exit(f"{path} has an indented block that is not a known command; fence it, or add it here:\n{unknown[0]}")
    run = [block for block in blocks if block.split()[0] in RUN]
    commands = sum(block.count("quantoscope ") for block in run)
    if commands < LEAST.get(path.name, 0):
        sys.exit(f"Only {commands} commands were found in {path}: are they still indented by four spaces?")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("bin", "work", "work/docs"):
            (folder / part).mkdir()
        for file, content in FILES.items():
            (folder / "work" / file).write_bytes(content)
        for session in (Path(__file__).parents[2] / "docs").glob("*.quantoscope.json"):
            shutil.copy(session, folder / "work" / "docs")
        (folder / "bin" / "quantoscope").symlink_to(Path(program).resolve())
        environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "QT_QPA_PLATFORM": "offscreen",
                       "PARALLEL_HOME": name}
        script = "set -euxo pipefail\n" + "".join(run)
        done = subprocess.run([shutil.which("bash"), "-c", script], cwd=folder / "work", env=environment,
                              stdout=subprocess.DEVNULL, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
