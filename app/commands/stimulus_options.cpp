// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stimulus_options.h"

#include <algorithm>
#include <initializer_list>

namespace quantoscope {
namespace {

constexpr auto group = "Stimulus (an input current)";

void steps(const ValueOption& option, int& value)
{
    if (option.given()) {
        value = option.wholeNumber("a whole number from 1 to " + std::to_string(maxStimulusSteps));
    }
}

} // namespace

StimulusOptions::StimulusOptions(Arguments& arguments)
    : m_kind(arguments, "stimulus", "--stimulus", "step (default), ramp, sine, pulses, poisson or noise"),
      m_amplitude(arguments, "amplitude", "--amplitude", "Size of the current (default 0.15)"),
      m_offset(arguments, "offset", "--offset", "Added at every step (default 0)"),
      m_steps(arguments, "steps", "--steps", "Length (default 200)"),
      m_period(arguments, "period", "--period", "Steps a period, of sine and pulses (default 50)"),
      m_width(arguments, "width", "--width", "Steps a pulse, of pulses (default 10)"),
      m_rate(arguments, "rate", "--rate", "Probability of a spike a step, of poisson (default 0.1)"),
      m_seed(arguments, "seed", "--seed", "Of the random numbers of poisson and noise (default 1)")
{
    m_kind.in(group).takes("KIND");
    m_amplitude.in(group);
    m_offset.in(group);
    m_rate.in(group);
    for (ValueOption* option : {&m_steps, &m_period, &m_width, &m_seed}) {
        option->in(group).takes("N");
    }
}

bool StimulusOptions::given() const
{
    const std::initializer_list<const ValueOption*> all{&m_kind,   &m_amplitude, &m_offset, &m_steps,
                                                        &m_period, &m_width,     &m_rate,   &m_seed};
    return std::ranges::any_of(all, &ValueOption::given);
}

void StimulusOptions::refuseWith(const Argument& other) const
{
    for (const ValueOption* option :
         {&m_kind, &m_amplitude, &m_offset, &m_steps, &m_period, &m_width, &m_rate, &m_seed}) {
        refuseBoth(*option, other);
    }
}

Stimulus StimulusOptions::stimulus(Stimulus stimulus) const
{
    if (m_kind.given()) {
        stimulus.kind = static_cast<StimulusKind>(m_kind.choice(stimulusNames));
    }
    m_amplitude.into(stimulus.amplitude);
    m_offset.into(stimulus.offset);
    steps(m_steps, stimulus.steps);
    steps(m_period, stimulus.period);
    steps(m_width, stimulus.width);
    m_rate.into(stimulus.rate);
    if (m_seed.given()) {
        stimulus.seed = m_seed.seed();
    }
    return stimulus;
}

} // namespace quantoscope
