#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""With few descriptors, few threads, little memory or closed standard streams, every command succeeds or fails with a
message, and no reader outlives the program: short_system_test.py PROGRAM RECORDINGS"""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

LONGEST = 60  # seconds


def commands(recordings, out):
    mat, csv = recordings / "compressed.mat", out / "trace.csv"
    return {"levels": ["levels", "--num-bits", "3"],
            "quantize": ["quantize", "--input", mat, "--column", "0", "-o", out / "q.npy"],
            "simulate": ["simulate", "--steps", "50", "-o", out / "s.csv"],
            "fit": ["fit", "--num-bits", "2", "--input", csv, "--column", "membrane"],
            "sweep": ["sweep", "--num-bits", "2", "--input", csv, "--column", "membrane"],
            "train": ["train", "--epochs", "1", "--size", "20", "-o", out / "t.csv"],
            "render": ["render", "--num-bits", "3", "--plot", "levels", "-o", out / "r.png"],
            "render recording": ["render", "--input", csv, "--column", "membrane", "--loop", "open", "-o", out / "w.png"]}


def unprivileged():
    """Limits do not apply to root."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


def limited(kind, most):
    def prepare():
        unprivileged()
        resource.setrlimit(kind, (most, most))
    return prepare


def closed(*descriptors):
    def prepare():
        for descriptor in descriptors:
            os.close(descriptor)
    return prepare


def hidden_threads(most):
    """A limit of `most` threads more than this user has."""
    def prepare():
        unprivileged()
        have = sum(1 for path in Path("/proc").glob("[0-9]*/task/*") if path.exists() and owner(path) == os.getuid())
        resource.setrlimit(resource.RLIMIT_NPROC, (have + most, have + most))
    return prepare


def owner(path):
    try:
        return path.stat().st_uid
    except OSError:
        return -1


def run(program, arguments, prepare, folder):
    environment = dict(os.environ, HOME=str(folder), XDG_RUNTIME_DIR=str(folder), QT_QPA_PLATFORM="offscreen")
    process = subprocess.Popen([program, *arguments], preexec_fn=prepare, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, cwd=folder, env=environment, start_new_session=True)
    try:
        out, said = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return None, "", f"still running after {LONGEST} s"
    return process.returncode, out, said


def is_sentence(said):
    """One line from the program, or from the dynamic linker before the program starts."""
    return said.count("\n") == 1 and (said.endswith(".\n") or "error while loading shared libraries" in said)


def shortage_problems(program, recordings, folder):
    shortages = {f"{count} descriptors": limited(resource.RLIMIT_NOFILE, count) for count in (4, 6, 8, 12, 24)}
    shortages |= {f"{count} threads": hidden_threads(count) for count in (1, 2, 3)}
    shortages |= {f"{megabytes} MB": limited(resource.RLIMIT_AS, megabytes << 20) for megabytes in (100, 200, 300, 400)}
    for shortage, prepare in shortages.items():
        for name, arguments in commands(recordings, folder).items():
            code, _, said = run(program, arguments, prepare, folder)
            notes = [line for line in said.splitlines() if "note:" in line or "warning:" in line]
            rest = "\n".join(line for line in said.splitlines() if line not in notes) + "\n"
            if code is None or (code != 0 and not is_sentence(rest)) or code < 0:
                yield f"{name} with {shortage} exits with {code}: {said!r}"


def closed_problems(program, recordings, folder):
    for streams in (0,), (1,), (2,), (0, 1), (0, 1, 2):
        for name, arguments in commands(recordings, folder).items():
            written = arguments[-1] if "-o" in arguments else None
            if written:
                Path(written).unlink(missing_ok=True)
            code, _, said = run(program, arguments, closed(*streams), folder)
            wanted = 1 if written is None and 1 in streams else 0
            if code != wanted or (wanted and 2 not in streams and not is_sentence(said)):
                yield f"{name} with {streams} closed exits with {code}: {said!r}"
            elif written and Path(written).stat().st_size == 0:
                yield f"{name} with {streams} closed writes nothing"


def readers_of(parent):
    """The readers with this parent; other tests may run readers at the same time."""
    found = []
    for path in Path("/proc").glob("[0-9]*/exe"):
        try:
            status = (path.parent / "status").read_text(encoding="utf-8")
            if os.readlink(path).endswith("/quantoscope-reader") and f"PPid:\t{parent}\n" in status:
                found.append(int(path.parent.name))
        except OSError:
            pass
    return found


def is_sandboxed(reader):
    """Whether the sandbox is active: before that the reader has the descriptors of its parent and may not know its parent."""
    try:
        return "Seccomp:\t2" in Path(f"/proc/{reader}/status").read_text(encoding="utf-8")
    except OSError:
        return False


def orphan_problems(program, folder):
    """Stops the reader while it works, and kills the program."""
    path = folder / "long.h5"
    import h5py
    with h5py.File(path, "w") as file:
        file.create_dataset("membrane", data=np.random.default_rng(1).standard_normal(30_000_000).astype(np.float32),
                            chunks=(1000,), compression="gzip", compression_opts=1)
    for killer in signal.SIGKILL, signal.SIGTERM:
        process = subprocess.Popen([program, "quantize", "--input", path, "--column", "0", "-o", folder / "out.npy"])
        while not (mine := [reader for reader in readers_of(process.pid) if is_sandboxed(reader)]):
            time.sleep(0.001)
        reader = mine.pop()
        os.kill(reader, signal.SIGSTOP)
        descriptors = sorted(os.listdir(f"/proc/{reader}/fd"), key=int)
        process.send_signal(killer)
        process.wait()
        deadline = time.monotonic() + 10
        while Path(f"/proc/{reader}").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        if Path(f"/proc/{reader}").exists():
            os.kill(reader, signal.SIGKILL)
            yield f"a reader outlives {killer.name} of the program"
        if [each for each in descriptors if int(each) > 4]:
            yield f"a reader inherits the descriptors {descriptors}"


def main(program, recordings):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        (folder / "trace.csv").write_text("step,membrane\n" + "".join(f"{i},{i % 7 / 5}\n" for i in range(500)), "ascii")
        problems = [*closed_problems(program, Path(recordings), folder), *orphan_problems(program, folder)]
        for path in folder.iterdir():
            if path.name != "trace.csv":
                path.unlink()
        problems += shortage_problems(program, Path(recordings), folder)
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
