# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening recordings: a .npy file of 100M float32 samples in the window, and text of a million lines."""
from subject import AtMost, Faster, Limit, Subject

OPEN = "open/iterations:1/manual_time"

SUBJECT = Subject(
    title="A .npy file of 100M samples (400 MB) opened in the window, and a million lines of two columns read",
    programs=("load_benchmark",),
    peers=("load_peers.py",),
    figures=(
        Limit("until the first picture", f"{OPEN}:first_picture", 1),
        Limit("until the figures are exact", f"{OPEN}:exact", 15),
        AtMost("resident memory at most, than the file", f"{OPEN}:memory", f"{OPEN}:file", 3, unit="bytes"),
        Faster("a million lines: than numpy.loadtxt", "csv", "numpy.loadtxt", 3),
    ),
    repetitions=3,
    min_time=0.1,
)
