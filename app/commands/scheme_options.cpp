// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/scheme_options.h"

#include "core/levels/describe_scheme.h"
#include "files/levels/level_file.h"

namespace quantoscope {
namespace {

constexpr auto parameterName = "scheme";

} // namespace

SchemeOptions::SchemeOptions(Arguments& arguments)
    : m_format(arguments, parameterName, "--scheme",
               "Format of the levels: snntorch (default), Qm.n or UQm.n (fixed point, Q1.6), EeMm (floating "
               "point, E4M3), pow2, nf4, or levels of your own: separated by spaces, or a .csv, .npy or "
               ".json file"),
      m_parameters(arguments, "Scheme", Scheme{}, {.without = {parameterName}})
{
    m_format.takes("NAME|FILE").in("Scheme");
}

Scheme SchemeOptions::changed(const Scheme& base) const
{
    Scheme scheme = m_parameters.changed(base);
    if (m_format.given() && isLevelFile(m_format.text())) {
        scheme.format = loadLevels(m_format.text());
    } else if (m_format.given()) {
        if (const auto allowed = readText({}, m_format.text(), scheme.format)) {
            m_format.refuse(*allowed + "; or a file of levels, .csv, .npy or .json");
        }
    }
    if (!isSnnTorch(scheme)) {
        if (const Argument* given = m_parameters.inapplicable(scheme).given) {
            throw UsageError(given->name() + " does not apply to the scheme " + formatTitle(scheme.format) +
                             ".");
        }
    }
    return scheme;
}

} // namespace quantoscope
