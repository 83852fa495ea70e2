# SPDX-License-Identifier: GPL-3.0-or-later
"""What a benchmark subject declares: the programs to run and the required metrics.

Each program of a run yields named metrics: seconds per item (or per pass, if there are no items).
A subject is one file under subjects/ that defines SUBJECT.
"""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class AtMost:
    """Ours takes at most `times` times as long, or as many bytes, as the peer; without `times` it is only shown."""

    what: str
    ours: str
    peer: str
    times: float | None = None
    unit: str = "s"

    def ratio(self, metrics):
        return metrics[self.ours] / metrics[self.peer]

    def met(self, metrics):
        return self.times is None or self.ratio(metrics) <= self.times

    def required(self):
        return "" if self.times is None else f"at most {self.times:g}"


@dataclass(frozen=True)
class Faster:
    """Ours is at least `times` times as fast as the peer; without `times` it is only shown."""

    what: str
    ours: str
    peer: str
    times: float | None = None

    def ratio(self, metrics):
        return metrics[self.peer] / metrics[self.ours]

    def met(self, metrics):
        return self.times is None or self.ratio(metrics) >= self.times

    def required(self):
        return "" if self.times is None else f"at least {self.times:g}"


@dataclass(frozen=True)
class Limit:
    """Ours takes at most `seconds`, regardless of a peer. The ratio is relative to this limit."""

    what: str
    ours: str
    seconds: float
    peer: str = ""

    def ratio(self, metrics):
        return metrics[self.ours] / self.seconds

    def met(self, metrics):
        return metrics[self.ours] <= self.seconds

    def required(self):
        return f"at most {self.seconds * 1e3:g} ms"


@dataclass(frozen=True)
class Subject:
    """`programs` are Google Benchmark programs, by the names of their targets; a counter c of a benchmark b is the
    metric "b:c". `peers` are Python files beside this one that print a JSON object of metrics; each gets the build
    folder as its argument. Benchmarks run `repetitions` times in random order, and the fastest repetition counts, so
    that other activity on the machine disturbs the comparison as little as possible."""

    title: str
    programs: tuple = ()
    peers: tuple = ()
    metrics: tuple = ()
    repetitions: int = 9
    min_time: float = 0.03
    notes: str = ""
    environment: dict = field(default_factory=dict)
