#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every fuzz target, two at a time, and adds the results to RESULTS.md.

fuzz.py BUILD SECONDS: in total. Failing inputs are kept in regressions/TARGET, inputs that reach new code in
BUILD/tests/fuzz/corpus/TARGET. Exit status 1 if an input failed.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
AT_ONCE = 2
# A valid input takes a few milliseconds; a reader in a separate process may compute for three seconds.
LIMITS = ["-timeout=20", "-report_slow_units=20", "-rss_limit_mb=2048", "-malloc_limit_mb=512", "-max_len=65536"]
HEAD = """<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
# Fuzzing results

Written by `./dev fuzz SECONDS`, which adds to the table: libFuzzer under AddressSanitizer, LeakSanitizer and UBSan,
with at most 20 s per input, 512 MB per allocation and 2 GB per target, two targets at a time. Every input that ever
failed is kept in `regressions/` and replayed by `./dev test`; the failures are fixed.

| target | executions | seconds | found in the last run |
|---|---|---|---|
"""


def rows_so_far():
    text = RESULTS.read_text() if RESULTS.exists() else ""
    return {name: (int(runs), int(seconds))
            for name, runs, seconds in re.findall(r"^\| (\w+) \| (\d+) \| (\d+) \|", text, re.M) if name != "all"}


def fuzz(target, build, seconds):
    """The number of executions, and the files of the inputs that failed."""
    found = HERE / "regressions" / target
    corpus = build / "tests/fuzz/corpus" / target
    log = build / "tests/fuzz" / f"{target}.log"
    for folder in (found, corpus):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    # Crashes in the reader processes are frequent; symbolizing them would take most of the time.
    environment = os.environ | {"FUZZ_TARGET": target, "ASAN_OPTIONS": "symbolize=0"}
    command = [build / "tests/fuzz/fuzzer", *LIMITS, f"-max_total_time={seconds}", "-print_final_stats=1",
               f"-artifact_prefix={found}/", corpus, build / "tests/fuzz/seeds" / target]
    with log.open("w") as out:
        subprocess.run(command, stdout=out, stderr=out, env=environment, check=False)
    runs = re.findall(r"number_of_executed_units: *(\d+)", log.read_text(errors="replace"))
    news = sorted(set(found.iterdir()) - before)
    print(f"fuzz: {target}: {runs[-1] if runs else 0} executions, {len(news)} found", flush=True)
    return int(runs[-1]) if runs else 0, news


def write_results(rows, news):
    lines = [f"| {name} | {runs} | {seconds} | {len(news.get(name, []))} |" for name, (runs, seconds) in sorted(rows.items())]
    runs = sum(row[0] for row in rows.values())
    seconds = sum(row[1] for row in rows.values())
    lines.append(f"| all | {runs} | {seconds} | {sum(map(len, news.values()))} |")
    # Keeps the text below the table.
    tail = RESULTS.read_text().partition("\n## ")[1:] if RESULTS.exists() else ()
    RESULTS.write_text(HEAD + "\n".join(lines) + "\n" + "".join(tail))


def main(build, seconds):
    targets = sorted(folder.name for folder in (build / "tests/fuzz/seeds").iterdir())
    each = max(1, seconds * AT_ONCE // len(targets))
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        done = dict(zip(targets, pool.map(lambda target: fuzz(target, build, each), targets)))
    rows = rows_so_far()
    for target, (runs, _) in done.items():
        before = rows.get(target, (0, 0))
        rows[target] = (before[0] + runs, before[1] + each)
    news = {target: found for target, (_, found) in done.items()}
    write_results(rows, news)
    for path in sum(news.values(), []):
        print(f"fuzz: found {path}")
    return 1 if any(news.values()) else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])))
