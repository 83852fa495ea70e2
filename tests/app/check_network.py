# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the exports of a network: check_network.py NETWORK.py NETWORK.json [NETWORK.nir] [--torch]

Runs the Python file with torch and snntorch as torch_stub.py has them in NumPy (with --torch: with the real
torch), and compares its weights, test samples and outputs with those in the JSON file. Runs the network in the
JSON file by the equations of tests/reference/README.md. Compares the NIR file, read by h5py, with the JSON file.
"""
import json
import sys

import numpy as np

import torch_stub
from snntorch_formula import levels_of


def numbers(values):
    return np.asarray(values, np.float32)


def scope_of(path, real):
    torch = None
    if real:
        import torch
    torch_stub.install(torch)
    scope = {"__name__": "exported"}
    exec(compile(open(path).read(), path, "exec"), scope)
    return scope


def samples_of(scope):
    """The test samples in the Python file, and their classes."""
    if "LABELS" in scope:
        return numbers(scope["TEST"]), scope["LABELS"]
    return numbers([row[:-1] for row in scope["TEST"]]), [row[-1] for row in scope["TEST"]]


def samples_in(expected):
    """The test samples in the JSON file."""
    test = expected["test"]
    if "spikes" not in test:
        return numbers(test["points"] if "points" in test else test["inputs"])
    samples = np.zeros((len(test["spikes"]), expected["network"]["steps"], expected["network"]["inputs"]), np.float32)
    for sample, steps in zip(samples, test["spikes"]):
        for step, places in zip(sample, steps):
            step[places] = 1
    return samples


def check_weights(network, scope, expected):
    """The float weights, the stored ones, and the biases of each layer."""
    bits = expected["weight_quant"]
    assert (bits is None) == ("WEIGHT_BITS" not in scope)
    for layer in expected["layers"]:
        module = getattr(network, layer["name"])
        pairs = [(module.weight, "weights")]
        if layer["recurrent"]:
            pairs.append((getattr(network, layer["name"] + "_neurons").recurrent.weight, "recurrent_weights"))
        for weight, name in pairs:
            assert (numbers(weight.detach()) == numbers(layer["float_" + name if bits else name])).all(), name
            if bits:
                assert (numbers(scope["stored"](weight).detach()) == numbers(layer[name])).all(), "stored " + name
        assert (numbers(module.bias.detach()) == numbers(layer["biases"])).all(), "biases"


def quantizer_of(expected, scope):
    if expected["state_quant"] is None:
        return lambda x: x
    if "quantizer" in scope:  # levels or a rule that snnTorch does not have
        return lambda x: np.asarray(scope["quantizer"]()(x.view(torch_stub.Tensor)))
    levels = numbers(levels_of(expected["state_quant"]))
    return lambda x: levels[np.abs(levels - x[..., None]).argmin(-1)]


def outputs_of(expected, quantized):
    """What the network in the JSON file answers to its samples; in the end one row per sample."""
    net, layers = expected["network"], expected["layers"]
    samples = samples_in(expected)
    beta, threshold = np.float32(net["beta"]), np.float32(net["threshold"])
    membranes = [np.zeros((len(samples), layer["neurons"]), np.float32) for layer in layers]
    spikes = [np.zeros_like(membrane) for membrane in membranes]
    total = np.zeros_like(membranes[-1])
    for step in range(net["steps"]):
        below = samples if samples.ndim == 2 else samples[:, step]
        for i, layer in enumerate(layers):
            base = beta * membranes[i] + torch_stub.linear(below, numbers(layer["weights"]), numbers(layer["biases"]))
            if layer["recurrent"]:
                base = base + torch_stub.linear(spikes[i], numbers(layer["recurrent_weights"]), None)
            membranes[i] = quantized(np.asarray(base - (membranes[i] > threshold).astype(np.float32) * threshold))
            spikes[i] = below = (membranes[i] > threshold).astype(np.float32)
        total = total + (membranes[-1] if net["loss"] == "membrane" else spikes[-1])
    return total / np.float32(net["steps"]) if net["loss"] == "membrane" else total


def compare(answers, expected, what):
    """A sum in another order may move a spike, seldom."""
    wanted = numbers(expected["test"]["outputs"])
    differs = np.abs(answers - wanted).max(axis=1) > 1e-5
    assert differs.mean() <= 0.02, f"{what}: {differs.sum()} samples differ: {np.flatnonzero(differs)[:9]}"
    classes = answers.argmax(1) == wanted.argmax(1)
    assert (classes | differs).all(), f"{what}: classes differ"


def check_nir(path, expected):
    import h5py

    with h5py.File(path) as file:
        nodes = file["node/nodes"]
        edges = [tuple(name.decode() for name in edge) for edge in file["node/edges"][()]]
        assert file["node/type"][()] == b"NIRGraph"
        wanted = []
        last = "input"
        for i, layer in enumerate(expected["layers"], 1):
            sums, neurons = nodes[f"fc{i}"], nodes[f"lif{i}"]
            assert sums["type"][()] == b"Affine" and sums["weight"].dtype == sums["bias"].dtype == np.float32
            assert (sums["weight"][()] == numbers(layer["weights"])).all()
            assert (sums["bias"][()] == numbers(layer["biases"])).all()
            check_neurons(neurons, layer["neurons"], expected["network"])
            wanted += [(last, f"fc{i}"), (f"fc{i}", f"lif{i}")]
            if layer["recurrent"]:
                assert (nodes[f"w_rec{i}/weight"][()] == numbers(layer["recurrent_weights"])).all()
                wanted += [(f"lif{i}", f"w_rec{i}"), (f"w_rec{i}", f"lif{i}")]
            last = f"lif{i}"
        assert edges == wanted + [(last, "output")], edges
        ends = {name for edge in edges for name in edge}
        assert ends == set(nodes), "nodes"
        assert list(nodes["input/shape"]) == [expected["network"]["inputs"]]
        readout = "membrane" if expected["network"]["loss"] == "membrane" else "spikes"
        assert nodes["output/metadata/readout"][()].decode() == readout
        assert list(nodes["output/shape"]) == [expected["network"]["outputs"]]


def check_neurons(node, count, network):
    """beta as readers compute it, in the type of the file and with a step of 0.1 ms."""
    for name in set(node) - {"type", "metadata"}:
        assert node[name].shape == (count,), name
    kind = node["r"].dtype.type
    beta = np.float32(network["beta"])
    if node["type"][()] == b"IF":
        assert beta == 1 and (node["r"][()] == 1).all()
    else:
        assert (np.float32(kind(1) - kind(1e-4) / node["tau"][()]) == beta).all(), "beta"
        assert (abs(node["r"][()] * kind(1e-4) / node["tau"][()] - 1) < 1e-5).all(), "the input is scaled"
        assert (node["v_leak"][()] == 0).all()
    assert (node["v_threshold"][()].astype(np.float32) == np.float32(network["threshold"])).all()
    assert (node["v_reset"][()] == 0).all()
    assert node["metadata/reset_mechanism"][()] == b"subtract" and node["metadata/reset_delay"][()] == 1


def main():
    paths = [argument for argument in sys.argv[1:] if argument != "--torch"]
    real = "--torch" in sys.argv
    scope = scope_of(paths[0], real)
    expected = json.load(open(paths[1]))
    samples, labels = samples_of(scope)
    assert (samples == samples_in(expected)).all(), "samples"
    assert list(labels) == expected["test"]["labels"], "labels"
    network = scope["Network"]()
    check_weights(network, scope, expected)
    torch = sys.modules["torch"]
    with torch.no_grad():
        compare(numbers(network(torch.tensor(samples))), expected, "Python")
    if not real:
        compare(outputs_of(expected, quantizer_of(expected, scope)), expected, "JSON")
    if len(paths) > 2:
        check_nir(paths[2], expected)
    print(f"{len(samples)} test samples agree")


main()
