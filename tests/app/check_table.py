# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an exported level table: check_table.py TABLE.py

Imports the file, lets its quantizer() call a stand-in for snnTorch that is built from the formulas of
tests/reference/README.md, and compares what it answers with the file's list. Where torch is installed the
stand-in is made of it: float32 tensors, torch.linspace, argmin; else of plain Python.
"""
import importlib.util
import math
import sys
import types

from snntorch_formula import f32, levels_of, nearest

try:
    import torch
except ImportError:
    torch = None


def plain_state_quant(**call):
    levels = levels_of(call)
    return lambda inputs: [nearest(levels, x) for x in inputs]


def torch_state_quant(**call):
    if call["uniform"]:
        threshold = call["threshold"]
        low = -threshold - threshold * call["lower_limit"]
        high = threshold + threshold * call["upper_limit"]
        levels = torch.linspace(low, high, 2 ** call["num_bits"], dtype=torch.float32)
    else:
        levels = torch.tensor(levels_of(call), dtype=torch.float32)

    def quantize(inputs):
        x = torch.tensor(inputs, dtype=torch.float32)
        return levels[(levels - x.unsqueeze(-1)).abs().argmin(-1)].tolist()

    return quantize


def install_stand_in():
    functional = types.ModuleType("snntorch.functional")
    functional.quant = types.SimpleNamespace(state_quant=torch_state_quant if torch else plain_state_quant)
    snntorch = types.ModuleType("snntorch")
    snntorch.functional = functional
    sys.modules.update({"snntorch": snntorch, "snntorch.functional": functional})


def table_of(path):
    spec = importlib.util.spec_from_file_location("table", path)
    table = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(table)
    return table


def main():
    table = table_of(sys.argv[1])
    levels = table.levels
    # PyTorch's linspace may differ in the last bits from one build to another.
    largest = max(abs(level) for level in levels)
    ulp = math.ldexp(1, math.frexp(largest)[1] - 24) if largest else 0
    tolerance = 2 * ulp if torch and "uniform=True" in table.__doc__ else 0

    install_stand_in()
    quantizer = table.quantizer()
    answers = quantizer([f32(level) for level in levels])
    for i, (level, answer) in enumerate(zip(levels, answers)):
        assert abs(answer - f32(level)) <= tolerance, f"level {i} is {level}; snnTorch's is {answer}"
    # And it has no others: every answer to inputs far and wide is one of the list's.
    low, high = min(levels) - 1, max(levels) + 1
    for answer in quantizer([f32(low + (high - low) * i / 4096) for i in range(4097)]):
        closest = min(levels, key=lambda level: abs(level - answer))
        assert abs(answer - f32(closest)) <= tolerance, f"snnTorch's level {answer} is not in the list"
    if hasattr(table, "codes"):
        step = 2.0**-table.fraction_bits
        assert len(table.codes) == len(levels), "codes"
        assert all(abs(c * step - f32(level)) <= step / 2 for c, level in zip(table.codes, levels)), "codes"
    print(f"{len(levels)} levels agree, with {'torch' if torch else 'plain Python'}")


main()
