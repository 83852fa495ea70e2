# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the estimated cost of random neurons with yosys and prints the errors as a Markdown table.

cost_model.py COST_DESIGNS [--first N] [--count N] [--folder DIR] [--list]

COST_DESIGNS is the program of tests/hardware/cost_designs.cpp. Designs 1 to 1999 were looked at while the model was made;
2001 and above were not. The results of yosys are kept in the folder, so that an interrupted run can be continued: remove
the folder after a change of the Verilog export. --list prints every design. Takes about 7 s of processor time per design.
"""
import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys

BATCH = 10
SMALL = 12  # LUTs below which an error of two LUTs is accepted
MEMORY_LUTS = {"RAM32M": 4, "RAM64M": 4, "RAM32X1D": 2, "RAM64X1D": 2, "RAM128X1D": 4}
FLOWS = {
    "xc7": ("read_verilog -lib -specify +/xilinx/cells_sim.v\nread_verilog -lib +/xilinx/cells_xtra.v\n",
            "hierarchy -check -top dut_neuron\n"
            "synth_xilinx -noiopad -noclkbuf -flatten -top dut_neuron -run prepare:check\n", "t:FD* %d t:RAM* %d"),
    "ice40": ("read_verilog -D ICE40_HX -lib -specify +/ice40/cells_sim.v\n",
              "hierarchy -check -top dut_neuron\nproc\nsynth_ice40 -top dut_neuron -run flatten:check\n",
              "t:SB_DFF* %d t:SB_RAM* %d")}


def synthesize(folder, technology, numbers):
    """The cells of the technology are read once for a batch of designs."""
    libraries, flow, registers = FLOWS[technology]
    missing = [n for n in numbers if not (folder / f"{n}.{technology}.path").exists()]
    for start in range(0, len(missing), BATCH):
        script = libraries + "design -save cells\n"
        for number in missing[start:start + BATCH]:
            script += (f"design -load cells\nread_verilog {number}.v\n{flow}"
                       f"tee -q -o {number}.{technology}.json stat -json\n"
                       f"tee -q -o {number}.{technology}.path ltp * {registers}\n")
        (folder / "batch.ys").write_text(script)
        subprocess.run(["yosys", "-q", "-s", "batch.ys"], cwd=folder, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)


def counted(folder, technology, number):
    cells = json.loads((folder / f"{number}.{technology}.json").read_text())["design"]["num_cells_by_type"]

    def of(pattern):
        return sum(count for cell, count in cells.items() if re.fullmatch(pattern, cell))

    lengths = re.findall(r"length=(\d+)", (folder / f"{number}.{technology}.path").read_text())
    return {"luts": of(r"LUT\d|INV|SB_LUT4") + sum(MEMORY_LUTS.get(cell, 0) * count for cell, count in cells.items()),
            "flip_flops": of(r"FD.*|SB_DFF.*"), "carry": of("CARRY4|SB_CARRY"), "multipliers": of("DSP48.*"),
            "block_memories": of("RAMB18.*|SB_RAM40.*") + 2 * of("RAMB36.*"),
            "depth": max([int(length) for length in lengths], default=0)}


def table_row(technology, pairs):
    errors = sorted(abs(e["luts"] - y["luts"]) / max(y["luts"], 1) for e, y in pairs)
    within = sum(abs(e["luts"] - y["luts"]) <= max(0.15 * y["luts"], 2 if y["luts"] < SMALL else 0) for e, y in pairs)
    bias = statistics.median((e["luts"] - y["luts"]) / max(y["luts"], 1) for e, y in pairs)

    def equal(name):
        return sum(e[name] == y[name] for e, y in pairs)

    depth = statistics.median(abs(e["depth"] - y["depth"]) for e, y in pairs)
    return (f"| {technology} | {len(pairs)} | {statistics.median(errors):.1%} | {errors[int(0.9 * len(errors))]:.0%} "
            f"| {errors[-1]:.0%} | {bias:+.1%} | {within} | {equal('flip_flops')} | {equal('carry')} "
            f"| {equal('multipliers')} | {depth:g} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--first", type=int, default=2001)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("cost-model"))
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    lines = subprocess.run([options.program, str(options.first), str(options.count), str(options.folder)], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    designs = [json.loads(line) for line in lines]
    print("| technology | designs | LUTs: median error | 90 % | largest | median bias | within 15 % | flip-flops equal "
          "| carry equal | multipliers equal | path: median error |\n|" + "---|" * 11)
    for technology in FLOWS:
        synthesize(options.folder, technology, [design["number"] for design in designs])
        pairs = [(design[technology], counted(options.folder, technology, design["number"])) for design in designs]
        print(table_row(technology, pairs), flush=True)
        if options.list:
            for design, (estimate, cells) in zip(designs, pairs):
                print(design["number"], design["scheme"], f"method {design['method']}", f"{design['neurons']} neurons",
                      *(f"{name} {estimate[name]}/{cells[name]}" for name in cells), file=sys.stderr)


if __name__ == "__main__":
    main()
