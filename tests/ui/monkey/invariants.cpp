// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/invariants.h"

#include "tests/ui/monkey/stage.h"
#include "ui/plots/plot.h"
#include "ui/session/session_history.h"
#include "ui/widgets/parameter_field.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>

#include <cmath>
#include <map>

namespace quantoscope {
namespace {

using Fault = std::optional<QString>;

/// What the fields of the panels must read, by their names.
std::map<QString, double> numbersOf(const Setup& setup)
{
    std::map<QString, double> numbers{{"num_bits", setup.scheme.numBits},
                                      {"threshold", setup.scheme.threshold},
                                      {"lower_limit", setup.scheme.lowerLimit},
                                      {"upper_limit", setup.scheme.upperLimit},
                                      {"beta", setup.neuron.beta},
                                      {"alpha", setup.neuron.alpha},
                                      {"time_step", setup.neuron.timeStep},
                                      {"neuron_threshold", neuronThreshold(setup)},
                                      {"amplitude", setup.stimulus.amplitude},
                                      {"offset", setup.stimulus.offset},
                                      {"steps", setup.stimulus.steps},
                                      {"period", setup.stimulus.period},
                                      {"width", setup.stimulus.width},
                                      {"rate", setup.stimulus.rate},
                                      {"seed", static_cast<double>(setup.stimulus.seed)}};
    for (const auto& [name, value] : {std::pair("multiplier", setup.scheme.multiplier),
                                      {"resistance", setup.neuron.resistance},
                                      {"capacitance", setup.neuron.capacitance}}) {
        if (value) {
            numbers[name] = *value;
        }
    }
    return numbers;
}

/// A field that stands for nothing in the Setup, or says what is wrong with its text, may read anything.
Fault faultOfFields(MainWindow& window)
{
    for (auto* field : window.findChildren<ParameterField*>()) {
        field->commit(); // half a number is neither marked nor taken
    }
    const auto numbers = numbersOf(window.setup());
    for (const char* dock : {"scheme_dock", "neuron_dock", "signal_dock"}) {
        for (const auto* field : window.findChild<QWidget*>(dock)->findChildren<ParameterField*>()) {
            const auto number = numbers.find(field->name());
            const QString text = field->findChild<QLineEdit*>()->text();
            bool isNumber = false;
            const double read = QLocale::c().toDouble(text.trimmed(), &isNumber);
            if (number == numbers.end() || !field->problem().isEmpty()) {
                continue;
            }
            const bool same = read == number->second || (std::isnan(read) && std::isnan(number->second));
            if (!isNumber || !same) {
                return QString("The field %1 shows \"%2\" without an error mark, but the Setup has %3.")
                    .arg(field->name(), text)
                    .arg(number->second);
            }
        }
    }
    return std::nullopt;
}

Fault faultOfChoices(MainWindow& window)
{
    const Setup& setup = window.setup();
    const int spacing = setup.scheme.uniform ? 0 : setup.scheme.thrCentered ? 1 : 2;
    for (const auto& [name, index] : {std::pair("spacing", spacing),
                                      {"rounding", static_cast<int>(setup.arithmetic.rounding)},
                                      {"loop", static_cast<int>(setup.loop)},
                                      {"neuron", static_cast<int>(setup.neuron.kind)},
                                      {"reset", static_cast<int>(setup.neuron.reset)},
                                      {"stimulus", static_cast<int>(setup.stimulus.kind)}}) {
        const int shown = window.findChild<QComboBox*>(name)->currentIndex();
        if (shown != index) {
            return QString("The box %1 shows choice %2, but the Setup has %3.")
                .arg(name)
                .arg(shown)
                .arg(index);
        }
    }
    return std::nullopt;
}

SessionHistory& historyOf(MainWindow& window)
{
    return *window.findChild<SessionHistory*>();
}

Fault faultOfUndoStack(MainWindow& window)
{
    const QUndoStack& stack = historyOf(window).undoStack();
    if (stack.index() < 0 || stack.index() > stack.count() || stack.canUndo() != (stack.index() > 0) ||
        stack.canRedo() != (stack.index() < stack.count())) {
        return QString("The undo stack is inconsistent at index %1 of %2.")
            .arg(stack.index())
            .arg(stack.count());
    }
    return std::nullopt;
}

/// Parts of Qt's own, which screen readers know without a name.
bool isOfQt(const QWidget& widget)
{
    const bool known = widget.inherits("QComboBoxListView") || widget.inherits("QMenu") ||
                       widget.inherits("QMenuBar") || widget.objectName().startsWith("qt_");
    return known || qobject_cast<QFileDialog*>(widget.window()) != nullptr;
}

/// A screen reader says this name.
Fault faultOfFocus()
{
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || isOfQt(*focus)) {
        return std::nullopt;
    }
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(focus);
    if (interface == nullptr || interface->text(QAccessible::Name).isEmpty()) {
        return "The focused widget has no accessible name: " + describe(*focus) + " in " +
               describe(*focus->parentWidget());
    }
    return std::nullopt;
}

Fault faultOfSize(MainWindow& window, QSize asked)
{
    const QSize largest = asked.expandedTo({1280, 800});
    if (window.isVisible() && (window.width() > largest.width() || window.height() > largest.height())) {
        return QString("The window grew to %1 x %2; the maximum is %3 x %4.")
            .arg(window.width())
            .arg(window.height())
            .arg(largest.width())
            .arg(largest.height());
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> faultNow(MainWindow& window, QSize asked)
{
    for (const Fault& fault : {faultOfFields(window), faultOfChoices(window), faultOfUndoStack(window),
                               faultOfFocus(), faultOfSize(window, asked)}) {
        if (fault) {
            return fault;
        }
    }
    return std::nullopt;
}

std::optional<QString> faultAtRest(MainWindow& window)
{
    const auto newest = window.exploration();
    if (!newest) {
        return std::nullopt;
    }
    const Perspective& perspective = window.perspectives().current();
    if (perspective.perspectiveName() == "explore") {
        for (const Plot* plot : perspective.plots()) {
            if (!plot->plotName().startsWith("overlay-") && plot->exploration() != newest) {
                return "The plot \"" + plot->title() + "\" does not show the newest Exploration.";
            }
        }
    }
    if (newest->setup.reference && !window.comparing() && !window.reference().finding) {
        return "Nothing is said about the reference trace.";
    }
    const auto* levels = window.findChild<QTableView*>("level_table")->model();
    if (levels->rowCount() != static_cast<int>(newest->table.size())) {
        return QString("The level table has %1 rows for %2 levels.")
            .arg(levels->rowCount())
            .arg(newest->table.size());
    }
    return std::nullopt;
}

std::optional<QString> faultOfUndo(MainWindow& window)
{
    QUndoStack& stack = historyOf(window).undoStack();
    const Session before = window.session();
    if (!stack.canUndo() || before != before) { // a NaN that was typed
        return std::nullopt;
    }
    stack.undo();
    stack.redo();
    return window.session() == before ? std::nullopt : Fault("Undo followed by redo changes the session.");
}

} // namespace quantoscope
