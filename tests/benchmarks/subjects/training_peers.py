# SPDX-License-Identifier: GPL-3.0-or-later
"""An epoch of the network of core/training in PyTorch, by the equations of tests/reference/README.md."""
import json
import time

import torch

BETA, THRESHOLD, STEPS, HIDDEN, POINTS = 0.9, 1.0, 25, 16, 200


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


def epoch_seconds(bits):
    torch.manual_seed(1)
    levels = None if bits is None else torch.linspace(-1.0, 1.2, 2**bits)
    points = torch.rand(POINTS, 2) * 2 - 1
    labels = (points[:, 0] * points[:, 1] < 0).long()
    hidden, output = torch.nn.Linear(2, HIDDEN), torch.nn.Linear(HIDDEN, 2)
    optimizer = torch.optim.Adam([*hidden.parameters(), *output.parameters()], lr=0.01)

    def epoch():
        optimizer.zero_grad()
        current = hidden(points)
        membrane1, membrane2, total = torch.zeros(POINTS, HIDDEN), torch.zeros(POINTS, 2), torch.zeros(POINTS, 2)
        for _ in range(STEPS):
            spikes, membrane1 = leaky(current, membrane1, levels)
            spikes, membrane2 = leaky(output(spikes), membrane2, levels)
            total = total + spikes
        torch.nn.functional.cross_entropy(total, labels).backward()
        optimizer.step()

    def once():
        start = time.perf_counter()
        epoch()
        return time.perf_counter() - start

    return min(once() for _ in range(40))


torch.set_num_threads(1)
metrics = {f"torch/{bits}": epoch_seconds(bits) for bits in (2, 4, 8)}
metrics["torch/float"] = epoch_seconds(None)
print(json.dumps(metrics))
