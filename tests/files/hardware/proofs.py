# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports random neurons with `quantoscope hardware` and runs their test benches.

proofs.py PROGRAM [--cases N] [--first N] [--steps N] [--c-steps N] [--seed N] [--tools NAME,…] [--jobs N]

Each neuron depends on the seed and its number only, so that --first goes on where another run has stopped.

The test vectors are compared with what `quantoscope simulate` prints for the same neuron; the benches compare the circuits
with the vectors in Icarus Verilog, Verilator, GHDL and C with UndefinedBehaviorSanitizer. All warnings of these tools count
as failures. Prints a line per failure and the number of neurons per method; the exit status is 1 if anything failed.
"""
import argparse
import collections
import concurrent.futures
import csv
import functools
import pathlib
import random
import re
import struct
import subprocess
import sys
import tempfile

# Those of GHDL 2; later versions have dropped some.
GHDL_WARNINGS = (
    "library binding reserved nested-comment directive parenthesis vital-generic delayed-checks body specs universal "
    "port-bounds runtime-error delta-cycle shared hide unused others pure static attribute useless").split()


def run(command, folder, limit=3600):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=limit, check=False)
    return done.returncode, done.stdout + done.stderr


def neuron_options(draw):
    """Options of a neuron, of which some combinations have no fixed-point form."""
    scheme = draw.choice([
        lambda: ["--scheme", draw.choice(["Q", "UQ"]) + f"{draw.randint(0, 2)}.{draw.randint(1, 7)}"],
        lambda: ["--scheme", draw.choice(["E2M1", "E2M3", "E3M2", "E3M1", "E2M2"])],
        lambda: ["--scheme", "pow2", "--num-bits", str(draw.randint(2, 5))],
        lambda: ["--scheme", "nf4"],
        lambda: ["--num-bits", str(draw.randint(1, 6)), "--lower-limit", str(draw.choice([0, 1])),
                 "--upper-limit", str(draw.choice([0.2, 0.5]))],
        lambda: ["--num-bits", str(draw.randint(2, 5)), "--uniform" if draw.random() < 0.2 else "--non-uniform",
                 "--multiplier", "0.5"],
        lambda: ["--scheme", " ".join(str(draw.randint(-64, 64) / 32) for _ in range(draw.randint(2, 20)))],
        lambda: ["--num-bits", "4", "--lower-limit", "1", "--upper-limit", "0.75"],
    ])()
    kind = draw.choice(["leaky", "leaky", "lapicque", "synaptic", "alpha"])
    options = scheme + ["--neuron", kind, "--reset", draw.choice(["subtract", "zero", "none"]),
                        "--firing", draw.choice(["above", "at-or-above"]),
                        "--rounding", draw.choice(["reference", "saturating", "nearest-even", "floor", "toward-zero",
                                                   "stochastic"])]
    if "--scheme" in options and re.fullmatch(r"U?Q\d\.\d", options[1]) and draw.random() < 0.4:
        options += ["--overflow", "wrap"]
    if "stochastic" in options:
        options += ["--rounding-seed", str(draw.randint(0, 99))]
    if kind in ("leaky", "synaptic") and draw.random() < 0.3:
        options += ["--no-reset-delay"]
    if kind == "alpha":
        options += ["--alpha", "0.5", "--beta", "0.25"]
    elif kind == "lapicque":
        options += ["--resistance", "1", "--capacitance", str(draw.choice([2, 4, 8]))]
    else:
        options += ["--beta", str(draw.choice([0.5, 0.75, 0.875, 0.9375]))]
        options += ["--alpha", str(draw.choice([0.5, 0.75]))] if kind == "synaptic" else []
    if kind != "alpha":
        leak = draw.choice(["exact", f"shift:{draw.randint(1, 5)}", f"UQ0.{draw.randint(3, 8)}",
                            f"subtract:{draw.randint(1, 8) / 64}"])
        options += ["--leak", leak]
    if draw.random() < 0.5:
        options += ["--input-format", draw.choice(["Q", "Q", "UQ"]) + f"{draw.randint(0, 2)}.{draw.randint(1, 8)}"]
    if draw.random() < 0.3:
        options += ["--accumulator", draw.choice(["Q", "Q", "UQ"]) + f"{draw.randint(0, 3)}.{draw.randint(1, 8)}"]
    if draw.random() < 0.4:
        options += ["--neuron-threshold", str(draw.randint(1, 40) / 16)]
    return options


def stimulus_options(draw, steps):
    kind = draw.choice(["noise", "poisson", "sine"])
    return ["--stimulus", kind, "--amplitude", str(draw.choice([0.25, 0.5, 1, 2])), "--steps", str(steps)] + {
        "noise": ["--offset", str(draw.choice([0, 0.125, 0.25])), "--seed", str(draw.randint(0, 999))],
        "poisson": ["--rate", "0.3", "--seed", str(draw.randint(0, 999))],
        "sine": ["--offset", "0.125", "--period", str(draw.randint(5, 60))]}[kind]


def signed(word, bits=32):
    value = int(word, 16)
    return value - (1 << bits) if value >> (bits - 1) else value


def float32(text):
    """The float32 of a text that has only as many digits as tell it from others."""
    return struct.unpack("f", struct.pack("f", float(text)))[0]


def vectors_equal_simulation(program, options, notes, folder, text):
    """The spikes and membranes of the vectors are those of `quantoscope simulate` with the same input format."""
    if "rounded" in notes:
        return None  # the scheme of these levels has no name on the command line
    chosen = re.search(r"The input format is (\S+);", notes)
    told = options + (["--input-format", chosen.group(1)] if chosen else [])
    status, printed = run([program, "simulate", *told, "-o", "trace.csv"], folder)
    if status != 0:
        return "simulate: " + printed
    fraction = int(re.search(r"membrane has .*\^(\d+)\.", text).group(1))
    rows = [row.split() for row in (folder / "dut_tb.hex").read_text().splitlines()]
    with open(folder / "trace.csv", newline="", encoding="utf-8") as file:
        trace = list(csv.DictReader(file))
    if len(rows) != len(trace):
        return f"{len(rows)} vectors for {len(trace)} steps"
    for step, (row, sample) in enumerate(zip(rows, trace)):
        if int(row[-2], 16) != int(sample["spike_quantized"]) or \
                signed(row[-1]) != float32(sample["membrane_quantized"]) * 2 ** fraction:
            return f"step {step}: vector {row}, simulation {sample}"
    return None


def icarus(folder):
    status, printed = run(["iverilog", "-g2001", "-Wall", "-o", "sim", "dut.v", "dut_tb.v"], folder)
    if status != 0 or printed:
        return printed
    status, printed = run(["vvp", "-n", "sim"], folder)
    return None if status == 0 and printed.startswith("PASSED") else printed


def verilator_lint(folder):
    status, printed = run(["verilator", "--lint-only", "-Wall", "dut.v"], folder)
    # Later versions print a report, whose lines begin with "-".
    return None if status == 0 and "%" not in printed else printed


def verilator(folder):
    status, printed = run(["verilator", "--binary", "-O3", "-CFLAGS", "-O1", "--Mdir", "obj", "--top-module", "dut_tb",
                           "dut_tb.v", "dut.v"], folder)
    if status != 0:
        return printed
    status, printed = run(["obj/Vdut_tb"], folder)
    return None if status == 0 and printed.startswith("PASSED") else printed


@functools.cache
def ghdl_warnings():
    """The options of all warnings that this GHDL knows."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "empty.vhd").write_text("entity e is end;\n", encoding="utf-8")
        known = [f"-W{name}" for name in GHDL_WARNINGS
                 if "unknown warning" not in run(["ghdl", "-a", "--std=08", f"-W{name}", "empty.vhd"], folder)[1]]
    assert len(known) > len(GHDL_WARNINGS) / 2, known
    return known


def ghdl(folder):
    for step in (["-a", "--std=08", *ghdl_warnings(), "dut.vhd", "dut_tb.vhd"], ["-e", "--std=08", "dut_tb"]):
        status, printed = run(["ghdl", *step], folder)
        if status != 0 or printed:
            return printed
    status, printed = run(["ghdl", "-r", "--std=08", "dut_tb"], folder)
    return None if status == 0 and printed.startswith("PASSED") else printed


def c(folder):
    status, printed = run(["cc", "-std=c99", "-Wall", "-Wextra", "-pedantic", "-Wconversion", "-Werror", "-O1",
                           "-fsanitize=undefined", "-fno-sanitize-recover=all", "dut.c", "dut_test.c", "-o", "dut"],
                          folder)
    if status != 0:
        return printed
    status, printed = run(["./dut"], folder)
    return None if status == 0 and printed.startswith("PASSED") else printed


TOOLS = {"icarus": icarus, "lint": verilator_lint, "verilator": verilator, "ghdl": ghdl, "c": c}
ENDINGS = {"icarus": "v", "lint": "v", "verilator": "v", "ghdl": "vhd", "c": "c"}


def prove(arguments, number):
    """Exports one neuron that has a fixed-point form. Returns its method and the failures."""
    draw = random.Random(f"{arguments.seed} {number}")
    while True:
        options = neuron_options(draw)
        shared = draw.randint(2, 7) if draw.random() < 0.25 else 1
        stimulus_seed = draw.getrandbits(32)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            failures = []
            method = None
            for ending in sorted({ENDINGS[tool] for tool in arguments.tools}):
                steps = arguments.c_steps if ending == "c" else arguments.steps
                told = options + stimulus_options(random.Random(stimulus_seed), max(1, steps // shared))
                status, notes = run([arguments.program, "hardware", *told, "--neurons", str(shared),
                                     "-o", f"dut.{ending}"], folder)
                if status == 2 and notes.count("\n") == 1:
                    break  # no fixed-point form, and one line says why
                if status != 0:
                    return "refused", [f"neuron {number}: {' '.join(told)}: {notes}"]
                method = notes.strip().splitlines()[-1].split("note: ")[-1]
                checks = {tool: TOOLS[tool] for tool in arguments.tools if ENDINGS[tool] == ending}
                results = {tool: check(folder) for tool, check in checks.items()}
                if ending != "c" and shared == 1:
                    results["simulate"] = vectors_equal_simulation(
                        arguments.program, told, notes, folder, (folder / f"dut.{ending}").read_text())
                failures += [f"neuron {number}, {tool}: {' '.join(told)}: {why[:400]}"
                             for tool, why in results.items() if why]
            if method is not None:
                return method, failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda text: str(pathlib.Path(text).resolve()))
    parser.add_argument("--cases", type=int, default=6)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--progress", action="store_true")
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--c-steps", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tools", type=lambda text: text.split(","), default=list(TOOLS))
    arguments = parser.parse_args()
    methods = collections.Counter()
    failed = []
    numbers = range(arguments.first, arguments.first + arguments.cases)
    # Threads: each waits for the programs that it runs.
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for number, (method, failures) in zip(numbers, pool.map(functools.partial(prove, arguments), numbers)):
            methods[method] += 1
            failed += failures
            for failure in failures:
                print(failure, flush=True)
            if arguments.progress:
                print(f"neuron {number}: {method}", file=sys.stderr, flush=True)
    for method, count in methods.most_common():
        print(f"{count:5} {method}")
    print(f"{arguments.cases} neurons, {len(failed)} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
