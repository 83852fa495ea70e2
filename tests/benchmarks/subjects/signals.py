# SPDX-License-Identifier: GPL-3.0-or-later
"""What is built once for a recording, and what a change of the scheme costs with it and without."""
from subject import AtMost, Faster, Limit, Subject

SUBJECT = Subject(
    title="An index built once (a sample), then figures at 8 bits and 1000 pixel columns of a recording, and a "
          "closed-loop exploration when only the scheme changes",
    programs=("signals_benchmark",),
    peers=("signals_peers.py",),
    figures=(
        AtMost("envelope of 4M samples", "envelope", "memcpy"),
        Faster("sorting 4M samples: than numpy.sort", "sorted samples", "numpy.sort"),
        Faster("figures of 4M samples: than passing over them", "figures/4M", "figures/4M/direct"),
        AtMost("figures of 64M samples: than of 4M", "figures/64M", "figures/4M"),
        Faster("columns of 4M samples: than passing over them", "columns/4M", "columns/4M/direct"),
        AtMost("columns of 64M samples: than of 4M", "columns/64M", "columns/4M"),
        Limit("columns of 64M samples", "columns/64M", 1e-3),
        Limit("closed loop of 200 steps", "tick/200", 1e-3),
        Limit("closed loop of 100 000 steps", "tick/100000", 5e-3),
    ),
)
