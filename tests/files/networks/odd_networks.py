# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are not networks, or networks that cannot be read: odd_networks.py FOLDER writes them. ABOUT says what is
odd about each; READ are odd files that are read.

Requires Debian's python3-h5py.
"""

import json
import struct
import sys
import zipfile
from pathlib import Path

import h5py
import numpy as np

ABOUT = {}
WRITERS = {}
READ = set()


def odd(name, about, read=False):
    def add(write):
        ABOUT[name] = about
        WRITERS[name] = write
        if read:
            READ.add(name)
        return write
    return add


def parameters(size, dtype="f4", **more):
    return {name: np.full(size, value, dtype) for name, value in
            {"r": 10, "tau": 1e-3, "v_leak": 0, "v_reset": 0, "v_threshold": 1, **more}.items()}


def nir(path, change=lambda nodes, edges: None, after=lambda file: None, kind="NIRGraph"):
    """Input 3 -> fc (Affine 4 x 3) -> lif (LIF 4) -> Output, with changes."""
    nodes = {"input": {"type": "Input", "shape": np.array([3])},
             "fc": {"type": "Affine", "weight": np.arange(12, dtype="f4").reshape(4, 3) / 8, "bias": np.zeros(4, "f4")},
             "lif": {"type": "LIF", **parameters(4)},
             "output": {"type": "Output", "shape": np.array([4])}}
    edges = [("input", "fc"), ("fc", "lif"), ("lif", "output")]
    change(nodes, edges)
    with h5py.File(path, "w") as file:
        file["version"] = "1.0"
        fill(file.create_group("node"), {"type": kind, "nodes": nodes, "edges": edges})
        after(file["node"])


def fill(group, content):
    for name, value in content.items():
        if isinstance(value, dict):
            fill(group.create_group(name), value)
        elif name == "edges" and isinstance(value, list):
            group.create_dataset(name, data=np.array(value, object), dtype=h5py.string_dtype())
        elif value is not None:
            group[name] = value


def changed(name, about, read=False, **parts):
    """Replaces or adds parameters of nodes; None removes one: changed(…, lif={"tau": None})."""
    def change(nodes, edges):
        edges.extend(parts.pop("edges", []))
        for node, content in parts.items():
            nodes[node.replace("__", ".")] = {**nodes.get(node, {}), **content}
    odd(name, about, read)(lambda path: nir(path, change))


def after(name, about, read=False):
    def add(do):
        odd(name, about, read)(lambda path: nir(path, after=do))
    return add


def number(value, size=4):
    return np.full(size, value, "f4")


changed("type_missing.nir", "a node without a type", lif={"type": None})
changed("type_unknown.nir", "a type that NIR does not have", lif={"type": "ALIF"})
changed("type_number.nir", "a type that is a number", lif={"type": 7})
changed("type_long.nir", "a type of 5000 letters", lif={"type": "x" * 5000})
changed("type_controls.nir", "terminal control characters in a type", lif={"type": "\x1b[31mLIF\n"})
changed("weight_missing.nir", "a missing parameter", fc={"weight": None})
changed("bias_missing.nir", "an Affine without bias", fc={"bias": None})
changed("bias_short.nir", "a bias that is too short", fc={"bias": np.zeros(3, "f4")})
changed("parameter_extra.nir", "a parameter that the type does not have", lif={"colour": number(1)})
changed("group_extra.nir", "a group that the type does not have", lif={"inner": {"a": 1}})
changed("weight_vector.nir", "a weight with one axis", fc={"weight": number(1)})
changed("weight_cube.nir", "a weight with three axes", fc={"weight": np.ones((2, 2, 2), "f4")})
changed("weight_text.nir", "text in place of numbers", fc={"weight": "many"})
changed("weight_empty.nir", "a weight without values", fc={"weight": np.zeros((0, 3), "f4")})
changed("weight_null.nir", "a dataset without data space", fc={"weight": h5py.Empty("f4")})
changed("weight_nan.nir", "a NaN among the weights", fc={"weight": np.full((4, 3), np.nan, "f4")})
changed("weight_infinite.nir", "an infinite weight", fc={"weight": np.full((4, 3), np.inf, "f4")})
changed("weight_beyond.nir", "a float64 weight beyond float32", fc={"weight": np.full((4, 3), 1e300)})
changed("weight_complex.nir", "complex weights", fc={"weight": np.ones((4, 3), "c8")})
changed("leak.nir", "v_leak is not 0", lif={"v_leak": number(0.3)})
changed("leak_missing.nir", "v_leak is missing", lif={"v_leak": None})
changed("reset.nir", "v_reset is not 0", lif={"v_reset": number(-0.2)})
changed("tau_zero.nir", "tau is 0", lif={"tau": number(0)})
changed("tau_negative.nir", "tau is negative", lif={"tau": number(-1e-3)})
changed("shapes_differ.nir", "parameters of different shapes", lif={"tau": number(1e-3, 5)})
changed("delay_negative.nir", "a negative delay", lif={**dict.fromkeys(parameters(4)), "type": "Delay", "delay": number(-1)})
changed("shape_zero.nir", "an input without values", input={"shape": np.array([0])})
changed("shape_fraction.nir", "an extent that is not an integer", input={"shape": np.array([2.5])})
changed("shape_enormous.nir", "10^27 inputs", input={"shape": np.array([10**9] * 3)})
changed("shape_product.nir", "10^10 inputs", input={"shape": np.array([10**5] * 2)})
changed("edge_to_nowhere.nir", "an edge to a missing node", edges=[("lif", "lif_1")])
changed("edges_twice.nir", "an edge that occurs three times", read=True, edges=[("lif", "output")] * 2)

CONVOLUTION = {"type": "Conv2d", "weight": np.ones((4, 1, 3, 3), "f4"), "bias": np.zeros(4, "f4"), "stride": 1,
               "padding": 0, "dilation": 1, "groups": 1}
changed("kernel_flat.nir", "a Conv2d with a weight of three axes", fc={**CONVOLUTION, "weight": np.ones((4, 1, 3), "f4")})
changed("groups.nir", "groups that do not divide the outputs", fc={**CONVOLUTION, "groups": 3})
changed("stride_zero.nir", "a stride of 0", fc={**CONVOLUTION, "stride": 0})
changed("stride_three.nir", "a stride of three numbers", fc={**CONVOLUTION, "stride": np.array([1, 1, 1])})
changed("padding_word.nir", "an unknown kind of padding", fc={**CONVOLUTION, "padding": "full"})
changed("padding_same.nir", "padding same with stride 2", fc={**CONVOLUTION, "padding": "same", "stride": 2})
changed("padding_negative.nir", "a negative padding", fc={**CONVOLUTION, "padding": -1})
changed("pool_extra.nir", "a pooling with ceil_mode", fc={"weight": None, "bias": None, "type": "SumPool2d", "kernel_size": 2,
                                                          "stride": 2, "padding": 0, "ceil_mode": True})


@after("edges_missing.nir", "no list of edges")
def _(node):
    del node["edges"]


@after("edges_numbers.nir", "edges of numbers")
def _(node):
    del node["edges"]
    node["edges"] = np.ones((3, 2))


@after("edges_triples.nir", "edges of three names")
def _(node):
    del node["edges"]
    node.create_dataset("edges", data=np.array([["input", "fc", "lif"]], object), dtype=h5py.string_dtype())


@after("edges_many.nir", "10^9 edges that take no room")
def _(node):
    del node["edges"]
    node.create_dataset("edges", (10**9, 2), h5py.string_dtype(), chunks=(1000, 2))


@after("edges_empty.nir", "an empty list of edges, as nir writes it", read=True)
def _(node):
    del node["edges"]
    node["edges"] = np.zeros(0)


@after("nodes_missing.nir", "no nodes")
def _(node):
    del node["nodes"]


@after("nodes_none.nir", "an empty group of nodes")
def _(node):
    del node["nodes"]
    node.create_group("nodes")


@after("node_dataset.nir", "a node that is a number")
def _(node):
    node["nodes/extra"] = 1


@after("graph_extra.nir", "a dataset beside the nodes")
def _(node):
    node["colour"] = 1


@after("external_link.nir", "a weight in another file")
def _(node):
    del node["nodes/fc/weight"]
    node["nodes/fc/weight"] = h5py.ExternalLink("/etc/passwd", "/weight")


@after("soft_link.nir", "a weight that is a link within the file", read=True)
def _(node):
    node["nodes/fc/metadata/weight"] = node["nodes/fc/weight"][()]
    del node["nodes/fc/weight"]
    node["nodes/fc/weight"] = h5py.SoftLink("/node/nodes/fc/metadata/weight")


@after("soft_link_lost.nir", "a weight that is a link to nothing")
def _(node):
    del node["nodes/fc/weight"]
    node["nodes/fc/weight"] = h5py.SoftLink("/nowhere")


@after("loop.nir", "a graph that contains itself")
def _(node):
    node["nodes/again"] = node


@after("doubling.nir", "groups that contain each next one twice")
def _(node):
    for level in range(60):
        below = node.file.create_group(f"level{level + 1}")
        above = node["nodes"] if level == 0 else node.file[f"level{level}"]
        above["a"] = below
        above["b"] = below


@after("virtual.nir", "a weight made of other datasets")
def _(node):
    del node["nodes/fc/weight"]
    layout = h5py.VirtualLayout((4, 3), "f4")
    layout[:] = h5py.VirtualSource("other.h5", "weight", (4, 3))
    node["nodes/fc"].create_virtual_dataset("weight", layout)


@after("lzf.nir", "compressed with LZF, which only h5py has")
def _(node):
    weight = node["nodes/fc/weight"][()]
    del node["nodes/fc/weight"]
    node["nodes/fc"].create_dataset("weight", data=weight, chunks=(4, 3), compression="lzf")


@after("enormous.nir", "160 GB of weights that take no room")
def _(node):
    del node["nodes/fc/weight"]
    node["nodes/fc"].create_dataset("weight", (200_000, 200_000), "f4", chunks=(100, 100))


@after("chunk.nir", "one chunk of 3 GB that takes no room")
def _(node):
    del node["nodes/fc/weight"]
    node["nodes/fc"].create_dataset("weight", (10, 10), "f4", chunks=(10, 10), maxshape=(None, None))
    del node["nodes/fc/weight"]
    node["nodes/fc"].create_dataset("weight", (4, 3), "f4", chunks=(30_000, 25_000), maxshape=(None, None))


@after("many_claims.nir", "60 datasets of 8 MB that take no room")
def _(node):
    for i in range(60):
        node.create_dataset(f"nodes/fc/metadata/{i}", (1_000_000,), "f8", chunks=(1000,))


@after("bomb.nir", "100 MB of zeros in a compressed weight")
def _(node):
    del node["nodes/fc/weight"]
    node["nodes/fc"].create_dataset("weight", data=np.zeros((5000, 5000), "f4"), compression="gzip", shuffle=True)


@after("long_texts.nir", "2000 types of 60 KB each")
def _(node):
    del node["nodes/fc/type"]
    node.create_dataset("nodes/fc/type", data=np.array(["y" * 60_000] * 2000, object), dtype=h5py.string_dtype())


@odd("deep.nir", "sub-graphs nested 200 deep")
def _(path):
    with h5py.File(path, "w") as file:
        group = file.create_group("node")
        for _ in range(200):
            group["type"] = "NIRGraph"
            group["edges"] = np.zeros(0)
            group = group.create_group("nodes/g")
        group["type"] = "Threshold"
        group["threshold"] = 1.0


@odd("subgraph_ports.nir", "an edge to a sub-graph with two Input nodes")
def _(path):
    def change(nodes, edges):
        nodes["fc"] = {"type": "NIRGraph", "edges": [("a", "out")],
                       "nodes": {"a": {"type": "Input", "shape": np.array([3])},
                                 "b": {"type": "Input", "shape": np.array([3])},
                                 "out": {"type": "Output", "shape": np.array([3])}}}
    nir(path, change)


@odd("single_node.nir", "a single node, which nir can write")
def _(path):
    with h5py.File(path, "w") as file:
        fill(file.create_group("node"), {"type": "Linear", "weight": np.ones((2, 2))})


@odd("recording.nir", "a recording in HDF5")
def _(path):
    with h5py.File(path, "w") as file:
        file["membrane"] = np.zeros(5)


def damaged(path, change):
    nir(path)
    content = bytearray(Path(path).read_bytes())
    Path(path).write_bytes(bytes(change(content)))


@odd("cut_off.nir", "a file cut off in the middle")
def _(path):
    damaged(path, lambda content: content[:len(content) // 2])


@odd("zeros.nir", "a file whose second half is zeros")
def _(path):
    damaged(path, lambda content: content[:len(content) // 2] + bytes(len(content) // 2))


@odd("heap.nir", "a heap of strings in which libhdf5 loops forever")
def _(path):
    def change(content):
        place = content.index(b"GCOL") + 16 + 8  # the size of the first object
        return content[:place] + struct.pack("<q", -16) + content[place + 8:]
    damaged(path, change)


@odd("empty.nir", "no bytes")
def _(path):
    Path(path).write_bytes(b"")


@odd("text.nir", "text")
def _(path):
    Path(path).write_bytes(b"weight,bias\n1,2\n")


@odd("magic.nir", "the first bytes of HDF5 only")
def _(path):
    Path(path).write_bytes(b"\x89HDF\r\n\x1a\n")


@odd("network.png", "neither format nor ending is known")
def _(path):
    Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))


STATE = {"fc1.weight": np.ones((4, 3), "f4"), "fc1.bias": np.zeros(4, "f4"), "lif1.beta": np.float32(0.9),
         "lif1.threshold": np.float32(1), "fc2.weight": np.ones((2, 4), "f4"), "lif2.beta": np.float32(0.8),
         "lif2.threshold": np.float32(1)}


def npz(name, about, read=False, **more):
    @odd(name, about, read)
    def _(path):
        with open(path, "wb") as file:
            content = {**STATE, **{key.replace("__", "."): value for key, value in more.items()}}
            np.savez(file, **{key: value for key, value in content.items() if value is not None})


npz("threshold_missing.npz", "a neuron without threshold", lif1__threshold=None)
npz("weight_missing.npz", "a bias without a weight", fc1__weight=None)
npz("nan.npz", "a beta that is NaN", lif1__beta=np.float32("nan"))
npz("objects.npz", "pickled objects", fc1__weight=np.array([None, {}], object))
npz("texts.npz", "text in place of numbers", lif1__beta=np.array("0.9"))
npz("no_layer.npz", "an array that belongs to no layer", weight=np.ones(3))
npz("batch_norm.npz", "a layer that is not supported", bn__weight=np.ones(4, "f4"), bn__running_mean=np.ones(4, "f4"))
npz("graded.npz", "graded spikes", lif1__graded_spikes_factor=np.float32(0.5))
npz("alpha_neuron.npz", "snn.Alpha", lif1__alpha=np.float32(0.5), lif1__syn_exc=np.float32(0))
npz("recurrent_v.npz", "recurrent weights of single neurons", lif1__V=np.ones(4, "f4"))
npz("recurrent_conv.npz", "a recurrent convolution", lif1__recurrent__weight=np.ones((4, 4, 3, 3), "f4"))
npz("reset_unknown.npz", "a kind of reset that snnTorch does not have", lif1__reset_mechanism_val=np.int64(3))
npz("bias_long.npz", "a bias that is too long", fc1__bias=np.zeros(5, "f4"))
npz("recurrent.npz", "a recurrent layer", read=True, lif1__recurrent__weight=np.ones((4, 4), "f4"),
    lif1__mem=np.zeros(1, "f4"), lif1__reset_mechanism_val=np.int64(1), lif1__graded_spikes_factor=np.float32(1))


@odd("order.npz", "neurons in a row without numbers")
def _(path):
    with open(path, "wb") as file:
        np.savez(file, **{"hidden.weight": STATE["fc1.weight"], "last.weight": STATE["fc2.weight"],
                          "a.beta": 0.9, "a.threshold": 1.0, "b.beta": 0.9, "b.threshold": 1.0})


@odd("nothing.npz", "an empty archive")
def _(path):
    Path(path).write_bytes(b"PK\x05\x06" + bytes(18))


@odd("random.npz", "random bytes")
def _(path):
    Path(path).write_bytes(bytes(range(256)) * 4)


def npy(dtype, shape, data=b""):
    header = f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + data


@odd("bomb.npz", "a zip bomb: 200 MB of zeros")
def _(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("fc1.weight.npy", npy("<f4", "(50, 1000000)", bytes(200_000_000)))


@odd("cut.npz", "an array shorter than its shape")
def _(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("fc1.weight.npy", npy("<f4", "(100, 100)", bytes(40)))


def safetensors(tensors, order=None, **header):
    """The content of a file; `header` replaces members of the header."""
    described, data = {}, b""
    for name in order or tensors:
        value = np.asarray(tensors[name])
        dtype = {"f4": "F32", "f8": "F64", "f2": "F16", "i8": "I64", "i4": "I32", "u1": "U8"}[value.dtype.str[1:]]
        content = value.tobytes()
        described[name] = {"dtype": dtype, "shape": list(value.shape), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps({**described, **header}).encode()
    return struct.pack("<Q", len(text)) + text + data


def tensors(name, about, read=False, content=None, **header):
    odd(name, about, read)(lambda path: Path(path).write_bytes(content or safetensors(STATE, **header)))


F32 = {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}
tensors("sorted.safetensors", "sorted by name, as the library writes", read=True,
        content=safetensors(STATE, sorted(STATE)))
tensors("cut.safetensors", "truncated", content=safetensors(STATE)[:-9])
tensors("header.safetensors", "truncated in the header", content=safetensors(STATE)[:40])
tensors("length.safetensors", "a header of 2^63 bytes", content=struct.pack("<Q", 2**63) + b"{}")
tensors("json.safetensors", "a header that is not JSON", content=struct.pack("<Q", 4) + b"{no}")
tensors("deep.safetensors", "a header nested 100 000 deep", content=struct.pack("<Q", 100_005) + b'{"a":' + b"[" * 100_000)
tensors("list.safetensors", "a header that is a list", content=struct.pack("<Q", 2) + b"[]")
tensors("no_tensors.safetensors", "no tensors", content=struct.pack("<Q", 2) + b"{}")
tensors("short.safetensors", "four bytes", content=b"\x02\0\0\0")
tensors("overlap.safetensors", "tensors that overlap", **{"a.b": F32})
tensors("offsets.safetensors", "offsets backwards", **{"fc1.bias": {**F32, "data_offsets": [4, 0]}})
tensors("negative.safetensors", "a negative extent", **{"fc1.bias": {**F32, "shape": [-1]}})
tensors("huge.safetensors", "a shape of 2^64 values", **{"fc1.weight": {**F32, "shape": [2**32, 2**32], "data_offsets": [0, 48]}})
tensors("type.safetensors", "complex numbers", **{"fc1.weight": {"dtype": "C64", "shape": [6], "data_offsets": [0, 48]}})
tensors("member.safetensors", "a tensor without shape", **{"fc1.weight": {"dtype": "F32", "data_offsets": [0, 48]}})


if __name__ == "__main__":
    for file_name, writer in WRITERS.items():
        writer(Path(sys.argv[1]) / file_name)
