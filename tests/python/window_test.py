# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of setups, and the window on an array."""
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

import numpy

import quantoscope
from quantoscope import Scheme, Setup


def shared_folders():
    return set(pathlib.Path("/dev/shm").glob("quantoscope-*")) if os.access("/dev/shm", os.W_OK) else set()


class Windows(unittest.TestCase):
    def setUp(self):
        self.before = shared_folders()
        self.membrane = numpy.random.default_rng(4).normal(0.2, 0.4, (500, 3)).astype(numpy.float32)
        self.data = tempfile.TemporaryDirectory()
        self.addCleanup(self.data.cleanup)
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = self.data.name

    def test_an_exploration_is_a_picture_in_a_notebook(self):
        run = quantoscope.explore(Setup(scheme=Scheme(num_bits=3), loop="open"), self.membrane[:, 0].copy())
        self.assertIn("<svg", run._repr_svg_())
        self.assertTrue(quantoscope.picture(run, "levels", format="png").startswith(b"\x89PNG"))
        self.assertEqual(shared_folders(), self.before)

    def test_a_picture_shows_the_chosen_neuron(self):
        setup = Setup(loop="open")
        one, other = (quantoscope.picture(setup, "overlay", samples=self.membrane, column=column) for column in (0, 1))
        self.assertNotEqual(one, other)
        alone = quantoscope.picture(setup, "overlay", samples=self.membrane[:, 1])
        self.assertEqual(len(alone), len(other))

    def test_a_wrong_plot_is_refused(self):
        with self.assertRaisesRegex(ValueError, "plot is .nothing."):
            quantoscope.picture(Setup(), "nothing")

    def test_a_window_opens_on_an_array_and_leaves_nothing(self):
        with quantoscope.show(self.membrane, column=2, wait=False) as window:
            with self.assertRaises(subprocess.TimeoutExpired):
                window.wait(timeout=2)
        del window
        deadline = time.monotonic() + 5
        while shared_folders() != self.before and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertEqual(shared_folders(), self.before)

    def test_a_shared_array_is_shown_in_place(self):
        array = quantoscope.shared_array((100, 2))
        array[:] = 1
        self.assertEqual(quantoscope._window._file_of(array, "unused"), str(array.filename))
        numpy.testing.assert_array_equal(numpy.load(array.filename), array)
        part = array[10:]
        with tempfile.TemporaryDirectory() as folder:
            copied = quantoscope._window._file_of(part, folder)
            self.assertEqual(numpy.load(copied).shape, (90, 2))
        del array, part
        self.assertEqual(shared_folders(), self.before)

    def test_what_cannot_be_shown_is_refused(self):
        for samples in (numpy.empty(0), 3.0, numpy.zeros((1,) * 7)):
            with self.assertRaises(ValueError):
                quantoscope.show(samples)
        program = os.environ.pop("QUANTOSCOPE_PROGRAM")
        path = os.environ["PATH"]
        os.environ["PATH"] = ""
        try:
            with self.assertRaisesRegex(FileNotFoundError, "PATH"):
                quantoscope.show(self.membrane)
            self.assertIsNone(quantoscope.explore(Setup())._repr_svg_())
        finally:
            os.environ["QUANTOSCOPE_PROGRAM"] = program
            os.environ["PATH"] = path


if __name__ == "__main__":
    unittest.main()
