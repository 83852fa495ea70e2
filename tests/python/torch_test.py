# SPDX-License-Identifier: GPL-3.0-or-later
"""The replacement for snnTorch's state_quant: the same values, gradients and training."""
import unittest
import warnings

import torch

import quantoscope
import quantoscope.torch


class Reference(torch.autograd.Function):
    """snnTorch's quantizer: the first of the nearest levels, and a straight-through gradient."""

    @staticmethod
    def forward(ctx, state, levels):
        distances = (levels - state.unsqueeze(-1)).abs()
        return levels[distances.argmin(-1)]

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def reference(**parameters):
    levels = torch.tensor(quantoscope.levels(**parameters))
    return lambda state: Reference.apply(state, levels)


class Surrogate(torch.autograd.Function):
    @staticmethod
    def forward(ctx, distance):
        ctx.save_for_backward(distance)
        return (distance > 0).float()

    @staticmethod
    def backward(ctx, gradient):
        return gradient / (1 + 25 * ctx.saved_tensors[0].abs()) ** 2


def losses(quantize, epochs=8):
    """Trains 10-32-3 neurons of snnTorch's Leaky with the state quantized at every step."""
    torch.manual_seed(3)
    inputs, labels = torch.rand(64, 10), torch.randint(0, 3, (64,))
    layers = torch.nn.Linear(10, 32), torch.nn.Linear(32, 3)
    optimizer = torch.optim.Adam([p for layer in layers for p in layer.parameters()], lr=5e-3)
    history = []
    for _ in range(epochs):
        states = [torch.zeros(64, 32), torch.zeros(64, 3)]
        total = torch.zeros(64, 3)
        for _ in range(20):
            current = inputs
            for number, layer in enumerate(layers):
                reset = (states[number] > 1).float()
                states[number] = quantize(0.9 * states[number] + layer(current) - reset)
                current = Surrogate.apply(states[number] - 1)
            total = total + current
        loss = torch.nn.functional.cross_entropy(total, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


class StateQuant(unittest.TestCase):
    def test_values_and_gradients_are_the_reference_s(self):
        torch.manual_seed(1)
        for parameters in ({"num_bits": 2}, {"num_bits": 4, "uniform": False},
                           {"num_bits": 4, "uniform": False, "thr_centered": False},
                           {"num_bits": 8, "threshold": 0.5, "lower_limit": 1, "upper_limit": 0.5}):
            ours, theirs = quantoscope.torch.state_quant(**parameters), reference(**parameters)
            for shape in ((500,), (20, 30), (3, 4, 5)):
                state = (torch.randn(shape) * 1.5).requires_grad_()
                weights = torch.randn(shape)
                results = []
                for quantize in (ours, theirs):
                    state.grad = None
                    stored = quantize(state)
                    (stored * weights).sum().backward()
                    results.append((stored.detach().clone(), state.grad.clone()))
                self.assertTrue(torch.equal(results[0][0], results[1][0]))
                self.assertTrue(torch.equal(results[0][1], results[1][1]))

    def test_training_takes_the_same_course(self):
        for bits, uniform in ((4, True), (3, False)):
            ours = losses(quantoscope.torch.state_quant(num_bits=bits, uniform=uniform))
            theirs = losses(reference(num_bits=bits, uniform=uniform))
            self.assertEqual(ours, theirs)
            self.assertLess(ours[-1], ours[0])

    def test_the_input_is_not_changed_and_non_contiguous_tensors_are_taken(self):
        state = torch.randn(6, 8)
        before = state.clone()
        quantize = quantoscope.torch.state_quant(num_bits=3)
        self.assertTrue(torch.equal(quantize(state.t()), quantize(state).t()))
        self.assertTrue(torch.equal(state, before))
        self.assertEqual(quantize(state.double()).dtype, torch.float64)
        with self.assertRaises(TypeError):
            quantize(state.half())

    def test_other_schemes_quantize_too(self):
        scheme = quantoscope.Scheme("Q1.2")
        quantize = quantoscope.torch.quantizing(scheme, rounding="floor")
        state = torch.randn(100)
        expected = quantoscope.quantize(state.numpy(), scheme, rounding="floor")
        self.assertEqual(quantize(state).tolist(), expected.tolist())

    def test_another_device_warns_once(self):
        quantize = quantoscope.torch.state_quant(num_bits=3)

        class Elsewhere:
            """A tensor on a device that this machine does not have."""
            device = torch.device("meta")

        original = quantoscope.torch._Quantize.apply
        quantoscope.torch._Quantize.apply = lambda state, quantizer: state
        try:
            with warnings.catch_warnings(record=True) as seen:
                warnings.simplefilter("always")
                quantize(Elsewhere())
                quantize(Elsewhere())
            self.assertEqual(len(seen), 1)
            self.assertIn("meta", str(seen[0].message))
        finally:
            quantoscope.torch._Quantize.apply = original

    def test_hooks_record_the_layers_of_a_network(self):
        class Leaky(torch.nn.Module):
            """Like snnTorch's."""

            def __init__(self):
                super().__init__()
                self.threshold, self.reset_mechanism = torch.tensor(1.0), "subtract"

            def forward(self, current, membrane):
                membrane = 0.9 * membrane + current
                return (membrane > 1).float(), membrane

        class Net(torch.nn.Module):
            def __init__(self):
                super().__init__()
                self.fc, self.lif = torch.nn.Linear(4, 3), Leaky()

            def forward(self, inputs, membrane):
                return self.lif(self.fc(inputs), membrane)

        net = Net()
        membranes = []
        with quantoscope.record(net) as recorder:
            membrane = torch.zeros(2, 3)
            for _ in range(5):
                _, membrane = net(torch.rand(2, 4), membrane)
                membranes.append(membrane.detach().clone())
        net(torch.rand(2, 4), membrane)
        self.assertEqual(list(recorder.layers), ["lif"])
        self.assertTrue(torch.equal(torch.tensor(recorder.layers["lif"]), torch.stack(membranes)))
        recorder.clear()
        self.assertEqual(recorder.layers, {})
        with self.assertRaises(ValueError):
            quantoscope.record(torch.nn.Linear(2, 2))


if __name__ == "__main__":
    unittest.main()
