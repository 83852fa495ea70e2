# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantizers of spiking neurons, with the results of snnTorch's state_quant bit for bit.

    import numpy, quantoscope

    scheme = quantoscope.Scheme(num_bits=4, upper_limit=0.5)
    stored = quantoscope.quantize(membrane, scheme)
    print(quantoscope.metrics(membrane, scheme).sqnr_db)

Arrays are those of NumPy, float32 or float64, of any shape. Contiguous arrays are read in place, and long
computations release the interpreter's lock. A wrong parameter raises ValueError, an unknown one TypeError, a file that
cannot be read OSError; the message says what is wrong and what is allowed.

Functions take the arithmetic as keywords: rounding ("reference" as in snnTorch, "saturating", "nearest-even", "floor",
"toward-zero" or "stochastic"), overflow ("saturate" or "wrap") and rounding_seed.
"""
from __future__ import annotations

import functools
import os
import pathlib
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import numpy
from numpy.typing import ArrayLike, NDArray

from . import _core
from ._core import (Exploration, Finding, Fit, FittedScheme, Metrics, Network, Neuron, Quantizer, Scheme, Setup,
                    Stimulus, __version__, covering, explore, read_network)
from ._window import Recorder, Window, picture, record, shared_array, show

__all__ = ["Exploration", "Finding", "Fit", "FittedScheme", "Metrics", "Network", "Neuron", "Quantizer", "Recorder",
           "Scheme", "Setup", "Stimulus", "Window", "__version__", "covering", "explore", "fit", "indices", "levels",
           "metrics", "picture", "quantize", "read_network", "record", "run_network", "shared_array", "show",
           "simulate"]

_reader = pathlib.Path(__file__).with_name("quantoscope-reader")
if _reader.exists():  # a wheel has it in its own folder
    _core.use_reader_program(str(_reader))


@functools.lru_cache(maxsize=32)
def _built(scheme: Scheme, arithmetic: tuple[tuple[str, Any], ...]) -> Quantizer:
    return Quantizer(scheme, **dict(arithmetic))


def _quantizer(scheme: Scheme, arithmetic: Mapping[str, Any]) -> Quantizer:
    """Those of the last schemes are kept, because building one takes longer than quantizing a small array."""
    return _built(scheme, tuple(sorted(arithmetic.items())))


def levels(scheme: str | Sequence[float] | NDArray[Any] | Scheme = "snntorch",
           **parameters: Any) -> NDArray[numpy.float32]:
    """The levels of a scheme in build order; an index is a position in it. Takes the parameters of Scheme."""
    if not isinstance(scheme, Scheme):
        scheme = Scheme(scheme, **parameters)
    elif parameters:
        scheme = scheme.replace(**parameters)
    return _quantizer(scheme, {}).levels


def quantize(array: ArrayLike, scheme: Scheme, *, out: NDArray[Any] | None = None, **arithmetic: Any) -> NDArray[Any]:
    """The level of each element, in an array of the same type, shape and order, or in `out`, which may be the array
    itself."""
    return _quantizer(covering(scheme, array), arithmetic)(array, out)


def indices(array: ArrayLike, scheme: Scheme, **arithmetic: Any) -> NDArray[numpy.int32]:
    """The index of each element's level; -1 for NaN unless the rounding is "reference"."""
    return _quantizer(covering(scheme, array), arithmetic).indices(array)


def metrics(membrane: ArrayLike, scheme: Scheme, *, threshold: float | None = None, **arithmetic: Any) -> Metrics:
    """Compares a membrane, taken as float32, with its quantized form. The threshold is the scheme's by default."""
    return _core.metrics(membrane, _quantizer(covering(scheme, membrane), arithmetic), threshold)


def fit(membrane: ArrayLike, num_bits: int | tuple[int, int] = 4, *, objective: _core.Objective = "mse",
        threshold: float = 1.0, rounding: _core.Rounding = "reference", firing: _core.Firing = "above",
        all_formats: bool = False) -> list[Fit]:
    """The best schemes for a membrane, taken as float32, with `num_bits` or with each number of bits from the first to
    the last of two. Extreme outliers are left out with a warning."""
    first, last = num_bits if isinstance(num_bits, tuple) else (num_bits, num_bits)
    fits, outliers = _core.fit(membrane, first, last, objective, threshold, rounding, firing, all_formats)
    if outliers:
        warnings.warn(f"{outliers} samples lie far beyond nearly all others; they would dominate the fit and are left "
                      "out.", stacklevel=2)
    return fits


def simulate(current: ArrayLike, neuron: Neuron | None = None, scheme: Scheme | None = None,
             **arithmetic: Any) -> tuple[NDArray[numpy.float32], NDArray[numpy.uint8]]:
    """Membrane and spikes of a neuron from rest, one per step; float, or with its state quantized at every step."""
    quantizer = None if scheme is None else _quantizer(scheme, arithmetic)
    return _core.simulate(current, Neuron() if neuron is None else neuron, quantizer)


def run_network(network: Network | str | os.PathLike[str], inputs: ArrayLike, labels: ArrayLike | None = None,
                scheme: Scheme | None = None, *, steps: int | None = None, layers: Mapping[str, Any] | None = None,
                dt: float | None = None, traces: bool = False, firing: _core.Firing | None = None,
                reset: _core.Reset | None = None, reset_delay: bool | None = None, weight_bits: int | None = None,
                **arithmetic: Any) -> dict[str, Any]:
    """Runs a network float and quantized on inputs, samples × steps × features, or with `steps` on constant ones,
    samples × features. Returns what `quantoscope network run -o run.json` writes; with `traces` also "traces", the
    spikes and membranes of each layer, samples × steps × neurons. `layers` says what differs at single nodes:
    {"lif1": {"num_bits": 4}, "fc1": {"weight_bits": 5}}. What is not given is taken from the file's metadata."""
    node = {"firing": firing, "reset": reset, "reset_delay": reset_delay, "weight_bits": weight_bits}
    given = {name: value for name, value in node.items() if value is not None}
    opened = network if isinstance(network, Network) else read_network(os.fspath(network))
    return _core.run_network(opened, inputs, labels, steps, scheme, given, arithmetic, layers or {}, dt, traces)
