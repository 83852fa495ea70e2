#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exported Python tables give the indices of `quantoscope quantize`, for every family, rounding rule and overflow but
snnTorch's own function. A stand-in for torch, made of numpy, calls quantizer() of stochastic and wrapping tables.

python_rounding_test.py QUANTOSCOPE
"""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import types

import numpy as np

RULES = ("reference", "saturating", "nearest-even", "floor", "toward-zero", "stochastic")
SCHEMES = (["--num-bits", "4", "--lower-limit", "1", "--upper-limit", "0.75"], ["--num-bits", "8", "--non-uniform"],
           ["--num-bits", "3", "--threshold", "-1"], ["--num-bits", "10", "--non-uniform", "--zero-centered"],
           ["--scheme", "Q1.4", "--scale", "0.7"], ["--scheme", "UQ1.5"], ["--scheme", "E4M3", "--scale", "0.01"],
           ["--scheme", "E2M3"], ["--scheme", "pow2", "--num-bits", "5"], ["--scheme", "nf4", "--scale", "1.5"],
           ["--scheme", "0.5 -1 0.5 2 0 -0.25"])
INPUTS = 1_000_000
SEED = 0xFEDCBA9876543210


def module_of(path):
    spec = importlib.util.spec_from_file_location("table", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def inputs_for(levels, overflow):
    """Random inputs around the levels, and the levels, their middles and the floats next to both."""
    levels = np.sort(np.array(levels, dtype=np.float32))
    beyond = 10 if overflow == "wrap" else 1
    wide = np.random.default_rng(1).uniform(levels[0] - beyond, levels[-1] + beyond, INPUTS).astype(np.float32)
    if overflow == "wrap":
        levels = np.concatenate([levels + offset * (2 * levels[-1] - levels[-2] - levels[0]) for offset in range(-2, 3)])
    edges = np.concatenate([levels, (levels[1:] + levels[:-1]) / 2])
    infinity = np.float32(np.inf)
    return np.concatenate([wide, edges, np.nextafter(edges, infinity), np.nextafter(edges, -infinity),
                           np.array([infinity, -infinity], dtype=np.float32)])


class Tensor(np.ndarray):
    device = "cpu"

    def detach(self):
        return self

    def cpu(self):
        return self

    def numpy(self):
        return np.asarray(self)

    def to(self, other):
        return self.astype(other.dtype)


class Function:
    @classmethod
    def apply(cls, *inputs):
        return cls.forward(None, *inputs)


def install_torch():
    """A torch with what quantizer() calls; its random seed is always SEED."""
    torch = types.ModuleType("torch")
    torch.autograd = types.SimpleNamespace(Function=Function)
    torch.tensor = lambda numbers: np.array(numbers, dtype=np.float32).view(Tensor)
    torch.as_tensor = lambda array, device: np.asarray(array).view(Tensor)
    torch.where = np.where
    torch.randint = lambda high, shape: SEED
    sys.modules["torch"] = torch


def check(quantoscope, folder, options, rule, overflow):
    """Compares one table. Its options are those of the scheme, and the rounding."""
    subprocess.run([quantoscope, "levels", *options, "-o", folder / "table.py"], check=True, stderr=subprocess.PIPE)
    table = module_of(folder / "table.py")
    inputs = inputs_for(table.levels, overflow)
    np.save(folder / "inputs.npy", inputs)
    subprocess.run([quantoscope, "quantize", "--input", folder / "inputs.npy", "--indices", "-o",
                    folder / "indices.npy", *options], check=True, stderr=subprocess.PIPE)
    expected = np.load(folder / "indices.npy")
    differ = np.flatnonzero(table.index(inputs) != expected)
    if differ.size:
        sys.exit(f"{options}: {differ.size} indices differ, first for {inputs[differ[0]]!r}")
    assert table.index([np.nan])[0] == (0 if rule == "reference" else -1)
    if rule == "stochastic" or overflow == "wrap":
        levels = table.quantizer()(inputs.view(Tensor))
        assert (levels == np.array(table.levels, dtype=np.float32)[expected]).all()
    if rule == "stochastic":
        half = inputs.size // 2
        assert (table.index(inputs[half:], first_step=half) == expected[half:]).all()
        assert (table.index(inputs, seed=SEED + 1) != expected).any()
        assert table.index(inputs[0]) == expected[0]
        table.noise = lambda seed, steps: np.zeros(len(steps), dtype=np.uint32)
        assert (np.array(table.levels)[table.index(table.levels)] == table.levels).all(), "a level moves"


def main():
    quantoscope = sys.argv[1]
    install_torch()
    tables = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for scheme in SCHEMES:
            fixed_point = scheme[0] == "--scheme" and scheme[1].strip("U").startswith("Q")
            for rule in RULES:
                for overflow in ("saturate", "wrap") if fixed_point else ("saturate",):
                    if rule == "reference" and scheme[0] != "--scheme":
                        continue  # a call of snnTorch's function
                    options = [*scheme, "--rounding", rule, "--overflow", overflow]
                    if rule == "stochastic":
                        options += ["--rounding-seed", str(SEED)]
                    check(quantoscope, folder, options, rule, overflow)
                    tables += 1
    print(f"{tables} tables agree")


main()
