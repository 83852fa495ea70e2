// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "tests/ui/patience.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QTest>

#include <memory>

namespace quantoscope {

inline void awaitNewest(const MainWindow& window)
{
    QTRY_VERIFY(window.exploration() && window.exploration()->setup == window.setup() &&
                !window.exploration()->provisional);
}

/// A window as it first starts, with everything shown.
inline std::unique_ptr<MainWindow> openedWindow()
{
    auto window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
    window->show();
    awaitNewest(*window);
    return window;
}

inline Session sessionOf(const Setup& setup)
{
    Session session;
    session.setup = setup;
    return session;
}

} // namespace quantoscope
