#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exported Python tables give the indices of `quantoscope quantize`, for every family and rounding rule but
snnTorch's own function.

python_rounding_test.py QUANTOSCOPE
"""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

RULES = ("reference", "saturating", "nearest-even", "floor", "toward-zero")
SCHEMES = (["--num-bits", "4", "--lower-limit", "1", "--upper-limit", "0.75"], ["--num-bits", "8", "--non-uniform"],
           ["--num-bits", "3", "--threshold", "-1"], ["--num-bits", "10", "--non-uniform", "--zero-centered"],
           ["--scheme", "Q1.4", "--scale", "0.7"], ["--scheme", "UQ1.5"], ["--scheme", "E4M3", "--scale", "0.01"],
           ["--scheme", "E2M3"], ["--scheme", "pow2", "--num-bits", "5"], ["--scheme", "nf4", "--scale", "1.5"],
           ["--scheme", "0.5 -1 0.5 2 0 -0.25"])
INPUTS = 1_000_000


def module_of(path):
    spec = importlib.util.spec_from_file_location("table", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def inputs_for(levels):
    """Random inputs around the levels, and the levels, their middles and the floats next to both."""
    levels = np.sort(np.array(levels, dtype=np.float32))
    wide = np.random.default_rng(1).uniform(levels[0] - 1, levels[-1] + 1, INPUTS).astype(np.float32)
    edges = np.concatenate([levels, (levels[1:] + levels[:-1]) / 2])
    infinity = np.float32(np.inf)
    return np.concatenate([wide, edges, np.nextafter(edges, infinity), np.nextafter(edges, -infinity),
                           np.array([infinity, -infinity], dtype=np.float32)])


def main():
    quantoscope = sys.argv[1]
    tables = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for scheme in SCHEMES:
            for rule in RULES:
                if rule == "reference" and scheme[0] != "--scheme":
                    continue  # a call of snnTorch's function
                options = [*scheme, "--rounding", rule]
                subprocess.run([quantoscope, "levels", *options, "-o", folder / "table.py"], check=True,
                               stderr=subprocess.PIPE)
                table = module_of(folder / "table.py")
                inputs = inputs_for(table.levels)
                np.save(folder / "inputs.npy", inputs)
                subprocess.run([quantoscope, "quantize", "--input", folder / "inputs.npy", "--indices", "-o",
                                folder / "indices.npy", *options], check=True, stderr=subprocess.PIPE)
                differ = np.flatnonzero(table.index(inputs) != np.load(folder / "indices.npy"))
                if differ.size:
                    sys.exit(f"{options}: {differ.size} indices differ, first for {inputs[differ[0]]!r}")
                assert table.index([np.nan])[0] == (0 if rule == "reference" else -1)
                tables += 1
    print(f"{tables} tables agree")


main()
