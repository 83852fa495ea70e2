# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantizing whole arrays: 4M samples within twice the range, with the reference rule unless noted."""
from subject import AtMost, Faster, Subject

MODES = ("uniform", "thr-centered", "zero-centered")

SUBJECT = Subject(
    title="Time per sample to quantize 4M samples within twice the range, one thread unless noted",
    notes="Processor time; wall-clock time for two threads compared with one.",
    programs=("quantize_benchmark",),
    peers=("quantize_peers.py",),
    metrics=(
        *(AtMost(f"{bits} bit{'s' if bits > 1 else ''}, {mode}", f"quantize/{bits}/{mode}", "memcpy", most)
          for bits, most in ((1, 2), (4, 2), (8, 2), (12, 3)) for mode in MODES),
        *(AtMost(f"{rule}, Q0.7", f"{rule}/Q0.7", "memcpy", 1.5)
          for rule in ("saturating", "nearest-even", "floor", "toward-zero")),
        *(AtMost(f"indices, 8 bits, {mode}", f"indices/8/{mode}", "memcpy") for mode in MODES),
        *(AtMost(f"saturating, 8 bits, {mode}", f"saturating/8/{mode}", "memcpy") for mode in MODES),
        # 1.3 and 2.5 times what saturating rounding took, 3.3 times memcpy, when every rule looked up the levels alike.
        *(AtMost(f"{rule}, 8 bits, {mode}", f"{rule}/8/{mode}", "memcpy", 4.3)
          for rule in ("nearest-even", "floor", "toward-zero") for mode in MODES),
        *(AtMost(f"stochastic, 8 bits, {mode}", f"stochastic/8/{mode}", "memcpy", 8.3) for mode in MODES),
        *(AtMost(f"float64, 8 bits, {mode}", f"float64/8/{mode}", "memcpy float64") for mode in MODES),
        *(Faster(f"8 bits, {mode}, compared with one sample at a time", f"quantize/8/{mode}", f"one at a time/8/{mode}")
          for mode in MODES),
        *(Faster(f"8 bits, {mode}, compared with torch's argmin", f"quantize/8/{mode}", f"torch/8/{mode}", 1000)
          for mode in MODES),
        *(Faster(f"{bits} bits, {mode}, compared with numpy.searchsorted + take", f"quantize/{bits}/{mode}",
                 f"numpy/{bits}/{mode}", 15) for bits in (4, 8, 12) for mode in MODES),
        *(Faster(f"8 bits, {mode}, two threads compared with one", f"two threads/8/{mode}", f"one thread/8/{mode}", 1.7)
          for mode in MODES),
    ),
)
