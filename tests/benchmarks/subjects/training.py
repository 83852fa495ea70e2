# SPDX-License-Identifier: GPL-3.0-or-later
"""One full-batch epoch of training a small spiking network, beside PyTorch."""
from subject import Faster, Limit, Subject

SUBJECT = Subject(
    title="Time of one full-batch epoch: 200 points, 16 hidden neurons, 25 steps, Adam; one thread",
    programs=("training_benchmark", "answer_benchmark"),
    peers=("training_peers.py",),
    metrics=(
        *(Faster(f"QAT, {bits} bits", f"epoch/{bits}", f"torch/{bits}", 40) for bits in (2, 4, 8)),
        Faster("float", "epoch/float", "torch/float"),
        Limit("longest response of the window to one of 500 inputs while training runs as fast as possible",
              "answer/iterations:500/manual_time:longest", 0.05),
    ),
    notes="The peer is snnTorch's network written in plain PyTorch, without the overhead of its modules.",
)
