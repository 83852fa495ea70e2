# SPDX-License-Identifier: GPL-3.0-or-later
"""What snnTorch does by the formulas of tests/reference/README.md, in plain Python."""
import struct


def f32(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def levels_of(call):
    """The levels of a `quant.state_quant(...)` call, as tests/reference/README.md builds them."""
    n = 2 ** call["num_bits"]
    threshold = call["threshold"]
    low = -(threshold + threshold * call["lower_limit"])
    high = threshold + threshold * call["upper_limit"]
    if call["uniform"]:
        start, end = f32(-threshold - threshold * call["lower_limit"]), f32(high)
        step = f32(f32(end - start) / (n - 1))
        return [f32(start + step * i if i < n // 2 else end - step * (n - 1 - i)) for i in range(n)]
    auto = {1: 0.05, 2: 0.1, 3: 0.3, 4: 0.5, 5: 0.7, 6: 0.9, 7: 0.925}
    m = call["multiplier"] if call["multiplier"] is not None else auto.get(call["num_bits"], 0.95)
    centre = threshold if call["thr_centered"] else 0.0
    n_lower = int(n * ((centre - low) / (high - low)))
    levels = []
    lower, upper = list(range(n_lower)), list(range(n - n_lower - 1, -1, -1))
    if lower:
        room = sum(m**j for j in reversed(lower)) / (centre - low)
        at = low
        for j in lower:
            levels.append(f32(at))
            at += m**j / room
    if upper:
        room = sum(m**j for j in upper) / (high - centre)
        at = centre
        for j in upper:
            at += m**j / room
            levels.append(f32(at))
    return levels


def nearest(levels, x):
    """The first level with the smallest distance."""
    return min(levels, key=lambda level: f32(abs(f32(level - x))))
