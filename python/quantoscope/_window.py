# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on arrays, pictures of setups, and hooks that record the layers of a network."""
from __future__ import annotations

import mmap
import os
import pathlib
import shutil
import subprocess
import tempfile
import weakref
from collections.abc import Callable
from typing import Any, Literal

import numpy
from numpy.typing import NDArray

from ._core import Exploration, Setup

_SHARED_MEMORY = pathlib.Path("/dev/shm")


def _program() -> str:
    found = os.environ.get("QUANTOSCOPE_PROGRAM") or shutil.which("quantoscope")
    if found is None:
        raise FileNotFoundError("The program quantoscope is not in PATH; install it, or set QUANTOSCOPE_PROGRAM to its "
                                "path.")
    return found


def _folder() -> tempfile.TemporaryDirectory[str]:
    """A temporary folder in shared memory if there is any, so that the window reads an array without a disk."""
    shared = _SHARED_MEMORY if os.access(_SHARED_MEMORY, os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="quantoscope-", dir=shared)


def shared_array(shape: int | tuple[int, ...]) -> NDArray[numpy.float32]:
    """A float32 array of zeros in shared memory, which show() opens in place."""
    folder = _folder()
    open_memmap: Any = numpy.lib.format.open_memmap  # has no types in NumPy 1
    path = pathlib.Path(folder.name, "membrane.npy")
    array: NDArray[numpy.float32] = open_memmap(path, mode="w+", dtype=numpy.float32, shape=shape)
    weakref.finalize(array, folder.cleanup)
    return array


def _array_of(samples: Any) -> NDArray[Any]:
    """A tensor of PyTorch as an array, and anything else that NumPy takes."""
    if hasattr(samples, "detach"):
        samples = samples.detach().cpu().numpy()
    return samples if isinstance(samples, numpy.memmap) else numpy.asarray(samples)


def _file_of(array: NDArray[Any], folder: str) -> str:
    """The path of a .npy file with the array: that which it is mapped from, or a new one."""
    # Of a slice, the base is another array.
    if isinstance(array, numpy.memmap) and isinstance(array.base, mmap.mmap) and array.dtype == numpy.float32:
        mapped = str(array.filename)
        if mapped.endswith(".npy"):
            return mapped
    path = pathlib.Path(folder, "membrane.npy")
    numpy.save(path, array.astype(numpy.float32, copy=False))
    return str(path)


def _with_recording(setup: Setup, samples: Any, column: int | tuple[int, ...], folder: str) -> Setup:
    array = _array_of(samples)
    if array.ndim == 0 or array.size == 0:
        raise ValueError("The recording is empty; it must have at least one sample.")
    axes = "sn" if array.ndim == 2 else "sbnchw"[:array.ndim]
    if len(axes) != array.ndim:
        raise ValueError(f"The recording has {array.ndim} axes; at most 6 are allowed.")
    if isinstance(column, tuple):
        column = int(numpy.ravel_multi_index(column, array.shape[1:]))
    return setup.with_recording(_file_of(array, folder), column, axes)


class Window:
    """A window that is open."""

    def __init__(self, setup: Setup, samples: Any = None, column: int | tuple[int, ...] = 0) -> None:
        self._folder = _folder()
        if samples is not None:
            setup = _with_recording(setup, samples, column, self._folder.name)
        self._session = str(pathlib.Path(self._folder.name, "shown.quantoscope.json"))
        setup.save(self._session)
        self._process = subprocess.Popen([_program(), "--save-on-close", self._session])

    def wait(self, timeout: float | None = None) -> Setup:
        """Waits until the person closes the window, and returns the setup that they chose."""
        status = self._process.wait(timeout)
        if status != 0:
            raise RuntimeError(f"The window ended with status {status}; its message is on standard error.")
        setup = Setup.load(self._session)
        temporary = setup.recording is not None and setup.recording.startswith(self._folder.name + os.sep)
        return setup.without_recording() if temporary else setup

    def close(self) -> None:
        """Closes the window."""
        self._process.terminate()
        self._process.wait()

    def __enter__(self) -> Window:
        return self

    def __exit__(self, *ignored: object) -> None:
        self.close()


def show(samples: Any = None, setup: Setup | None = None, *, column: int | tuple[int, ...] = 0,
         wait: bool = True) -> Setup | Window:
    """Opens the window on a membrane, steps first. Returns the setup that the person chose when they close it, or
    with wait=False at once a Window. Arrays from shared_array() and float32 .npy files mapped by NumPy are shown in
    place; another array is copied into shared memory once."""
    if setup is None:
        setup = Setup(loop="open") if samples is not None else Setup()
    window = Window(setup, samples, column)
    return window.wait() if wait else window


def picture(shown: Setup | Exploration, plot: str = "window", *, samples: Any = None,
            column: int | tuple[int, ...] = 0, format: Literal["svg", "png", "pdf"] = "svg", size: str | None = None,
            dark: bool = False) -> bytes:
    """A plot of a Setup or an Exploration as the bytes of an image: "svg", "png" or "pdf". `plot` is one of the names
    of `quantoscope render --plot`."""
    if isinstance(shown, Exploration):
        recorded = shown.membrane if shown.current is None else shown.current
        samples = recorded if shown.setup.recording is not None else None
    setup = shown.setup if isinstance(shown, Exploration) else shown
    with _folder() as folder:
        if samples is not None:
            setup = _with_recording(setup, samples, column, folder)
        session = str(pathlib.Path(folder, "shown.quantoscope.json"))
        image = pathlib.Path(folder, f"picture.{format}")
        setup.save(session)
        done = subprocess.run([_program(), "render", session, "--plot", plot, "-o", str(image),
                               *(["--size", size] if size else []), *(["--dark"] if dark else [])],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise ValueError(done.stderr.strip())
        return image.read_bytes()


class Recorder:
    """The membranes of the spiking layers of a network of PyTorch; see record()."""

    def __init__(self, network: Any) -> None:
        self._steps: dict[str, list[NDArray[numpy.float32]]] = {}
        self._hooks = [module.register_forward_hook(self._hook(name)) for name, module in network.named_modules()
                       if hasattr(module, "threshold") and hasattr(module, "reset_mechanism")]
        if not self._hooks:
            raise ValueError("The network has no spiking layers: no module has a threshold and a reset_mechanism.")

    def _hook(self, name: str) -> Callable[[Any, Any, Any], None]:
        def keep(module: Any, inputs: Any, outputs: Any) -> None:
            del module, inputs
            if not isinstance(outputs, tuple):
                raise ValueError(f"Layer {name} returns only its spikes; create it with init_hidden=False or "
                                 "output=True.")
            self._steps.setdefault(name, []).append(outputs[-1].detach().cpu().numpy().astype(numpy.float32))
        return keep

    def clear(self) -> None:
        """Forgets what was recorded."""
        self._steps.clear()

    def remove(self) -> None:
        """Removes the hooks."""
        for hook in self._hooks:
            hook.remove()

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *ignored: object) -> None:
        self.remove()

    @property
    def layers(self) -> dict[str, NDArray[numpy.float32]]:
        """The membranes of each layer, steps × batch × neurons, by the name of the module."""
        return {name: numpy.stack(steps) for name, steps in self._steps.items()}

    def show(self, layer: str, setup: Setup | None = None, *, column: int | tuple[int, ...] = 0,
             wait: bool = True) -> Setup | Window:
        """Opens the window on a layer."""
        return show(self.layers[layer], setup, column=column, wait=wait)


def record(network: Any) -> Recorder:
    """Hooks on every spiking layer of a network, such as snnTorch's Leaky, that collect the membranes of each step."""
    return Recorder(network)


def _svg_of_exploration(exploration: Exploration) -> str | None:
    try:
        return picture(exploration, "overlay").decode()
    except (FileNotFoundError, ValueError):
        return None  # a notebook then shows repr()


setattr(Exploration, "_repr_svg_", _svg_of_exploration)
