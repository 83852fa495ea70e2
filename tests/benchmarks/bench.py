#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks and their peers; prints the ratios and writes them to RESULTS.md.

bench.py BUILD [SUBJECT…]: runs the given subjects, or all. Exit status 1 if a metric misses its requirement.
"""
import importlib
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
HEAD = """<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
# Benchmark results

Written by `./dev bench [SUBJECT…]`, which replaces the sections of the subjects that it runs. Each value is the fastest
of several shuffled repetitions; the values of one table are from one run.
"""


def subjects():
    names = sorted(path.stem for path in (HERE / "subjects").glob("*.py") if not path.stem.endswith("_peers"))
    return {name: importlib.import_module(f"subjects.{name}").SUBJECT for name in names}


def output_of(command, subject):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | subject.environment
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment).stdout)


def benchmark_metrics(output):
    """The fastest repetition of each benchmark in Google Benchmark's JSON, in seconds per item."""
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    own = {"name", "run_name", "run_type", "family_index", "per_family_instance_index", "repetitions",
           "repetition_index", "threads", "iterations", "real_time", "cpu_time", "time_unit", "label",
           "items_per_second", "bytes_per_second", "error_occurred", "error_message"}
    metrics = {}

    def keep(name, value):
        metrics[name] = min(value, metrics.get(name, value))

    for entry in output["benchmarks"]:
        if entry["run_type"] != "iteration":
            continue
        name = entry["run_name"].removesuffix("/real_time")
        if entry.get("error_occurred"):
            sys.exit(f"bench: {name}: {entry['error_message']}")
        items = entry.get("items_per_second")
        keep(name, 1 / items if items else entry["real_time"] * units[entry["time_unit"]])
        for counter in entry.keys() - own:
            keep(f"{name}:{counter}", entry[counter])
    return metrics


def measure(subject, build):
    metrics = {}
    for program in subject.programs:
        metrics |= benchmark_metrics(output_of([
            build / "tests/benchmarks" / program, "--benchmark_format=json",
            f"--benchmark_repetitions={subject.repetitions}", f"--benchmark_min_time={subject.min_time}",
            "--benchmark_enable_random_interleaving=true"], subject))
    for peer in subject.peers:
        metrics |= output_of([sys.executable, HERE / "subjects" / peer, build], subject)
    return metrics


def time_text(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def text_of(value, row):
    return f"{value / 1e6:.4g} MB" if getattr(row, "unit", "s") == "bytes" else time_text(value)


def table(subject, metrics):
    rows = ["| benchmark | ours | peer | ratio | required | met |", "|---|---|---|---|---|---|"]
    for row in subject.metrics:
        peer = f"{text_of(metrics[row.peer], row)} ({row.peer})" if row.peer else ""
        required = row.required()
        met = ("yes" if row.met(metrics) else "**no**") if required else ""
        rows.append(f"| {row.what} | {text_of(metrics[row.ours], row)} | {peer} | {row.ratio(metrics):.3g} | {required} | {met} |")
    return "\n".join(rows)


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def section(name, subject, metrics):
    notes = f"\n{subject.notes}\n" if subject.notes else ""
    return f"## {name}\n\n{subject.title}. Measured on: {machine()}.\n{notes}\n{table(subject, metrics)}\n"


def keep(sections):
    """Replaces these sections of RESULTS.md. The heading of each is the name of its subject."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    kept = {match[1]: match[0].rstrip() + "\n" for match in re.finditer(r"^## (\S+)\n.*?(?=^## |\Z)", text, re.M | re.S)}
    kept |= sections
    RESULTS.write_text(HEAD + "".join(f"\n{kept[name]}" for name in sorted(kept)), encoding="utf-8")


def main(arguments):
    build, wanted = pathlib.Path(arguments[0]).resolve(), arguments[1:]
    known = subjects()
    for name in wanted:
        if name not in known:
            print(f"bench: unknown subject \"{name}\"; it must be one of {', '.join(known)}.", file=sys.stderr)
            return 2
    missed = 0
    for name in wanted or known:
        print(f"bench: {name} …", file=sys.stderr, flush=True)
        metrics = measure(known[name], build)
        text = section(name, known[name], metrics)
        print(text, flush=True)
        keep({name: text})
        missed += sum(not row.met(metrics) for row in known[name].metrics)
    if missed:
        print(f"bench: {missed} metrics miss their requirement.", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
