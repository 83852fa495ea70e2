// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/scheme_options.h"

namespace quantoscope {
namespace {

constexpr auto group = "Scheme";

} // namespace

SchemeOptions::SchemeOptions(CLI::App& app)
    : m_numBits(app, "num_bits", "--num-bits", "Bits of the state, 1 to 16 (default 8)"),
      m_uniform(addFlag(app, "--uniform", "Levels in equal steps (default)")),
      m_nonUniform(addFlag(app, "--non-uniform", "Levels in exponential steps")),
      m_thrCentered(addFlag(app, "--thr-centered", "Exponential steps finest round the threshold (default)")),
      m_zeroCentered(addFlag(app, "--zero-centered", "Exponential steps finest round zero")),
      m_threshold(app, "threshold", "--threshold", "Threshold that the range is built on (default 1)"),
      m_lowerLimit(app, "lower_limit", "--lower-limit",
                   "Share of the threshold below -threshold (default 0)"),
      m_upperLimit(app, "upper_limit", "--upper-limit", "Share of the threshold above it (default 0.2)"),
      m_multiplier(app, "multiplier", "--multiplier", "Ratio of neighbouring steps, or auto (default auto)")
{
    for (ValueOption* option : {&m_numBits, &m_threshold, &m_lowerLimit, &m_upperLimit, &m_multiplier}) {
        option->in(group);
    }
    for (CLI::Option* flag : {m_uniform, m_nonUniform, m_thrCentered, m_zeroCentered}) {
        flag->group(group);
    }
    m_numBits.option()->type_name("N");
    m_multiplier.option()->type_name("X|auto");
}

Scheme SchemeOptions::scheme() const
{
    refuseBoth(m_uniform, m_nonUniform);
    refuseBoth(m_thrCentered, m_zeroCentered);
    Scheme scheme;
    if (m_numBits.given()) {
        scheme.numBits = m_numBits.wholeNumber("a whole number from 1 to 16");
    }
    scheme.uniform = m_nonUniform->count() == 0;
    scheme.thrCentered = m_zeroCentered->count() == 0;
    m_threshold.into(scheme.threshold);
    m_lowerLimit.into(scheme.lowerLimit);
    m_upperLimit.into(scheme.upperLimit);
    if (m_multiplier.text() != "auto") {
        m_multiplier.into(scheme.multiplier);
    }
    return scheme;
}

} // namespace quantoscope
