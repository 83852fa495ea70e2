# SPDX-License-Identifier: GPL-3.0-or-later
"""The time that others take to quantize: torch as in snnTorch, and NumPy's searchsorted over the boundaries."""
import json
import pathlib
import subprocess
import sys
import time

import numpy
import torch

MODES = {"uniform": ["--uniform"], "thr-centered": ["--non-uniform", "--thr-centered"],
         "zero-centered": ["--non-uniform", "--zero-centered"]}


def fastest(work, repetitions):
    """Processor time, which is what Google Benchmark gives of one thread."""

    def once():
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(repetitions))


def levels_of(program, bits, options):
    text = subprocess.run([program, "levels", "--num-bits", str(bits), *options, "--format", "json"],
                          stdout=subprocess.PIPE, check=True).stdout
    return numpy.array([level["value"] for level in json.loads(text)["levels"]], dtype=numpy.float32)


def torch_seconds(levels, samples):
    """Of all levels the first with the smallest distance |level - x|: levels x samples floats at once, so
    only some of the samples."""
    some = torch.from_numpy(samples[:100_000])
    table = torch.from_numpy(levels)
    return fastest(lambda: table[torch.argmin(torch.abs(table.unsqueeze(1) - some), dim=0)], 5) / len(some)


def numpy_seconds(levels, samples):
    distinct = numpy.unique(levels)
    boundaries = (distinct[1:] + distinct[:-1]) / numpy.float32(2)
    return fastest(lambda: distinct.take(numpy.searchsorted(boundaries, samples, side="right")), 3) / len(samples)


def main(build):
    torch.set_num_threads(1)
    program = pathlib.Path(build) / "app/quantoscope"
    samples = numpy.random.default_rng(1).uniform(-2.1, 2.3, 4_000_000).astype(numpy.float32)
    metrics = {}
    for mode, options in MODES.items():
        for bits in (4, 8, 12):
            levels = levels_of(program, bits, options)
            metrics[f"numpy/{bits}/{mode}"] = numpy_seconds(levels, samples)
            if bits == 8:
                metrics[f"torch/{bits}/{mode}"] = torch_seconds(levels, samples)
    print(json.dumps(metrics))


main(sys.argv[1])
