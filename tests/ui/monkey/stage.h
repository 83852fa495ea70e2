// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/monkey/chance.h"

#include <QPoint>
#include <QString>

class QWidget;

namespace quantoscope {

/// The window that takes a person's mouse and keys now: the open popup, else the modal dialog, else `home` or
/// now and then another that stands beside it.
QWidget* stage(Chance& chance, QWidget& home);

/// A widget that can be seen in `root`; most often one that does something.
QWidget* someWidget(Chance& chance, QWidget& root);

/// A place in a widget, in the coordinates of its window.
QPoint somePlace(Chance& chance, const QWidget& widget);

/// "QSlider num_bits_slider"
QString describe(const QWidget& widget);

} // namespace quantoscope
