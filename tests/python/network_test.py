# SPDX-License-Identifier: GPL-3.0-or-later
"""Running networks, compared with the reference traces and with the command line."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import numpy

import quantoscope
from quantoscope import Scheme

quantoscope._core.use_reader_program(os.environ["QUANTOSCOPE_READER"])
NETWORKS = pathlib.Path(__file__).parents[1] / "reference" / "networks"
MODEL = NETWORKS / "dense2_lif.nir"


class Networks(unittest.TestCase):
    def setUp(self):
        self.inputs = numpy.load(NETWORKS / "dense2_lif.input.npy")

    def test_a_network_has_named_nodes(self):
        network = quantoscope.read_network(str(MODEL))
        self.assertIn("LIF", network.nodes.values())
        with self.assertRaises(OSError):
            quantoscope.read_network("missing.nir")

    def test_a_run_is_that_of_the_command_line(self):
        with tempfile.TemporaryDirectory() as folder:
            scheme = Scheme(num_bits=4, lower_limit=0.5, upper_limit=0.5)
            labels = numpy.arange(len(self.inputs)) % 2
            numpy.save(pathlib.Path(folder, "labels.npy"), labels)
            command = [os.environ["QUANTOSCOPE_PROGRAM"], "network", "run", str(MODEL), "--input",
                       str(NETWORKS / "dense2_lif.input.npy"), "--labels", f"{folder}/labels.npy", "--num-bits", "4",
                       "--lower-limit", "0.5", "--upper-limit", "0.5", "--reset", "subtract", "--weight-bits", "5"]
            for ending in ("json", "npz"):
                subprocess.run([*command, "-o", f"{folder}/run.{ending}"], check=True, capture_output=True)
            expected = json.loads(pathlib.Path(folder, "run.json").read_text())
            arrays = numpy.load(f"{folder}/run.npz")
            found = quantoscope.run_network(MODEL, self.inputs, labels, scheme, reset="subtract", weight_bits=5,
                                            traces=True)
            traces = found.pop("traces")
            self.assertEqual(found, expected)
            for name in arrays.files:
                node, what = name.rsplit(".", 1)
                numpy.testing.assert_array_equal(traces[node][what], arrays[name], name)

    def test_single_nodes_may_differ(self):
        layers = {name: {"num_bits": 2} for name, kind in quantoscope.read_network(str(MODEL)).nodes.items()
                  if kind == "LIF"}
        run = quantoscope.run_network(MODEL, self.inputs, layers=layers)
        self.assertTrue(all(layer["bits"] == 2 for layer in run["layers"]), run["layers"])
        with self.assertRaisesRegex(ValueError, "nothing"):
            quantoscope.run_network(MODEL, self.inputs, layers={"nothing": {"num_bits": 2}})

    def test_wrong_inputs_are_refused(self):
        for inputs, labels, steps in ((self.inputs[0, 0], None, None), (self.inputs[:, :, :1], None, None),
                                      (self.inputs * numpy.nan, None, None), (self.inputs, [0], None),
                                      (self.inputs, [-1] * len(self.inputs), None), (self.inputs[:, 0], None, 0)):
            with self.assertRaises(ValueError):
                quantoscope.run_network(MODEL, inputs, labels, steps=steps)
        with self.assertRaisesRegex(ValueError, "dt"):
            quantoscope.run_network(MODEL, self.inputs, dt=-1)
        with self.assertRaises(TypeError):
            quantoscope.run_network(MODEL, self.inputs, bits=3)

    def test_constant_inputs_are_repeated(self):
        constant = self.inputs[:, 0]
        repeated = numpy.repeat(constant[:, None], 20, axis=1)
        self.assertEqual(quantoscope.run_network(MODEL, constant, steps=20)["layers"],
                         quantoscope.run_network(MODEL, repeated)["layers"])


if __name__ == "__main__":
    unittest.main()
