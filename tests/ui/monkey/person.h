// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTemporaryDir>

namespace quantoscope {

/// The application of a person who is new here: home, settings and working folder are temporary. An exception
/// that reaches the event loop ends badly (story.h). Links that would open another program are not followed.
class Person : public QApplication
{
public:
    Person(int& argc, char** argv);
    ~Person() override;

    bool notify(QObject* receiver, QEvent* event) override;
};

} // namespace quantoscope
