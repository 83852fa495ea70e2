#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""If another program changes a recording while a command reads it, the command fails with a message and never succeeds
with wrong numbers: changing_files_test.py PROGRAM RECORDINGS

The command is stopped as soon as it has opened the file, the file is changed, and the command continues.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import h5py
import numpy as np

SAMPLES = 20_000_000  # more than 64 MB in every format: smaller files are copied at once
COMMANDS = {"quantize": ["-o", "OUT.npy"], "fit": ["--num-bits", "3"], "sweep": ["--num-bits", "3"],
            "simulate": ["--loop", "open", "-o", "OUT.npy"],
            "render": ["--loop", "open", "--plot", "levels", "-o", "OUT.png"]}


def write_npy(path):
    array = np.lib.format.open_memmap(path, "w+", "<f4", (SAMPLES,))
    array[:] = 0.5


def write_csv(path):
    with open(path, "wb") as file:
        file.write(b"membrane\n")
        for _ in range(SAMPLES // 500_000):
            file.write(b"0.5000\n" * 250_000)


def write_npz(path):
    np.savez(path, membrane=np.full(SAMPLES, 0.5, np.float32))


def write_hdf5(path):
    with h5py.File(path, "w") as file:
        file["membrane"] = np.full(SAMPLES, 0.5, np.float32)


def truncate(path):
    os.truncate(path, 100_000)


def overwrite(path):
    """Same size, other samples, like a program that keeps its file open."""
    with open(path, "r+b", buffering=0) as file:
        file.seek(os.path.getsize(path) // 2)
        file.write(b"1" * 4096)


def rewrite(path):
    """As np.save does: truncated to nothing, then the old size again."""
    size = os.path.getsize(path)
    os.truncate(path, 0)
    os.truncate(path, size)


def has_open(process, path):
    """Whether the command, or its reader, has the file mapped."""
    for pid in [process.pid, *children(process.pid)]:
        try:
            if str(path) in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8"):
                return True
        except OSError:
            pass
    return False


def children(pid):
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def stopped_with_file_open(command, path):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not has_open(process, path):
        if process.poll() is not None:
            sys.exit(f"{command} ended before it opened its file: {process.stderr.read()}")
        time.sleep(0.0005)
    process.send_signal(signal.SIGSTOP)
    return process


def problem(program, name, options, path, write, change, folder):
    write(path)
    os.utime(path, (1e9, 1e9))
    out = [option.replace("OUT", str(folder / "out")) for option in options]
    process = stopped_with_file_open([program, name, "--input", path, *out], path)
    change(path)
    process.send_signal(signal.SIGCONT)
    output, said = process.communicate(timeout=300)
    what = f"{name} of {path.name}, {change.__name__}"
    for written in folder.glob("out*"):
        written.unlink()
        if process.returncode != 0:
            return f"{what}: wrote {written.name} and exited with {process.returncode}"
    opens_what_it_became = name == "render" or change is rewrite  # render opens it twice; a rewritten file has its old size
    if opens_what_it_became and process.returncode == 2 and not output and path.name in said:
        return None
    if process.returncode != 2 or output or "another program changed the file" not in said:
        return f"{what}: exited with {process.returncode}, {len(output)} bytes of output and the message \"{said}\""
    return None


def main(program, _):
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for ending, write in {"npy": write_npy, "csv": write_csv, "npz": write_npz, "h5": write_hdf5}.items():
            changes = [truncate, overwrite, rewrite] if ending == "npy" else [truncate]
            commands = COMMANDS if ending == "npy" else {"quantize": COMMANDS["quantize"]}
            for command, options in commands.items():
                for change in changes if command != "render" else [truncate]:
                    problems.append(problem(program, command, options, folder / f"long.{ending}", write, change, folder))
    return "\n".join(filter(None, problems))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
