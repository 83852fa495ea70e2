// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QString;

namespace quantoscope {

/// "1 024" in every language: a comma or a point would be taken for the decimal mark in one of them.
QString wholeText(qlonglong number);

} // namespace quantoscope
