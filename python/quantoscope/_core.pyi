# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of the part in C++. parameters_test compares the parameters with those of the structs."""
from collections.abc import Mapping, Sequence
from typing import Any, Literal, SupportsFloat

import numpy
from numpy.typing import ArrayLike, NDArray

Rounding = Literal["reference", "saturating", "nearest-even", "floor", "toward-zero", "stochastic"]
Overflow = Literal["saturate", "wrap"]
Firing = Literal["above", "at-or-above"]
Reset = Literal["subtract", "zero", "none"]
Objective = Literal["mse", "spikes"]

__version__: str

class Scheme:
    """How a neuron's state is stored in a few bits: the parameters of snnTorch's state_quant, or another format.

    scheme is "snntorch", fixed point ("Q1.6", "UQ0.8"), floating point ("E4M3"), "pow2", "nf4", or a list of levels.
    scale multiplies the levels; None is the smallest power of two under which nothing of an array is clipped. A
    multiplier of None depends on num_bits, as in snnTorch. Raises ValueError if no level table can be built.
    """

    def __init__(self, scheme: str | Sequence[SupportsFloat] | NDArray[Any] = "snntorch", *, scale: float | None = 1.0,
                 num_bits: int = 8, uniform: bool = True, thr_centered: bool = True, threshold: float = 1.0,
                 lower_limit: float = 0.0, upper_limit: float = 0.2, multiplier: float | None = None) -> None: ...
    def replace(self, *, scheme: str = ..., scale: float | None = ..., num_bits: int = ..., uniform: bool = ...,
                thr_centered: bool = ..., threshold: float = ..., lower_limit: float = ..., upper_limit: float = ...,
                multiplier: float | None = ...) -> Scheme: ...
    def to_dict(self) -> dict[str, Any]: ...
    @staticmethod
    def from_dict(members: Mapping[str, Any]) -> Scheme: ...
    def with_bits(self, bits: int) -> Scheme | None: ...
    @property
    def bits(self) -> int: ...
    @property
    def scheme(self) -> str: ...
    @property
    def scale(self) -> float | None: ...
    @property
    def num_bits(self) -> int: ...
    @property
    def uniform(self) -> bool: ...
    @property
    def thr_centered(self) -> bool: ...
    @property
    def threshold(self) -> float: ...
    @property
    def lower_limit(self) -> float: ...
    @property
    def upper_limit(self) -> float: ...
    @property
    def multiplier(self) -> float | None: ...

class Neuron:
    """A neuron of snnTorch, and the arithmetic of its quantized form; `quantoscope simulate --help` explains each
    parameter. threshold=None is the threshold of the scheme in a Setup, otherwise 1."""

    def __init__(self, *, kind: Literal["leaky", "lapicque", "synaptic", "alpha"] = "leaky", beta: float = 0.9,
                 alpha: float = 0.95, leak: str = "exact", input_format: str = "exact", accumulator: str = "exact",
                 threshold: float | None = None, firing: Firing = "above", reset: Reset = "subtract",
                 reset_delay: bool = True, resistance: float | None = None, capacitance: float | None = None,
                 time_step: float = 1.0) -> None: ...
    def replace(self, *, kind: Literal["leaky", "lapicque", "synaptic", "alpha"] = ..., beta: float = ...,
                alpha: float = ..., leak: str = ..., input_format: str = ..., accumulator: str = ...,
                threshold: float | None = ..., firing: Firing = ..., reset: Reset = ..., reset_delay: bool = ...,
                resistance: float | None = ..., capacitance: float | None = ..., time_step: float = ...) -> Neuron: ...
    def to_dict(self) -> dict[str, Any]: ...
    @staticmethod
    def from_dict(members: Mapping[str, Any]) -> Neuron: ...
    def __getattr__(self, name: str) -> Any: ...

class Stimulus:
    """An input current; `quantoscope simulate --help` explains each parameter."""

    def __init__(self, **parameters: Any) -> None: ...
    def replace(self, **parameters: Any) -> Stimulus: ...
    def to_dict(self) -> dict[str, Any]: ...
    @staticmethod
    def from_dict(members: Mapping[str, Any]) -> Stimulus: ...
    def __getattr__(self, name: str) -> Any: ...

class Setup:
    """Everything that a person can set about one neuron: scheme, arithmetic, neuron, and a stimulus or a recording.
    loop is "closed" if the signal is the input current, "open" if it is the membrane."""

    def __init__(self, *, scheme: Scheme = ..., rounding: Rounding = "reference", overflow: Overflow = "saturate",
                 rounding_seed: int = 0, loop: Literal["open", "closed"] = "closed", neuron: Neuron = ...,
                 stimulus: Stimulus = ...) -> None: ...
    def replace(self, *, scheme: Scheme = ..., rounding: Rounding = ..., overflow: Overflow = ...,
                rounding_seed: int = ..., loop: Literal["open", "closed"] = ..., neuron: Neuron = ...,
                stimulus: Stimulus = ...) -> Setup: ...
    def to_dict(self) -> dict[str, Any]: ...
    @staticmethod
    def from_dict(members: Mapping[str, Any]) -> Setup: ...
    @staticmethod
    def load(path: str) -> Setup: ...
    def save(self, path: str) -> None: ...
    def with_recording(self, path: str, column: int = 0, axes: str = "") -> Setup: ...
    def without_recording(self) -> Setup: ...
    @property
    def scheme(self) -> Scheme: ...
    @property
    def neuron(self) -> Neuron: ...
    @property
    def stimulus(self) -> Stimulus: ...
    @property
    def recording(self) -> str | None: ...
    @property
    def rounding(self) -> Rounding: ...
    @property
    def overflow(self) -> Overflow: ...
    @property
    def rounding_seed(self) -> int: ...
    @property
    def loop(self) -> Literal["open", "closed"]: ...

class Quantizer:
    """The levels of a scheme, applied to arrays. Building one takes time proportional to the number of levels; it is
    immutable and may be called from several threads. Stochastic rounding numbers its draws in memory order."""

    def __init__(self, scheme: Scheme, *, rounding: Rounding = "reference", overflow: Overflow = "saturate",
                 rounding_seed: int = 0) -> None: ...
    def __call__(self, array: ArrayLike, out: NDArray[Any] | None = None) -> NDArray[Any]: ...
    def indices(self, array: ArrayLike) -> NDArray[numpy.int32]: ...
    @property
    def scheme(self) -> Scheme: ...
    @property
    def levels(self) -> NDArray[numpy.float32]: ...
    @property
    def boundaries(self) -> NDArray[numpy.float32]: ...

class Metrics:
    """How quantization changes a membrane trace. Samples whose raw or quantized value is not finite are not part of
    the error. A spike is a sample above the threshold."""

    samples: int
    compared: int
    mse: float
    max_error: float
    signal_power: float
    sqnr_db: float
    levels_used: int
    entropy_bits: float
    clipped: int
    clipped_fraction: float
    nan_count: int
    inf_count: int
    raw_spikes: int
    quantized_spikes: int
    first_divergence: int | None
    @property
    def occupancy(self) -> NDArray[numpy.uint64]: ...

class FittedScheme:
    scheme: Scheme
    sqnr_db: float
    mse: float
    levels_used: int
    clipped: int
    spike_errors: int

class Fit:
    """The best schemes of one number of bits, the best first, and the Lloyd-Max bound: no levels have less error."""

    num_bits: int
    schemes: list[FittedScheme]
    bound_sqnr_db: float
    @property
    def bound_levels(self) -> NDArray[numpy.float64]: ...

class Finding:
    id: str
    number: float
    sentence: str
    severity: Literal["warning", "note"]
    fix: tuple[str, Setup] | None

class Exploration:
    """Everything computed from a setup and its signal; arrays have one element per step."""

    setup: Setup
    scheme: Scheme
    steps: int
    metrics: Metrics
    findings: list[Finding]
    @property
    def levels(self) -> NDArray[numpy.float32]: ...
    @property
    def current(self) -> NDArray[numpy.float32] | None: ...
    @property
    def membrane(self) -> NDArray[numpy.float32]: ...
    @property
    def membrane_quantized(self) -> NDArray[numpy.float32]: ...
    @property
    def spikes(self) -> NDArray[numpy.bool_]: ...
    @property
    def spikes_quantized(self) -> NDArray[numpy.bool_]: ...

class Network:
    notes: list[str]
    @property
    def nodes(self) -> dict[str, str]: ...

def covering(scheme: Scheme, array: ArrayLike) -> Scheme:
    """The scheme; if its scale is None, with the smallest power of two under which no element is clipped."""
def explore(setup: Setup, recording: ArrayLike | None = None) -> Exploration:
    """Runs the neuron of a setup raw and quantized, or quantizes a recording: the array, taken as float32, which must
    not be changed as long as the exploration exists, or the file that the setup names."""
def read_network(path: str) -> Network:
    """Reads a network: NIR (.nir), or a state_dict of snnTorch's modules as .npz or .safetensors."""
def use_reader_program(path: str) -> None: ...
def metrics(membrane: ArrayLike, quantizer: Quantizer, threshold: float | None) -> Metrics: ...
def fit(membrane: ArrayLike, first_bits: int, last_bits: int, objective: str, threshold: float, rounding: str,
        firing: str, all_formats: bool) -> tuple[list[Fit], int]: ...
def simulate(current: ArrayLike, neuron: Neuron,
             quantizer: Quantizer | None = None) -> tuple[NDArray[numpy.float32], NDArray[numpy.uint8]]: ...
def run_network(network: Network, inputs: ArrayLike, labels: ArrayLike | None, steps: int | None,
                scheme: Scheme | None, node: Mapping[str, Any], arithmetic: Mapping[str, Any],
                layers: Mapping[str, Any], dt: float | None, traces: bool) -> dict[str, Any]: ...
