// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/reference.h"

#include "core/text/translate.h"

namespace quantoscope {

std::string referenceSentences()
{
    return Core::said("Levels and neurons match snnTorch 0.9.4 (May 2026); float64 input is quantized as in "
                      "its master branch of September 2026.") +
           "\n" +
           Core::said("In snnTorch 0.6 and earlier, the membrane decays after the reset, mem = beta*(mem - "
                      "reset) + input, so the traces differ.");
}

} // namespace quantoscope
