# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports the layers of a trained network and compares them with a run of it: layer_test.py PROGRAM.

The network has 16 inputs, 16 hidden neurons and 2 outputs. Its weights in the file are replaced by those of the export, and
`network run` computes the spikes of 100 samples; they must be those of the export's test vectors, and the test must pass in
Icarus Verilog, GHDL and C.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import h5py
import numpy

import proofs

SCHEME = ["--num-bits", "4", "--lower-limit", "1", "--upper-limit", "0.75"]
SAMPLES = 100


def run(folder, *command, status=0):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == status, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def signed(word, bits):
    value = int(word, 16)
    return value - (1 << bits) if value >> (bits - 1) else value


def spikes(words, count):
    """The spikes of the words of a row."""
    bits = numpy.array([[int(word, 16) >> bit & 1 for bit in range(32)] for word in words])
    return bits.reshape(-1)[:count]


def check_layer(program, folder, node, dense, inputs, outputs):
    told = ["--input", "test.npz", *SCHEME, "--weight-bits", "6"]
    notes = run(folder, program, "network", "hardware", "net.nir", *told, "--node", node, "--samples", str(SAMPLES), "-o",
                f"{node}.v")
    fraction = int(re.search(r"weights of 6 bits, integer / 2\^(-?\d+);", notes).group(1))
    weights = [signed(word, 6) / 2.0 ** fraction for word in (folder / f"{node}_weights.hex").read_text().split()]
    shutil.copy(folder / "net.nir", folder / "rounded.nir")
    with h5py.File(folder / "rounded.nir", "r+") as file:
        stored = file[f"node/nodes/{dense}"]
        exact = stored["weight"][...]
        stored["weight"][...] = numpy.array(weights, dtype=exact.dtype).reshape(outputs, inputs)
        assert abs(stored["weight"][...] - exact).max() <= 0.5 / 2.0 ** fraction, "weights are not rounded to nearest"
        stored["bias"][...] = numpy.rint(stored["bias"][...] * 2.0 ** fraction) / 2.0 ** fraction
    # Only the other dense node has its weights quantized by the run, as in the network of the export.
    (folder / "layers.json").write_text('{"%s": {"weight_bits": 6}}' % ("fc2" if dense == "fc1" else "fc1"))
    run(folder, program, "network", "run", "rounded.nir", "--input", "test.npz", *SCHEME, "--layers", "layers.json", "-o",
        "run.npz")
    expected = numpy.load(folder / "run.npz")[f"{node}.spikes_quantized"][:SAMPLES].reshape(-1, outputs)
    rows = [line.split() for line in (folder / f"{node}_tb.hex").read_text().splitlines()]
    words = (inputs + 31) // 32
    assert len(rows) == len(expected), f"{len(rows)} rows for {len(expected)} steps"
    for row, spiked in zip(rows, expected):
        assert (spikes(row[words:], outputs) == spiked).all(), (row, spiked)
    assert expected.any() and not expected.all()
    printed = run(folder, "iverilog", "-g2001", "-Wall", "-o", "sim", f"{node}.v", f"{node}_tb.v")
    assert printed == "", printed
    assert run(folder, "vvp", "-n", "sim").startswith("PASSED: all "), node
    assert "%" not in run(folder, "verilator", "--lint-only", "-Wall", "--top-module", f"{node}_layer", f"{node}.v")
    # A bench fails with another weight, and without its files.
    text = (folder / f"{node}_weights.hex").read_text()
    (folder / f"{node}_weights.hex").write_text("1f\n" * text.count("\n"))
    assert "FAILED" in run(folder, "sh", "-c", "! vvp -n sim"), node
    (folder / f"{node}_weights.hex").unlink()
    assert "FAILED: cannot read" in run(folder, "sh", "-c", "! vvp -n sim"), node


def check_other_languages(program, folder, node):
    """The same spikes in VHDL and C, whose tests fail with another sum, with a truncated file and without it."""
    told = ["--input", "test.npz", *SCHEME, "--weight-bits", "6", "--node", node, "--samples", str(SAMPLES)]
    vectors = (folder / f"{node}_tb.hex").read_text()
    for ending, prove, read, right, wrong in (
            ("vhd", proofs.ghdl, "dut_tb.hex", "sum <= sum + weight;", "sum <= sum - weight;"),
            ("c", proofs.c, "dut_test.hex", "sum += weights", "sum -= weights")):
        run(folder, program, "network", "hardware", "net.nir", *told, "-o", f"dut.{ending}")
        assert (folder / read).read_text() == vectors
        assert prove(folder) is None, prove(folder)
        design = (folder / f"dut.{ending}").read_text()
        assert design.count(right) == 1
        (folder / f"dut.{ending}").write_text(design.replace(right, wrong))
        assert "FAILED" in prove(folder), ending
        (folder / f"dut.{ending}").write_text(design)
        for text in (vectors[:len(vectors) // 2], vectors + vectors[:9], vectors.replace("0", "x", 1)):
            (folder / read).write_text(text)
            assert "FAILED" in prove(folder), (ending, text[:20])
        (folder / read).unlink()
        assert "FAILED: cannot read" in prove(folder), ending


def check_refusals(program, folder):
    def refused(sentence, *options):
        printed = run(folder, program, "network", "hardware", "net.nir", *options, "-o", "x.v", status=2)
        assert sentence in printed and printed.count("\n") >= 1, printed
        assert not (folder / "x.v").exists()

    told = ["--input", "test.npz", "--node", "lif1"]
    refused("its state has no scheme", *told)
    refused("is not a node of neurons", "--input", "test.npz", "--node", "fc1", *SCHEME)
    refused("it must be exact, Qm.n or UQm.n", *told, *SCHEME, "--leak", "shift:3")
    refused("stochastic rounding needs random numbers", *told, *SCHEME, "--rounding", "stochastic")
    with numpy.load(folder / "test.npz") as data:
        numpy.savez(folder / "half.npz", x=data["x"] * 0.5, y=data["y"])
    refused("a layer in hardware takes spikes, 0 or 1", "--input", "half.npz", "--node", "lif1", *SCHEME)
    printed = run(folder, program, "network", "hardware", "net.nir", *told, *SCHEME, "-o", "x.sv", status=2)
    assert "does not end in .v, .vhd or .c" in printed, printed


def main(program):
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(folder, program, "train", "--dataset", "spike-patterns", "--classes", "2", "--inputs", "16", "--hidden", "16",
            "--size", "400", "--beta", "0.875", "--epochs", "10", *SCHEME, "--network", "net.nir", "--samples", "test.npz",
            "-o", "train.csv")
        check_layer(program, folder, "lif1", "fc1", 16, 16)
        check_layer(program, folder, "lif2", "fc2", 16, 2)
        check_other_languages(program, folder, "lif1")
        check_other_languages(program, folder, "lif2")
        check_refusals(program, folder)


if __name__ == "__main__":
    main(sys.argv[1])
