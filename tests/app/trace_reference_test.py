#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Traces of chips and simulators against `quantoscope simulate --compare`: trace_reference_test.py QUANTOSCOPE OTHER.

Small traces are computed here by the equations of several platforms. If the folder that QUANTOSCOPE_REFERENCE names, or
OTHER, has arithmetic/lif_traces.npz, the eleven published traces of one neuron must be reproduced as well, at as many
steps as lif_traces.json says.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

# tau 2.5 ms, steps of 0.1 ms, resistance 1, threshold 0.1; the same in units of the input.
CIRCUIT = ["--neuron", "lapicque", "--resistance", "1", "--capacitance", "0.0025", "--time-step", "0.0001",
           "--neuron-threshold", "0.1"]
# The script that made spinnaker2's trace scales the weight 1 by 102.02, which becomes 102, and its trace back.
SCALED = ["--neuron", "leaky", "--beta", "0.96", "--neuron-threshold", "255.05", "--input-gain", "102",
          "--compare-scale", "102.02"]


def compare(quantoscope, folder, current, membrane, spikes, options):
    """The comparison in the program's JSON."""
    np.save(folder / "input.npy", current.astype(np.float32))
    np.save(folder / "trace.npy", np.stack([membrane, spikes], axis=1).astype(np.float64))
    subprocess.run([quantoscope, "simulate", "--input", folder / "input.npy", *options, "--compare",
                    folder / "trace.npy", "-o", folder / "run.json"], check=True, stderr=subprocess.PIPE)
    return json.loads((folder / "run.json").read_text())["comparison"]


def toward_input(current):
    """v + leak·((0 - v) + i) in float32, reset to zero in the same step."""
    leak, threshold, v = np.float32(0.04), np.float32(0.1), np.float32(0)
    for x in current.astype(np.float32):
        v = v + leak * ((np.float32(0) - v) + x)
        spike = v > threshold
        v = np.float32(0) if spike else v
        yield v, spike


def exponential(current):
    """exp(-dt/tau)·v + leak·i in float32, reset by subtraction in the same step."""
    alpha, leak, threshold, v = np.float32(np.exp(-0.04)), np.float32(0.04), np.float32(0.1), np.float32(0)
    for x in current.astype(np.float32):
        v = alpha * v + leak * x
        spike = v > threshold
        v = v - threshold if spike else v
        yield v, spike


def integers(current):
    """12 bits of decay, weight 10, threshold 25, the input one step later, reset to zero."""
    v = 0
    for x in [0, *current[:-1].astype(int)]:
        product = v * (4096 - 163)
        v = min(max((abs(product) >> 12) * (1 if product >= 0 else -1) + (10 * x << 6), 1 - 2**23), 2**23 - 1)
        spike = v > 25 << 6
        v = 0 if spike else v
        yield v, spike


COMPUTED = {
    toward_input: {"update": "toward-input", "decay": "euler", "reset": "zero", "input_late": False},
    exponential: {"update": "decay-and-add", "decay": "exponential", "reset": "subtract", "input_late": False},
    integers: {"update": "integer-decay", "rounding": "toward-zero", "reset": "zero", "input_late": True},
}


def computed_failures(quantoscope, folder):
    current = np.random.default_rng(1).choice([0.0, 0.0, 0.0, 1.0, 1.0, -1.0], 400)
    for platform, expected in COMPUTED.items():
        membrane, spikes = np.array(list(platform(current)), dtype=np.float64).T
        found = compare(quantoscope, folder, current, membrane, spikes, CIRCUIT)
        if found["equal_steps"] != 400 or expected.items() - found["alternative"].items():
            yield f"{platform.__name__}: {found['sentence']}"


def published_failures(quantoscope, folder, reference):
    arrays = np.load(reference / "lif_traces.npz")
    platforms = json.loads((reference / "lif_traces.json").read_text())["platforms"]
    for platform, facts in platforms.items():
        options = SCALED if platform == "spinnaker2" else CIRCUIT
        found = compare(quantoscope, folder, arrays["input"], arrays[f"{platform}/v"], arrays[f"{platform}/spikes"],
                        options)
        print(f"{platform}: {found['sentence']} {found['known_use']}")
        if found["equal_steps"] != facts["steps_whose_voltage_and_spike_the_equation_gives_exactly"]:
            yield f"{platform}: {found['sentence']}"


def main():
    quantoscope, other = sys.argv[1:]
    reference = pathlib.Path(os.environ.get("QUANTOSCOPE_REFERENCE", other)) / "arithmetic"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        found = list(computed_failures(quantoscope, folder))
        if (reference / "lif_traces.npz").exists():
            found += published_failures(quantoscope, folder, reference)
        else:
            print(f"{reference} has no lif_traces.npz: the published traces are not compared")
    sys.exit("\n".join(found) or 0)


main()
