# SPDX-License-Identifier: GPL-3.0-or-later
"""The time that NumPy takes to sort the same number of samples."""
import json
import time

import numpy

samples = numpy.random.default_rng(1).uniform(-2.1, 2.3, 4_000_000).astype(numpy.float32)
seconds = []
for _ in range(3):
    start = time.perf_counter()
    numpy.sort(samples)
    seconds.append(time.perf_counter() - start)
print(json.dumps({"numpy.sort": min(seconds) / len(samples)}))
