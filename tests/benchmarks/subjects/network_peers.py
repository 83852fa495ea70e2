# SPDX-License-Identifier: GPL-3.0-or-later
"""A recurrent network of RSynaptic and Synaptic neurons in PyTorch, by the equations of tests/reference/README.md."""
import json
import time

import torch

SAMPLES, STEPS, SIZES = 140, 256, (12, 38, 7)
ALPHA, BETA, THRESHOLD = 0.8, 0.9, 1.0


def quantize(x, levels):
    return x if levels is None else levels[(levels - x.unsqueeze(-1)).abs().argmin(-1)]


def synaptic(current, state, levels):
    """A step with reset to zero in the step of the spike."""
    synapse, membrane = state
    reset = (membrane > THRESHOLD).float()
    synapse = ALPHA * synapse + current
    membrane = BETA * membrane + synapse
    membrane = quantize(membrane - reset * membrane, levels)
    spikes = (membrane > THRESHOLD).float()
    return spikes, (quantize(synapse, levels), membrane - (spikes - reset) * membrane)


def run_seconds(bits):
    torch.manual_seed(1)
    levels = None if bits is None else torch.linspace(-1.0, 1.5, 2**bits)
    inputs = (torch.rand(STEPS, SAMPLES, SIZES[0]) < 0.1).float()
    first, loop, second = (torch.nn.Linear(a, b) for a, b in ((SIZES[0], SIZES[1]), (SIZES[1], SIZES[1]), SIZES[1:]))

    def once():
        hidden, output = [(torch.zeros(SAMPLES, size), torch.zeros(SAMPLES, size)) for size in SIZES[1:]]
        spikes, total = torch.zeros(SAMPLES, SIZES[1]), torch.zeros(SAMPLES, SIZES[2])
        start = time.perf_counter()
        for step in range(STEPS):
            spikes, hidden = synaptic(first(inputs[step]) + loop(spikes), hidden, levels)
            answer, output = synaptic(second(spikes), output, levels)
            total = total + answer
        return time.perf_counter() - start

    return min(once() for _ in range(10))


torch.set_num_threads(2)
with torch.no_grad():
    quantized, unquantized = run_seconds(4), run_seconds(None)
    print(json.dumps({"torch/braille/4": quantized, "torch/braille/float": unquantized,
                      "torch/braille/both": quantized + unquantized}))
