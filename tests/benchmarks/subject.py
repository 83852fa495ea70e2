# SPDX-License-Identifier: GPL-3.0-or-later
"""What a benchmark subject declares: the programs to run and the figures that are asked of them.

Each program of a run yields named figures: seconds per item (or per pass, where there are no items).
A subject is one file under subjects/ that defines SUBJECT.
"""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class AtMost:
    """Ours takes at most `times` times as long, or as many bytes, as the peer; no bound asked: only shown."""

    what: str
    ours: str
    peer: str
    times: float | None = None
    unit: str = "s"

    def ratio(self, figures):
        return figures[self.ours] / figures[self.peer]

    def met(self, figures):
        return self.times is None or self.ratio(figures) <= self.times

    def asked(self):
        return "" if self.times is None else f"at most {self.times:g}"


@dataclass(frozen=True)
class Faster:
    """Ours is at least `times` times as fast as the peer; no bound asked: only shown."""

    what: str
    ours: str
    peer: str
    times: float | None = None

    def ratio(self, figures):
        return figures[self.peer] / figures[self.ours]

    def met(self, figures):
        return self.times is None or self.ratio(figures) >= self.times

    def asked(self):
        return "" if self.times is None else f"at least {self.times:g}"


@dataclass(frozen=True)
class Limit:
    """Ours takes at most so many seconds, whatever others take."""

    what: str
    ours: str
    seconds: float
    peer: str = ""

    def ratio(self, figures):
        return figures[self.ours] / self.seconds

    def met(self, figures):
        return figures[self.ours] <= self.seconds

    def asked(self):
        return f"at most 1, of {self.seconds * 1e3:g} ms"


@dataclass(frozen=True)
class Subject:
    """`programs` are Google Benchmark programs, by their target's name; a counter c of a benchmark b is the
    figure "b:c". `peers` are Python files beside this one that print a JSON object of figures; each is given
    the build's folder. Benchmarks run `repetitions` times, shuffled, and the fastest counts: what is
    compared is then disturbed least and alike by whatever else the machine does."""

    title: str
    programs: tuple = ()
    peers: tuple = ()
    figures: tuple = ()
    repetitions: int = 9
    min_time: float = 0.03
    notes: str = ""
    environment: dict = field(default_factory=dict)
