// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/portable_random.h"

#include <locale>
#include <sstream>

namespace quantoscope {

std::string UniformSource::state() const
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << m_engine;
    return text.str();
}

bool UniformSource::setState(const std::string& state)
{
    std::istringstream text(state);
    text.imbue(std::locale::classic());
    std::mt19937_64 engine;
    if (!(text >> engine)) {
        return false;
    }
    m_engine = engine;
    return true;
}

} // namespace quantoscope
