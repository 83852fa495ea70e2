#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares docs/command-line.md with the program's --help: command_line_reference_test.py PROGRAM.

The options of each command are between comments; groups that several commands share are listed once. With
QUANTOSCOPE_WRITE_TABLES=1 in the environment they are written instead.
"""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import generated_part  # noqa: E402

DOCUMENT = "docs/command-line.md"
OPTION = re.compile(r"^  (\S.*?)(?:  +(\S.*))?$")
HEADING = re.compile(r"^(\S.*):$")


class Help:
    """What `quantoscope COMMAND --help` prints: a description, a usage line, and options in groups."""

    def __init__(self, program, command):
        said = subprocess.run([program, *command, "--help"], check=True, stdout=subprocess.PIPE, text=True).stdout
        before, usage, after = said.partition("\nUsage: ")
        self.description = " ".join(before.split())
        self.usage, _, listing = after.partition("\n")
        self.groups = {}
        if not usage:
            sys.exit(f"quantoscope {' '.join(command)} --help prints no line \"Usage: …\".")
        heading = None
        for line in listing.splitlines():
            if found := HEADING.match(line):
                heading = found[1]
            elif line.strip():
                option = OPTION.match(line)
                if heading is None or option is None:
                    sys.exit(f"quantoscope {' '.join(command)} --help: \"{line}\" is not an option of a group.")
                if option[1] != "-h,--help":
                    self.groups.setdefault(heading, []).append((option[1], option[2] or ""))

    def commands(self):
        return next((rows for heading, rows in self.groups.items() if heading.startswith("Commands")), [])


def cells(option, meaning):
    """`-o`, `--output FILE` and what it means."""
    names, _, value = option.removesuffix(" REQUIRED").partition(" ")
    *short, long = names.split(",")
    required = " (required)" if option.endswith(" REQUIRED") else ""
    return (", ".join(generated_part.code(name) for name in [*short, f"{long} {value}".strip()]),
            generated_part.plain(meaning) + required)


def options(rows):
    return generated_part.table(("option", "meaning"), [cells(*row) for row in rows])


def paragraph(text):
    return textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)


def title(heading):
    """The heading of a group without its remark, as in "Stimulus (input current)"."""
    return heading.partition(" (")[0]


def anchor(group):
    return f"[{group.lower()}](#{group.lower()}-options)"


def shared_groups(helps):
    """The groups that are the same in several commands."""
    found = {}
    for command in helps.values():
        for heading, rows in command.groups.items():
            found.setdefault(title(heading), []).append(rows)
    return {group: rows[0] for group, rows in found.items()
            if group not in ("Options", "Positionals") and len(rows) > 1 and all(one == rows[0] for one in rows)}


def command_text(command, shared):
    parts = [paragraph(generated_part.plain(command.description)), f"Usage: `{command.usage}`"]
    for heading, rows in command.groups.items():
        if title(heading) not in shared:
            name = [] if heading in ("Options", "Positionals") else [f"{heading}:"]
            parts += [*name, options(rows)]
    if used := [anchor(title(heading)) for heading in command.groups if title(heading) in shared]:
        listed = " and ".join(filter(None, [", ".join(used[:-1]), used[-1]]))
        parts.append(paragraph(f"Also takes the options of {listed}."))
    return "\n\n".join(parts)


def main(program):
    program = Path(program).resolve()
    whole = Help(program, [])
    helps = {}
    for name, _ in whole.commands():
        command = Help(program, [name])
        inner = [inner for inner, _ in command.commands()]  # such as "network run"
        helps |= {each: Help(program, each.split()) for each in inner} if inner else {name: command}
    shared = shared_groups(helps)
    summaries = generated_part.table(("command", "what it does"),
                                     [(f"[`{name}`](#{name})", summary) for name, summary in whole.commands()])
    problems = [generated_part.difference(DOCUMENT, "commands", summaries)]
    for name, command in helps.items():
        problems.append(generated_part.difference(DOCUMENT, f"help of {name}", command_text(command, shared)))
    for group, options_of_group in shared.items():
        problems.append(generated_part.difference(DOCUMENT, f"{group.lower()} options", options(options_of_group)))
    text = (generated_part.ROOT / DOCUMENT).read_text(encoding="utf-8")
    written = re.findall(r"^<!-- help of ([\w ]+) -->$", text, re.MULTILINE)
    problems += [f"{DOCUMENT} describes {name}, which is not a command" for name in written if name not in helps]
    return "\n".join(filter(None, problems))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
