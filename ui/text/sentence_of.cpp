// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentence_of.h"

#include <QCoreApplication>

#include <new>

namespace quantoscope {

QString sentenceOf(const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
        return QCoreApplication::translate("Sentence", "There is not enough memory for this.");
    }
    return QString::fromUtf8(error.what());
}

} // namespace quantoscope
