# SPDX-License-Identifier: GPL-3.0-or-later
"""The index built once for a recording, and the cost of a change of the scheme with and without it."""
from subject import AtMost, Faster, Limit, Subject

SUBJECT = Subject(
    title="An index built once (time per sample), then metrics at 8 bits and 1000 pixel columns of a recording, and a "
          "closed-loop exploration when only the scheme changes",
    programs=("signals_benchmark",),
    peers=("signals_peers.py",),
    metrics=(
        AtMost("envelope of 4M samples", "envelope", "memcpy"),
        Faster("sorting 4M samples, compared with numpy.sort", "sorted samples", "numpy.sort"),
        Faster("metrics of 4M samples, compared with a pass over all samples", "metrics/4M", "metrics/4M/direct"),
        AtMost("metrics of 64M samples, relative to 4M", "metrics/64M", "metrics/4M"),
        Faster("columns of 4M samples, compared with a pass over all samples", "columns/4M", "columns/4M/direct"),
        AtMost("columns of 64M samples, relative to 4M", "columns/64M", "columns/4M"),
        Limit("columns of 64M samples", "columns/64M", 1e-3),
        Limit("closed loop of 200 steps", "tick/200", 1e-3),
        Limit("closed loop of 100 000 steps", "tick/100000", 5e-3),
    ),
)
