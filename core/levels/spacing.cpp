// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/spacing.h"

namespace quantoscope {

Spacing spacingOf(const Scheme& scheme)
{
    if (scheme.uniform) {
        return Spacing::uniform;
    }
    return scheme.thrCentered ? Spacing::thresholdCentred : Spacing::zeroCentred;
}

std::string_view spacingName(const Scheme& scheme)
{
    return spacingNames[static_cast<std::size_t>(spacingOf(scheme))];
}

std::string kindName(const Scheme& scheme)
{
    return isSnnTorch(scheme) ? std::string(spacingName(scheme)) : formatTitle(scheme.format);
}

void setSpacing(Scheme& scheme, Spacing spacing)
{
    scheme.uniform = spacing == Spacing::uniform;
    scheme.thrCentered = spacing != Spacing::zeroCentred;
}

} // namespace quantoscope
