# SPDX-License-Identifier: GPL-3.0-or-later
"""Training spiking networks beside PyTorch: an epoch of a small one, a step of one as large as those for MNIST."""
from subject import AtMost, Faster, Limit, Subject

STEP = "784-128-10, 128 samples, 25 steps, a tenth of the inputs spike"

SUBJECT = Subject(
    title="Time of one step of Adam. Small network: 200 points, 16 hidden neurons, 25 steps, one thread; "
          f"large network: {STEP}, two threads",
    programs=("training_benchmark", "answer_benchmark"),
    peers=("training_peers.py",),
    metrics=(
        *(Faster(f"small, QAT of the state, {bits} bits", f"epoch/{bits}", f"torch/{bits}", 40) for bits in (2, 4, 8)),
        Faster("small, float", "epoch/float", "torch/float"),
        Faster("large, float", "step/float", "torch/step/float", 8),
        Faster("large, QAT of the state, 4 bits", "step/4", "torch/step/4", 12),
        AtMost("large, float, compared with its matrix products by OpenBLAS", "step/float", "products", 2.5),
        AtMost("large, float, where a third of the inputs spike, compared with the products", "step/dense",
               "products", 2.5),
        Limit("longest response of the window to one of 500 inputs while training runs as fast as possible",
              "answer/iterations:500/manual_time:longest", 0.05),
    ),
    notes="The peer is snnTorch's network written in plain PyTorch, without the overhead of its modules; of the large "
          "network with one or two threads, whichever is faster.",
)
