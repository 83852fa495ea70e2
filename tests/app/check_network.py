# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an exported network: check_network.py NETWORK.py NETWORK.json

Reads the numbers out of the Python file, runs the network by the equations of tests/reference/README.md in
plain Python (float32, one rounding an operation) and compares its answers to the test points with those in
the JSON file. Where torch is installed and --torch is given, runs the Python file itself instead, with
snnTorch's Leaky and state_quant rebuilt from the same equations.
"""
import ast
import bisect
import json
import sys

from snntorch_formula import f32, levels_of, nearest


def constants_of(text):
    """The top-level NAME = literal of the file, and the arguments of its state_quant call."""
    tree = ast.parse(text)
    values = {"state_quant": None}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            values[node.targets[0].id] = ast.literal_eval(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "state_quant":
            values["state_quant"] = {k.arg: ast.literal_eval(k.value) for k in node.keywords}
    return values


def linear(inputs, weights, biases):
    outputs = []
    for row, bias in zip(weights, biases):
        total = 0.0
        for weight, value in zip(row, inputs):
            total = f32(total + f32(f32(weight) * value))
        outputs.append(f32(total + f32(bias)))
    return outputs


def rounding_of(net):
    """What the network does to its state: a function, or None."""
    if "boundaries" in net:  # a rule that snnTorch does not have
        limits = [f32(x) for x in net["boundaries"]]
        return lambda x: f32(net["levels"][net["indices"][bisect.bisect_right(limits, x)]])
    if net["state_quant"]:
        levels = levels_of(net["state_quant"])
        return lambda x: nearest(levels, x)
    return None


def leaky(currents, membranes, beta, threshold, rounded):
    for i, current in enumerate(currents):
        reset = 1.0 if membranes[i] > threshold else 0.0
        membrane = f32(f32(f32(beta * membranes[i]) + current) - f32(reset * threshold))
        if rounded:
            membrane = rounded(membrane)
        membranes[i] = membrane
    return [1.0 if membrane > threshold else 0.0 for membrane in membranes]


def answer(point, net, rounded, membranes_count):
    beta, threshold = f32(net["BETA"]), f32(net["THRESHOLD"])
    current = linear(point, net["HIDDEN_WEIGHTS"], net["HIDDEN_BIASES"])
    hidden, output, total = [0.0] * len(current), [0.0, 0.0], [0.0, 0.0]
    for _ in range(net["STEPS"]):
        spikes = leaky(current, hidden, beta, threshold, rounded)
        spikes = leaky(linear(spikes, net["OUTPUT_WEIGHTS"], net["OUTPUT_BIASES"]), output, beta, threshold, rounded)
        total = [f32(a + b) for a, b in zip(total, output if membranes_count else spikes)]
    return [f32(a / net["STEPS"]) for a in total] if membranes_count else total


def with_torch(path):
    """What the file's own Network answers to its TEST points, snnTorch rebuilt from the equations."""
    import types

    import torch

    class Leaky:
        def __init__(self, beta, threshold, reset_mechanism, spike_grad, state_quant=None):
            assert reset_mechanism == "subtract"
            self.beta, self.threshold, self.state_quant = beta, threshold, state_quant

        def __call__(self, current, membrane):
            reset = (membrane > self.threshold).float()
            membrane = self.beta * membrane + current - reset * self.threshold
            if self.state_quant:
                membrane = self.state_quant(membrane)
            return (membrane > self.threshold).float(), membrane

    def state_quant(**call):
        levels = torch.tensor(levels_of(call))
        return lambda x: levels[(levels - x.unsqueeze(-1)).abs().argmin(-1)]

    snn = types.ModuleType("snntorch")
    snn.Leaky = Leaky
    snn.surrogate = types.SimpleNamespace(atan=lambda alpha: None, fast_sigmoid=lambda slope: None)
    functional = types.ModuleType("snntorch.functional")
    functional.quant = types.SimpleNamespace(state_quant=state_quant)
    sys.modules.update({"snntorch": snn, "snntorch.functional": functional})
    scope = {"__name__": "exported"}
    exec(compile(open(path).read(), path, "exec"), scope)
    points = torch.tensor([row[:2] for row in scope["TEST"]])
    with torch.no_grad():
        return scope["Network"]()(points).tolist()


def main():
    paths = [argument for argument in sys.argv[1:] if argument != "--torch"]
    net = constants_of(open(paths[0]).read())
    expected = json.load(open(paths[1]))
    # The JSON also has the format and its scale.
    call, scheme = net["state_quant"], expected["state_quant"]
    assert "boundaries" in net or (call.items() <= scheme.items() if call else call == scheme), "state_quant"
    for name in ["hidden_weights", "hidden_biases", "output_weights", "output_biases"]:
        assert net[name.upper()] == expected["weights"][name], name
    assert [row[:2] for row in net["TEST"]] == expected["test"]["points"], "points"
    assert [row[2] for row in net["TEST"]] == expected["test"]["labels"], "labels"
    if "--torch" in sys.argv:
        answers = with_torch(paths[0])
    else:
        rounded = rounding_of(net)
        membranes_count = expected["network"]["loss"] == "membrane"
        answers = [answer([f32(x) for x in row[:2]], net, rounded, membranes_count) for row in net["TEST"]]
    for i, (got, wanted) in enumerate(zip(answers, expected["test"]["outputs"])):
        assert all(abs(a - b) <= 1e-5 for a, b in zip(got, wanted)), f"point {i}: {got}, not {wanted}"
    print(f"{len(answers)} test points agree")


main()
