# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # A membrane in few bits
# Opens as a notebook in Jupyter (with jupytext) and in editors that know `# %%` cells, and runs as a script.
# %%
import numpy

import quantoscope
from quantoscope import Neuron, Scheme, Setup, Stimulus

# %% [markdown]
# The levels of a scheme, in the order in which snnTorch builds them:
# %%
scheme = Scheme(num_bits=4, upper_limit=0.5)
print(quantoscope.levels(scheme))

# %% [markdown]
# A neuron whose state is stored in these levels at every step, beside the same neuron in float:
# %%
current = numpy.random.default_rng(1).binomial(1, 0.35, 400).astype(numpy.float32) * numpy.float32(0.35)
neuron = Neuron(beta=0.9)
membrane, spikes = quantoscope.simulate(current, neuron)
stored, stored_spikes = quantoscope.simulate(current, neuron, scheme)
print(spikes.sum(), "spikes in float,", stored_spikes.sum(), "with 16 levels")

# %% [markdown]
# How the hardware rounds matters more than a bit or two:
# %%
for rounding in ("reference", "nearest-even", "floor", "toward-zero", "stochastic"):
    counts = [quantoscope.simulate(current, neuron, Scheme(f"Q1.{bits - 2}"), rounding=rounding)[1].sum()
              for bits in (4, 5, 6, 8)]
    print(f"{rounding:13}", *counts)

# %% [markdown]
# The best scheme of each width for this membrane, and the Lloyd-Max bound, which no scheme exceeds:
# %%
for fit in quantoscope.fit(membrane, (2, 6)):
    best = fit.schemes[0]
    print(f"{fit.num_bits} bits: {best.sqnr_db:5.1f} dB, bound {fit.bound_sqnr_db:5.1f} dB")

# %% [markdown]
# What the window says about a setup; in a notebook, the last line is a picture:
# %%
exploration = quantoscope.explore(Setup(scheme=scheme, neuron=neuron, stimulus=Stimulus(kind="poisson", amplitude=0.35,
                                                                                        rate=0.35, steps=400)))
for finding in exploration.findings:
    print(finding.severity + ":", finding.sentence)
exploration
