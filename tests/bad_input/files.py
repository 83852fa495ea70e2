# SPDX-License-Identifier: GPL-3.0-or-later
"""The bad files: name, description of the problem, and content."""

import io
import json
import struct
import zipfile
from pathlib import Path

RECORDINGS = Path(__file__).parent.parent / "files/recordings/data"


def sound(name):
    return (RECORDINGS / name).read_bytes()


def npy(dtype="<f4", shape="(2,)", data=bytes(8), order="False"):
    header = f"{{'descr': '{dtype}', 'fortran_order': {order}, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + data


def npz(name="membrane.npy", content=b"", **more):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", **more) as file:
        file.writestr(zipfile.ZipInfo(name), content)
    return archive.getvalue()


def changed(content, place, new):
    return content[:place] + new + content[place + len(new):]


def session(**members):
    return json.dumps({"quantoscope_session": 1, **members}).encode()


def setup(**members):
    return session(setup=members)


def lesson(block):
    return f"# Title\n## Step\nText.\n{block}\n".encode()


# Every command that reads a recording, and the window, gives the same message for these.
RECORDING_FILES = {
    "empty.csv": ("no bytes", b""),
    "blank.csv": ("line ends only", b"\n\n\r\n"),
    "comment.csv": ("comments only", b"# nothing\n# at all\n"),
    "header.csv": ("a header without numbers", b"time,membrane\n"),
    "ragged.csv": ("a line too short", b"a,b\n1,2\n3\n4,5\n"),
    "wide.csv": ("a line too long", b"a,b\n1,2\n3,4,5\n6,7\n"),
    "word.csv": ("a word among numbers", b"membrane\n1\n2\nthree\n"),
    "days.csv": ("dates only", b"day\n2026-11-01\n2026-11-02\n"),
    "comma.csv": ("decimal commas between commas", b"0,5\n1,25\n0,75\n"),
    "utf16.csv": ("UTF-16, truncated within a character", "a\n1\n2".encode("utf-16")[:-1]),
    "zeros.csv": ("zero bytes", bytes(4096)),
    "rubbish.csv": ("random bytes", bytes(range(256)) * 16),
    "escape.csv": ("terminal control characters in a field", b"a\n1\n\x1b[31mred\x07\x1b]0;title\x07\n"),
    "endless.csv": ("one line of a million characters", b"x" * 1_000_000),
    "picture.png": ("an unknown extension", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "noending": ("no extension", b"1\n2\n"),
    "empty.npy": ("no bytes", b""),
    "magic.npy": ("wrong magic bytes", b"no array at all"),
    "header.npy": ("truncated in the header", npy()[:40]),
    "version.npy": ("version 9.0", changed(npy(), 6, b"\x09")),
    "type.npy": ("a header without a type", npy().replace(b"descr", b"DESCR")),
    "long.npy": ("claims a header longer than the file", changed(npy(), 8, b"\xff\xff")),
    "cut.npy": ("fewer bytes than claimed", npy(shape="(4,)")),
    "huge.npy": ("claims 2^64 samples", npy("<f8", "(4611686018427387904, 4)")),
    "objects.npy": ("pickled objects", npy("|O", "(1,)")),
    "complex.npy": ("complex numbers", npy("<c8", "(1,)")),
    "text.npy": ("text", npy("<U2", "(1,)")),
    "dates.npy": ("dates", npy("<M8[s]", "(1,)")),
    "none.npy": ("no elements", npy(shape="(0,)", data=b"")),
    "negative.npy": ("a negative length", npy(shape="(-2,)")),
    "rubbish.npz": ("random bytes", bytes(range(256)) * 4),
    "cut.npz": ("truncated", sound("plain.npz")[:700]),
    "nothing.npz": ("an empty archive", b"PK\x05\x06" + bytes(18)),
    "photo.npz": ("no array among its members", npz("photo.jpg", b"\xff\xd8")),
    "member.npz": ("a member that is not an array", npz(content=b"no array at all")),
    "objects.npz": ("pickled objects", npz(content=npy("|O", "(1,)"))),
    "bomb.npz": ("a zip bomb: 64 MB of zeros", sound("bomb.npz")),
    "claims.npz": ("a member that claims a trillion samples", sound("claims.npz")),
    "rubbish.mat": ("random bytes", bytes(range(256)) * 4),
    "cut.mat": ("truncated", sound("plain.mat")[:500]),
    "short.mat": ("truncated in the header", sound("plain.mat")[:100]),
    "texts.mat": ("text only", sound("texts.mat")),
    "rubbish.h5": ("random bytes", bytes(range(256)) * 4),
    "cut.h5": ("truncated", sound("plain.h5")[:6000]),
    "texts.h5": ("text only", sound("texts.h5")),
    "cut.nwb": ("truncated", sound("cell.nwb")[:9000]),
    "rubbish.wav": ("random bytes", bytes(range(256)) * 4),
    "cut.wav": ("truncated", sound("stereo.wav")[:60]),
    "header.wav": ("truncated in the header", sound("stereo.wav")[:20]),
    "silent.wav": ("no samples", changed(changed(sound("stereo.wav")[:44], 4, struct.pack("<I", 36)), 40, bytes(4))),
    "cut.flac": ("truncated", sound("stereo.flac")[:80]),
    "rubbish.aiff": ("random bytes", bytes(range(256)) * 4),
    "rubbish.ogg": ("random bytes", bytes(range(256)) * 4),
    "rubbish.abf": ("random bytes", bytes(range(256)) * 4),
    "cut.abf": ("truncated", sound("cell.abf")[:6150]),
    "rubbish.edf": ("random bytes", bytes(range(256)) * 4),
    "cut.edf": ("truncated", sound("cell.edf")[:780]),
    "gzip.edf": ("compressed with gzip", b"\x1f\x8b\x08" + bytes(64)),
    "rubbish.gdf": ("random bytes", bytes(range(256)) * 4),
}

# Bad in one column, or only for some commands.
OTHER_FILES = {
    "columns.csv": ("a line of 20 001 numbers", b"1," * 20_000 + b"1\n"),
    "broad.npy": ("too many columns", npy("|i1", "(300, 300, 300)", bytes(27_000_000))),
    "cube.npy": ("three dimensions", npy("<f4", "(2, 1, 1)")),
    "damaged.npz": ("a column that cannot be decompressed", npz(content=npy(data=struct.pack("<2f", 0.5, 0.75))).replace(struct.pack("<f", 0.75), bytes(4), 1)),
    "unwritten.h5": ("claims four terabytes, contains nothing", sound("unwritten.h5")),
    "nan.csv": ("NaN only", b"membrane\nnan\nnan\n"),
    "nans.csv": ("a NaN among numbers", b"membrane\n0\nnan\n1\n"),
}

SESSION_FILES = {
    "empty": ("no bytes", b""),
    "text": ("not JSON", b"1,2\n3,4\n"),
    "rubbish": ("random bytes", bytes(range(256))),
    "cut": ("truncated", b'{\n"quantoscope_session": 1,\n"setup": {\n'),
    "list": ("a list", b"[1, 2]"),
    "foreign": ("JSON of another program", b'{"levels": []}'),
    "newer": ("from a newer version", b'{"quantoscope_session": 2, "hologram": true}'),
    "version": ("an invalid version", b'{"quantoscope_session": "one"}'),
    "versions": ("a list as version", b'{"quantoscope_session": [' + b"1," * 9999 + b"1]}"),
    "bignumber": ("a version of 400 digits", b'{"quantoscope_session": 1' + b"0" * 399 + b"}"),
    "deep": ("nested 900 000 deep", b"[" * 900_000),
    "large": ("larger than the limit", b" " * 1_000_001),
    "bits": ("num_bits is 4.5", setup(scheme={"num_bits": 4.5})),
    "manybits": ("num_bits is 99", setup(scheme={"num_bits": 99})),
    "nan": ("upper_limit is NaN", setup(scheme={"upper_limit": "nan"})),
    "flag": ("a string instead of true or false", setup(scheme={"uniform": "yes"})),
    "unknown": ("an unknown member", setup(scheme={"bits": 4})),
    "escape": ("terminal control characters in a member", setup(**{"\x1b[31m\x07": 1})),
    "escapes": ("terminal control characters in a value", setup(rounding="\x1b[31m\x07")),
    "rounding": ("an unknown rounding", setup(rounding="up")),
    "neuron": ("an unknown neuron", setup(neuron={"kind": "izhikevich"})),
    "beta": ("beta is 2", setup(neuron={"beta": 2})),
    "steps": ("2 000 000 000 steps", setup(stimulus={"steps": 2_000_000_000})),
    "seed": ("a negative seed", setup(stimulus={"seed": -1})),
    "lost": ("a missing recording", setup(recording={"path": "gone.csv"})),
    "beside": ("a channel named twice", setup(recording={"path": "two.csv", "column": 1, "beside": [0, 0]})),
    "pins": ("pins that are not a list", session(pins={})),
    "manypins": ("9 000 pinned schemes", session(pins=[{"name": "a"}] * 9000)),
    "pin": ("a pinned scheme that cannot be built", session(pins=[{"name": "a", "scheme": {"num_bits": 99}}])),
}

LESSON_FILES = {
    "empty.md": ("no bytes", b""),
    "untitled.md": ("no title", b"## Step\n"),
    "text.md": ("text before the title", b"Once upon a time\n"),
    "stepless.md": ("no step", b"# Title\n"),
    "titles.md": ("two titles", b"# Title\n# Title\n"),
    "endless.md": ("an unterminated block", lesson("```setup\nnum_bits = 4")),
    "parameter.md": ("an unknown parameter", lesson("```setup\nnumbits = 4\n```")),
    "value.md": ("num_bits is 99", lesson("```setup\nnum_bits = 99\n```")),
    "answer.md": ("an answer without a question", lesson("```answer\nx\n```")),
    "rubbish.md": ("random bytes", bytes(range(256))),
    "large.md": ("larger than the limit", b"# Title\n## Step\n" + b"x" * 2_000_000),
}

POINT_FILES = {
    "two.csv": ("two columns", b"soma,dendrite\n0,1\n1,2\n"),
    "few.csv": ("two points", b"x,y,label\n0,0,0\n1,1,1\n"),
    "labels.csv": ("three labels", b"x,y,label\n0,0,0\n1,1,1\n0,1,2\n1,0,0\n"),
    "onelabel.csv": ("one label", b"x,y,label\n0,0,1\n1,1,1\n0,1,1\n1,0,1\n"),
    "large.csv": ("larger than the limit", b"x,y,label\n" + b"0,0,0\n1,1,1\n" * 3_000_000),
    "holes.csv": ("a coordinate that is NaN", b"x,y,label\n0,0,0\n1,nan,1\n0,1,1\n1,0,0\n"),
}

# Pipes that are never written to.
PIPES = ["pipe.csv", "pipe.quantoscope.json", "pipe.md"]

# Valid files for tests of bad arguments.
SOUND_FILES = {
    "membrane.csv": b"membrane\n0\n0.5\n1\n",
    "namesakes.csv": b"soma,soma,current\n1,2,3\n4,5,6\n",
    "current.csv": b"current\n0\n0.5\n1\n",
    "plain.npz": sound("plain.npz"),
    "plain.h5": sound("plain.h5"),
    "sound.quantoscope.json": session(),
}

SESSION_FILES = {f"{name}.quantoscope.json": what for name, what in SESSION_FILES.items()}
BAD_FILES = RECORDING_FILES | OTHER_FILES | SESSION_FILES | LESSON_FILES | POINT_FILES
ABOUT = {name: about for name, (about, _) in BAD_FILES.items()}
CONTENT = {name: content for name, (_, content) in BAD_FILES.items()} | SOUND_FILES
