// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/whole_number.h"

#include <QLocale>

namespace quantoscope {

QString wholeText(qlonglong number)
{
    constexpr QChar narrowSpace(0x202F); // at which no line breaks
    return QLocale(QLocale::English).toString(number).replace(',', narrowSpace);
}

} // namespace quantoscope
