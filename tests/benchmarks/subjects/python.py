# SPDX-License-Identifier: GPL-3.0-or-later
"""The Python module beside snnTorch's state_quant in plain PyTorch: arrays, memory, and a training epoch."""
from subject import AtMost, Faster, Subject

SUBJECT = Subject(
    title="Wall-clock time on two threads, per sample or per epoch; the results are compared bit for bit first",
    peers=("python_peers.py",),
    metrics=(
        Faster("10^7 float32 samples, 8 bits, uniform", "quantize/8", "torch/quantize/8", 1000),
        Faster("the same, 8 bits, exponential", "quantize/8 exponential", "torch/quantize/8 exponential", 1000),
        Faster("the same, 4 bits, uniform", "quantize/4", "torch/quantize/4"),
        AtMost("growth of the process, compared with the array of the results", "memory", "output", 1.1, unit="bytes"),
        Faster("an epoch of a convolutional network, 12C5-P2-32C5-P2-10, 10 steps, 4 bits", "epoch/convolutional",
               "torch/epoch/convolutional", 5),
        Faster("an epoch of 196-256-10, 25 steps, 4 bits", "epoch/dense", "torch/epoch/dense"),
    ),
    notes="The peer is snnTorch's state_quant: the first of the nearest levels, found among the distances to all levels, "
          "and its neurons' equations. It quantizes 10^5 samples at a time, since its temporaries have as many "
          "elements as samples times levels.",
)
