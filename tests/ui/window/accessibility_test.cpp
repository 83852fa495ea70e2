// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/plots/theme.h"
#include "ui/session/preferences.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/table_export_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QMetaEnum>
#include <QTemporaryDir>

#include <cmath>

using namespace quantoscope;

namespace {

/// Relative luminance and contrast ratio as in WCAG 2.1, definitions of these names.
double luminance(const QColor& colour)
{
    const auto linear = [](double fraction) {
        return fraction <= 0.03928 ? fraction / 12.92 : std::pow((fraction + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

constexpr double wanted = 4.5;

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

    static QString describe(const QWidget& widget)
    {
        QString path;
        for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget()) {
            path = QString("/%1(%2)").arg(at->metaObject()->className(), at->objectName()) + path;
        }
        return path;
    }

    /// Those that take focus by Tab and tell a screen reader no name.
    static QStringList nameless(const QWidget& root)
    {
        QStringList found;
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            const bool internal = widget->objectName().startsWith("qt_");
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || internal || widget->focusProxy() != nullptr ||
                !widget->isVisible()) {
                continue;
            }
            const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            if (interface == nullptr || interface->text(QAccessible::Name).isEmpty()) {
                found << describe(*widget);
            }
        }
        return found;
    }

    static void requireContrast(const QColor& front, const QColor& back, const char* what)
    {
        QVERIFY2(contrast(front, back) >= wanted, qPrintable(QString("%1: %2 on %3 has %4")
                                                                 .arg(what, front.name(), back.name())
                                                                 .arg(contrast(front, back))));
    }

private slots:
    void contrastFollowsWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void everyFocusableWidgetOfTheWindowHasAName()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        window.show();
        for (int tab = 0; tab < window.perspectives().count(); ++tab) {
            window.perspectives().setCurrentIndex(tab);
            QTRY_VERIFY(window.exploration());
            QCoreApplication::processEvents();
            QVERIFY2(nameless(window).isEmpty(), qPrintable(nameless(window).join('\n')));
        }
    }

    void everyFocusableWidgetHasANameWithSeveralChannels()
    {
        const QTemporaryDir folder;
        writeWhole(folder.filePath("two.csv"), "soma,dendrite\n0,1\n1,0\n");
        Setup setup = exampleSetup();
        setup.loop = Loop::open;
        setup.recording = RecordingName{folder.filePath("two.csv").toStdString(), 0, {1}};
        MainWindow window(setup, Appearance::light);
        window.show();
        QTRY_VERIFY(window.exploration());
        QTRY_VERIFY(window.findChild<QWidget*>("channel_stack")->isVisible());
        QVERIFY2(nameless(window).isEmpty(), qPrintable(nameless(window).join('\n')));
    }

    void everyFocusableWidgetOfTheDialogsHasAName()
    {
        PreferencesDialog preferences{Preferences{}};
        preferences.show();
        QVERIFY2(nameless(preferences).isEmpty(), qPrintable(nameless(preferences).join('\n')));
        CommandPalette palette({});
        palette.show();
        QVERIFY2(nameless(palette).isEmpty(), qPrintable(nameless(palette).join('\n')));
        TableExportDialog table{LevelTable(Scheme{})};
        table.show();
        QVERIFY2(nameless(table).isEmpty(), qPrintable(nameless(table).join('\n')));
    }

    void plotColoursHaveEnoughContrast()
    {
        for (const PlotTheme& theme : {PlotTheme::light(), PlotTheme::dark()}) {
            requireContrast(theme.text, theme.background, "text");
            requireContrast(theme.raw, theme.background, "raw");
            requireContrast(theme.quantized, theme.background, "quantized");
            requireContrast(theme.threshold, theme.background, "threshold");
            requireContrast(theme.level, theme.background, "level");
            requireContrast(theme.highlight, theme.background, "highlight");
            requireContrast(theme.reference, theme.background, "reference");
        }
    }

    void textHasEnoughContrast()
    {
        for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
            applyAppearance(appearance);
            const QPalette palette = QApplication::palette();
            for (const QPalette::ColorRole back :
                 {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
                for (const QPalette::ColorRole front : {QPalette::WindowText, QPalette::Text,
                                                        QPalette::PlaceholderText, QPalette::BrightText}) {
                    requireContrast(palette.color(front), palette.color(back),
                                    QMetaEnum::fromType<QPalette::ColorRole>().valueToKey(front));
                }
            }
            requireContrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button), "button");
            requireContrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight),
                            "selection");
            requireContrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase),
                            "tool tip");
            requireContrast(palette.color(QPalette::Link), palette.color(QPalette::Base), "link");
        }
    }
};

static const RegisteredTest accessibilityTest(__FILE__, runTest<AccessibilityTest>);

#include "accessibility_test.moc"
