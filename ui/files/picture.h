// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace quantoscope {

/// Renders a widget at its current size to a .png, .svg or .pdf file. `pixelRatio`: pixels of the PNG per
/// pixel of the widget. `title` goes into the metadata of SVG and PDF. Throws FileError for any other
/// extension, WriteError if the file cannot be written.
void savePicture(QWidget& widget, const QString& path, const QString& title, double pixelRatio = 1);

} // namespace quantoscope
