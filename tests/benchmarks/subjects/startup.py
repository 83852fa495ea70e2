# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the process to its first painted window, warm."""
from subject import AtMost, Limit, Subject

OURS = "window/manual_time"
DRAWN = "example drawn/manual_time"
BARE = "bare/manual_time"

SUBJECT = Subject(
    title="From the start of the process to its first painted window, warm",
    programs=("startup_benchmark",),
    metrics=(
        Limit("first painted window", OURS, 0.4),
        Limit("window with its example drawn", DRAWN, 0.4),
        AtMost("first painted window, relative to a bare QMainWindow with one empty QChartView", OURS, BARE, 1.5),
    ),
    repetitions=15,
    min_time=0.1,
)
