// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/lif_constants.h"
#include "core/chips/lif_run.h"

namespace quantoscope {

/// The exact solution for an input that is held during each step, in float64. A spike sets the membrane to 0;
/// what it takes of the step after it, because the crossing was within its step, is left out of the next
/// integration. A membrane below 0 becomes 0. This is the computation of Nengo's LIF without a refractory
/// period (Bekolay et al., Nengo: a Python tool, Frontiers in Neuroinformatics 7, 2014).
class HeldCurrentLif : public LifRun
{
public:
    HeldCurrentLif(const ContinuousConstants& constants, LifInput input)
        : m_constants(constants), m_input(input)
    {
    }

    void advance(std::span<double> membranes, std::span<std::uint8_t> spikes) override;

private:
    bool step(double current);

    ContinuousConstants m_constants;
    LifInput m_input;
    std::size_t m_next = 0;
    double m_v = 0;
    double m_rest = 0; ///< Time from the start of the last step until the integration continues.
};

/// The exact solution between events, in float64: changes of the input at multiples of the time step, spikes
/// at the times at which the membrane reaches the threshold, and records at times that are sums of the time
/// step. A record may therefore precede or follow the change of the input at the same nominal time by a
/// rounding error, as in the event-driven simulation of Pedersen et al. (see alternative.h).
class EventLif : public LifRun
{
public:
    /// `single`: the current and its distance to the threshold are rounded to float32.
    EventLif(const ContinuousConstants& constants, Reset reset, bool single, LifInput input);

    void advance(std::span<double> membranes, std::span<std::uint8_t> spikes) override;

private:
    void integrateTo(double time);
    void findNextSpike();
    void spike();
    void takeInput();

    ContinuousConstants m_constants;
    Reset m_reset;
    bool m_single;
    LifInput m_input;
    std::size_t m_taken = 0; ///< Inputs so far.
    double m_v = 0;
    double m_current = 0; ///< Times the resistance.
    double m_now = 0;
    double m_nextInput = 0;
    double m_nextSpike;
    double m_nextRecord;
};

} // namespace quantoscope
