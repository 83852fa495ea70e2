# SPDX-License-Identifier: GPL-3.0-or-later
"""One tick of the bits slider: from QSlider::setValue to the Explore perspective painted with the new levels."""
from subject import AtMost, Faster, Limit, Subject

LENGTHS = ("10 thousand", "1 million", "10 million", "100 million")


def tick(length, metric):
    return f"{length}/{{samples}}/iterations:220/manual_time:{metric}".format(
        samples={"10 thousand": 10**4, "1 million": 10**6, "10 million": 10**7, "100 million": 10**8}[length])


SUBJECT = Subject(
    title="From QSlider::setValue to the window painted with the new levels, 1280x800, raster, over an "
          "open-loop recording; 220 ticks from 12 bits to 1 and back",
    programs=("frame_benchmark",),
    metrics=(
        *(Limit(f"{length} samples, median", tick(length, "median"), 0.016) for length in LENGTHS),
        *(Limit(f"{length} samples, 95th percentile", tick(length, "p95"), 0.033) for length in LENGTHS),
        *(Limit(f"{length} samples, longest event-loop iteration", tick(length, "turn"), 1 / 60)
          for length in LENGTHS),
        AtMost("100 million samples, relative to 1 million", tick("100 million", "median"), tick("1 million", "median"), 1.3),
        Faster("overlay only, 2 x 1M samples, compared with QCustomPlot", "overlay", "QCustomPlot", 1),
    ),
    repetitions=1,
)
