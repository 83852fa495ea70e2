// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/compare/compare_page.h"
#include "ui/files/file_access.h"
#include "ui/widgets/parameter_field.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

using namespace quantoscope;

/// The mouse is unplugged: everything here is done with keys that go to whatever has the focus.
class KeyboardTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void awaitNewest() const
    {
        QTRY_VERIFY(m_window->exploration() && m_window->exploration()->setup == m_window->setup());
    }

    /// Tab until a widget of this name has the focus.
    bool tabTo(const QString& name) const
    {
        constexpr int mostStops = 400;
        QStringList stops;
        for (int stop = 0; stop < mostStops; ++stop) {
            if (QApplication::focusWidget()->objectName() == name &&
                QApplication::focusWidget()->isVisible()) {
                return true;
            }
            stops << QApplication::focusWidget()->objectName();
            press(Qt::Key_Tab);
        }
        qWarning() << "Tab stops at" << stops.mid(0, 60);
        return false;
    }

    /// Answers the next dialogs by keys, one after another, each once it is there.
    static void answer(QList<std::function<void()>> answers)
    {
        if (answers.isEmpty()) {
            return;
        }
        auto* timer = new QTimer(qApp);
        connect(timer, &QTimer::timeout, qApp, [timer, answers, last = QPointer<QWidget>()]() mutable {
            QWidget* dialog = QApplication::activeModalWidget();
            if (dialog != nullptr && dialog != last && dialog->isVisible()) {
                last = dialog;
                const auto next = answers.takeFirst();
                if (answers.isEmpty()) {
                    timer->deleteLater();
                    timer->stop();
                }
                next();
            }
        });
        timer->start(20);
    }

    /// Enters the path as long as the dialog is there: a list of completions may take the first Return, and
    /// the dialog may go into a folder at it and forget the rest. Gives up after seconds, and the test fails.
    static void typePath(const QString& path)
    {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
        QGuiApplication::clipboard()->setText(path); // letter by letter it goes into folders, too
        auto* timer = new QTimer(dialog);
        connect(timer, &QTimer::timeout, dialog, [dialog, name, path, trials = 0]() mutable {
            constexpr int mostTrials = 200;
            if (++trials > mostTrials) {
                dialog->reject();
                return;
            }
            QWidget* popup = QApplication::activePopupWidget();
            if (popup == nullptr && name->text() != path) {
                name->selectAll();
                QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
            }
            QTest::keyClick(popup != nullptr ? popup : name, Qt::Key_Return);
        });
        timer->start(50);
    }

    /// Another number for each field there is.
    static QMap<QString, QString> newNumbers()
    {
        return {{"num_bits", "6"},
                {"threshold", "0.75"},
                {"lower_limit", "0.25"},
                {"upper_limit", "0.125"},
                {"multiplier", "0.75"},
                {"scale", "0.75"},
                {"beta", "0.625"},
                {"alpha", "0.625"},
                {"neuron_threshold", "0.75"},
                {"resistance", "1.5"},
                {"capacitance", "2.5"},
                {"time_step", "0.75"},
                {"amplitude", "0.375"},
                {"offset", "0.0625"},
                {"steps", "150"},
                {"period", "20"},
                {"width", "3"},
                {"rate", "0.5"},
                {"rounding_seed", "5"},
                {"leak_shift", "3"},
                {"leak_amount", "0.5"},
                {"seed", "9"},
                {"input_gain", "0.5"},
                {"input_offset", "0.25"}};
    }

    QString recording()
    {
        const QString path = m_folder.filePath("trace.csv");
        QByteArray text = "time,membrane\n";
        for (int t = 0; t < 300; ++t) {
            text += QByteArray::number(t) + "," + QByteArray::number(0.9 * std::sin(t * 0.05), 'g', 9) + "\n";
        }
        writeWhole(path, text);
        return path;
    }

    /// The example, or what of it shows the field of that name.
    Setup setupWith(const QString& field)
    {
        Setup setup = exampleSetup();
        if (field == "multiplier") {
            setup.scheme.uniform = false;
        } else if (field == "scale") {
            setup.scheme.format = NormalFloatFormat{};
        } else if (field == "alpha") {
            setup.neuron.kind = NeuronKind::synaptic;
        } else if (field == "neuron_threshold") {
            setup.neuron.threshold = 1.25; // not linked to the scheme's
        } else if (field == "resistance" || field == "capacitance" || field == "time_step") {
            setup.neuron.kind = NeuronKind::lapicque;
        } else if (field == "period" || field == "width") {
            setup.stimulus.kind = StimulusKind::pulses;
        } else if (field == "rounding_seed") {
            setup.arithmetic.rounding = RoundingRule::stochastic;
        } else if (field == "leak_shift") {
            setup.neuron.leak = ShiftLeak{};
        } else if (field == "leak_amount") {
            setup.neuron.leak = SubtractiveLeak{};
        } else if (field.startsWith("input_")) {
            setup.recording = RecordingName{recording().toStdString(), 1};
        }
        return setup;
    }

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        init(); // the data ask for a window, too
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->perspectives().setFocus();
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        awaitNewest();
    }

    void everyMenuShortcutWorksWhileAFieldHasTheFocus()
    {
        auto* field = m_window->findChild<QLineEdit*>("num_bits");
        field->setFocus();
        QStringList tried;
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            const bool inMenus = !action->associatedObjects().isEmpty() &&
                                 qobject_cast<QMenu*>(action->associatedObjects().front()) != nullptr;
            for (const QKeySequence& keys : inMenus ? action->shortcuts() : QList<QKeySequence>()) {
                const QKeyCombination one = keys[0];
                QKeyEvent asks(QEvent::ShortcutOverride, one.key(), one.keyboardModifiers());
                asks.ignore();
                QApplication::sendEvent(field, &asks);
                QVERIFY2(!asks.isAccepted(), qPrintable(keys.toString()));
                tried << keys.toString();
            }
        }
        QVERIFY2(tried.contains("Ctrl+E") && tried.contains("Ctrl+K") && tried.contains("Ctrl+Z"),
                 qPrintable(tried.join(" ")));
    }

    void undoActsOnTheFieldBeingEdited()
    {
        auto* field = m_window->findChild<QLineEdit*>("num_bits");
        field->setFocus();
        field->selectAll();
        press(Qt::Key_7);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QString("4"));
        field->selectAll();
        press(Qt::Key_7);
        press(Qt::Key_Return);
        QCOMPARE(m_window->setup().scheme.numBits, 7);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->setup().scheme.numBits, 4);
        QCOMPARE(field->text(), QString("4"));
    }

    void menusUseTheTypedValue()
    {
        auto* field = m_window->findChild<QLineEdit*>("num_bits");
        field->setFocus();
        field->selectAll();
        press(Qt::Key_7);
        QCOMPARE(m_window->setup().scheme.numBits, 4);
        press(Qt::Key_0, Qt::ControlModifier); // resets the plots
        QCOMPARE(m_window->setup().scheme.numBits, 7);
    }

    void opensARecording()
    {
        const QString path = recording();
        answer({[path] { typePath(path); }});
        press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(m_window->setup().recording);
        QCOMPARE(m_window->setup().recording->path, path.toStdString());
        QCOMPARE(m_window->setup().recording->column, std::size_t(1));
        QTRY_VERIFY(m_window->exploration()->raw->size() == 300);
        m_window->activateWindow(); // a window manager does that when the dialog has gone
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QVERIFY(tabTo("column"));
        press(Qt::Key_Up);
        QCOMPARE(m_window->setup().recording->column, std::size_t(0));
        QVERIFY(tabTo("close_recording"));
        press(Qt::Key_Space);
        QVERIFY(!m_window->setup().recording);
    }

    void changesEveryNumber_data()
    {
        QTest::addColumn<QString>("value");
        const auto numbers = newNumbers();
        for (auto number = numbers.begin(); number != numbers.end(); ++number) {
            QTest::newRow(qPrintable(number.key())) << number.value();
        }
        QStringList shown;
        for (const char* dock : {"scheme_dock", "neuron_dock", "signal_dock"}) {
            for (const auto* field :
                 m_window->findChild<QDockWidget*>(dock)->findChildren<ParameterField*>()) {
                if (!field->name().endsWith("_bits") ||
                    field->name() == "num_bits") { // see format_fields_test and arithmetic_controls_test
                    shown << field->name();
                }
            }
        }
        shown.sort();
        QCOMPARE(shown, numbers.keys()); // none is forgotten
    }

    void changesEveryNumber()
    {
        QFETCH(const QString, value);
        const QString name = QTest::currentDataTag();
        m_window->restore({.setup = setupWith(name)}, "Begin");
        awaitNewest();
        const Setup before = m_window->setup();
        QVERIFY(tabTo(name));
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), value);
        press(Qt::Key_Return);
        QVERIFY(m_window->setup() != before);
        awaitNewest();
        const Setup typed = m_window->setup();
        if (m_window->findChild<QSlider*>(name + "_slider")->isHidden()) {
            return; // there are no usual values to slide over
        }
        QVERIFY(tabTo(name + "_slider")); // round the whole window, or next door
        press(Qt::Key_Right);
        QVERIFY(m_window->setup() != typed);
        awaitNewest();
    }

    void changesEveryChoice_data()
    {
        QTest::addColumn<int>("key");
        for (const char* name : {"spacing", "rounding", "leak", "neuron", "reset", "loop", "stimulus"}) {
            QTest::newRow(name) << int(Qt::Key_Down);
        }
        QTest::newRow("reset_delay") << int(Qt::Key_Space);
        QTest::newRow("linked") << int(Qt::Key_Space);
    }

    void changesEveryChoice()
    {
        QFETCH(const int, key);
        QVERIFY(tabTo(QTest::currentDataTag()));
        const Setup before = m_window->setup();
        press(static_cast<Qt::Key>(key));
        if (m_window->setup() == before) {
            press(Qt::Key_Up); // it stood at its last
        }
        QVERIFY(m_window->setup() != before);
        awaitNewest();
    }

    void entersATabShownForTheFirstTime_data()
    {
        QTest::addColumn<int>("letter");
        QTest::newRow("dynamics") << int(Qt::Key_D);
        QTest::newRow("compare") << int(Qt::Key_C);
        QTest::newRow("network") << int(Qt::Key_N);
        QTest::newRow("train") << int(Qt::Key_T);
        QTest::newRow("study") << int(Qt::Key_U);
        QTest::newRow("learn") << int(Qt::Key_L);
    }

    void entersATabShownForTheFirstTime()
    {
        QFETCH(const int, letter);
        QVERIFY(tabTo("overlay")); // in the tab that goes
        press(static_cast<Qt::Key>(letter), Qt::AltModifier);
        const Perspective& inFront = m_window->perspectives().current();
        QCOMPARE(inFront.perspectiveName(), QString(QTest::currentDataTag()));
        QVERIFY(inFront.isAncestorOf(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->isVisible());
    }

    void pinsASchemeAndAdoptsAFit()
    {
        press(Qt::Key_C, Qt::AltModifier); // the tab Compare
        QTRY_COMPARE(m_window->perspectives().current().perspectiveName(), QString("compare"));
        auto& compare = static_cast<ComparePage&>(m_window->perspectives().current());
        QTRY_VERIFY(compare.isVisible());
        QVERIFY(tabTo("pin_current"));
        press(Qt::Key_Space);
        QCOMPARE(compare.pins().back().scheme, m_window->setup().scheme);
        QTRY_VERIFY(compare.findChild<QPushButton*>("fit_adopt_2")->isEnabled());
        QVERIFY(tabTo("fit_adopt_2"));
        const Scheme before = m_window->setup().scheme;
        press(Qt::Key_Space);
        QVERIFY(m_window->setup().scheme != before);
        awaitNewest();
    }

    void exportsTheLevelTable()
    {
        const QString path = m_folder.filePath("levels.csv");
        answer({[] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return); },
                [path] { typePath(path); }});
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(path));
    }

    void savesASession()
    {
        const QString path = m_folder.filePath("mine");
        answer({[path] { typePath(path); }});
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(path + ".quantoscope.json"));
    }
};

static const RegisteredTest keyboardTest(__FILE__, runTest<KeyboardTest>);

#include "keyboard_test.moc"
