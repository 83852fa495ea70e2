// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/alternative.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

struct KnownUse
{
    std::string_view platforms;
    Alternative alternative;
};

/// As measured on the single neuron of Pedersen et al. (see alternative.h), with the versions of 2023.
constexpr std::array knownUses{
    KnownUse{"Norse",
             {.update = LifUpdate::towardInput,
              .unit = MembraneUnit::steadyState,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep}},
    KnownUse{"Sinabs and Rockpool",
             {.update = LifUpdate::decayAndAdd,
              .decay = LifDecay::exponential,
              .unit = MembraneUnit::steadyState,
              .resetTime = ResetTime::sameStep}},
    KnownUse{"snnTorch's Leaky",
             {.update = LifUpdate::decayAndAdd,
              .unit = MembraneUnit::input,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep}},
    KnownUse{"Spyx",
             {.update = LifUpdate::decayAndAdd, .unit = MembraneUnit::steadyState, .spikesLate = true}},
    KnownUse{"Lava in floating point",
             {.update = LifUpdate::decayAndAdd,
              .unit = MembraneUnit::steadyState,
              .numbers = LifNumbers::mixed,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep,
              .inputLate = true}},
    KnownUse{"Lava's integer model of Loihi",
             {.update = LifUpdate::integerDecay,
              .unit = MembraneUnit::steadyState,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep,
              .inputLate = true}},
    KnownUse{"the Loihi chip",
             {.update = LifUpdate::integerDecay,
              .unit = MembraneUnit::steadyState,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep,
              .inputLate = true,
              .spikesMarked = true}},
    KnownUse{"Nengo",
             {.update = LifUpdate::heldCurrent,
              .unit = MembraneUnit::threshold,
              .numbers = LifNumbers::mixed,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep}},
    KnownUse{"py-spinnaker2 in Brian",
             {.update = LifUpdate::subtractLeak,
              .unit = MembraneUnit::input,
              .numbers = LifNumbers::mixed,
              .reset = Reset::zero,
              .resetTime = ResetTime::sameStep}},
};

} // namespace

std::string knownUse(const Alternative& alternative)
{
    const auto* known = std::ranges::find(knownUses, alternative, &KnownUse::alternative);
    return known == knownUses.end()
               ? std::string()
               : Core::said("Known to compute in this way: %1.", {std::string(known->platforms)});
}

} // namespace quantoscope
