#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounding of integers in exact arithmetic against `quantoscope quantize`, and small number formats against
`quantoscope levels`, code by code.

arithmetic_reference_test.py REFERENCE QUANTOSCOPE: REFERENCE is the folder with arithmetic/rounding.npz and
formats.json, unless the environment variable QUANTOSCOPE_REFERENCE names another one. A table bitsB_dropS holds integers in units of 2^-S; the
levels are the integers of B bits in two's complement. Inputs that float32 cannot hold are given as float64.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

# The names of the reference, and those of the program. `saturating` takes the lower level if two are equally near, for
# which the reference has no table: mirrored, it is ties up.
OVERFLOWS = {"saturate": "saturated", "wrap": "wrapped"}
RULES = {"floor": "floor", "toward_zero": "toward-zero", "nearest_ties_even": "nearest-even"}


def indices(quantoscope, folder, inputs, bits, *options):
    """The index of each input's level, which is the code minus the lowest code."""
    source, target = folder / "input.npy", folder / "index.npy"
    single = inputs.astype(np.float32)
    np.save(source, single if np.array_equal(single, inputs) else inputs)
    half = 2 ** (bits - 1)
    subprocess.run([quantoscope, "quantize", "--input", source, "--indices", "-o", target,
                    "--scheme", f"Q{bits - 1}.0", *options], check=True, stderr=subprocess.PIPE)
    return np.load(target).astype(np.int64) - half


def failures(quantoscope, folder, table, name, bits, drop):
    inputs = table[f"{name}/input"]
    scaled = inputs / 2.0**drop
    for rule, ours in RULES.items():
        for overflow in ("saturate", "wrap"):
            expected = table[f"{name}/{rule}_{OVERFLOWS[overflow]}"]
            found = indices(quantoscope, folder, scaled, bits, "--rounding", ours, "--overflow", overflow)
            wrong = np.flatnonzero(found != expected)
            if wrong.size:
                yield (f"{name}, {ours}, {overflow}: {wrong.size} of {inputs.size} codes differ, "
                       f"first at input {scaled[wrong[0]]}")
    up = table[f"{name}/nearest_ties_up"]
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    ties_down = np.clip(np.where(2 * (up - scaled) == 1, up - 1, up), low, high)
    found = indices(quantoscope, folder, scaled, bits, "--rounding", "saturating")
    wrong = np.flatnonzero(found != ties_down)
    if wrong.size:
        yield f"{name}, saturating: {wrong.size} of {inputs.size} codes differ, first at input {scaled[wrong[0]]}"


def options_for(name, levels, folder):
    """The scheme of a format such as fp4_e2m1, nf4 or pow2_3; any other format is a file of levels."""
    if name.startswith("fp"):
        return ["--scheme", name.split("_")[1]]
    if name.startswith("pow2_"):
        return ["--scheme", "pow2", "--num-bits", name.split("_")[1]]
    if name == "nf4":
        return ["--scheme", name]
    (folder / "levels.json").write_text(json.dumps(levels))
    return ["--scheme", folder / "levels.json"]


def wrong_formats(quantoscope, folder, formats):
    for name, known in formats.items():
        options = options_for(name, known["levels"], folder)
        subprocess.run([quantoscope, "levels", *options, "-o", folder / "levels.npy"], check=True,
                       stderr=subprocess.PIPE)
        ours = np.load(folder / "levels.npy")
        if not np.array_equal(ours, np.array(known["levels"], dtype=np.float32)):
            yield f"{name}: the levels are {ours.tolist()}"


def main():
    here, quantoscope = sys.argv[1:]
    reference = pathlib.Path(os.environ.get("QUANTOSCOPE_REFERENCE", here)) / "arithmetic"
    tables = json.loads((reference / "rounding.json").read_text())["tables"]
    arrays = np.load(reference / "rounding.npz")
    found, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for name, table in tables.items():
            found += failures(quantoscope, pathlib.Path(folder), arrays, name, table["bits"], table["dropped_bits"])
            compared += table["rows"] * (2 * len(RULES) + 1)
        formats = json.loads((reference / "formats.json").read_text())
        found += wrong_formats(quantoscope, pathlib.Path(folder), formats)
    if "QUANTOSCOPE_REFERENCE" not in os.environ and (len(tables), len(formats)) != (11, 10):
        found.append(f"{len(tables)} tables and {len(formats)} formats instead of 11 and 10")
    print(f"{compared} codes of {len(tables)} tables and the levels of {len(formats)} formats compared")
    sys.exit("\n".join(found) if found or not compared else 0)


main()
