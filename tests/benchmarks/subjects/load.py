# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening recordings: a .npy file of 100M float32 samples in the window, and text of a million lines."""
from subject import AtMost, Faster, Limit, Subject

OPEN = "open/iterations:1/manual_time"

SUBJECT = Subject(
    title="Opening a .npy file of 100M samples (400 MB) in the window, and reading a million lines of two columns",
    programs=("load_benchmark",),
    peers=("load_peers.py",),
    metrics=(
        Limit("until the first plot is shown", f"{OPEN}:first_picture", 1),
        Limit("until the metrics are exact", f"{OPEN}:exact", 15),
        AtMost("peak resident memory, relative to the file size", f"{OPEN}:memory", f"{OPEN}:file", 3, unit="bytes"),
        Faster("a million lines, compared with numpy.loadtxt", "csv", "numpy.loadtxt", 3),
    ),
    repetitions=3,
    min_time=0.1,
)
