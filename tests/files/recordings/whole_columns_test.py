#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole columns of long files, as the program reads them, against the tools that wrote them: NumPy, SciPy, h5py, SoX.

whole_columns_test.py PROGRAM

"Right at the start, wrong later" is the suspicion: every file is longer than any block in which a reader works, with odd
numbers of rows and channels. Needs Debian's python3-numpy, python3-scipy, python3-h5py and sox.
"""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import h5py
import numpy as np
import scipy.io
import scipy.io.wavfile

ROWS = 530_003  # the longest block of a reader is 262 144 rows, and 1 MB of text
random = np.random.default_rng(7)


def values(rows, columns, kind="f8"):
    """Numbers that tell every place from every other."""
    if kind[-2] in "iu":
        info = np.iinfo(kind)
        return random.integers(info.min, info.max, (rows, columns), dtype=np.dtype(kind).newbyteorder("="),
                               endpoint=True).astype(kind)
    return (random.standard_normal((rows, columns)) * 100).astype(kind)


class Checker:
    def __init__(self, program, folder):
        self.program, self.folder, self.checks = program, folder, []

    def path(self, name):
        return self.folder / name

    def expect(self, name, column, wanted, *options):
        """The column, by name or number, is `wanted` to the last bit of float32."""
        self.checks.append((name, str(column), np.asarray(wanted).astype(np.float32), options))

    def problem(self, check):
        name, column, wanted, options = check
        out = self.path(f"{abs(hash(check[:2] + options))}.npy")
        run = subprocess.run([self.program, "simulate", "--loop", "open", "--num-bits", "2", "--input",
                              self.path(name), "--column", column, *options, "-o", out],
                             stderr=subprocess.PIPE, text=True, check=False)
        if run.returncode != 0:
            return f"{name}, {column}: {run.stderr}"
        read = np.load(out)[:, 2].astype(np.float32)
        out.unlink()
        if read.shape != wanted.shape:
            return f"{name}, {column}: {read.shape} instead of {wanted.shape}"
        wrong = np.flatnonzero(~((read == wanted) | (np.isnan(read) & np.isnan(wanted))))
        if wrong.size:
            i = wrong[0]
            return f"{name}, {column}: {wrong.size} samples differ, first {i}: {read[i]!r} instead of {wanted[i]!r}"
        return None

    def problems(self):
        with ThreadPoolExecutor(2) as pool:
            return [problem for problem in pool.map(self.problem, self.checks) if problem]


def numpy_files(check):
    for number, kind in enumerate(["<f4", "<f8", ">f8", "<i2", ">u4", "<i8", "|u1", "<f2", ">i2"]):
        array = values(270_007, 3, kind)
        for order in "CF":
            name = f"{number}{order}.npy"
            np.save(check.path(name), np.asarray(array, order=order))
            check.expect(name, 1, array[:, 1])
    cube = values(ROWS, 6, "<f4").reshape(ROWS, 2, 3)
    for axes, order in {"snn": (0, 1, 2), "nsn": (1, 0, 2), "bns": (1, 2, 0)}.items():
        for layout in "CF":
            name = f"{axes}{layout}.npy"
            np.save(check.path(name), np.asarray(cube.transpose(order), order=layout))
            check.expect(name, "[1,2]", cube[:, 1, 2])
            check.expect(name, "[0,1]", cube[:, 0, 1], "--axes", axes)
    arrays = {"a": values(ROWS, 1)[:, 0], "b": values(290_001, 5, "<f4"), "c": values(262_145, 3, ">i2")}
    np.savez(check.path("plain.npz"), **arrays)
    np.savez_compressed(check.path("packed.npz"), **arrays)
    for name in "plain.npz", "packed.npz":
        check.expect(name, "a", arrays["a"])
        check.expect(name, "b[4]", arrays["b"][:, 4])
        check.expect(name, "c[1]", arrays["c"][:, 1])


def text_files(check):
    table = values(150_003, 5)
    table[17, 2] = np.nan
    table[149_998, 2] = np.inf
    for name, options in {"default.txt": {}, "short.csv": {"fmt": "%.7g", "delimiter": ","},
                          "tabs.tsv": {"fmt": "%s", "delimiter": "\t"}, "crlf.csv": {"delimiter": ";", "newline": "\r\n"},
                          "named.csv": {"delimiter": ",", "header": "a,b,c,d,e"},
                          "fixed.txt": {"fmt": "%12.4f"}}.items():
        np.savetxt(check.path(name), table, **options)
        again = np.genfromtxt(check.path(name), delimiter=options.get("delimiter"), dtype=np.float64)
        for column in 0, 2, 4:
            check.expect(name, "abcde"[column] if "header" in options else column, again[:, column])
    german = values(100_001, 3)
    with open(check.path("german.csv"), "w", encoding="utf-8") as file:
        file.write("a;b;c\n")
        file.writelines(";".join(repr(v) for v in row).replace(".", ",") + "\n" for row in german.tolist())
    check.expect("german.csv", "b", german[:, 1])
    with open(check.path("quoted.csv"), "w", encoding="utf-8") as file:
        file.write("note,b\n")
        file.writelines(f'"note, {i}",{v!r}\n' for i, v in enumerate(german[:, 0].tolist()))
    check.expect("quoted.csv", "b", german[:, 0])


def hdf5_files(check):
    options = {"gzip": {"chunks": (4099, 2), "compression": "gzip", "shuffle": True, "fletcher32": True},
               "plain": {}, "chunks": {"chunks": (1000, 1)}}
    for name, how in options.items():
        with h5py.File(check.path(f"{name}.h5"), "w") as file:
            for kind in "<f4", ">f8", "<i2", ">i4", "<u8":
                data = values(300_011, 3, kind)
                file.create_dataset(f"group/{kind[1:]}", data=data, **how)
                check.expect(f"{name}.h5", f"group/{kind[1:]}[2]", data[:, 2])
    with h5py.File(check.path("others.h5"), "w") as file:
        data = values(300_011, 3, "<f4")
        file["wide"] = data.T
        check.expect("others.h5", "wide[1]", data[:, 1])
        records = np.zeros(290_009, dtype=[("t", "f8"), ("v", "f4"), ("n", ">i2")])
        records["v"], records["n"] = data[:290_009, 0], values(290_009, 1, ">i2")[:, 0]
        file["table"] = records
        check.expect("others.h5", "table.v", records["v"])
        check.expect("others.h5", "table.n", records["n"])
        spikes = data[:, 2] > 100
        file["spikes"] = spikes
        check.expect("others.h5", "spikes", spikes)
        series = file.create_group("series")
        series.attrs["neurodata_type"] = "TimeSeries"
        stored = series.create_dataset("data", data=values(300_013, 2, "<i2"), chunks=(777, 2))
        stored.attrs["conversion"], stored.attrs["offset"], stored.attrs["unit"] = 0.1, -3.0, "volts"
        check.expect("others.h5", "series/data[1]", stored[:, 1] * 0.1 - 3.0)


def matlab_files(check):
    for packed in False, True:
        name = f"{packed}.mat"
        content = {kind[1:]: values(300_017, 3, kind) for kind in ["<f8", "<f4", "<i2", "<u1", "<i8"]}
        content["wide"] = values(300_013, 3).T
        content["cell"] = np.array([[values(262_147, 1), "text"]], dtype=object)
        scipy.io.savemat(check.path(name), content, do_compression=packed)
        for kind in "f8", "f4", "i2", "u1", "i8":
            check.expect(name, f"{kind}[2]", content[kind][:, 2])
        check.expect(name, "wide[1]", content["wide"][1])
        check.expect(name, "cell{1}", content["cell"][0, 0][:, 0])
    old = {"a": values(300_017, 3), "b": values(300_017, 1, "<f4")}
    scipy.io.savemat(check.path("old.mat"), old, format="4")
    check.expect("old.mat", "a[2]", old["a"][:, 2])
    check.expect("old.mat", "b", old["b"][:, 0])
    with h5py.File(check.path("new.mat"), "w", userblock_size=512) as file:
        data = values(300_017, 3)
        file.create_dataset("trials", data=data.T, chunks=(3, 1009), compression="gzip")
        file["trials"].attrs["MATLAB_class"] = np.bytes_("double")
        check.expect("new.mat", "trials[2]", data[:, 2])


def audio_files(check):
    channels = 5
    for name, bits, scale in ("16.wav", 16, 2**15), ("24.wav", 24, 2**23), ("16.flac", 16, 2**15), ("24.aiff", 24, 2**23):
        shift = 32 - bits
        samples = values(263_019, channels, "<i4") >> shift << shift
        raw = check.path("raw")
        raw.write_bytes(samples.tobytes())
        subprocess.run(["sox", "-D", "-t", "raw", "-r", "30000", "-b", "32", "-e", "signed", "-c", str(channels), raw,
                        "-b", str(bits), check.path(name)], check=True)
        for channel in 0, 4:
            check.expect(name, channel, (samples[:, channel] >> shift) / scale)
    floats = values(263_019, channels, "<f4")
    scipy.io.wavfile.write(check.path("32.wav"), 30000, floats)
    check.expect("32.wav", 3, floats[:, 3])


def main(program):
    with tempfile.TemporaryDirectory() as name:
        check = Checker(program, Path(name))
        for make in numpy_files, text_files, hdf5_files, matlab_files, audio_files:
            make(check)
        problems = check.problems()
        print(f"{len(check.checks)} columns compared.")
    return "\n".join(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
