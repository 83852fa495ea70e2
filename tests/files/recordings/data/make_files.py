#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the recordings beside this file, each with its format's own common tool.

The tests read what lies here; this script only says how it came to be. It needs Debian's packages python3-numpy,
python3-scipy, python3-h5py, libmatio-dev, sox and biosig-tools. Run it in this folder.

Every recording holds a ramp, so that a test can tell each sample by its place: sample k of channel c is k / 4 + 100 c
(in the unit of the file) unless the comment beside it says otherwise. All of these are exact in float32.
"""

import ctypes
import io
import struct
import subprocess
import zipfile

import h5py
import numpy as np
import scipy.io
import scipy.sparse


def ramp(samples, channel=0):
    return np.arange(samples) / 4 + 100 * channel


def channels(samples, count):
    """One channel a column."""
    return np.stack([ramp(samples, c) for c in range(count)], axis=1)


def numpy_files():
    np.savez("plain.npz", membrane=ramp(8).astype(np.float32), trials=channels(5, 3),
             fortran=np.asfortranarray(channels(4, 2).astype(np.int16)), labels=np.array(["a", "b"]))
    np.savez_compressed("deflated.npz", membrane=ramp(8).astype(np.float32), trials=channels(5, 3))
    np.savez("texts.npz", labels=np.array(["a", "b"]))
    # More zeros than any honest recording packs into so few bytes.
    np.savez_compressed("bomb.npz", membrane=np.zeros((1 << 26) + 1, np.uint8))
    # A member whose header claims a trillion samples and that holds two.
    member = io.BytesIO()
    np.lib.format.write_array_header_1_0(member, {"descr": "<f4", "fortran_order": False, "shape": (10**12,)})
    with zipfile.ZipFile("claims.npz", "w") as archive:
        archive.writestr("membrane.npy", member.getvalue() + bytes(8))


def scipy_files():
    content = {"membrane": ramp(8)[:, np.newaxis], "row": ramp(6)[np.newaxis, :], "trials": channels(5, 3),
               "wide": channels(5, 3).T.astype(np.int16), "single": ramp(4).astype(np.float32)[:, np.newaxis],
               "name": "a text", "cell": {"data": ramp(7)[:, np.newaxis], "rate": 1000.0}}
    scipy.io.savemat("plain.mat", content)
    scipy.io.savemat("compressed.mat", content, do_compression=True)
    scipy.io.savemat("version4.mat", {"membrane": ramp(8)[:, np.newaxis], "trials": channels(5, 3)}, format="4")
    scipy.io.savemat("texts.mat", {"name": "a text"})
    outline = np.empty((1, 3), dtype=object)
    outline[0, :] = [ramp(4)[:, np.newaxis], "a text", channels(3, 2)]
    people = np.zeros((1, 2), dtype=[("trace", object), ("name", object)])
    people[0, 0] = (ramp(5)[:, np.newaxis], "a")
    people[0, 1] = (ramp(6, 1)[:, np.newaxis], "b")
    content = {"lay": {"outline": outline}, "cells": people, "fires": np.array([[True], [False], [True]]),
               "sparse": scipy.sparse.csc_matrix(np.eye(3)), "wave": np.array([[1 + 2j], [3 - 1j]])}
    scipy.io.savemat("cells.mat", content)
    scipy.io.savemat("cells_compressed.mat", content, do_compression=True)


def matlab_73(path):
    """What MATLAB 7.3 writes of cells, structures and texts, behind a header text of its own."""
    with h5py.File(path, "w", userblock_size=512) as file:
        def numbers(place, values, kind="double"):
            dataset = file.create_dataset(place, data=np.asarray(values).T)
            dataset.attrs["MATLAB_class"] = np.bytes_(kind)
            return dataset

        numbers("trials", channels(5, 3))
        numbers("fires", np.array([[1], [0], [1]], dtype=np.uint8), "logical")
        numbers("name", np.array([[97, 98]], dtype=np.uint16), "char")
        numbers("lay/deep/trace", ramp(7)[:, np.newaxis])
        file["lay"].attrs["MATLAB_class"] = file["lay/deep"].attrs["MATLAB_class"] = np.bytes_("struct")
        cells = [numbers("#refs#/a", ramp(4)[:, np.newaxis]), numbers("#refs#/b", [[120]], "char"),
                 numbers("#refs#/c", ramp(6, 1)[:, np.newaxis])]
        cell = file.create_dataset("outline", data=np.array([[each.ref] for each in cells], dtype=h5py.ref_dtype))
        cell.attrs["MATLAB_class"] = np.bytes_("cell")
        people = file.create_group("people")  # an array of structures: a dataset of references for each field
        people.attrs["MATLAB_class"] = np.bytes_("struct")
        people.create_dataset("trace", data=np.array([[cells[0].ref], [cells[2].ref]], dtype=h5py.ref_dtype))
        numbers("nothing", np.zeros((2, 1), dtype=np.uint64)).attrs["MATLAB_empty"] = np.uint8(1)
    with open(path, "r+b") as file:
        file.write(b"Not the usual text".ljust(124) + b"\x00\x02IM")


def matio_file():
    matio = ctypes.CDLL("libmatio.so.11")
    matio.Mat_CreateVer.restype = matio.Mat_VarCreate.restype = ctypes.c_void_p
    version_73, double_class, double_type, uncompressed = 0x0200, 6, 9, 0
    file = ctypes.c_void_p(matio.Mat_CreateVer(b"version73.mat", None, version_73))
    for name, values in {b"membrane": ramp(8)[:, np.newaxis], b"trials": channels(5, 3)}.items():
        column_major = np.asfortranarray(values)
        shape = (ctypes.c_size_t * 2)(*values.shape)
        variable = ctypes.c_void_p(matio.Mat_VarCreate(name, double_class, double_type, 2, shape,
                                                       column_major.ctypes.data_as(ctypes.c_void_p), 0))
        matio.Mat_VarWrite(file, variable, uncompressed)
        matio.Mat_VarFree(variable)
    matio.Mat_Close(file)


def hdf5_file():
    with h5py.File("plain.h5", "w") as file:
        file["membrane"] = ramp(8)
        file["membrane"].attrs["unit"] = "mV"
        file["membrane"].attrs["sampling_rate"] = 20000.0
        file.create_dataset("cells/trials", data=channels(5, 3).astype(np.float32), chunks=(2, 3), compression="gzip")
        file["cells/counts"] = np.arange(4, dtype=">i2")
        file["cells/name"] = "a text"
        file["cells/single"] = 3.5
        file["cells/again"] = h5py.SoftLink("/membrane")
    with h5py.File("texts.h5", "w") as file:
        file["name"] = "a text"
    with h5py.File("kinds.h5", "w") as file:
        file["fires"] = np.array([True, False, True])
        file["state"] = np.array([0, 2, 1], dtype=h5py.enum_dtype({"rest": 0, "rising": 1, "refractory": 2}))
        file["table"] = np.array([(0.5, 1, b"a"), (0.75, 2, b"b")], dtype=[("v", "f4"), ("n", "i4"), ("tag", "S1")])
        file["wave"] = np.array([1 + 2j, 3 - 1j])
        file.create_dataset("ragged", (2,), dtype=h5py.vlen_dtype("f4"))
        file["none"] = np.zeros((0,))
    with h5py.File("lzf.h5", "w") as file:
        file.create_dataset("membrane", data=ramp(1000), compression="lzf", chunks=(100,))
    with h5py.File("elsewhere.h5", "w") as file:
        file["link"] = h5py.ExternalLink("plain.h5", "/membrane")
        layout = h5py.VirtualLayout(shape=(8,), dtype="f8")
        layout[:] = h5py.VirtualSource("plain.h5", "membrane", shape=(8,))
        file.create_virtual_dataset("virtual", layout)
        file.create_dataset("stored", shape=(8,), dtype="f8", external=[("stored.raw", 0, 64)])
    with h5py.File("axes.h5", "w") as file:
        named = file.create_dataset("named", data=np.arange(24.).reshape(2, 4, 3))
        for axis, name in enumerate(["trial", "neuron", "time"]):
            named.dims[axis].label = name
    with h5py.File("sonata.h5", "w") as file:
        file["report/cortex/data"] = channels(5, 3).astype(np.float32)
        file["report/cortex/data"].attrs["units"] = "mV"
        file["report/cortex/mapping/time"] = np.array([0.0, 0.5, 0.1])
    with h5py.File("nir_data.h5", "w") as file:  # As nir.write_data() writes it.
        file.attrs["__type__"] = "NIRGraphData"
        observables = file.create_group("nodes/lif1/observables")
        observables.parent.attrs["__type__"] = "NIRNodeData"
        membrane = observables.create_group("v")
        membrane.attrs.update({"__type__": "TimeGriddedData", "dt": 5e-4})
        membrane.create_dataset("data", data=np.arange(24, dtype="f4").reshape(2, 4, 3), compression="gzip")
        spikes = observables.create_group("spikes")
        spikes.attrs.update({"__type__": "EventData", "n_neurons": 3, "t_max": 2e-3})
        spikes["idx"] = np.array([[0, 2], [1, -1]])
        spikes["time"] = np.array([[1e-3, 1.5e-3], [5e-4, np.inf]])
    with h5py.File("network.h5", "w") as file:
        file["node/type"] = "NIRGraph"
        file["node/nodes/lif/v_threshold"] = np.ones(4)
    with h5py.File("unwritten.h5", "w") as file:  # Claims four terabytes and holds none of them.
        file.create_dataset("membrane", shape=(1 << 40,), dtype="f4", chunks=(1 << 16,))
        file.create_dataset("wide", shape=(4,), maxshape=(None,), dtype="f4", chunks=((1 << 30) - 1,), compression=9)


def nwb_file():
    """The parts of the NWB 2 schema that an intracellular and an extracellular acquisition are made of."""
    with h5py.File("cell.nwb", "w") as file:
        file.attrs["nwb_version"] = "2.6.0"
        file.attrs["neurodata_type"] = "NWBFile"
        file["identifier"] = "a ramp"
        patch = file.create_group("acquisition/patch")
        patch.attrs["neurodata_type"] = "CurrentClampSeries"
        data = patch.create_dataset("data", data=np.arange(8, dtype=np.int16))
        data.attrs["unit"] = "volts"
        data.attrs["conversion"] = 0.25
        data.attrs["offset"] = -1.0
        start = patch.create_dataset("starting_time", data=0.0)
        start.attrs["rate"] = 50000.0
        start.attrs["unit"] = "seconds"
        probe = file.create_group("acquisition/probe")
        probe.attrs["neurodata_type"] = "ElectricalSeries"
        data = probe.create_dataset("data", data=channels(5, 3).astype(np.float32), maxshape=(None, 3))
        data.attrs["unit"] = "volts"
        data.attrs["conversion"] = 1.0
        probe["channel_conversion"] = np.array([1.0, 2.0, 4.0])
        probe["timestamps"] = np.arange(5) / 1000
        uneven = file.create_group("acquisition/uneven")
        uneven.attrs["neurodata_type"] = "TimeSeries"
        uneven.create_dataset("data", data=ramp(4))
        uneven["timestamps"] = np.array([0, 1, 3, 4])
        uneven["starting_time_of_another"] = h5py.ExternalLink("plain.h5", "/cells")
        file["general/electrodes/id"] = np.arange(3)


def abf_file():
    """Two channels of an ABF 1 file, gap-free, by the places that the format's guide gives; no free tool writes one."""
    digits = np.stack([16 * np.arange(8), 800 - 16 * np.arange(8)], axis=1).astype("<i2")
    header = bytearray(6144)

    def put(place, layout, *values):
        struct.pack_into("<" + layout, header, place, *values)

    put(0, "4sfhi", b"ABF ", 1.83, 3, digits.size)
    put(16, "i", 1)
    put(40, "i", len(header) // 512)
    put(100, "h", 0)
    put(120, "hf", 2, 25.0)  # microseconds from one sample to the next, of whatever channel: 20 kHz each
    put(138, "i", digits.size)
    put(244, "f", 8.0)
    put(252, "i", 32768)
    put(410, "16h", 0, 1, *[-1] * 14)
    for c, (name, unit) in enumerate([(b"Vm", b"mV"), (b"Im", b"pA")]):
        put(442 + 10 * c, "10s", name.ljust(10))
        put(602 + 8 * c, "8s", unit.ljust(8))
    for c in range(16):
        put(730 + 4 * c, "f", 1.0)
        put(922 + 4 * c, "f", 1 / 64)  # a digit is 1 / 64 of the unit
        put(1050 + 4 * c, "f", 1.0)
        put(4576 + 4 * c, "f", 1.0)
    with open("cell.abf", "wb") as file:
        file.write(header + digits.tobytes())


def biosig_files():
    for name, kind in {"cell.gdf": "GDF", "cell.edf": "EDF"}.items():
        subprocess.run(["save2gdf", f"-f={kind}", "cell.abf", name], check=True)


def sox(*arguments, samples=None):
    subprocess.run(["sox", *arguments], input=samples, check=True)


def sox_files():
    # 16 bits: sample k of the left channel is 256 k, of the right one -256 k, in 32768ths of full scale.
    left = 256 * np.arange(8, dtype=np.int16)
    stereo = np.stack([left, -left], axis=1).tobytes()
    raw = ["-t", "raw", "-r", "8000", "-b", "16", "-e", "signed", "-c", "2", "-"]
    sox("-D", *raw, "stereo.wav", samples=stereo)
    sox("-D", *raw, "stereo.flac", samples=stereo)
    sox("-D", *raw, "stereo.aiff", samples=stereo)
    floats = (np.arange(8, dtype=np.float32) / 8).tobytes()
    sox("-t", "raw", "-r", "44100", "-b", "32", "-e", "float", "-c", "1", "-", "-e", "float", "mono.wav", samples=floats)


if __name__ == "__main__":
    numpy_files()
    scipy_files()
    matlab_73("cells73.mat")
    matio_file()
    hdf5_file()
    nwb_file()
    sox_files()
    abf_file()
    biosig_files()
