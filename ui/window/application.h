// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace quantoscope {

/// An application that survives exceptions in event handlers, such as std::bad_alloc. Qt cannot pass
/// exceptions on to main().
class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

signals:
    /// An event handler was aborted by an exception. `sentence` is its message.
    void failed(const QString& sentence);
};

} // namespace quantoscope
