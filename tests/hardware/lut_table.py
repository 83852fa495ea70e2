# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the LUTs of exported quantizers and neurons with yosys, and writes the tables of docs/hardware.md.

lut_table.py QUANTOSCOPE [--before OTHER] [--write DOCUMENT] [--limits]

QUANTOSCOPE is the program; OTHER is an older one, whose quantizers are counted too, which shows whether any has grown.
With --write the tables replace those of the document. Takes two minutes. With --limits only the circuits that have a
limit are counted, and compared with it.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SATURATING = ["--rounding", "saturating"]
TWOS_COMPLEMENT = ["--lower-limit", "1", "--upper-limit", "0.75"]
# The scheme, its options, and the format of the input.
QUANTIZERS = [
    ("`snntorch`, two's complement, 4 bits", ["--num-bits", "4", *TWOS_COMPLEMENT, *SATURATING], ["Q1.2", "Q1.6", "Q1.10"]),
    ("`snntorch`, two's complement, 8 bits", ["--num-bits", "8", "--lower-limit", "1", "--upper-limit", "0.984375",
                                              *SATURATING], ["Q1.6", "Q1.10"]),
    ("`snntorch`, uniform, 4 bits", ["--num-bits", "4", "--uniform", *SATURATING], ["Q1.6", "Q1.10"]),
    ("`snntorch`, around the threshold, 4 bits", ["--num-bits", "4", "--non-uniform", *SATURATING], ["Q1.11"]),
    ("`Q0.3`", ["--scheme", "Q0.3", *SATURATING], ["Q1.6", "Q1.10"]),
    ("`Q0.3`, `floor`", ["--scheme", "Q0.3", "--rounding", "floor"], ["Q1.6", "Q1.10"]),
    ("`Q0.7`", ["--scheme", "Q0.7", *SATURATING], ["Q1.10"]),
    ("`E2M1`", ["--scheme", "E2M1", *SATURATING], ["Q3.3", "Q3.8"]),
    ("`E4M3`, scale 1/256", ["--scheme", "E4M3", "--scale", "0.00390625", *SATURATING], ["Q1.17"]),
    ("`pow2`, 4 bits", ["--scheme", "pow2", "--num-bits", "4", *SATURATING], ["Q1.6", "Q1.10"]),
    ("`nf4`", ["--scheme", "nf4", *SATURATING], ["Q1.5", "Q1.10"]),
]
NEURON = ["--neuron", "leaky", *SATURATING]
NEURONS = [
    ("`Q1.2`, leak `shift:3`, input `Q1.2`", ["--scheme", "Q1.2", "--leak", "shift:3", "--input-format", "Q1.2"]),
    ("`Q1.2`, leak `shift:3`, input of 8 bits", ["--scheme", "Q1.2", "--leak", "shift:3", "--input-format", "Q1.6"]),
    ("two's complement of 4 bits, leak `shift:3`, input `Q1.2`",
     ["--num-bits", "4", *TWOS_COMPLEMENT, "--leak", "shift:3", "--input-format", "Q1.2"]),
    ("`Q1.6`, leak `shift:4`, input `Q1.6`", ["--scheme", "Q1.6", "--leak", "shift:4", "--input-format", "Q1.6"]),
    ("`Q1.6`, leak `UQ0.7`, input `Q1.6`", ["--scheme", "Q1.6", "--leak", "UQ0.7", "--input-format", "Q1.6"]),
    ("`E2M1`, leak `shift:3`, input `Q2.3`", ["--scheme", "E2M1", "--leak", "shift:3", "--input-format", "Q2.3"]),
    ("`pow2` of 4 bits, leak `shift:3`, input `Q1.6`",
     ["--scheme", "pow2", "--num-bits", "4", "--leak", "shift:3", "--input-format", "Q1.6"]),
]
BEGIN = "<!-- written by tests/hardware/lut_table.py -->\n"
END = "<!-- end of what lut_table.py writes -->\n"


def counted(folder, top):
    """LUTs, inverters and flip-flops."""
    flow = f"read_verilog dut.v; synth_xilinx -noiopad -noclkbuf -flatten -top {top}; tee -q -o cells.json stat -json"
    subprocess.run(["yosys", "-q", "-p", flow], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    cells = json.loads((folder / "cells.json").read_text())["design"]["num_cells_by_type"]

    def of(pattern):
        return sum(count for cell, count in cells.items() if re.fullmatch(pattern, cell))

    return of(r"LUT[2-6]"), of(r"LUT1|INV"), of(r"FD.*")


def luts_text(cells):
    luts, inverters, _ = cells
    return f"{luts} + {inverters}" if inverters else str(luts)


def quantizer(program, options, input_format):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        done = subprocess.run([program, "levels", *options, "--fixed-point", input_format, "-o", "dut.v"], cwd=folder,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{options} {input_format}: {done.stderr}")
        return counted(folder, "dut_quantizer")


def neuron(program, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([program, "hardware", *NEURON, *options, "-o", "dut.v"], cwd=folder, check=True,
                       capture_output=True)
        return counted(folder, "dut_neuron")


def quantizer_rows(program, before):
    for name, options, formats in QUANTIZERS:
        for input_format in formats:
            row = f"| {name} | `{input_format}` | {luts_text(quantizer(program, options, input_format))} |"
            if before:
                row += f" {luts_text(quantizer(before, options, input_format))} |"
            yield row


def tables(program, before):
    lines = ["| levels | input | LUTs |" + (" before |" if before else ""), "|---|---|---|" + ("---|" if before else "")]
    lines += quantizer_rows(program, before)
    lines += ["", "| neuron | LUTs | flip-flops |", "|---|---|---|"]
    for name, options in NEURONS:
        cells = neuron(program, options)
        lines.append(f"| {name} | {luts_text(cells)} | {cells[2]} |")
    return "\n".join(lines) + "\n"


def check_limits(program):
    """A two's complement quantizer takes 5 LUTs, and a neuron with 4-bit state and shift leak 30."""
    luts = quantizer(program, ["--scheme", "Q0.3", *SATURATING], "Q1.6")[0]
    assert 0 < luts <= 5, luts
    cells = neuron(program, NEURONS[0][1])
    assert 0 < sum(cells[:2]) <= 30, cells


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--before")
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--limits", action="store_true")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    before = options.before and str(pathlib.Path(options.before).resolve())
    if options.limits:
        check_limits(program)
        return
    text = tables(program, before)
    print(text, end="")
    if options.write:
        document = options.write.read_text()
        head, rest = document.split(BEGIN)
        options.write.write_text(head + BEGIN + text + END + rest.split(END)[1])


if __name__ == "__main__":
    main()
