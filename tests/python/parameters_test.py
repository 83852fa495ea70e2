# SPDX-License-Identifier: GPL-3.0-or-later
"""Schemes, neurons and setups as values in Python."""
import ast
import pathlib
import pickle
import tempfile
import unittest

import numpy

import quantoscope
from quantoscope import Neuron, Scheme, Setup, Stimulus


class Parameters(unittest.TestCase):
    def test_defaults_are_snntorchs(self):
        scheme = Scheme()
        self.assertEqual((scheme.num_bits, scheme.uniform, scheme.thr_centered, scheme.threshold, scheme.lower_limit,
                          scheme.upper_limit, scheme.multiplier), (8, True, True, 1.0, 0.0, 0.2, None))

    def test_values_are_equal_hashed_copied_and_printed_by_their_parameters(self):
        for value, other in ((Scheme(num_bits=4), Scheme(num_bits=5)), (Neuron(beta=0.5), Neuron(beta=0.6)),
                             (Stimulus(amplitude=0.5), Stimulus(amplitude=0.25)), (Setup(loop="open"), Setup())):
            kind = type(value)
            self.assertEqual(value, kind.from_dict(value.to_dict()))
            self.assertEqual(value, pickle.loads(pickle.dumps(value)))
            self.assertEqual(value, kind(**value.to_dict()))
            self.assertEqual(hash(value), hash(value.replace()))
            self.assertNotEqual(value, other)
            self.assertNotEqual(value, 3)
            self.assertTrue(repr(value).startswith(kind.__name__ + "("))
            self.assertLessEqual(set(value.to_dict()), set(dir(value)))
            with self.assertRaises(AttributeError):
                value.nothing = 1
            with self.assertRaises(AttributeError):
                value.nothing

    def test_replace_changes_only_what_is_given(self):
        scheme = Scheme(num_bits=3, upper_limit=0.5)
        changed = scheme.replace(num_bits=6)
        self.assertEqual((scheme.num_bits, changed.num_bits, changed.upper_limit), (3, 6, 0.5))

    def test_a_scheme_is_a_format_or_levels(self):
        self.assertEqual(Scheme("Q1.2"), Scheme(scheme="Q1.2"))
        self.assertEqual(Scheme("Q1.2").bits, 4)
        self.assertEqual(Scheme("Q1.2").with_bits(6), Scheme("Q1.4"))
        self.assertIsNone(Scheme("nf4").with_bits(5))
        for levels in ([0.5, 0.1], (0.5, 0.1), numpy.array([0.5, 0.1])):
            self.assertEqual(quantoscope.levels(Scheme(levels)).tolist(), numpy.float32([0.5, 0.1]).tolist())

    def test_numbers_of_numpy_are_numbers(self):
        self.assertEqual(Scheme(num_bits=numpy.int64(4), upper_limit=numpy.float64(0.5)),
                         Scheme(num_bits=4, upper_limit=0.5))
        self.assertEqual(Scheme(threshold=1), Scheme(threshold=1.0))

    def test_wrong_values_name_the_parameter_and_what_is_allowed(self):
        for make, words in ((lambda: Scheme(num_bits=17), "num_bits.*16"), (lambda: Scheme(num_bits="x"), "num_bits"),
                            (lambda: Scheme("Q99"), "scheme.*Qm.n"),
                            (lambda: Scheme(threshold=float("nan")), "threshold"),
                            (lambda: Scheme([]), "level"), (lambda: Neuron(beta=2), "beta"),
                            (lambda: Neuron(kind="izhikevich"), "leaky"), (lambda: Stimulus(steps=0), "steps"),
                            (lambda: Setup(scheme={"num_bits": 0}), "num_bits"),
                            (lambda: quantoscope.quantize([0.0], Scheme(), rounding="up"), "rounding"),
                            (lambda: Scheme(num_bits=10**30), "")):
            with self.assertRaisesRegex((ValueError, OverflowError), words):
                make()

    def test_unknown_parameters_and_types_are_type_errors(self):
        for make in (lambda: Scheme(bits=3), lambda: Neuron(num_bits=3), lambda: Scheme(3),
                     lambda: Scheme(num_bits=object()),
                     lambda: quantoscope.quantize([0.0], Scheme(), round="floor"), lambda: Scheme("Q1.2", bits=1)):
            with self.assertRaises(TypeError):
                make()

    def test_setups_are_session_files(self):
        setup = Setup(scheme=Scheme(num_bits=3), neuron=Neuron(beta=0.7), rounding="floor")
        with tempfile.TemporaryDirectory() as folder:
            path = str(pathlib.Path(folder, "a.quantoscope.json"))
            setup.save(path)
            self.assertEqual(Setup.load(path), setup)
            self.assertEqual((Setup.load(path).scheme, Setup.load(path).neuron, Setup.load(path).rounding),
                             (Scheme(num_bits=3), Neuron(beta=0.7), "floor"))
            setup.with_recording("m.npy").save(path)
            self.assertEqual(Setup.load(path).recording, str(pathlib.Path(folder, "m.npy")))
            self.assertEqual(Setup.load(path).without_recording(), setup)
            with self.assertRaises(OSError):
                Setup.load(path + "x")
            with self.assertRaises(OSError):
                setup.save(folder + "/missing/a.quantoscope.json")
            pathlib.Path(path).write_text("{")
            with self.assertRaises(ValueError):
                Setup.load(path)

    def test_the_stubs_list_exactly_the_parameters(self):
        stub = pathlib.Path(quantoscope.__file__).with_name("_core.pyi").read_text()
        classes = {node.name: node for node in ast.parse(stub).body if isinstance(node, ast.ClassDef)}
        for kind in (Scheme, Neuron, Setup):
            for method in ("__init__", "replace"):
                function = next(node for node in classes[kind.__name__].body
                                if isinstance(node, ast.FunctionDef) and node.name == method)
                named = [a.arg for a in function.args.args[1:] + function.args.kwonlyargs]
                self.assertEqual(named, list(kind().to_dict()), f"{kind.__name__}.{method}")


if __name__ == "__main__":
    unittest.main()
