#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The time to open a recording grows no faster than the recording: growth_test.py PROGRAM RECORDINGS

Compares the processor time for a file and for one eight times as large, after subtracting the time for a file with one
element. Quadratic growth would give a factor of 64; the test fails above 24, which noise cannot reach from 8.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import h5py
import numpy as np
import scipy.io
import scipy.io.wavfile

TIMES, MOST, LEAST_SECONDS = 8, 24, 0.02


def npz(path, count):
    np.savez(path, **{f"a{i}": np.zeros(3, np.float32) for i in range(count)})


def hdf5(path, count):
    with h5py.File(path, "w") as file:
        for i in range(count):
            file[f"a{i}"] = np.zeros(3)


def mat(path, count):
    scipy.io.savemat(path, {f"a{i}": np.zeros((3, 1)) for i in range(count)}, do_compression=True)


def mat_cells(path, count):
    cells = np.empty((1, count), dtype=object)
    cells[0, :] = [np.zeros((3, 1))] * count
    scipy.io.savemat(path, {"c": cells})


def columns(path, count):
    row = ",".join("0.5" for _ in range(count)) + "\n"
    path.write_text(",".join(f"c{i}" for i in range(count)) + "\n" + row * 4, encoding="ascii")


def lines(path, count):
    path.write_text("v,note\n" + "0.5,\"a # b\"\n" * count, encoding="ascii")


def preamble(path, count):
    path.write_text("# made by hand\n" * count + "v,w\n0.5,1\n0.6,2\n", encoding="ascii")


def npy(path, count):
    np.save(path, np.zeros((4 * count, 7)))


def wav(path, count):
    scipy.io.wavfile.write(path, 8000, np.zeros((count, 3), np.int16))


KINDS = {"x.npz": (npz, 2000), "x.h5": (hdf5, 1000), "x.mat": (mat, 1000), "cells.mat": (mat_cells, 1000),
         "wide.csv": (columns, 6000), "long.csv": (lines, 200_000), "preamble.csv": (preamble, 50_000),
         "x.npy": (npy, 100_000), "x.wav": (wav, 400_000)}


def seconds(program, path, *arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "quantize", "--input", path, *arguments], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main(program, _):
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, (write, count) in KINDS.items():
            for arguments in ["--columns"], ["--column", "0", "-o", folder / "out.npy"]:
                taken = []
                for size in 1, count, TIMES * count:
                    write(folder / file, size)
                    taken.append(min(seconds(program, folder / file, *arguments) for _ in range(2)))
                small, large = (max(LEAST_SECONDS, each - taken[0]) for each in taken[1:])
                if large > MOST * small:
                    problems.append(f"{file} {arguments[0]}: {small:.3f} s for {count} elements, {large:.3f} s for {TIMES} times as many")
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
