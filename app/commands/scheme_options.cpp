// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/scheme_options.h"

#include <initializer_list>

namespace quantoscope {
namespace {

constexpr auto group = "Scheme";

} // namespace

SchemeOptions::SchemeOptions(Arguments& arguments)
    : m_numBits(arguments, "num_bits", "--num-bits", "Bits of the state, 1 to 16 (default 8)"),
      m_uniform(arguments, "--uniform", "Levels in equal steps (default)"),
      m_nonUniform(arguments, "--non-uniform", "Levels in exponential steps"),
      m_thrCentered(arguments, "--thr-centered", "Exponential steps finest round the threshold (default)"),
      m_zeroCentered(arguments, "--zero-centered", "Exponential steps finest round zero"),
      m_threshold(arguments, "threshold", "--threshold", "Threshold that the range is built on (default 1)"),
      m_lowerLimit(arguments, "lower_limit", "--lower-limit",
                   "Share of the threshold below -threshold (default 0)"),
      m_upperLimit(arguments, "upper_limit", "--upper-limit",
                   "Share of the threshold above it (default 0.2)"),
      m_multiplier(arguments, "multiplier", "--multiplier",
                   "Ratio of neighbouring steps, or auto (default auto)")
{
    const std::initializer_list<Argument*> all{&m_numBits,     &m_uniform,      &m_nonUniform,
                                               &m_thrCentered, &m_zeroCentered, &m_threshold,
                                               &m_lowerLimit,  &m_upperLimit,   &m_multiplier};
    for (Argument* argument : all) {
        argument->in(group);
    }
    m_numBits.takes("N");
    m_multiplier.takes("X|auto");
}

Scheme SchemeOptions::scheme(Scheme scheme) const
{
    refuseBoth(m_uniform, m_nonUniform);
    refuseBoth(m_thrCentered, m_zeroCentered);
    if (m_numBits.given()) {
        scheme.numBits = m_numBits.wholeNumber("a whole number from 1 to 16");
    }
    scheme.uniform = (scheme.uniform || m_uniform.given()) && !m_nonUniform.given();
    scheme.thrCentered = (scheme.thrCentered || m_thrCentered.given()) && !m_zeroCentered.given();
    m_threshold.into(scheme.threshold);
    m_lowerLimit.into(scheme.lowerLimit);
    m_upperLimit.into(scheme.upperLimit);
    if (m_multiplier.text() == "auto") {
        scheme.multiplier.reset();
    } else if (m_multiplier.given()) {
        scheme.multiplier = m_multiplier.number("a number, such as 0.5 or 1e-3, or auto");
    }
    return scheme;
}

} // namespace quantoscope
