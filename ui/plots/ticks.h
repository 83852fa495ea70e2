// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

/// The smallest step of the form 1, 2 or 5 times a power of ten that divides `span` into at most `most`
/// parts. `span` > 0, `most` >= 1.
double niceStep(double span, int most);

} // namespace quantoscope
