# SPDX-License-Identifier: GPL-3.0-or-later
"""Running networks float and quantized, beside PyTorch and the matrix products of OpenBLAS; a recording as a layer."""
from subject import AtMost, Faster, Limit, Subject

SUBJECT = Subject(
    title="Wall-clock time on two threads; ours runs the float and the 4-bit network in each pass unless noted",
    programs=("network_benchmark", "network_window_benchmark"),
    peers=("network_peers.py",),
    repetitions=5,
    metrics=(
        Faster("12-38-7 recurrent CubaLIF, 140 samples x 256 steps, the 4-bit network alone",
               "braille/4", "torch/braille/4", 20),
        Faster("the same, the float network alone", "braille/float", "torch/braille/float", 5),
        Faster("the same, float and 4-bit network together, compared with one after the other", "braille/both",
               "torch/braille/both"),
        AtMost("784-512-512-10, 1000 samples x 25 steps, compared with its matrix products by OpenBLAS",
               "perceptron", "products", 2),
        Limit("64 neurons x 2000 steps of a recording: metrics of each neuron, and pooled fits",
              "recorded layer", 1),
        Limit("longest iteration of the window's event loop while it runs such a network on 400 samples",
              "network window/iterations:60/manual_time:longest", 0.016),
    ),
    notes="The peer is snnTorch's equations in plain PyTorch, without the overhead of its modules and without the metrics "
          "of each neuron, which ours computes in every run.",
)
