#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves everything that the program can save in places where saving must fail, and compares the messages with the table
in TABLE.md: failing_saves_test.py PROGRAM WINDOW.

PROGRAM is quantoscope; WINDOW is the program of failing_saves.cpp. Each save finds old files and must leave them
unchanged, with nothing beside them. With QUANTOSCOPE_WRITE_TABLES=1 in the environment the table is written instead.
"""

import ctypes
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import generated_part  # noqa: E402

FAILED = 1
OLD = b'{"quantoscope_session": 1}\n'  # the window would rename a session that it cannot read
RECORDING = "recording.csv"
# Each command and the files that it writes.
COMMANDS = {
    "levels -o OUT/new.csv": [],
    "levels -o OUT/levels.csv": ["levels.csv"],
    "levels -o OUT/levels.npy": ["levels.npy"],
    "levels -o OUT/neuron.v": ["neuron.v", "neuron_levels.hex", "neuron_boundaries.hex", "neuron_indices.hex",
                               "neuron_tb.v", "neuron_tb.hex"],
    "hardware --num-bits 4 --leak shift:3 -o OUT/neuron.c": ["neuron.c", "neuron.h", "neuron_test.c",
                                                             "neuron_test.hex"],
    "quantize --input recording.csv -o OUT/quantized.npy": ["quantized.npy"],
    "quantize --input recording.csv -o OUT/quantized.csv": ["quantized.csv"],
    "simulate -o OUT/run.csv": ["run.csv"],
    "fit --input recording.csv -o OUT/fit.csv": ["fit.csv"],
    "sweep --input recording.csv -o OUT/sweep.csv": ["sweep.csv"],
    "train --epochs 9 -o OUT/train.csv": ["train.csv"],
    "train --epochs 0 --network OUT/network.py": ["network.py"],
    "train --epochs 0 --network OUT/network.py -o OUT/train.csv": ["network.py", "train.csv"],
    "render -o OUT/window.png": ["window.png"],
    "render --plot levels -o OUT/plot.svg": ["plot.svg"],
    "render --plot report -o OUT/report.pdf": ["report.pdf"],
    "render --plot all --format csv -o OUT": ["levels.csv", "staircase.csv", "overlay.csv"],
}
TO_STANDARD_OUTPUT = ["levels", "simulate", "fit --input recording.csv", "sweep --input recording.csv",
                      "train --epochs 0", "--help", "--version", "levels --help"]
WINDOW_FILES = ["session.quantoscope.json", "levels.csv", "levels.v", "levels_levels.hex", "levels_boundaries.hex",
                "levels_indices.hex", "levels_tb.v", "levels_tb.hex", "plot.svg", "report.pdf",
                "last.quantoscope.json"]

CLONE_NEWNS, CLONE_NEWUSER = 0x20000, 0x10000000
MS_REC_PRIVATE = 0x4000 | 0x40000
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2
libc = ctypes.CDLL(None, use_errno=True)


def limit_size():
    """Limits the size of files to a few bytes, like a quota."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def obey_permissions():
    """Drops the capabilities with which root ignores permissions."""
    if os.geteuid() == 0:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
                os.setuid(65534)  # nobody
                return


def own_mounts():
    """Creates a private mount namespace. Returns whether this process can mount file systems in it."""
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWNS) != 0:
        if libc.unshare(CLONE_NEWNS | CLONE_NEWUSER) != 0:
            return False
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1", encoding="ascii")
    return libc.mount(b"none", b"/", None, MS_REC_PRIVATE, None) == 0


class Place:
    """A folder in which nothing can be saved, and the preparation of a program that runs there."""

    def __init__(self, name, folder, prepare=None):
        self.name, self.folder, self.prepare = name, folder, prepare
        folder.mkdir()

    def fill(self, names):
        for path in self.folder.iterdir():
            path.unlink()
        for name in names:
            (self.folder / name).write_bytes(OLD)

    def empty(self):
        pass


class LimitedPlace(Place):
    NAME = "a limit on the size of files"

    def __init__(self, folder):
        super().__init__(self.NAME, folder, limit_size)


class ForbiddenPlace(Place):
    def __init__(self, folder):
        super().__init__("no permission", folder, obey_permissions)
        probe = folder / "probe"
        folder.chmod(0o555)
        if subprocess.run(["touch", probe], preexec_fn=self.prepare, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            sys.exit("this system does not enforce permissions")

    def fill(self, names):
        self.folder.chmod(0o755)
        super().fill(names)
        for path in self.folder.iterdir():
            path.chmod(0o444)
        self.folder.chmod(0o555)

    def empty(self):
        self.folder.chmod(0o755)


class FullPlace(Place):
    """A file system without free space."""

    NAME = "a full file system"

    def __init__(self, folder):
        super().__init__(self.NAME, folder)

    @classmethod
    def mounted(cls, folder):
        """None if this machine does not allow mounting."""
        place = cls(folder)
        mounted = own_mounts() and libc.mount(b"tmpfs", bytes(folder), b"tmpfs", 0, b"size=256k") == 0
        return place if mounted else None

    def fill(self, names):
        super().fill(names)
        with open(self.folder / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError:
                pass

    def empty(self):
        libc.umount(bytes(self.folder))


def restored(prepare):
    """Restores the default signals, as when a shell starts a program: Python and its children ignore some."""
    def start():
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        if prepare:
            prepare()
    return start


def run(place, *command, **more):
    return subprocess.run(command, preexec_fn=restored(place.prepare), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=120, check=False, **more)


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def sentence_faults(sentence):
    if not sentence.endswith(".") or not sentence.isprintable() or not re.search("[;.] ", sentence):
        yield "is not one sentence with a suggested fix"


def of_command(place, program, line, files):
    """The message of a command, and the problems of the message and the files."""
    place.fill(files)
    before = content(place.folder)
    done = run(place, program, *line.replace("OUT", str(place.folder)).split(), cwd=place.folder.parent)
    said = re.sub(r"^quantoscope( \w+)?: ", "", done.stderr).removesuffix("\n").replace(str(place.folder), "OUT")
    problems = list(sentence_faults(said))
    if done.returncode != FAILED or done.stdout:
        problems.append(f"exits with {done.returncode} and {len(done.stdout)} bytes of output")
    if content(place.folder) != before:
        problems.append(f"changed {content(place.folder).keys() ^ before.keys() or 'a file'}")
    if beside := [path.name for path in place.folder.parent.iterdir() if path.is_file() and path.name != RECORDING]:
        problems.append(f"wrote {beside}")
    return said, [f"{place.name}, {line}: \"{said}\" {what}" for what in problems]


def of_window(place, window):
    """The message of the window for each of its saves."""
    place.fill(WINDOW_FILES)
    before = content(place.folder)
    done = run(place, window, place.folder)
    if done.returncode != 0:
        return {}, [f"{place.name}: the window exited with {done.returncode}: {done.stderr[-500:]}"]
    said = dict(line.replace(str(place.folder), "OUT").split("\t") for line in done.stdout.splitlines())
    problems = [f"{place.name}, window, {name}: \"{sentence}\" {what}" for name, sentence in said.items()
                for what in sentence_faults(sentence)]
    after = content(place.folder)
    if after != before:
        changed = [name for name in after.keys() | before.keys() if after.get(name) != before.get(name)]
        problems.append(f"{place.name}: the window changed {changed}")
    return said, problems


def to_full_output(program, folder, line):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([program, *line.split()], cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True,
                              timeout=60, check=False)
    said = re.sub(r"^quantoscope( \w+)?: ", "", done.stderr.splitlines()[-1])
    ends = [] if done.returncode == FAILED else [f"exits with {done.returncode}"]
    return said, [f"{line} > /dev/full: \"{said}\" {what}" for what in [*sentence_faults(said), *ends]]


def places(folder):
    yield LimitedPlace(folder / "limited")
    yield ForbiddenPlace(folder / "forbidden")
    full = FullPlace.mounted(folder / "full")
    if full:
        yield full
    else:
        print("This machine does not allow mounting a small file system; /dev/full and a size limit are used instead.")


def main(program, window):
    problems, rows = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / RECORDING).write_text("membrane\n" + "0\n0.5\n1\n" * 100, encoding="ascii")
        for line in TO_STANDARD_OUTPUT:
            said, wrong = to_full_output(program, folder, line)
            rows.append((generated_part.code(f"{line} > /dev/full"), "standard output on a full device", said))
            problems += wrong
        for place in places(folder):
            for line, files in COMMANDS.items():
                said, wrong = of_command(place, program, line, files)
                rows.append((generated_part.code(line), place.name, said))
                problems += wrong
            said, wrong = of_window(place, window)
            rows += [(f"window: {save}", place.name, sentence) for save, sentence in said.items()]
            problems += wrong
            place.empty()
        shutil.rmtree(folder / "forbidden")
        # Messages that only some machines produce are not in the table, but differ from it only in the reason.
        fixed = [row for row in rows if row[1] != FullPlace.NAME]
        limited = {saved: said for saved, where, said in rows if where == LimitedPlace.NAME}
        for saved, where, said in rows:
            if where == FullPlace.NAME and said != limited.get(saved, "").replace("file too large", "no space left on device"):
                problems.append(f"{where}, {saved}: \"{said}\" differs from the message for {LimitedPlace.NAME}")
    rows = [(*row[:2], generated_part.plain(row[2])) for row in fixed]
    text = generated_part.table(("save", "obstacle", "message"), rows)
    return "\n".join(problems + [generated_part.difference("tests/saves/TABLE.md", "failing saves", text)]).strip()


if __name__ == "__main__":
    sys.exit(main(*(str(Path(program).resolve()) for program in sys.argv[1:])) or 0)
