// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/float_environment.h"

#include <cfenv>

namespace quantoscope {

void useDefaultFloatEnvironment()
{
    std::fesetenv(FE_DFL_ENV);
}

} // namespace quantoscope
