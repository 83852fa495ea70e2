// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace quantoscope {

/// One thing that a person does, in words, and how it is done.
struct Act
{
    QString words;
    std::function<void()> perform;
};

} // namespace quantoscope
