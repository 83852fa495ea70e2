# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of torch and snntorch as exported networks use, in NumPy: float32, without gradients.

install(torch=None) puts them into sys.modules; with the real torch as argument only snntorch, built on it.
The neurons are those of tests/reference/README.md.
"""
import sys
import types

import numpy as np

from snntorch_formula import levels_of


class Tensor(np.ndarray):
    def detach(self):
        return self

    def argmax(self, dim):
        return np.asarray(self).argmax(dim).view(Tensor)

    def argmin(self, dim):
        return np.asarray(self).argmin(dim)

    def max(self):  # an array: NumPy computes with scalars in float64
        return np.asarray(self).reshape(-1).max(keepdims=True).view(Tensor)

    def amax(self, dim, keepdim):
        return np.asarray(self).max(axis=dim, keepdims=keepdim).view(Tensor)

    def abs(self):
        return np.abs(self)

    def clamp(self, least, most):
        return np.clip(self, least, most)

    def float(self):
        return self.astype(np.float32)

    def mean(self):
        return np.asarray(self).mean()

    def unsqueeze(self, dim):
        return np.expand_dims(self, dim)

    def copy_(self, other):
        assert self.shape == other.shape, (self.shape, other.shape)
        self[...] = other


def tensor(values):
    array = np.array(values)
    return (array.astype(np.float32) if array.dtype == np.float64 else array).view(Tensor)


def zeros(*shape):
    return np.zeros(shape, np.float32).view(Tensor)


def linear(inputs, weight, bias):
    """One float32 sum after the other."""
    total = zeros(len(inputs), len(weight))
    for i in range(weight.shape[1]):
        total = total + inputs[:, i : i + 1] * weight[:, i]
    return total if bias is None else total + bias


class Module:
    def __call__(self, *inputs):
        return self.forward(*inputs)


class Linear(Module):
    def __init__(self, inputs, outputs, bias=True):
        self.weight = zeros(outputs, inputs)
        self.bias = zeros(outputs) if bias else None

    def forward(self, inputs):
        return linear(inputs, self.weight, self.bias)


class NoGrad:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


class Function:
    @classmethod
    def apply(cls, *inputs):
        return cls.forward(None, *inputs)


def torch_of_numpy():
    torch = types.ModuleType("torch")
    torch.tensor, torch.zeros, torch.no_grad = tensor, zeros, NoGrad
    torch.abs, torch.isnan = np.abs, np.isnan
    torch.where = lambda condition, one, other: np.where(condition, one, other).view(Tensor)
    torch.bucketize = lambda values, limits, right: np.searchsorted(limits, values, side="right" if right else "left")
    torch.autograd = types.SimpleNamespace(Function=Function)
    torch.nn = types.SimpleNamespace(Module=Module, Linear=Linear, functional=types.SimpleNamespace(linear=linear))
    return torch


def install(torch=None):
    real = torch is not None
    if not real:
        torch = torch_of_numpy()
        sys.modules["torch"] = torch

    class Leaky(torch.nn.Module):
        def __init__(self, beta, threshold, reset_mechanism, spike_grad, state_quant=None, linear_features=None):
            super().__init__()
            assert reset_mechanism == "subtract"
            self.beta, self.threshold = beta, threshold
            self.spike_grad, self.state_quant = spike_grad, state_quant

        def charged(self, current, membrane):
            return self.beta * membrane + current

        def forward(self, *states):
            membrane = states[-1]
            reset = (membrane > self.threshold).float()
            membrane = self.charged(*states) - reset * self.threshold
            if self.state_quant:
                membrane = self.state_quant(membrane)
            return self.spike_grad(membrane - self.threshold), membrane

    class RLeaky(Leaky):
        def charged(self, current, spikes, membrane):
            return self.beta * membrane + current + self.recurrent(spikes)

    def surrogate(derivative):
        """A spike, and in torch a gradient of derivative(membrane - threshold)."""
        if not real:
            return lambda u: (u > 0).float()

        class Spike(torch.autograd.Function):
            @staticmethod
            def forward(context, u):
                context.save_for_backward(u)
                return (u > 0).float()

            @staticmethod
            def backward(context, gradient):
                return gradient * derivative(*context.saved_tensors)

        return Spike.apply

    def state_quant(**call):
        levels = torch.tensor(levels_of(call))

        class Quantize(torch.autograd.Function):
            @staticmethod
            def forward(context, x):
                return levels[abs(levels - x.unsqueeze(-1)).argmin(-1)]

            @staticmethod
            def backward(context, gradient):
                return gradient

        return Quantize.apply

    snn = types.ModuleType("snntorch")
    snn.Leaky, snn.RLeaky = Leaky, RLeaky
    snn.surrogate = types.SimpleNamespace(
        atan=lambda alpha: surrogate(lambda u: 1 / (1 + (np.pi * u) ** 2)),
        fast_sigmoid=lambda slope: surrogate(lambda u: 1 / (slope * abs(u) + 1) ** 2))
    functional = types.ModuleType("snntorch.functional")
    functional.quant = types.SimpleNamespace(state_quant=state_quant)
    sys.modules.update({"snntorch": snn, "snntorch.functional": functional})
