#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the files of odd_networks.py and compares the sentences with TABLE.md: odd_networks_test.py DUMP, the program of
dump.cpp. Each file must take at most 2 s of processor time and 500 MB, in the program and in quantoscope-reader.

With QUANTOSCOPE_WRITE_TABLES=1 in the environment the table is written instead.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import odd_networks

sys.path.insert(0, str(Path(__file__).parents[2]))
import generated_part  # noqa: E402

MOST_SECONDS = 2
MOST_KILOBYTES = 500_000
LONGEST = 500


def read(dump, folder, name):
    """What the program says, the seconds of it and the reader, and the kilobytes of the larger of the two."""
    with subprocess.Popen([dump, name], cwd=folder, stdout=subprocess.PIPE) as process:
        said = json.loads(process.stdout.read())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
    return said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def problems(name, said, seconds, kilobytes):
    sentence = said.get("error", "")
    if seconds > MOST_SECONDS or kilobytes > MOST_KILOBYTES:
        yield f"takes {seconds:.1f} s and {kilobytes / 1000:.0f} MB"
    if ("error" in said) == (name in odd_networks.READ):
        yield "is read" if not sentence else f"is refused: {sentence}"
    if sentence and not (sentence.startswith(name) and sentence.endswith(".") and sentence.isprintable()
                         and len(sentence) <= LONGEST):
        yield f"gets a bad sentence: {sentence}"


def summary(said):
    return said["error"] if "error" in said else "is read" + "".join("; note: " + note for note in said["notes"])


def main(dump):
    found, rows = [], []
    worst = (0, 0)
    with tempfile.TemporaryDirectory() as folder:
        # Written by another process, because a child begins with the largest memory of its parent.
        subprocess.run([sys.executable, odd_networks.__file__, folder], check=True)
        for name, about in odd_networks.ABOUT.items():
            said, seconds, kilobytes = read(dump, folder, name)
            found += [f"{name} {problem}" for problem in problems(name, said, seconds, kilobytes)]
            rows.append((generated_part.code(name), about, generated_part.plain(summary(said))))
            worst = (max(worst[0], seconds), max(worst[1], kilobytes))
    print(f"{len(rows)} files, at most {worst[0]:.2f} s and {worst[1] / 1000:.0f} MB")
    text = f"{len(rows)} files.\n\n" + generated_part.table(("file", "what is odd", "message"), rows)
    return "\n".join(found + [generated_part.difference("tests/files/networks/TABLE.md", "odd networks", text)]).strip()


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve())) or 0)
