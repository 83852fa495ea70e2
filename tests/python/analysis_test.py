# SPDX-License-Identifier: GPL-3.0-or-later
"""Metrics, fits, simulations and explorations, compared with NumPy and with the command line."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import warnings

import numpy

import quantoscope
from quantoscope import Neuron, Scheme, Setup, Stimulus


def run(*arguments):
    command = [os.environ["QUANTOSCOPE_PROGRAM"], *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Analysis(unittest.TestCase):
    def setUp(self):
        self.membrane = numpy.random.default_rng(2).normal(0.3, 0.5, 5_000).astype(numpy.float32)
        self.scheme = Scheme(num_bits=4, upper_limit=0.5)

    def test_metrics_are_those_of_the_definition(self):
        metrics = quantoscope.metrics(self.membrane, self.scheme)
        stored = quantoscope.quantize(self.membrane, self.scheme)
        error = (stored.astype(float) - self.membrane) ** 2
        self.assertAlmostEqual(metrics.mse, error.mean(), places=12)
        power = (self.membrane.astype(float) ** 2).mean()
        self.assertAlmostEqual(metrics.sqnr_db, 10 * numpy.log10(power / error.mean()), places=9)
        self.assertEqual(metrics.raw_spikes, (self.membrane > 1).sum())
        self.assertEqual(metrics.quantized_spikes, (stored > 1).sum())
        self.assertEqual(metrics.occupancy.tolist(),
                         numpy.bincount(quantoscope.indices(self.membrane, self.scheme), minlength=16).tolist())
        self.assertEqual(metrics.samples, 5_000)
        self.assertEqual(metrics.levels_used, (metrics.occupancy > 0).sum())
        self.assertEqual(quantoscope.metrics(self.membrane, self.scheme, threshold=0.5).raw_spikes,
                         (self.membrane > 0.5).sum())

    def test_fits_are_those_of_the_command_line(self):
        fits = quantoscope.fit(self.membrane, (2, 3))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "membrane.npy")
            numpy.save(path, self.membrane)
            printed = json.loads(run("fit", "--input", str(path), "--num-bits", "2..3", "--format", "json"))
        for fit, expected in zip(fits, printed["fits"], strict=True):
            self.assertEqual(fit.num_bits, expected["num_bits"])
            self.assertEqual(fit.bound_levels.tolist(), expected["bound"]["levels"])
            for one, other in zip(fit.schemes, expected["schemes"], strict=True):
                self.assertEqual(one.scheme.to_dict(), Scheme.from_dict(other["scheme"]).to_dict())
                self.assertEqual(one.mse, other["mse"])

    def test_a_fit_warns_of_outliers_and_refuses_what_it_cannot_do(self):
        with self.assertWarnsRegex(UserWarning, "1 samples"):
            quantoscope.fit(numpy.append(self.membrane, numpy.float32(1e20)), 1)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for make in (lambda: quantoscope.fit([], 4), lambda: quantoscope.fit([numpy.nan], 4),
                         lambda: quantoscope.fit(self.membrane, 17), lambda: quantoscope.fit(self.membrane, (4, 3)),
                         lambda: quantoscope.fit(self.membrane, objective="best")):
                with self.assertRaises(ValueError):
                    make()

    def test_simulations_are_those_of_the_command_line(self):
        current = numpy.full(300, 0.3, numpy.float32)
        neuron = Neuron(beta=0.8, reset="zero")
        membrane, spikes = quantoscope.simulate(current, neuron)
        stored, stored_spikes = quantoscope.simulate(current, neuron, self.scheme, rounding="floor")
        printed = run("simulate", "--stimulus", "step", "--amplitude", "0.3", "--steps", "300", "--beta", "0.8",
                      "--reset", "zero", "--num-bits", "4", "--upper-limit", "0.5", "--rounding", "floor")
        rows = [line.split(",") for line in printed.splitlines()]
        columns = dict(zip(rows[0], zip(*rows[1:])))
        for name, values in (("membrane", membrane), ("spike", spikes), ("membrane_quantized", stored),
                             ("spike_quantized", stored_spikes)):
            numpy.testing.assert_array_equal(numpy.array(columns[name], numpy.float32), values, name)
        with self.assertRaises(ValueError):
            quantoscope.simulate(current, Neuron(beta=2))

    def test_an_exploration_of_a_neuron_is_its_simulation(self):
        setup = Setup(scheme=self.scheme, stimulus=Stimulus(kind="poisson", amplitude=0.35, rate=0.35, steps=400))
        run_ = quantoscope.explore(setup)
        self.assertEqual(run_.steps, 400)
        stored, spikes = quantoscope.simulate(run_.current, setup.neuron, self.scheme)
        numpy.testing.assert_array_equal(run_.membrane_quantized, stored)
        numpy.testing.assert_array_equal(run_.spikes_quantized, spikes.astype(bool))
        self.assertEqual(run_.metrics.quantized_spikes, spikes.sum())
        self.assertTrue(run_.findings)
        for finding in run_.findings:
            self.assertIn(finding.severity, ("warning", "note"))
            self.assertIn(finding.sentence, repr(finding))
            if finding.fix:
                label, fixed = finding.fix
                self.assertIsInstance(fixed, Setup)
                self.assertTrue(label)

    def test_an_exploration_of_a_recording_reads_the_array_in_place(self):
        run_ = quantoscope.explore(Setup(scheme=self.scheme, loop="open"), self.membrane)
        self.assertIsNone(run_.current)
        self.assertEqual(run_.membrane.ctypes.data, self.membrane.ctypes.data)
        numpy.testing.assert_array_equal(run_.membrane_quantized, quantoscope.quantize(self.membrane, self.scheme))
        self.assertAlmostEqual(run_.metrics.sqnr_db, quantoscope.metrics(self.membrane, self.scheme).sqnr_db, places=9)
        shown = run_.membrane
        del run_, self.membrane
        self.assertEqual(shown.size, 5_000, "the view keeps the array")
        with self.assertRaisesRegex(ValueError, "empty"):
            quantoscope.explore(Setup(loop="open"), numpy.empty(0, numpy.float32))

    def test_an_exploration_reads_the_file_of_its_setup(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "membrane.npy")
            numpy.save(path, self.membrane)
            setup = Setup(scheme=self.scheme, loop="open")
            run_ = quantoscope.explore(setup.with_recording(str(path)))
            self.assertEqual(run_.metrics.mse, quantoscope.explore(setup, self.membrane).metrics.mse)
            with self.assertRaises(OSError):
                quantoscope.explore(setup.with_recording(str(path) + "x"))


if __name__ == "__main__":
    unittest.main()
