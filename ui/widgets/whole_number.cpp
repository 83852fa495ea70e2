// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/whole_number.h"

#include <QLocale>

namespace quantoscope {

QString wholeText(qlonglong number)
{
    constexpr QChar narrowSpace(0x202F); // lines do not break at it
    return QLocale(QLocale::English).toString(number).replace(',', narrowSpace);
}

} // namespace quantoscope
