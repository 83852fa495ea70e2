# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # Training with quantized state
# `quantoscope.torch.state_quant()` replaces snnTorch's function of this name: `snn.Leaky(state_quant=…)` takes it. Here
# the neuron's equations are written out, so that PyTorch is enough.
# %%
import torch

import quantoscope.torch

torch.manual_seed(1)


class Spike(torch.autograd.Function):
    """A step, with the gradient of a fast sigmoid."""

    @staticmethod
    def forward(ctx, distance):
        ctx.save_for_backward(distance)
        return (distance > 0).float()

    @staticmethod
    def backward(ctx, gradient):
        return gradient / (1 + 25 * ctx.saved_tensors[0].abs()) ** 2


def run(layers, inputs, quantize, steps=20):
    states, total = [torch.zeros(1)] * len(layers), 0
    for _ in range(steps):
        spikes = inputs
        for number, layer in enumerate(layers):
            reset = (states[number] > 1).float()
            states[number] = quantize(0.9 * states[number] + layer(spikes) - reset)
            spikes = Spike.apply(states[number] - 1)
        total = total + spikes
    return total


# %% [markdown]
# Two classes in the plane, trained in float and with 3 bits of state:
# %%
points = torch.rand(256, 2) * 2 - 1
labels = (points[:, 0] * points[:, 1] > 0).long()


def train(quantize):
    torch.manual_seed(2)
    layers = torch.nn.Linear(2, 32), torch.nn.Linear(32, 2)
    optimizer = torch.optim.Adam([p for layer in layers for p in layer.parameters()], lr=1e-2)
    for _ in range(60):
        loss = torch.nn.functional.cross_entropy(run(layers, points, quantize), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return layers


def accuracy(layers, quantize):
    return (run(layers, points, quantize).argmax(1) == labels).float().mean().item()


three_bits = quantoscope.torch.state_quant(num_bits=3, lower_limit=1)
in_float = train(lambda state: state)
quantized = train(three_bits)
print(f"float: {accuracy(in_float, lambda state: state):.1%}")
print(f"float, then stored in 3 bits: {accuracy(in_float, three_bits):.1%}")
print(f"trained with 3 bits: {accuracy(quantized, three_bits):.1%}")
