#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a recording opens only that file and files of the program and the system, whatever other files the recording
refers to: opened_files_test.py PROGRAM RECORDINGS

strace traces the program and its reader. The test fails with a message if tracing is not permitted.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import h5py
import numpy as np

OPENED = re.compile(r'\b(?:open|openat|openat2|execve|stat|access|readlink)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"[^)]*\)? *= *(-?\d+)')
CONNECTED = re.compile(r"\b(connect|socket)\(")
SYSTEM = ("/usr/", "/lib", "/etc/ld.so", "/etc/localtime", "/dev/null", "/proc/self/", "/dev/urandom", "/sys/fs/cgroup",
          "/sys/devices/system/cpu")


def hostile_files(folder):
    """Recordings that refer to another file with other numbers, or to a pipe that is never written to."""
    secret = folder / "secret.h5"
    with h5py.File(secret, "w") as file:
        file["v"] = np.arange(8.0)
        file["starting_time"] = 0.0
        file["starting_time"].attrs["rate"] = 1000.0
    os.mkfifo(folder / "pipe")
    for name, target in {"link": "secret.h5", "piped": "pipe"}.items():
        with h5py.File(folder / f"{name}.h5", "w") as file:
            file["own"] = np.arange(8.0)
            file["other"] = h5py.ExternalLink(target, "/v")
            file["chain"] = h5py.SoftLink("/other")
            layout = h5py.VirtualLayout(shape=(8,), dtype="f8")
            layout[:] = h5py.VirtualSource(target, "v", shape=(8,))
            file.create_virtual_dataset("virtual", layout)
            file.create_dataset("stored", shape=(8,), dtype="f8", external=[(target, 0, 64)])
    with h5py.File(folder / "series.nwb", "w") as file:
        series = file.create_group("series")
        series.attrs["neurodata_type"] = "TimeSeries"
        series["data"] = np.arange(8.0)
        series["starting_time"] = h5py.ExternalLink("secret.h5", "/starting_time")
        series["timestamps"] = h5py.ExternalLink("pipe", "/v")
    with h5py.File(folder / "matlab.mat", "w", userblock_size=512) as file:
        numbers = file.create_dataset("own", data=np.arange(8.0))
        numbers.attrs["MATLAB_class"] = np.bytes_("double")
        stored = file.create_dataset("stored", shape=(8,), dtype="f8", external=[("secret.h5", 0, 64)])
        stored.attrs["MATLAB_class"] = np.bytes_("double")
        file["other"] = h5py.ExternalLink("secret.h5", "/v")
    (folder / "brain.edf").write_text("Brain Vision Data Exchange Header File Version 1.0\n[Common Infos]\n"
                                      "DataFile=secret.h5\nMarkerFile=pipe\n", encoding="ascii")
    (folder / "include.csv").write_text("membrane\n0.5\n@secret.h5\n", encoding="ascii")
    return [folder / name for name in ("link.h5", "piped.h5", "series.nwb", "matlab.mat", "brain.edf", "include.csv")]


def columns_of(program, path):
    listed = subprocess.run([program, "quantize", "--input", path, "--columns"], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    return [line.split(",", 1)[0] for line in listed.stdout.splitlines()[1:]]


def trace(program, path, column, folder):
    log = folder / "strace"
    subprocess.run(["strace", "-f", "-o", log, "-s", "4096", "-e", "trace=%file,%network", program, "quantize",
                    "--input", path, "--column", column, "-o", folder / "out.npy"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=False, cwd=folder)
    return log.read_text(encoding="utf-8", errors="replace")


def allowed(name, path, program, folder):
    own = str(Path(program).parent)
    place = os.path.realpath(folder / name)
    return (name.startswith(SYSTEM) or place == os.path.realpath(path) or place.startswith(own)
            or place.startswith(str(folder / "out.npy")) or str(folder).startswith(place)
            or name == "file_image_0")  # which libhdf5 looks for in the root folder


def problems_of(program, path, folder):
    for column in columns_of(program, path)[:4] or ["0"]:
        log = trace(program, path, column, folder)
        if "execve(" not in log:
            yield "strace could not trace the program"
        for name, _ in OPENED.findall(log):
            if not allowed(name, path, program, folder):
                yield f"{path.name}, column {column}: opened \"{name}\""
        if CONNECTED.search(log):
            yield f"{path.name}, column {column}: used the network"


def main(program, recordings):
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        files = hostile_files(folder)
        one_of_each = {path.suffix: path for path in sorted(Path(recordings).iterdir()) if path.suffix != ".py"}
        for path in files + list(one_of_each.values()):
            problems += problems_of(program, path, folder)
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
