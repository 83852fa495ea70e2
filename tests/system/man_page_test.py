#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the manual page with the program's --help: man_page_test.py quantoscope.1 PROGRAM.

Every command has the same options in both, and the page gives every default that the help gives. man and mandoc report
no warnings.
"""

import re
import subprocess
import sys
from pathlib import Path

MACRO_ARGUMENT = re.compile(r"\bFl (\S+)")


def sections(lines, macro):
    """The lines under each heading of this macro, by heading."""
    found, heading = {}, None
    for line in lines:
        if line.startswith(f".{macro} "):
            heading = line[4:]
            found[heading] = []
        elif heading is not None:
            found[heading].append(line)
    return found


def documented_options(lines):
    """The description of each option of a section, by the option's long name."""
    options, names = {}, []
    for line in lines:
        if line.startswith(".It "):
            names = ["-" + flag for flag in MACRO_ARGUMENT.findall(line) if flag.startswith("-")]
            options.update(dict.fromkeys(names, ""))
        elif not line.startswith((".Bl", ".El", ".Ss", ".Sh")):
            for name in names:
                options[name] += line + "\n"
    return options


def documented(page):
    """The options of each command; "" is the program without a command."""
    lines = page.replace("\\-", "-").splitlines()
    parts = sections(lines, "Sh")
    groups = {name.lower(): documented_options(text) for name, text in sections(parts["OPTIONS"], "Ss").items()}
    commands = {"": groups["general"] | groups["program"]}
    for name, text in sections(parts["COMMANDS"], "Ss").items():
        synopsis = " ".join(text[: text.index(".Pp")])
        taken = [options for group, options in groups.items() if re.search(rf"\b{group}\b", synopsis)]
        commands[name] = groups["general"] | documented_options(text)
        for options in taken:
            commands[name] |= options
    return commands


def helped(program, command):
    """The description of each option in --help."""
    said = subprocess.run([program, *command.split(), "--help"], check=True, stdout=subprocess.PIPE, text=True).stdout
    options = dict(re.findall(r"^  (?:-\w,)?(--[\w-]+) *(.*)$", said, re.MULTILINE))
    return options, re.findall(r"^  (\w+(?: \w+)?)  +[A-Z]", said.partition("Commands")[2], re.MULTILINE)


def problems_of(command, page, program):
    for option in sorted(page.keys() - program.keys()):
        yield f"quantoscope {command}: the page lists {option}, the help does not"
    for option in sorted(program.keys() - page.keys()):
        yield f"quantoscope {command}: the help lists {option}, the page does not"
    for option in page.keys() & program.keys():
        default = re.search(r"\(default [\w.-]*\w", program[option])
        if default and default[0] not in page[option]:
            yield f"quantoscope {command} {option}: the page does not contain \"{default[0]}\""


def complaints(*command):
    """The output of a tool on standard error, and of mandoc's lint on standard output."""
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return done.stderr + (done.stdout if "lint" in command else "")


def main(page_path, program):
    problems = [complaints("man", "--warnings=w", "--local-file", page_path).strip(),
                complaints("mandoc", "-T", "lint", "-W", "warning", page_path).strip()]
    page = documented(Path(page_path).read_text(encoding="utf-8"))
    commands = []
    for command in helped(program, "")[1]:
        commands += helped(program, command)[1] or [command]  # such as "network run"
    if [""] + commands != list(page):
        problems.append(f"the page lists the commands {list(page)[1:]}, the program {commands}")
    for command in page.keys() & {"", *commands}:
        problems += problems_of(command, page[command], helped(program, command)[0])
    return "\n".join(filter(None, problems))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
