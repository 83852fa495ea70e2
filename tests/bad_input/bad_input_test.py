#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the program all inputs of command_line.txt, window.txt and files.py, and compares the messages with the table
in TABLE.md: bad_input_test.py PROGRAM WINDOW. The messages of the German window must be in German.

PROGRAM is quantoscope; WINDOW is the program of window.cpp. With QUANTOSCOPE_WRITE_TABLES=1 in the environment the
table is written instead.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import files

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import generated_part  # noqa: E402

ALL_FILES = [*files.CONTENT, *files.PIPES]
WRONG_INPUT = 2
LONGEST = 650  # characters; a few lines of a terminal
JARGON = re.compile(r"exception|terminate|std::|Error :|basic_string|errno|0x[0-9a-f]{6}", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|is|are|has|must|cannot|no|of|and|or|it|one)\b")
READERS = {"simulate": [], "quantize": ["-o", "out.npy"], "fit": [], "sweep": ["--num-bits", "2"]}


def cases(name):
    """The lines under each heading of a list."""
    found = {}
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            section = found.setdefault(line[3:], [])
        elif line and not line.startswith("#"):
            section.append(line)
    return found


def words(line):
    """The arguments of a line as bytes."""
    def byte(escape):
        return b"\n" if escape[1] == b"n" else bytes([int(escape[1][1:], 16)])

    return [re.sub(rb"\\(n|x[0-9A-F]{2})", byte, word.encode()) for word in shlex.split(line)]


def fill(folder, names):
    (folder / "folder").mkdir()
    for name in names:
        if name in files.PIPES:
            os.mkfifo(folder / name)
        else:
            (folder / name).write_bytes(files.CONTENT[name])


def state(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def faults(sentence):
    """The problems of a message."""
    if not sentence.endswith("."):
        yield "does not end with a full stop"
    if len(sentence) > LONGEST:
        yield f"has {len(sentence)} characters"
    if not sentence.isprintable():
        yield "contains control characters"
    if JARGON.search(sentence):
        yield f"contains \"{JARGON.search(sentence)[0]}\""
    if re.search(r"[;:,] +[;:,]|[;:,] *\.$|^[:;,]|\. *\.$", sentence):
        yield "has misplaced punctuation"


def german_faults(sentence):
    """The problems of a German message."""
    yield from faults(sentence)
    unquoted = re.sub(r'"[^"]*"|„[^“]*“', "", sentence)
    if ENGLISH.search(unquoted):
        yield f"contains the English word \"{ENGLISH.search(unquoted)[0]}\""


class Refusal:
    """The message of the program for a line of arguments."""

    def __init__(self, program, line):
        self.line = line
        arguments = words(line)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            fill(folder, [name for name in ALL_FILES if name.encode() in arguments])
            before = state(folder)
            run = subprocess.run([program, *arguments], cwd=folder, timeout=60, check=False,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            said = run.stderr.decode("utf-8", errors="replace")
            self.sentence = re.sub(r"^quantoscope[ a-z]*: ", "", said).removesuffix("\n").replace(str(folder), "…")
            self.problems = list(faults(self.sentence))
            if run.returncode != WRONG_INPUT or run.stdout:
                self.problems.append(f"exits with {run.returncode} and {len(run.stdout)} bytes of output")
            if not said.startswith("quantoscope") or not said.endswith(".\n") or said.count("\n") != 1:
                self.problems.append("is not one line from the program")
            if state(folder) != before:
                self.problems.append("changed a file")


def window_sentences(window, lines, language="en"):
    """The message that the window shows after each line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        fill(folder, ALL_FILES)
        before = state(folder)
        run = subprocess.run([window, language], cwd=folder, input="\n".join(lines) + "\n", timeout=500, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        said = run.stdout.replace(str(folder), "…").splitlines()
        if run.returncode != 0 or len(said) != len(lines):
            sys.exit(f"{window} exited with {run.returncode} at \"{lines[len(said)]}\": {run.stderr[-500:]}")
        if state(folder) != before:
            sys.exit("the window changed a file")
    return dict(zip(lines, said))


def section(title, text):
    return f"## {title}\n\n{text}"


def readers_part(pool, program, problems):
    """Every command that reads recordings gives the same message for a bad recording."""
    def of_file(name):
        lines = [" ".join([command, "--input", name, *more]) for command, more in READERS.items()]
        return [Refusal(program, line) for line in lines]

    rows = []
    for name, refusals in zip(files.RECORDING_FILES, pool.map(of_file, files.RECORDING_FILES)):
        for refusal in refusals:
            problems += [f"{refusal.line}: \"{refusal.sentence}\" {what}" for what in refusal.problems]
            if refusal.sentence != refusals[0].sentence:
                problems.append(f"{refusal.line}: \"{refusal.sentence}\" differs from that of {refusals[0].line}")
        rows.append((name, refusals[0].sentence))
    return rows


def described(line):
    about = [f"{name}: {files.ABOUT[name]}" for name in files.ABOUT if name in shlex.split(line)]
    return generated_part.code(line) + "".join(f" ({text})" for text in about)


def command_line_part(pool, program, problems):
    parts = []
    for title, lines in cases("command_line.txt").items():
        refusals = list(pool.map(lambda line: Refusal(program, line), lines))
        for refusal in refusals:
            problems += [f"{refusal.line}: \"{refusal.sentence}\" {what}" for what in refusal.problems]
        rows = [(described(refusal.line), generated_part.plain(refusal.sentence)) for refusal in refusals]
        parts.append(section(title, generated_part.table(("quantoscope …", "message"), rows)))
    return parts


def window_part(window, recordings, problems):
    sections = cases("window.txt")
    lines = [line for lines in sections.values() for line in lines] + [f"open {name}" for name, _ in recordings]
    said = window_sentences(window, lines)
    for line, sentence in said.items():
        problems += [f"window, {line}: \"{sentence}\" {what}" for what in faults(sentence)]
    nameless = [line for line in lines if "choose" not in line]  # choices have different names in German
    for line, sentence in window_sentences(window, nameless, "de").items():
        problems += [f"German window, {line}: \"{sentence}\" {what}" for what in german_faults(sentence)]
    for name, sentence in recordings:
        if said[f"open {name}"] != sentence.replace(name, f"…/{name}", 1):
            problems.append(f"window, open {name}: \"{said[f'open {name}']}\" differs from that of the command line")
    def rows_of(lines):
        return [(described(line), generated_part.plain(said[line])) for line in lines]

    return [section(title, generated_part.table(("in the window", "message"), rows_of(lines)))
            for title, lines in sections.items()]


def main(program, window):
    problems = []
    with ThreadPoolExecutor(2) as pool:
        recordings = readers_part(pool, program, problems)
        parts = command_line_part(pool, program, problems)
    rows = [(generated_part.code(name), files.ABOUT[name], generated_part.plain(sentence))
            for name, sentence in recordings]
    parts.append(section("Files that are not recordings", generated_part.table(
        ("file", "problem", "message of `simulate`, `quantize`, `fit`, `sweep` and the window"), rows)))
    parts += window_part(window, recordings, problems)
    count = sum(part.count("\n| ") - 1 for part in parts)
    text = f"{count} bad inputs.\n\n" + "\n\n".join(parts)
    return "\n".join(problems + [generated_part.difference("tests/bad_input/TABLE.md", "bad inputs", text)]).strip()


if __name__ == "__main__":
    sys.exit(main(*(str(Path(program).resolve()) for program in sys.argv[1:])) or 0)
