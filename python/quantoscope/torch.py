# SPDX-License-Identifier: GPL-3.0-or-later
"""A replacement for snnTorch's state_quant with the same levels, values and gradients.

    import snntorch, quantoscope.torch

    neuron = snntorch.Leaky(beta=0.9, state_quant=quantoscope.torch.state_quant(num_bits=4, uniform=True))
"""
from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import torch

from ._core import Quantizer, Scheme

__all__ = ["quantizing", "state_quant"]


class _Quantize(torch.autograd.Function):  # type: ignore[misc]  # mypy skips torch
    """The nearest level; the gradient passes unchanged (straight-through estimator), as in snnTorch."""

    @staticmethod
    def forward(ctx: Any, state: torch.Tensor, quantizer: Quantizer) -> torch.Tensor:
        del ctx
        values = state.detach()
        stored = torch.from_numpy(quantizer(values.cpu().numpy()))
        return stored.to(state.device)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor, None]:
        del ctx
        return gradients[0], None


def quantizing(scheme: Scheme, **arithmetic: Any) -> Callable[[torch.Tensor], torch.Tensor]:
    """A function from a tensor to a tensor of levels, for any scheme, rounding rule and overflow.

    Tensors are float32 or float64. A tensor on another device than the CPU is quantized on the CPU; the first one
    gives a warning."""
    quantizer = Quantizer(scheme, **arithmetic)
    warned = False

    def quantized(state: torch.Tensor) -> torch.Tensor:
        nonlocal warned
        if state.device.type != "cpu" and not warned:
            warned = True
            warnings.warn(f"quantoscope quantizes on the CPU; tensors on {state.device.type} are copied.", stacklevel=2)
        return _Quantize.apply(state, quantizer)

    return quantized


def state_quant(num_bits: int = 8, uniform: bool = True, thr_centered: bool = True, threshold: float = 1,
                lower_limit: float = 0, upper_limit: float = 0.2,
                multiplier: float | None = None) -> Callable[[torch.Tensor], torch.Tensor]:
    """snnTorch's state_quant: the same parameters, levels, values and gradients, without its temporaries."""
    return quantizing(Scheme(num_bits=num_bits, uniform=uniform, thr_centered=thr_centered, threshold=threshold,
                             lower_limit=lower_limit, upper_limit=upper_limit, multiplier=multiplier))
