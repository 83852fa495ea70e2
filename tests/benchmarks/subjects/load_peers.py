# SPDX-License-Identifier: GPL-3.0-or-later
"""The time that NumPy takes to read the same million lines."""
import json
import pathlib
import tempfile
import time

import numpy

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "trace.csv"
    with open(path, "w", encoding="ascii") as file:
        file.write("time,membrane\n")
        file.writelines(f"{line},{line * 7919 % 1000003 / 1000003:.9g}\n" for line in range(1_000_000))
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        numpy.loadtxt(path, delimiter=",", skiprows=1, dtype=numpy.float32)
        seconds.append(time.perf_counter() - start)
print(json.dumps({"numpy.loadtxt": min(seconds)}))
