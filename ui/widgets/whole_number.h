// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QString;

namespace quantoscope {

/// An integer with a narrow no-break space between groups of digits, in every language: "1 024". A comma or a
/// point would be the decimal separator in some languages.
QString wholeText(qlonglong number);

} // namespace quantoscope
