// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/application.h"

#include "ui/text/sentence_of.h"

namespace quantoscope {

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& error) {
        emit failed(sentenceOf(error));
        return true;
    }
}

} // namespace quantoscope
