// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/appearance.h"

#include "ui/look/style.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QToolTip>

/// Registers the resources of a static library. Q_INIT_RESOURCE() must be used outside any namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace quantoscope {
namespace {

struct Colours
{
    QColor window, base, alternate, text, muted, button, highlight, highlightedText, link, problem;
};

Colours coloursOf(Appearance appearance)
{
    if (appearance == Appearance::dark) {
        return {QColor(0x1e, 0x21, 0x26), QColor(0x16, 0x18, 0x1c), QColor(0x1c, 0x1f, 0x24),
                QColor(0xe6, 0xe8, 0xeb), QColor(0x9a, 0xa2, 0xad), QColor(0x2a, 0x2e, 0x35),
                QColor(0x2f, 0x6f, 0xb3), QColor(Qt::white),        QColor(0x6c, 0xb2, 0xf2),
                QColor(0xff, 0x9e, 0x64)};
    }
    return {QColor(0xf3, 0xf4, 0xf6), QColor(Qt::white),        QColor(0xf7, 0xf8, 0xfa),
            QColor(0x1d, 0x21, 0x27), QColor(0x66, 0x6e, 0x79), QColor(0xe9, 0xeb, 0xef),
            QColor(0x1f, 0x6f, 0xb5), QColor(Qt::white),        QColor(0x1a, 0x63, 0xa3),
            QColor(0xa8, 0x3c, 0x00)};
}

QPalette paletteOf(const Colours& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Button, colours.button);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.problem);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, colours.highlightedText);
    palette.setColor(QPalette::Link, colours.link);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colours.muted);
    }
    return palette;
}

} // namespace

Appearance desktopAppearance()
{
    static const bool isDark = QApplication::palette().window().color().lightness() < 128;
    return isDark ? Appearance::dark : Appearance::light;
}

void applyAppearance(Appearance appearance)
{
    const Colours colours = coloursOf(appearance);
    if (qobject_cast<Style*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new Style);
    }
    QApplication::setPalette(paletteOf(colours));
    QToolTip::setPalette(QApplication::palette());
}

QIcon programIcon(Appearance surroundings)
{
    initIconResources();
    return QIcon(surroundings == Appearance::dark ? ":/icons/quantoscope-dark.svg"
                                                  : ":/icons/quantoscope.svg");
}

} // namespace quantoscope
