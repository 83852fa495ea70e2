#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the readers of ABF, EDF, BDF and GDF with other programs' readers, sample by sample.

Not part of the tests, because the others are large. By hand, with Debian's python3-neo, python3-mne and biosig-tools:

    cmake --build --preset release --target quantoscope
    /usr/bin/python3 tests/files/recordings/compare_with_others.py build/release/app/quantoscope [FILE…]

Without files, it writes recordings of up to 1.5 million samples a channel with random layouts, and compares what
quantoscope reads with what was written, and with what neo (ABF) or mne (EDF, BDF, GDF) reads. With files, it compares
with neo or mne only. It prints a line for each file, and fails if a column differs by more than one rounding to float32.

Known to be wrong or lacking in the others, and left out here:
- neo 0.11 takes telegraphed gains of an ABF 1 file before version 1.7 from bytes that belong to its samples; it takes 16
  channels where the unused rest of the sampling sequence is 0 instead of -1; it refuses a file whose time of day is not
  one (here it reads a copy with both of them set right).
- mne 1.3 resamples channels of unlike rates (here it reads one channel at a time); it refuses GDF whose channels differ
  in their type, or whose header has a part after the channels; it takes the duration of a record in GDF 2.21 and later
  for a fraction, which it is no longer; and it computes with float32 in channels of that type (here allowed for).
- save2gdf (biosig 2.5) changes integers by one when it converts EDF and BDF (here allowed for).
"""

import argparse
import csv
import io
import pathlib
import struct
import subprocess
import sys
import tempfile
import warnings

import numpy as np

failures = 0


# What quantoscope reads.


def listed(program, path):
    text = subprocess.run([program, "quantize", "--input", path, "--columns"], check=True, capture_output=True).stdout
    return list(csv.DictReader(io.StringIO(text.decode())))


def column(program, path, number):
    """Every sample: the open loop writes each with all its digits."""
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out.csv"
        subprocess.run([program, "simulate", "--loop", "open", "--input", path, "--column", str(number), "-o", out],
                       check=True, capture_output=True)
        return np.loadtxt(out, dtype=np.float32, delimiter=",", skiprows=1, usecols=2, ndmin=1)


# What others read: a list of (name, unit, rate, values as float64), sweeps joined.


def by_neo(path):
    from neo.rawio import AxonRawIO
    reader = AxonRawIO(str(path))
    reader.parse_header()
    segments = range(reader.segment_count(0))
    raw = np.concatenate([reader.get_analogsignal_chunk(seg_index=s, stream_index=0) for s in segments])
    return [(c["name"], c["units"], c["sampling_rate"], raw[:, i].astype(np.float64) * c["gain"] + c["offset"])
            for i, c in enumerate(reader.header["signal_channels"])]


def by_mne(path):
    """One channel at a time, so that none is resampled; in the file's unit, not in V."""
    import mne
    mne.set_log_level("ERROR")
    ending = pathlib.Path(path).suffix
    read = {".edf": mne.io.read_raw_edf, ".bdf": mne.io.read_raw_bdf, ".gdf": mne.io.read_raw_gdf}[ending]
    channels = []
    for name in read(path, stim_channel=None).ch_names:
        raw = read(path, stim_channel=None, include=[name] if ending != ".gdf" else None)
        index = raw.ch_names.index(name)
        to_volts = raw._raw_extras[0]["units"][index]
        channels.append((name, None, raw.info["sfreq"], raw.get_data()[index] / to_volts))
    return channels


# Writers. Each gives what it wrote as (name, unit, rate, values).


def field(text, size):
    return text.encode("latin-1").ljust(size)[:size]


def sweep_lengths(random, frames, sweeps):
    return np.diff([0, *np.sort(random.choice(np.arange(1, frames), sweeps - 1, replace=False)), frames])


def gains_of(random, channels):
    pick = lambda *values: np.float32(random.choice(values, channels))
    return {"instrument": pick(0.01, 0.0005, 1, 20), "instrument_offset": pick(0, -3.25, 10.5), "signal": pick(1, 2, 5),
            "signal_offset": pick(0, 1.25), "programmable": pick(1, 4, 0.5), "enabled": random.integers(0, 2, channels),
            "additional": pick(1, 5, 20)}


def abf_values(raw, gains, channel, volts=10.24, resolution=32768):
    g = {name: float(values[channel]) for name, values in gains.items()}
    gain = g["instrument"] * g["signal"] * g["programmable"] * (g["additional"] if g["enabled"] else 1)
    return raw * float(np.float32(volts)) / resolution / gain + g["instrument_offset"] - g["signal_offset"]


def abf_data(random, frames, channels, floats):
    if floats:
        return random.normal(0, 100, (frames, channels)).astype("<f4")
    return random.integers(-32768, 32768, (frames, channels)).astype("<i2")


def write_abf1(path, random, frames, channels, sweeps, floats):
    data = abf_data(random, frames, channels, floats)
    inputs = random.permutation(16)[:channels]
    gains = gains_of(random, 16)
    header = bytearray(6144)
    put = lambda place, layout, *values: struct.pack_into("<" + layout, header, place, *values)
    put(0, "4sfhihi", b"ABF ", 1.83, 5 if sweeps > 1 else 3, data.size, 0, sweeps)
    put(36, "hhi", 1, 0, 12)
    put(100, "h", int(floats))
    put(120, "hf", channels, 50 / channels)
    put(130, "f", 12.5)
    put(244, "f", 10.24)
    put(252, "i", 32768)
    put(410, "16h", *inputs, *[-1] * (16 - channels))
    for i in range(16):
        put(442 + 10 * i, "10s", f"in {i}".encode().ljust(10))
        put(602 + 8 * i, "8s", [b"pA      ", b"mV      ", b" V      "][i % 3])
        put(4512 + 2 * i, "h", gains["enabled"][i])
        for place, name in {922: "instrument", 986: "instrument_offset", 1050: "signal", 1114: "signal_offset",
                            730: "programmable", 4576: "additional"}.items():
            put(place + 4 * i, "f", gains[name][i])
    put(1410, "h", 1)
    content = data.tobytes()
    content += bytes(-len(content) % 512)
    lengths = sweep_lengths(random, frames, sweeps)
    if sweeps > 1:
        put(92, "ii", (len(header) + len(content)) // 512, sweeps)
        starts = np.cumsum([0, *lengths[:-1]]) * 4 + np.arange(sweeps) * 1000
        content += np.stack([starts, lengths * channels], axis=1).astype("<i4").tobytes()
    pathlib.Path(path).write_bytes(header + content)
    values = [data[:, c].astype(float) if floats else abf_values(data[:, c], gains, i) for c, i in enumerate(inputs)]
    rate = 1e6 / (float(np.float32(50 / channels)) * channels)
    return [(f"in {i}", ["pA", "mV", "V"][i % 3], rate, v) for i, v in zip(inputs, values)]


def write_abf2(path, random, frames, channels, sweeps, floats):
    data = abf_data(random, frames, channels, floats)
    inputs = random.permutation(16)[:channels]
    gains = gains_of(random, channels)
    blocks = {}
    protocol = bytearray(512)
    struct.pack_into("<hf", protocol, 0, 5 if sweeps > 1 else 3, 40.0)
    struct.pack_into("<f", protocol, 14, 10.0)
    struct.pack_into("<f4xi", protocol, 110, 10.24, 32768)
    struct.pack_into("<h", protocol, 138, 1)
    adc = bytearray(128 * channels)
    strings = [b"Clampex", b"protocol.pro"]
    for c in range(channels):
        put = lambda place, layout, *values: struct.pack_into("<" + layout, adc, 128 * c + place, *values)
        put(0, "hhhf", inputs[c], gains["enabled"][c], 0, gains["additional"][c])
        put(28, "f", gains["programmable"][c])
        put(40, "ffff", gains["instrument"][c], gains["instrument_offset"][c], gains["signal"][c],
            gains["signal_offset"][c])
        put(74, "ii", len(strings) + 1, len(strings) + 2)
        strings += [f"in {inputs[c]}".encode(), b"pA"]
    text = b"SSCH" + struct.pack("<IIII", 1, len(strings), 20, 0) + bytes(24) + b"\0".join(strings) + b"\0"
    text = text[:43] + b"\0" + text[44:]
    lengths = sweep_lengths(random, frames, sweeps)
    synch = np.stack([np.arange(sweeps) * 100_000, lengths * channels], axis=1).astype("<i4").tobytes()
    header = bytearray(512)
    struct.pack_into("<4s4BIIIIIHH", header, 0, b"ABF2", 0, 0, 6, 2, 512, sweeps, 20200101, 0, 0, 1,
                     int(floats))
    content = bytearray()
    for number, size, count, section in [(0, 512, 1, protocol), (1, 128, channels, adc), (9, len(text), len(strings), text),
                                         (10, data.itemsize, data.size, data.tobytes()), (15, 8, sweeps, synch)]:
        if number == 15 and sweeps == 1:
            continue
        struct.pack_into("<IIq", header, 76 + 16 * number, 1 + len(content) // 512, size, count)
        content += section
        content += bytes(-len(content) % 512)
    pathlib.Path(path).write_bytes(header + content)
    values = [data[:, c].astype(float) if floats else abf_values(data[:, c], gains, c) for c in range(channels)]
    return [(f"in {i}", "pA", 25_000.0, v) for i, v in zip(inputs, values)]


def write_edf(path, random, records, samples, seconds, gaps=False):
    """EDF or BDF by the ending; with an annotation channel in the middle if it has gaps."""
    bdf = pathlib.Path(path).suffix == ".bdf"
    low, high = (-8388608, 8388607) if bdf else (-32768, 32767)
    width = 3 if bdf else 2
    channels = [(f"ch {i}", "pA", -100.5 * (i + 1), 80.25 * (i + 1), low + 7 * i, high - 11 * i, n)
                for i, n in enumerate(samples)]
    annotations = len(channels) // 2 if gaps else None
    written = list(channels)
    if gaps:
        written.insert(annotations, ("BDF Annotations" if bdf else "EDF Annotations", "", -1, 1, low, high, 30))
    head = (b"\xffBIOSEMI" if bdf else field("0", 8)) + field("X X X X", 80) + field("Startdate 01-JAN-2020 X X X", 80)
    head += field("01.01.20", 8) + field("00.00.00", 8) + field(str(256 * (len(written) + 1)), 8)
    head += field(("BDF+D" if bdf else "EDF+D") if gaps else "", 44) + field(str(records), 8) + field(str(seconds), 8)
    head += field(str(len(written)), 4)
    fields = [(0, 16), (None, 80), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (None, 80), (6, 8), (None, 32)]
    head += b"".join(field("" if which is None else str(c[which]), size) for which, size in fields for c in written)
    digits = [random.integers(c[4], c[5] + 1, records * c[6]) for c in channels]
    parts = []
    for c, d in zip(channels, digits):
        four = d.astype("<i4").view(np.uint8).reshape(-1, 4)[:, :width]
        parts.append(four.reshape(records, -1))
    if gaps:
        start, stamps = 0.0, []
        for record in range(records):
            stamps.append(f"+{start:.6f}".encode() + b"\x14\x14\0")
            start += seconds + (3 if record % 1000 == 999 else 0)
        parts.insert(annotations, np.frombuffer(b"".join(s.ljust(30 * width, b"\0") for s in stamps),
                                                np.uint8).reshape(records, -1))
    pathlib.Path(path).write_bytes(head + np.concatenate(parts, axis=1).tobytes())
    return [(c[0], c[1], c[6] / seconds, (d - c[4]) * (c[3] - c[2]) / (c[5] - c[4]) + c[2])
            for c, d in zip(channels, digits)]


gdf_types = {1: "<i1", 2: "<u1", 3: "<i2", 4: "<u2", 5: "<i4", 6: "<u4", 7: "<i8", 8: "<u8", 16: "<f4", 17: "<f8"}


def write_gdf(path, random, version, records, samples, types, rate):
    """`samples` are those of a record, and `types` GDF's numbers of types, of each channel."""
    first = version < 1.9
    count = len(samples)
    header = bytearray(256 * (count + 1))
    put = lambda place, layout, *values: struct.pack_into("<" + layout, header, place, *values)
    header[0:8] = b"GDF %.2f" % version
    if first:
        header[168:184] = b"2020010100000000"
    put(184, "q" if first else "H", 256 * (count + 1) if first else count + 1)
    put(236, "q", records)
    if version < 2.205:
        put(244, "II", samples[0], rate)
    else:
        put(244, "d", samples[0] / rate)
    put(252, "I" if first else "H", count)
    parts, written = [], []
    for i, (n, kind) in enumerate(zip(samples, types)):
        element = np.dtype(gdf_types[kind])
        if element.kind == "f":
            low, high, digits = -1000, 1000, random.uniform(-1000, 1000, records * n).astype(element)
        else:
            info = np.iinfo(element)
            digits = random.integers(info.min, info.max, records * n, dtype=element.newbyteorder("="), endpoint=True)
            digits = digits.astype(element)
            low, high = (info.min, info.max) if element.itemsize < 8 else (-2**60, 2**60)
        minimum, maximum = -50.5 * (i + 1), 75.25 * (i + 1)
        at = lambda place, size: 256 + place * count + size * i
        put(at(0, 16), "16s", f"ch {i}".encode())
        put(at(96, 8 if first else 6), "8s" if first else "6s", b"pA")
        if not first:
            put(at(102, 2), "H", 4160 + 21)
        put(at(104, 8), "d", minimum)
        put(at(112, 8), "d", maximum)
        put(at(120, 8), "q" if first else "d", low)
        put(at(128, 8), "q" if first else "d", high)
        put(at(216, 4), "I", n)
        put(at(220, 4), "I", kind)
        parts.append(digits.view(np.uint8).reshape(records, -1))
        scale = (maximum - minimum) / (high - low)
        written.append((f"ch {i}", "pA", n * rate / samples[0], digits.astype(float) * scale + (minimum - low * scale)))
    events = b"\1" + struct.pack("<3BI" if first else "<3Bf", 0, 1, 0, 0) if first else b"\1\0\0\0" + struct.pack("<f", 0)
    pathlib.Path(path).write_bytes(header + np.concatenate(parts, axis=1).tobytes() + events)
    return written


# Comparison.


def roundings(ours, theirs, least):
    """The largest difference, in float32 steps of the values, but of no smaller ones than a share of the largest."""
    theirs = theirs.astype(np.float32)
    size = np.maximum(np.abs(theirs), np.abs(theirs).max() * least)
    with np.errstate(invalid="ignore"):
        return float(np.max(np.abs(ours.astype(float) - theirs) / np.spacing(size.astype(np.float32)), initial=0))


def compare(program, path, what, others, least=0.001, steps=None):
    """`others`: what each reader or writer has, by its name. `steps`: differences allowed, in each channel's unit."""
    global failures
    columns = [c for c in listed(program, path) if ", sweep " not in c["name"]]
    worst, samples, wrong = 0.0, 0, []
    for number, listed_column in enumerate(columns):
        ours = column(program, path, number)
        samples += ours.size
        for other, channels in others.items():
            name, unit, rate, values = channels[number]
            if len(channels) != len(columns) or ours.size != values.size:
                wrong.append(f"{other} has {len(channels)} channels, of {values.size} samples")
                continue
            distance = roundings(ours, values, least)
            worst = max(worst, distance)
            if not (distance <= 1 or (steps and np.max(np.abs(ours - values)) <= steps[number])):
                wrong.append(f"{name}: {distance:g} roundings from {other}")
            if other == "written" and (listed_column["name"], listed_column["unit"]) != (name, unit):
                wrong.append(f"name and unit are {listed_column['name']}, {listed_column['unit']}")
            if abs(float(listed_column["rate_hz"]) - rate) > 1e-7 * rate:  # ABF 1 has intervals as float32
                wrong.append(f"{name}: {listed_column['rate_hz']} Hz, but {rate} by {other}")
    failures += len(wrong)
    equal = "equal within a stored integer" if steps else f"equal within {worst:g} roundings"
    print(f"{what}: {len(columns)} columns, {samples} samples, by {' and '.join(others)}: "
          f"{'; '.join(wrong) or equal}", flush=True)


def neo_copy(path, folder):
    """The file with a time of day and a sampling sequence that neo takes."""
    content = bytearray(pathlib.Path(path).read_bytes())
    if content[:4] == b"ABF ":
        content[24:28] = bytes(4)
        channels = struct.unpack_from("<h", content, 120)[0]
        content[410 + 2 * channels : 442] = b"\xff\xff" * (16 - channels)
    copy = pathlib.Path(folder) / "neo.abf"
    copy.write_bytes(content)
    return copy


def compare_files(program, paths):
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            if pathlib.Path(path).suffix == ".abf":
                others = {"neo": by_neo(neo_copy(path, folder))}
            else:
                others = {"mne": by_mne(path)}
            compare(program, path, pathlib.Path(path).name, others)


def compare_written(program, seed):
    random = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        for write, name in ((write_abf1, "ABF 1"), (write_abf2, "ABF 2")):
            for frames, channels, sweeps, floats in [(1_500_000, 1, 1, False), (1_050_000, 3, 1, False),
                                                     (300_001, 5, 7, False), (270_000, 16, 3, False),
                                                     (1_100_000, 1, 1, True), (300_000, 3, 11, True)]:
                path = f"{folder}/w.abf"
                written = write(path, random, frames, channels, sweeps, floats)
                compare(program, path, f"{name}, {channels} channels, {sweeps} sweeps, {'float' if floats else 'int16'}",
                        {"written": written, "neo": by_neo(path)})
        for ending in ("edf", "bdf"):
            for records, samples, seconds, gaps in [(2400, [512], 1, False), (1100, [1000, 7, 333], 0.25, False),
                                                    (5000, [1, 60, 300, 2, 59], 2, False), (300_000, [1, 1, 4], 0.001, False),
                                                    (5000, [100, 61], 0.5, True), (2, [600_000, 5], 30, False)]:
                path = f"{folder}/w.{ending}"
                written = write_edf(path, random, records, samples, seconds, gaps)
                compare(program, path, f"{ending.upper()}, {records} records of {samples}{' with gaps' if gaps else ''}",
                        {"written": written, "mne": by_mne(path)})
        for version in (1.25, 2.10, 2.20, 2.51):
            for kind in gdf_types:
                path = f"{folder}/w.gdf"
                written = write_gdf(path, random, version, 1200, [250, 250, 250], [kind] * 3, 1000)
                others = {"written": written}
                if version < 2.205:
                    others["mne"] = by_mne(path)
                compare(program, path, f"GDF {version:.2f}, type {kind}", others, least=1 if kind == 16 else 0.001)
            path = f"{folder}/w.gdf"
            written = write_gdf(path, random, version, 3000, [100, 400, 1, 50, 350], [5, 3, 17, 1, 16], 1000)
            compare(program, path, f"GDF {version:.2f}, types mixed, rates unlike", {"written": written})
        compare_saved(program, random, folder)


def compare_saved(program, random, folder):
    """What biosig's save2gdf makes of an EDF or BDF file, with integers that are off by one."""
    for ending in ("edf", "bdf"):
        source = f"{folder}/s.{ending}"
        written = write_edf(source, random, 1200, [256, 256, 256], 1)
        for kind in ("GDF1", "GDF2", "GDF3"):
            path = f"{folder}/s.gdf"
            subprocess.run(["save2gdf", f"-f={kind}", source, path], check=True, capture_output=True)
            integers = 65_535 if ending == "edf" else 16_777_215
            steps = [1.01 * np.ptp(v) / integers + np.spacing(np.float32(np.abs(v).max())) for _, _, _, v in written]
            compare(program, path, f"{kind} that save2gdf wrote from {ending.upper()}", {"written": written}, steps=steps)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    if arguments.files:
        compare_files(arguments.program, arguments.files)
    else:
        compare_written(arguments.program, arguments.seed)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
