# SPDX-License-Identifier: GPL-3.0-or-later
"""The networks of training_benchmark.cpp in PyTorch, by the equations of tests/reference/README.md."""
import json
import time

import torch

BETA, THRESHOLD, STEPS = 0.9, 1.0, 25


class Spike(torch.autograd.Function):
    @staticmethod
    def forward(ctx, u):
        ctx.save_for_backward(u)
        return (u > 0).float()

    @staticmethod
    def backward(ctx, gradient):
        (u,) = ctx.saved_tensors
        return gradient / (1 + (torch.pi * u) ** 2)


class StraightThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, levels):
        return levels[(levels - x.unsqueeze(-1)).abs().argmin(-1)]

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def leaky(current, membrane, levels):
    reset = (membrane.detach() > THRESHOLD).float()
    membrane = BETA * membrane + current - reset * THRESHOLD
    if levels is not None:
        membrane = StraightThrough.apply(membrane, levels)
    return Spike.apply(membrane - THRESHOLD), membrane


def seconds(inputs, labels, sizes, bits, repetitions):
    """Time of one step of Adam; `inputs` are constant currents, samples x inputs, or steps x samples x inputs."""
    torch.manual_seed(1)
    levels = None if bits is None else torch.linspace(-1.0, 1.2, 2**bits)
    samples, changing = len(labels), inputs.dim() == 3
    hidden, output = torch.nn.Linear(sizes[0], sizes[1]), torch.nn.Linear(sizes[1], sizes[2])
    optimizer = torch.optim.Adam([*hidden.parameters(), *output.parameters()], lr=0.01)

    def step():
        optimizer.zero_grad()
        current = None if changing else hidden(inputs)
        membrane1, membrane2 = (torch.zeros(samples, size) for size in sizes[1:])
        total = torch.zeros(samples, sizes[2])
        for t in range(STEPS):
            spikes, membrane1 = leaky(hidden(inputs[t]) if changing else current, membrane1, levels)
            spikes, membrane2 = leaky(output(spikes), membrane2, levels)
            total = total + spikes
        torch.nn.functional.cross_entropy(total, labels).backward()
        optimizer.step()

    def once():
        start = time.perf_counter()
        step()
        return time.perf_counter() - start

    return min(once() for _ in range(repetitions))


def main():
    torch.manual_seed(2)
    points = torch.rand(200, 2) * 2 - 1
    halves = (points[:, 0] * points[:, 1] < 0).long()
    trains = (torch.rand(STEPS, 128, 784) < 0.1).float()
    classes = torch.randint(10, (128,))
    torch.set_num_threads(1)
    metrics = {f"torch/{bits}": seconds(points, halves, (2, 16, 2), bits, 40) for bits in (2, 4, 8)}
    metrics["torch/float"] = seconds(points, halves, (2, 16, 2), None, 40)
    for name, bits in (("float", None), ("4", 4)):
        # With two threads PyTorch is slower than with one where the system runs other programs too.
        of_threads = []
        for threads in (1, 2):
            torch.set_num_threads(threads)
            of_threads.append(seconds(trains, classes, (784, 128, 10), bits, 15))
        metrics[f"torch/step/{name}"] = min(of_threads)
    print(json.dumps(metrics))


main()
