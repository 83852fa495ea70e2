#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes seeds/: inputs that the fuzzer starts from, besides the files written by other tools
(tests/files/recordings/data).

Requires Debian's python3-numpy and python3-h5py.
"""
import io
import json
import pathlib
import struct
import sys
import tempfile

import numpy as np

SEEDS = pathlib.Path(__file__).parent / "seeds"
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "files/recordings"))
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "files/networks"))

TEXTS = {
    "comma": "time,membrane\n0,0.5\n1,-1e-3\n2,nan\n",
    "tab": "# a comment\n\n1\t2\r\n3\t4\r\n",
    "semicolon": '\ufeff"a b";"c"\n1;2\n+3;inf\n',
    "blanks": "  1.5   2\n 3 \t4e400\n-1e-400 .5\n",
    "one": "17",
    "ragged": "1,2\n3\n",
}
SCHEMES = {
    "default": (1 | 2, 8, 1.0, 0.0, 0.2, None),
    "threshold": (2, 10, 1.0, 0.0, 0.2, None),
    "zero": (0, 4, 1.0, 0.0, 0.5, None),
    "multiplier": (8, 6, 0.5, 1.0, 1.0, 0.7),
    "descending": (1, 3, -1.0, 0.0, 0.2, None),
    "far": (8, 5, 1e37, 0.0, 1e-7, 1e-9),
    "sixteen": (2, 16, 1.0, 0.0, 0.2, None),
}
INPUTS = [0.0, -0.0, 0.3, -7.0, 1e9, float("inf"), float("nan"), 1e-45, 3e38]
SESSION = {
    "quantoscope_session": 1,
    "setup": {"scheme": {"num_bits": 4, "uniform": False, "threshold": 1.5, "multiplier": None}, "rounding": "saturating",
              "loop": "open", "neuron": {"kind": "leaky", "beta": 0.9, "reset": "zero"},
              "stimulus": {"kind": "poisson", "seed": 7, "rate": 0.3},
              "recording": {"path": "a.csv", "column": 1}},
    "perspective": "compare",
    "pins": [{"name": "π", "scheme": {"num_bits": 2, "upper_limit": 0.5}}],
    "training": {"dataset": {"kind": "moons", "size": 200}, "hidden": 8, "model": {"steps": 10}},
}


def number_bytes(value):
    return b"\0" + struct.pack("<d", value)


def scheme_bytes(scheme):
    """As tests/fuzz/targets/fuzz_numbers.h takes a scheme."""
    flags, bits, *numbers = scheme
    multiplier = numbers.pop()
    flags |= 8 if multiplier is not None else 0
    numbers += [] if multiplier is None else [multiplier]
    return bytes([flags, bits]) + b"".join(map(number_bytes, numbers))


def npy_arrays():
    for name, array in {
        "float": np.arange(6, dtype="<f4"), "double": np.ones((3, 2), "<f8"), "half": np.ones(3, "<f2"),
        "big": np.arange(4, dtype=">i4"), "byte": np.arange(5, dtype="u1"), "bool": np.array([True, False]),
        "fortran": np.asfortranarray(np.arange(24, dtype="<i8").reshape(2, 3, 4)), "scalar": np.array(3.5),
        "short": np.arange(3, dtype="<u2"), "complex": np.ones(2, complex), "text": np.array(["a"]),
        "records": np.zeros(2, dtype=[("a", "<f4"), ("b", "<i2")]),
    }.items():
        file = io.BytesIO()
        np.save(file, array)
        yield name, file.getvalue()
    file = io.BytesIO()
    np.lib.format.write_array(file, np.arange(3.0), version=(3, 0))
    yield "version3", file.getvalue()


def ephys_files():
    """Variants besides those of cell.abf, cell.edf and cell.gdf."""
    import compare_with_others as others
    random = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        for name, write, arguments in [
            ("abf/sweeps1.abf", others.write_abf1, (8, 3, 3, False)), ("abf/sweeps2.abf", others.write_abf2, (8, 3, 3, False)),
            ("abf/floats2.abf", others.write_abf2, (8, 2, 1, True)), ("edf/gaps.edf", others.write_edf, (4, [3, 2], 1, True)),
            ("edf/gaps.bdf", others.write_edf, (4, [3, 2], 1, True)),
            ("edf/fraction.gdf", others.write_gdf, (2.20, 3, [2, 1, 3], [5, 16, 2], 100)),
            ("edf/float.gdf", others.write_gdf, (2.51, 3, [2, 1, 3], [17, 3, 1], 100)),
        ]:
            path = pathlib.Path(folder) / pathlib.Path(name).name
            write(path, random, *arguments)
            yield name, path.read_bytes()


def state_dicts():
    """Dense, recurrent and convolutional networks of snnTorch as .npz and .safetensors."""
    import odd_networks
    dense = odd_networks.STATE
    recurrent = {**dense, "lif1.recurrent.weight": np.ones((4, 4), "f4"), "lif2.alpha": np.float32(0.5),
                 "lif1.reset_mechanism_val": np.int64(1), "lif1.mem": np.zeros(1, "f4")}
    convolution = {"conv1.weight": np.ones((2, 1, 3, 3), "f4"), **{k: v for k, v in dense.items() if "1" in k and "l" in k}}
    for name, arrays in {"dense": dense, "recurrent": recurrent, "convolution": convolution}.items():
        file = io.BytesIO()
        np.savez(file, **arrays)
        yield f"state_dict/{name}.npz", file.getvalue()
        yield f"safetensors/{name}", odd_networks.safetensors(arrays)
    yield "safetensors/sorted", odd_networks.safetensors(recurrent, sorted(recurrent))


def seeds():
    yield from ephys_files()
    yield from state_dicts()
    yield from ((f"delimited/{name}", text.encode()) for name, text in TEXTS.items())
    yield from ((f"npy/{name}", content) for name, content in npy_arrays())
    inputs = b"".join(struct.pack("<f", x) + struct.pack("<d", x) for x in INPUTS)
    for name, scheme in SCHEMES.items():
        yield f"scheme/{name}", scheme_bytes(scheme)
        yield f"quantizer/{name}", scheme_bytes(scheme) + inputs
    yield "session/whole", json.dumps(SESSION).encode()
    yield "session/empty", b'{"quantoscope_session": 1}'
    yield "session/deep", b"[" * 40


if __name__ == "__main__":
    for path, content in seeds():
        (SEEDS / path).parent.mkdir(parents=True, exist_ok=True)
        (SEEDS / path).write_bytes(content)
