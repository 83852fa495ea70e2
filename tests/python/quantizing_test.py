# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantizing arrays of NumPy: the reference's results, in place, for any shape."""
import threading
import unittest

import numpy

import quantoscope
from quantoscope import Quantizer, Scheme

SCHEMES = ([Scheme(num_bits=bits, uniform=uniform, thr_centered=centered)
            for bits in (1, 2, 3, 4, 6, 8) for uniform, centered in ((True, True), (False, True), (False, False))] +
           [Scheme(num_bits=bits, threshold=threshold, lower_limit=lower, upper_limit=0.5)
            for bits in (2, 5) for threshold in (0.5, 1, 3) for lower in (-0.5, 0, 1)] +
           [Scheme(text) for text in ("Q0.3", "Q1.2", "Q2.5", "UQ0.4", "E2M1", "E4M3", "nf4")] +
           [Scheme("pow2", num_bits=bits) for bits in (2, 3, 4, 5)] +
           [Scheme([0.5, -1, 0.25]), Scheme("Q1.2", scale=2.0), Scheme(num_bits=4, uniform=False, multiplier=0.3)])


def reference(array, levels):
    """snnTorch's rule: the first of the nearest levels in build order, distances rounded to the array's type."""
    flat = array.reshape(-1)
    nearest = numpy.concatenate([numpy.abs(levels.astype(array.dtype) - part[:, None]).argmin(1)
                                 for part in numpy.array_split(flat, max(1, flat.size * levels.size // 2**22))])
    return nearest.reshape(array.shape)


class Quantizing(unittest.TestCase):
    def setUp(self):
        self.random = numpy.random.default_rng(1)

    def samples(self, shape, dtype=numpy.float32):
        return (self.random.standard_normal(shape) * 1.5).astype(dtype)

    def test_at_least_fifty_schemes_equal_the_reference_bit_for_bit(self):
        self.assertGreaterEqual(len(SCHEMES), 50)
        for dtype in (numpy.float32, numpy.float64):
            array = self.samples(20_000, dtype)
            for scheme in SCHEMES:
                levels = quantoscope.levels(scheme)
                expected = reference(array, levels)
                numpy.testing.assert_array_equal(quantoscope.indices(array, scheme), expected, str(scheme))
                stored = quantoscope.quantize(array, scheme)
                self.assertEqual(stored.dtype, dtype)
                self.assertEqual(stored.tobytes(), levels[expected].astype(dtype).tobytes(), scheme)

    def test_shape_and_order_are_kept(self):
        scheme = Scheme(num_bits=3)
        flat = quantoscope.quantize(self.samples(24), scheme)
        for shape in ((24,), (4, 6), (2, 3, 4), (24, 1), (1, 24)):
            for order in "CF":
                array = numpy.asarray(flat.reshape(shape), order=order)
                stored = quantoscope.quantize(array, scheme)
                self.assertEqual((stored.shape, stored.strides), (array.shape, array.strides))
                numpy.testing.assert_array_equal(stored, array)

    def test_empty_arrays_numbers_and_lists_are_arrays(self):
        scheme = Scheme(num_bits=2)
        self.assertEqual(quantoscope.quantize(numpy.empty((0, 3), numpy.float32), scheme).shape, (0, 3))
        self.assertEqual(quantoscope.quantize(0.0, scheme).shape, ())
        self.assertEqual(quantoscope.quantize([[0.1, 0.2]], scheme).shape, (1, 2))

    def test_slices_and_unaligned_arrays_give_the_same_levels(self):
        array = self.samples((50, 40))
        scheme = Scheme(num_bits=5, uniform=False)
        whole = quantoscope.quantize(array, scheme)
        numpy.testing.assert_array_equal(quantoscope.quantize(array[::3, 5:20:2], scheme), whole[::3, 5:20:2])
        numpy.testing.assert_array_equal(quantoscope.quantize(array[::-1], scheme), whole[::-1])
        unaligned = numpy.frombuffer(b"x" + array.tobytes(), numpy.float32, offset=1)
        numpy.testing.assert_array_equal(quantoscope.quantize(unaligned, scheme), whole.reshape(-1))

    def test_the_result_can_be_written_into_the_input_or_another_array(self):
        array = self.samples((30, 7))
        scheme = Scheme(num_bits=4)
        expected = quantoscope.quantize(array, scheme)
        out = numpy.empty_like(array)
        self.assertIs(quantoscope.quantize(array, scheme, out=out), out)
        numpy.testing.assert_array_equal(out, expected)
        quantoscope.quantize(array, scheme, out=array)
        numpy.testing.assert_array_equal(array, expected)

    def test_unsuited_results_are_refused_and_unchanged(self):
        array = self.samples(100)
        constant = numpy.zeros(100, numpy.float32)
        constant.flags.writeable = False
        memory = numpy.zeros(150, numpy.float32)
        for out, source in ((numpy.zeros(99, numpy.float32), array), (numpy.zeros(100), array), (constant, array),
                            (numpy.zeros(200, numpy.float32)[::2], array), (memory[50:], memory[:100]),
                            (numpy.zeros((10, 10), numpy.float32, order="F"), array.reshape(10, 10))):
            before = out.tobytes()
            with self.assertRaises(ValueError):
                quantoscope.quantize(source, Scheme(), out=out)
            self.assertEqual(out.tobytes(), before)

    def test_other_types_are_refused(self):
        for array in (numpy.zeros(3, numpy.int64), numpy.zeros(3, numpy.float16), numpy.zeros(3, ">f4"), ["a"], None,
                      numpy.zeros(3, complex)):
            with self.assertRaisesRegex(TypeError, "float32 or float64|not an array"):
                quantoscope.quantize(array, Scheme())

    def test_nan_and_infinities_follow_the_rule(self):
        array = numpy.array([numpy.nan, numpy.inf, -numpy.inf], numpy.float32)
        scheme = Scheme(num_bits=2)
        levels = quantoscope.levels(scheme)
        numpy.testing.assert_array_equal(quantoscope.quantize(array, scheme), levels[[0, 0, 0]])
        numpy.testing.assert_array_equal(quantoscope.quantize(array, scheme, rounding="saturating"),
                                         [numpy.nan, levels[3], levels[0]])
        self.assertEqual(quantoscope.indices(array, scheme, rounding="saturating")[0], -1)

    def test_stochastic_rounding_depends_on_the_seed_only(self):
        array = numpy.full(2_000_000, 0.1, numpy.float32)
        scheme = Scheme("Q0.3")
        first = quantoscope.quantize(array, scheme, rounding="stochastic", rounding_seed=5)
        again = quantoscope.quantize(array, scheme, rounding="stochastic", rounding_seed=5)
        other = quantoscope.quantize(array, scheme, rounding="stochastic", rounding_seed=6)
        numpy.testing.assert_array_equal(first, again)
        self.assertTrue((first != other).any())
        self.assertAlmostEqual(first.mean(), 0.1, places=3)

    def test_an_automatic_scale_covers_the_array(self):
        array = numpy.array([0.1, -3.2], numpy.float32)
        scheme = quantoscope.covering(Scheme("Q0.3", scale=None), array)
        self.assertEqual(scheme.scale, 4)
        numpy.testing.assert_array_equal(quantoscope.quantize(array, Scheme("Q0.3", scale=None)),
                                         quantoscope.quantize(array, scheme))
        with self.assertRaisesRegex(ValueError, "scale"):
            Quantizer(Scheme("Q0.3", scale=None))

    def test_the_floating_point_mode_of_the_caller_is_irrelevant_and_kept(self):
        import torch
        scheme = Scheme([0, 2e-39])
        array = numpy.array([1.5e-39, 0.5e-39], numpy.float32)
        torch.set_flush_denormal(True)
        try:
            self.assertEqual(quantoscope.indices(array, scheme).tolist(), [1, 0])
            self.assertEqual((torch.tensor([1e-39]) * 1.0).item(), 0, "the mode is the caller's again")
        finally:
            torch.set_flush_denormal(False)

    def test_a_quantizer_is_used_by_several_threads_at_once(self):
        quantizer = Quantizer(Scheme(num_bits=8, uniform=False))
        arrays = [self.samples(300_000, dtype) for dtype in (numpy.float32, numpy.float64) * 4]
        expected = [quantizer.indices(array) for array in arrays]
        found = [None] * len(arrays)
        fresh = Quantizer(Scheme(num_bits=8, uniform=False))

        def work(number):
            found[number] = fresh.indices(arrays[number])

        threads = [threading.Thread(target=work, args=(number,)) for number in range(len(arrays))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for one, other in zip(found, expected):
            numpy.testing.assert_array_equal(one, other)

    def test_levels_cannot_be_written_to_and_outlive_the_quantizer(self):
        levels = quantoscope.levels(num_bits=2)
        with self.assertRaises(ValueError):
            levels[0] = 0
        self.assertEqual(levels.tolist(), quantoscope.levels(Scheme(num_bits=2)).tolist())
        boundaries = Quantizer(Scheme("Q0.1")).boundaries
        self.assertEqual(boundaries.size, 3)


if __name__ == "__main__":
    unittest.main()
