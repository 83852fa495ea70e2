// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace quantoscope {

/// How long, in milliseconds, a test waits for what must happen. ThreadSanitizer makes computations up to 20
/// times slower, and another program may compete for the processor. A test that passes does not wait.
inline constexpr int patience = 180'000;

} // namespace quantoscope

// Qt's own limit is 5 seconds.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), quantoscope::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, quantoscope::patience)
