// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace quantoscope {

/// An application that lives on where an event's handler throws, as one does that finds no memory left: Qt
/// cannot carry an exception on to main().
class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

signals:
    /// What was being done is given up, for this reason.
    void failed(const QString& sentence);
};

} // namespace quantoscope
