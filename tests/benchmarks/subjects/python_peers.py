# SPDX-License-Identifier: GPL-3.0-or-later
"""The module quantoscope and the equations of snnTorch in PyTorch, in one process. python_peers.py BUILD"""
import json
import pathlib
import sys
import time

import numpy
import torch

sys.path.insert(0, str(pathlib.Path(sys.argv[1], "python")))
import quantoscope  # noqa: E402
import quantoscope.torch  # noqa: E402

torch.set_num_threads(2)
SAMPLES, PART = 10_000_000, 100_000


def fastest(work, repetitions):
    def once():
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(once() for _ in range(repetitions))


class StateQuant(torch.autograd.Function):
    """snnTorch's quantizer with its straight-through gradient."""

    @staticmethod
    def forward(ctx, state, levels):
        distances = torch.abs(state.unsqueeze(-1) - levels)
        return levels[torch.argmin(distances, dim=-1)]

    @staticmethod
    def backward(ctx, gradient):
        return gradient.clone(), None


def reference(**parameters):
    levels = torch.tensor(quantoscope.levels(**parameters))
    return lambda state: StateQuant.apply(state, levels)


def process_bytes(field):
    line = next(line for line in open("/proc/self/status", encoding="ascii") if line.startswith(field))
    return int(line.split()[1]) * 1024


def memory(array):
    """By how much the process grows at most while it quantizes, and the size of the result."""
    scheme = quantoscope.Scheme(num_bits=8, uniform=False)
    quantoscope.quantize(array[:1000], scheme)
    pathlib.Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak is the present size
    before = process_bytes("VmRSS")
    stored = quantoscope.quantize(array, scheme)
    return process_bytes("VmHWM") - before, stored.nbytes


def arrays():
    array = numpy.random.default_rng(1).normal(0, 0.6, SAMPLES).astype(numpy.float32)
    metrics = {}
    metrics["memory"], metrics["output"] = memory(array)
    out = numpy.empty_like(array)
    part = torch.from_numpy(array[:PART])
    for name, parameters in (("8", {"num_bits": 8}), ("8 exponential", {"num_bits": 8, "uniform": False}),
                             ("4", {"num_bits": 4})):
        scheme, theirs = quantoscope.Scheme(**parameters), reference(**parameters)
        with torch.no_grad():
            assert numpy.array_equal(theirs(part).numpy(), quantoscope.quantize(array[:PART], scheme)), name
            metrics[f"quantize/{name}"] = fastest(lambda s=scheme: quantoscope.quantize(array, s, out=out), 30) / SAMPLES
            metrics[f"torch/quantize/{name}"] = fastest(lambda q=theirs: q(part), 10) / PART
    return metrics


class Surrogate(torch.autograd.Function):
    """The spike and the gradient of snnTorch's fast_sigmoid."""

    @staticmethod
    def forward(ctx, distance):
        ctx.save_for_backward(distance)
        return (distance > 0).float()

    @staticmethod
    def backward(ctx, gradient):
        return gradient / (25 * ctx.saved_tensors[0].abs() + 1) ** 2


class Spiking(torch.nn.Module):
    """Layers with snnTorch's Leaky after each, its state quantized at every step."""

    def __init__(self, layers, quantize, steps):
        super().__init__()
        self.layers, self.quantize, self.steps = torch.nn.ModuleList(layers), quantize, steps

    def forward(self, inputs):
        states, total = [0.0] * len(self.layers), 0.0
        for _ in range(self.steps):
            spikes = inputs
            for number, layer in enumerate(self.layers):
                current = layer(spikes)
                reset = (torch.as_tensor(states[number]) > 1).float()
                states[number] = self.quantize(0.9 * states[number] + current - reset)
                spikes = Surrogate.apply(states[number] - 1)
            total = total + spikes
        return total


def convolutional():
    return [torch.nn.Sequential(torch.nn.Conv2d(1, 12, 5), torch.nn.AvgPool2d(2)),
            torch.nn.Sequential(torch.nn.Conv2d(12, 32, 5), torch.nn.AvgPool2d(2)),
            torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(512, 10))]


def dense():
    return [torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(196, 256)), torch.nn.Linear(256, 10)]


def epoch(layers, inputs, quantize, steps):
    """The seconds of the fastest of three epochs, and the losses."""
    torch.manual_seed(2)
    network = Spiking(layers(), quantize, steps)
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    labels = torch.randint(0, 10, (len(inputs),))
    losses = []

    def once():
        for batch in range(0, len(inputs), 64):
            loss = torch.nn.functional.cross_entropy(network(inputs[batch:batch + 64]), labels[batch:batch + 64])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())

    return fastest(once, 3), losses


def training():
    metrics = {}
    torch.manual_seed(1)
    for name, layers, shape, steps in (("convolutional", convolutional, (256, 1, 28, 28), 10),
                                       ("dense", dense, (512, 1, 14, 14), 25)):
        inputs = torch.rand(shape)
        ours, our_losses = epoch(layers, inputs, quantoscope.torch.state_quant(num_bits=4), steps)
        theirs, their_losses = epoch(layers, inputs, reference(num_bits=4), steps)
        assert our_losses == their_losses, f"{name}: the losses differ"
        metrics |= {f"epoch/{name}": ours, f"torch/epoch/{name}": theirs}
    return metrics


print(json.dumps(arrays() | training()))
