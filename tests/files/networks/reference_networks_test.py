#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares every network of the reference data with what h5py reads from the file:
reference_networks_test.py DUMP, the program of dump.cpp. The networks are networks/*.nir and networks/odd/*.nir in
tests/reference, in ../shared/reference where it exists, and in the folder that QUANTOSCOPE_REFERENCE names. Odd networks may be refused; odd_networks_test.py has such files. Networks with all types of
nodes and numbers are written and compared besides.

Requires Debian's python3-h5py.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import h5py
import numpy as np

import odd_networks

NEURONS = {"I": [], "IF": ["v_threshold"], "LI": ["tau"], "LIF": ["tau", "v_threshold"], "CubaLI": ["tau_mem", "tau_syn"],
           "CubaLIF": ["tau_mem", "tau_syn", "v_threshold"]}
IS = {"Input": "input", "Output": "output", "Linear": "linear", "Affine": "linear", "Scale": "scale", "Conv1d": "conv1d",
      "Conv2d": "conv2d", "AvgPool2d": "mean", "SumPool2d": "sum", "Flatten": "flatten", "Delay": "delay",
      "Threshold": "threshold"}


def text(value):
    return value.decode() if isinstance(value, bytes) else value


def parameter(dataset, like=None):
    if dataset is None:
        return {"shape": [], "values": [1.0], "float32": like["float32"]}
    values = np.asarray(dataset[()])
    return {"shape": list(values.shape), "values": values.astype(float).ravel().tolist(),
            "float32": values.dtype.kind != "f" or values.dtype.itemsize <= 4}


NOTHING = {"shape": [], "values": [], "float32": True}


def neuron(group, kind):
    node = {"is": kind, "r": parameter(group["r"]), "tau_mem": NOTHING, "tau_syn": NOTHING, "w_in": NOTHING,
            "v_threshold": NOTHING}
    for name in NEURONS[kind]:
        node["tau_mem" if name == "tau" else name] = parameter(group[name])
    if "tau_syn" in NEURONS[kind]:
        node["w_in"] = parameter(group.get("w_in"), node["tau_syn"])
    return node


def pair(value, size=2):
    values = np.atleast_1d(value).astype(int).tolist()
    return values * size if len(values) == 1 else values


def convolution(group, kind):
    weight = group["weight"][()]
    rows = kind == "Conv2d"
    kernel = weight.shape[2:] if rows else (1, weight.shape[2])
    stride, dilation = ([pair(group[name][()]) if rows else [1, int(group[name][()])] for name in ("stride", "dilation")])
    padding = group["padding"][()]
    if isinstance(padding, bytes):
        total = [d * (k - 1) if padding == b"same" else 0 for d, k in zip(dilation, kernel)]
        before = [t // 2 for t in total]
        after = [t - b for t, b in zip(total, before)]
    else:
        before = after = pair(padding) if rows else [0, int(padding)]
    shape = []
    if "input_shape" in group:
        shape = pair(group["input_shape"][()]) if rows else [1, int(group["input_shape"][()])]
    return {"is": IS[kind], "outputs": weight.shape[0], "per_group": weight.shape[1], "kernel": list(kernel),
            "weight": floats(weight), "bias": floats(group["bias"][()]), "stride": stride, "before": before,
            "after": after, "dilation": dilation, "groups": int(group["groups"][()]), "input_shape": shape}


def floats(values):
    return np.asarray(values, np.float32).ravel().astype(float).tolist()


def simple(group, kind):
    if kind in ("Input", "Output"):
        return {"shape": group["shape"][()].tolist()}
    if kind in ("Linear", "Affine"):
        weight = group["weight"][()]
        return {"outputs": weight.shape[0], "inputs": weight.shape[1], "weight": floats(weight),
                "bias": floats(group["bias"][()]) if kind == "Affine" else []}
    if kind in ("AvgPool2d", "SumPool2d"):
        return {"kernel": pair(group["kernel_size"][()]), "stride": pair(group["stride"][()]),
                "padding": pair(group["padding"][()])}
    if kind == "Flatten":
        return {"first": int(group["start_dim"][()]), "last": int(group["end_dim"][()])}
    return {kind.lower(): parameter(group[kind.lower()])}


def node_of(group, name, nested):
    kind = text(group["type"][()])
    if nested and kind in ("Input", "Output"):
        node = {"is": "wire"}
    elif kind in NEURONS:
        node = neuron(group, kind)
    elif kind in ("Conv1d", "Conv2d"):
        node = convolution(group, kind)
    else:
        node = {"is": IS[kind], **simple(group, kind)}
    return {**node, "name": name, "type": kind}


def flattened(group, prefix=""):
    """The nodes by name, and the edges as pairs of names."""
    nodes, edges, ends = {}, set(), {}
    for name, below in group["nodes"].items():
        if text(below["type"][()]) == "NIRGraph":
            inner, inner_edges, ports = flattened(below, prefix + name + "/")
            nodes.update(inner)
            edges |= inner_edges
            ends[name] = ports
        else:
            nodes[prefix + name] = node_of(below, prefix + name, bool(prefix))
            ends[name] = (prefix + name, prefix + name)
    for source, target in group["edges"][()].tolist():
        edges.add((ends[text(source)][1], ends[text(target)][0]))
    own = {text(below["type"][()]): prefix + name for name, below in group["nodes"].items()}
    return nodes, edges, (own.get("Input"), own.get("Output"))


def problems(path, read):
    if "error" in read:
        yield read["error"]
        return
    with h5py.File(path) as file:
        nodes, edges, _ = flattened(file["node"])
    names = [node["name"] for node in read["nodes"]]
    if sorted(names) != sorted(nodes):
        yield f"{path}: the nodes are {names}"
        return
    for node in read["nodes"]:
        if node != nodes[node["name"]]:
            yield f"{path}: the node {node['name']} differs"
    if {(names[source], names[target]) for source, target in read["edges"]} != edges:
        yield f"{path}: the edges are {read['edges']}"


def filled(kind, dtype, size=3, **more):
    names = {"I": ["r"], "IF": ["r", "v_threshold"], "LI": ["r", "tau", "v_leak"],
             "LIF": ["r", "tau", "v_leak", "v_threshold"], "CubaLI": ["r", "tau_mem", "tau_syn", "v_leak"],
             "CubaLIF": ["r", "tau_mem", "tau_syn", "v_leak", "v_threshold", "w_in"]}[kind]
    values = {name: np.linspace(0.1, 0.9, size).astype(dtype) * (name != "v_leak") for name in names}
    return {"type": kind, **values, **more}


def convolved(kind, **more):
    kernel = (3, 2) if kind == "Conv2d" else (4,)
    weight = np.arange(4 * 2 * np.prod(kernel), dtype="f4").reshape(4, 2, *kernel)
    return {"type": kind, "weight": weight, "bias": np.arange(4.0), "stride": 1, "padding": 0, "dilation": 1, "groups": 1,
            **more}


ALL_NODES = {
    "I": filled("I", "f8"), "IF": filled("IF", ">f4"), "LI": filled("LI", "f2"), "LIF": filled("LIF", "f4"),
    "CubaLI": filled("CubaLI", "f8"), "CubaLI 32": filled("CubaLI", "f4"), "CubaLIF": filled("CubaLIF", "f8"),
    "CubaLIF one": filled("CubaLIF", "f4", w_in=np.float64(2.5)), "LIF int": filled("LIF", "f4", r=np.arange(1, 4)),
    "same": convolved("Conv2d", padding="same", dilation=np.array([2, 3])), "valid": convolved("Conv2d", padding="valid"),
    "pairs": convolved("Conv2d", padding=np.array([1, 2]), stride=np.array([2, 3]), groups=2, input_shape=np.array([9, 8])),
    "one": convolved("Conv1d", padding=2, stride=3, input_shape=10), "one same": convolved("Conv1d", padding="same"),
    "delay": {"type": "Delay", "delay": np.array([0, 1e-3])}, "threshold": {"type": "Threshold", "threshold": np.ones(2)},
    "scale": {"type": "Scale", "scale": np.float32(2)}, "linear": {"type": "Linear", "weight": np.ones((2, 3), "i2")},
    "flat": {"type": "Flatten", "start_dim": -3, "end_dim": 2}, "ä/b".replace("/", "."): filled("LIF", "f4"),
    "mean": {"type": "AvgPool2d", "kernel_size": 2, "stride": np.array([2, 1]), "padding": 1},
    "sum": {"type": "SumPool2d", "kernel_size": np.array([2, 3]), "stride": 2, "padding": np.array([0, 1])},
    " spaces ": {"type": "Input", "shape": np.array([3])},
}


def all_nodes(path):
    names = list(ALL_NODES)
    with h5py.File(path, "w") as file:
        odd_networks.fill(file.create_group("node"),
                          {"type": "NIRGraph", "nodes": ALL_NODES, "edges": list(zip(names, names[1:]))})


def folders():
    project = Path(__file__).resolve().parents[3]
    return [project / "tests/reference", project.parent / "shared/reference", *filter(None, [os.environ.get("QUANTOSCOPE_REFERENCE")])]


def main(dump):
    found = []
    with tempfile.TemporaryDirectory() as own:
        all_nodes(Path(own) / "all_nodes.nir")
        paths = {path.name: path for folder in folders() for path in Path(folder).glob("networks/*.nir")}
        odd = {"odd " + path.name: path for folder in folders() for path in Path(folder).glob("networks/odd/*.nir")}
        paths = [Path(own) / "all_nodes.nir", *paths.values(), *odd.values()]
        run = subprocess.run([dump, *paths], stdout=subprocess.PIPE, check=True, timeout=120)
        lines = [json.loads(line) for line in run.stdout.decode().splitlines()]
        if len(lines) != len(paths):
            return f"{len(lines)} of {len(paths)} networks were read"
        for path, read in zip(paths, lines):
            if "error" not in read or path.parent.name != "odd":
                found += problems(path, read)
    print(len(paths), "networks compared,", sum("error" in read for read in lines), "of them refused")
    return "\n".join(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) or 0)
