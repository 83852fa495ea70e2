// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/continuous_lif.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// A current far above the threshold spikes without end; its simulation stops here.
constexpr int mostSpikesPerStep = 1000;

} // namespace

void HeldCurrentLif::advance(std::span<double> membranes, std::span<std::uint8_t> spikes)
{
    for (std::size_t i = 0; i < membranes.size(); ++i) {
        spikes[i] = step(m_constants.resistance * double{m_input[m_next++]}) ? 1 : 0;
        membranes[i] = m_v;
    }
}

bool HeldCurrentLif::step(double current)
{
    const auto [timeStep, tau, resistance, threshold] = m_constants;
    m_rest -= timeStep;
    const double delta = std::clamp(timeStep - m_rest, 0.0, timeStep);
    m_v = m_v - ((current - m_v) * std::expm1(-delta / tau));
    if (m_v > threshold) {
        m_rest = timeStep + (tau * std::log1p(-(m_v - threshold) / (current - threshold)));
        m_v = 0;
        return true;
    }
    m_v = std::max(m_v, 0.0);
    return false;
}

EventLif::EventLif(const ContinuousConstants& constants, Reset reset, bool single, LifInput input)
    : m_constants(constants), m_reset(reset), m_single(single), m_input(input), m_nextSpike(never),
      m_nextRecord(constants.timeStep)
{
}

void EventLif::advance(std::span<double> membranes, std::span<std::uint8_t> spikes)
{
    for (std::size_t i = 0; i < membranes.size(); ++i) {
        int count = 0;
        while (std::min(m_nextSpike, m_nextInput) < m_nextRecord || m_nextSpike == m_nextRecord) {
            if (m_nextSpike > std::min(m_nextInput, m_nextRecord)) {
                takeInput();
            } else if (++count > mostSpikesPerStep) {
                m_v = std::numeric_limits<double>::quiet_NaN();
                m_nextSpike = never;
            } else {
                spike();
            }
        }
        integrateTo(m_nextRecord);
        m_nextRecord += m_constants.timeStep;
        membranes[i] = m_v;
        spikes[i] = count > 0 ? 1 : 0;
    }
}

void EventLif::integrateTo(double time)
{
    const double kept = std::exp(-(time - m_now) / m_constants.timeConstant);
    m_v = (m_current * (1 - kept)) + (m_v * kept);
    m_now = time;
}

void EventLif::findNextSpike()
{
    const double threshold = m_constants.threshold;
    const double distance = m_single ? double{static_cast<float>(threshold) - static_cast<float>(m_current)}
                                     : threshold - m_current;
    const double time = -m_constants.timeConstant * std::log(distance / (m_v - m_current));
    m_nextSpike = time >= 0 ? m_now + time : never; // NaN: the membrane never reaches the threshold
}

void EventLif::spike()
{
    integrateTo(m_nextSpike);
    m_v = m_reset == Reset::subtract ? m_v - m_constants.threshold : 0;
    findNextSpike();
}

void EventLif::takeInput()
{
    integrateTo(m_nextInput);
    const double current = m_constants.resistance * double{m_input[m_taken++]};
    m_current = m_single ? double{static_cast<float>(current)} : current;
    m_nextInput = m_taken < m_input.size() ? static_cast<double>(m_taken) * m_constants.timeStep : never;
    findNextSpike();
}

} // namespace quantoscope
