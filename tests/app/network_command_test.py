#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `quantoscope network` on the reference networks: network_command_test.py PROGRAM FOLDER...

The arrays of `network run` are snnTorch's; the parts of a run follow each other; the Python of `network fit`, run with
the formulas of tests/reference/README.md, gives the spikes that `network run` gives with the same bits. Folders that
do not exist are left out.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import types
from pathlib import Path

import numpy as np
from snntorch_formula import levels_of


def quantoscope(program, *arguments):
    done = subprocess.run([program, "network", *arguments], check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"network {' '.join(arguments)}: {done.stderr}")
    return done.stdout


def layers_of(facts, run):
    """The file for --layers of one run of a network."""
    layers = {}
    for node, known in facts["nodes"].items():
        if "beta" in known:
            layers[node] = {"reset": known["reset"], "reset_delay": bool(known.get("reset_delay"))}
            layers[node] |= run["state"].get(node) or {}
    for node, bits in run["weight_bits"].items():
        layers.setdefault(node, {})["weight_bits"] = bits
    return layers


def run_network(program, path, facts, layers, *more):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "layers.json").write_text(json.dumps(layers), encoding="utf-8")
        quantoscope(program, "run", f"{path}.nir", "--input", f"{path}.input.npy", "--dt", repr(facts["dt"]),
                    "--layers", f"{folder}/layers.json", "-o", f"{folder}/out.npz", *more)
        with np.load(f"{folder}/out.npz") as arrays:
            return dict(arrays)


def tolerance(known, run, node):
    if run["state"].get(node):
        return 0 if known.get("reset_delay") or known["reset"] == "none" else 1e-6
    return max(1e-5, 4 * run["nodes"][node]["max_difference_all"])


def compare(program, path):
    """Every run of a network with the stored arrays."""
    facts = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
    problems = []
    with np.load(f"{path}.expected.npz") as expected:
        for name, run in facts["runs"].items():
            if not all(run["robust"].values()):
                continue
            arrays = run_network(program, path, facts, layers_of(facts, run))
            for node, known in facts["nodes"].items():
                if "beta" not in known:
                    continue
                membranes = arrays[f"{node}.membrane_quantized"]
                difference = np.abs(membranes - expected[f"{name}/{node}/membranes"].reshape(membranes.shape)).max()
                if not difference <= tolerance(known, run, node):
                    problems.append(f"{path} {name} {node}: membranes differ by {difference}")
                if f"{name}/{node}/spikes" in expected:
                    spikes = arrays[f"{node}.spikes_quantized"]
                    if (spikes != expected[f"{name}/{node}/spikes"].reshape(spikes.shape)).any():
                        problems.append(f"{path} {name} {node}: spikes differ")
    return problems


def parts(program, path):
    """Three parts of the samples against the whole run."""
    facts = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
    layers = layers_of(facts, facts["runs"]["state_a"])
    whole = run_network(program, path, facts, layers)
    pieces = [run_network(program, path, facts, layers, "--shard", f"{k}/3") for k in (1, 2, 3)]
    problems = [f"{path}: the parts of {name} are not the whole" for name, array in whole.items()
                if (np.concatenate([piece[name] for piece in pieces]) != array).any()]
    rows = [quantoscope(program, "run", f"{path}.nir", "--input", f"{path}.input.npy", "--num-bits", "4",
                        "--shard", f"{k}/3") for k in (1, 2, 3)]
    if [text.startswith("samples,node,") for text in rows] != [True, False, False]:
        problems.append(f"{path}: only the first part has the header")
    return problems


def messages(program, *arguments):
    """Exit status and standard error."""
    done = subprocess.run([program, "network", *arguments], check=False, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True)
    return done.returncode, done.stderr


def readout(program, path):
    """A leaky integrator has no spikes, and spikes do not restrict its bits."""
    inputs = [f"{path}.nir", "--input", f"{path}.input.npy"]
    rows = list(csv.DictReader(quantoscope(program, "run", *inputs, "--num-bits", "4").splitlines()))
    spikes = {row["node"]: [row[name] for name in ("spikes", "spike_agreement", "saturated_neurons")] for row in rows}
    problems = []
    if any(spikes["li"]) or not all(spikes["lif1"]):
        problems.append(f"{path}: only layers that fire have spikes, not {spikes}")
    _, told = messages(program, "fit", *inputs, "--keep-spikes", "0.5", "--max-bits", "4")
    if "li does not fire" not in told:
        problems.append(f"{path}: nothing says that spikes do not restrict li: {told}")
    return problems


def unusual_runs(program, path):
    inputs = [f"{path}.nir", "--input", f"{path}.input.npy"]
    problems = []
    _, told = messages(program, "run", *inputs)
    if "neither state nor weights are quantized" not in told:
        problems.append(f"{path}: nothing says that nothing is quantized: {told}")
    with tempfile.TemporaryDirectory() as folder:
        same = f"{folder}/out.csv"
        status, told = messages(program, "run", *inputs, "--num-bits", "4", "--neurons", same, "-o", same)
        if status != 2 or "Two outputs" not in told or Path(same).exists():
            problems.append(f"{path}: two outputs in one file: {status}, {told}")
    return problems


def spikes_by_formula(weights, biases, betas, thresholds, levels, inputs):
    """The spikes of each layer of a chain of Linear and Leaky (reset to zero in the step of the spike), in float32."""
    samples, steps, _ = inputs.shape
    found = [np.zeros((samples, steps, len(beta)), np.uint8) for beta in betas]
    for sample in range(samples):
        membranes = [np.zeros(len(beta), np.float32) for beta in betas]
        for step in range(steps):
            x = inputs[sample, step]
            for layer, membrane in enumerate(membranes):
                current = np.zeros(len(membrane), np.float32)
                for i, value in enumerate(x):
                    current = current + weights[layer][:, i] * np.float32(value)
                current = current + biases[layer]
                fired = (membrane > thresholds[layer]).astype(np.float32)
                membrane = betas[layer] * ((1 - fired) * membrane) + current
                table = np.array(levels[layer], np.float32)
                membrane = table[np.abs(table[None, :] - membrane[:, None]).argmin(1)]
                x = (membrane > thresholds[layer]).astype(np.float32)
                membranes[layer] = membrane - (x - fired) * membrane
                found[layer][sample, step] = x
    return found


def python_of_fit(program, path):
    """Executes the Python that `network fit` writes, with the formula in place of snnTorch."""
    facts = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
    common = [f"{path}.nir", "--input", f"{path}.input.npy", "--dt", repr(facts["dt"]), "--keep-spikes", "0.5"]
    text = quantoscope(program, "fit", *common, "--format", "python")
    layers = json.loads(quantoscope(program, "fit", *common, "--format", "json"))["layers"]
    quant = types.SimpleNamespace(state_quant=lambda **call: levels_of(call))
    names = {"quant": quant}
    exec(re.sub(r"^from snntorch.*$", "", text, flags=re.MULTILINE), names)  # noqa: S102
    import h5py  # noqa: PLC0415
    order = [node for node in facts["order"] if "beta" in facts["nodes"][node]]
    linear = [node for node in facts["order"] if facts["nodes"][node]["type"] in ("Affine", "Linear")]
    with h5py.File(f"{path}.nir") as file:
        nodes = file["node/nodes"]
        weights = [nodes[node]["weight"][()].astype(np.float32) for node in linear]
        biases = [nodes[node]["bias"][()].astype(np.float32) if "bias" in nodes[node] else np.float32(0)
                  for node in linear]
    per_neuron = [[np.broadcast_to(np.array(facts["nodes"][node][key], np.float32), facts["nodes"][node]["neurons"])
                   for node in order] for key in ("beta", "threshold")]
    levels = [names["STATE_QUANT"][node] for node in order]
    expected = spikes_by_formula(weights, biases, *per_neuron, levels, np.load(f"{path}.input.npy"))
    arrays = run_network(program, path, facts, layers)
    return [f"{path}: the Python of the fit fires otherwise in {node}" for node, spikes in zip(order, expected)
            if (arrays[f"{node}.spikes_quantized"] != spikes).any() or not spikes.any()]


def main(program, *folders):
    if other := os.environ.get("QUANTOSCOPE_REFERENCE"):
        folders = [other]
    paths = [file.with_suffix("") for folder in folders for file in sorted(Path(folder, "networks").glob("*.nir"))]
    if not paths:
        return "no networks in " + " ".join(folders)
    problems = [problem for path in paths for problem in compare(program, path)]
    for name in ("dense2_lif", "dense3_per_neuron"):
        for path in [path for path in paths if path.name == name][:1]:
            problems += parts(program, path) + python_of_fit(program, path) + unusual_runs(program, path)
    for path in [path for path in paths if path.name == "li_readout"][:1]:
        problems += readout(program, path)
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
