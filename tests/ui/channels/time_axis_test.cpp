// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/portable_random.h"
#include "files/recordings/npy.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/channels/channel_plot.h"
#include "ui/channels/step_axis.h"
#include "ui/files/file_access.h"

#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

using namespace quantoscope;

/// Nobody zooms: then every trace in Explore is seen from its first step to its last, whatever happened
/// before.
class TimeAxisTest : public QObject
{
    Q_OBJECT

    struct File
    {
        QString path;
        std::size_t channels;
    };

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::vector<File> m_files;

    void write(std::size_t steps, std::size_t channels)
    {
        std::vector<float> values(steps * channels);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = static_cast<float>(i % 97) / 90.0F;
        }
        const std::array shape{steps, channels};
        const std::string bytes = npyBytes(values, shape);
        m_files.push_back({m_folder.filePath(QString("%1x%2.npy").arg(steps).arg(channels)), channels});
        writeWhole(m_files.back().path, QByteArray::fromStdString(bytes));
    }

    void change(auto how)
    {
        Session session = m_window->session();
        how(session);
        m_window->restore(session, "Test");
    }

    void settle()
    {
        QTRY_VERIFY(m_window->exploration() && m_window->exploration()->setup == m_window->setup() &&
                    !m_window->exploration()->provisional && !m_window->perspectives().current().busy());
    }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QTRY_VERIFY(m_window->setup().recording && m_window->setup().recording->path == path.toStdString());
        settle();
    }

    /// One thing that a person may do.
    void act(int which, UniformSource& uniform)
    {
        const auto below = [&](double count) { return static_cast<std::size_t>(uniform() * count); };
        switch (which) {
        case 0:
            open(m_files[below(static_cast<double>(m_files.size()))].path);
            break;
        case 1:
            change([&](Session& session) {
                if (session.setup.recording) {
                    session.setup.recording->beside.clear();
                    for (const File& file : m_files) {
                        if (file.path.toStdString() == session.setup.recording->path && uniform() < 0.7) {
                            for (std::size_t column = 0; column < file.channels; ++column) {
                                if (column != session.setup.recording->column) {
                                    session.setup.recording->beside.push_back(column);
                                }
                            }
                        }
                    }
                }
            });
            break;
        case 2:
            change([&](Session& session) {
                session.pins.emplace();
                for (int bits = 2; bits < 6; ++bits) {
                    session.pins->push_back({std::to_string(bits), Scheme{.numBits = bits}});
                }
            });
            m_window->perspectives().setCurrentIndex(2);
            break;
        case 3:
            change([&](Session& session) {
                session.setup.recording.reset();
                session.setup.stimulus.steps = uniform() < 0.5 ? 200 : 2000;
            });
            break;
        case 4:
            change([&](Session& session) {
                session.setup.loop = session.setup.loop == Loop::open ? Loop::closed : Loop::open;
            });
            break;
        case 5:
            m_window->resize(1280 + static_cast<int>(below(5)) * 100, 800 + static_cast<int>(below(3)) * 150);
            break;
        default:
            m_window->perspectives().setCurrentIndex(static_cast<int>(below(3)));
        }
    }

    static std::pair<double, double> sidesOf(const Plot& plot)
    {
        const double left = plot.mapToGlobal(QPoint(0, 0)).x();
        return {left + plot.frame().area.left(), left + plot.frame().area.right()};
    }

    /// The axis below the channels has its labels where their steps lie.
    static QString crookedAxis(const QList<Plot*>& plots)
    {
        const auto axis =
            std::ranges::find_if(plots, [](Plot* plot) { return qobject_cast<StepAxis*>(plot) != nullptr; });
        const auto row = std::ranges::find_if(
            plots, [](Plot* plot) { return qobject_cast<ChannelPlot*>(plot) != nullptr; });
        if (axis == plots.end() || row == plots.end() || sidesOf(**axis) == sidesOf(**row)) {
            return {};
        }
        return QString("axis from %1 to %2, rows from %3 to %4")
            .arg(sidesOf(**axis).first)
            .arg(sidesOf(**axis).second)
            .arg(sidesOf(**row).first)
            .arg(sidesOf(**row).second);
    }

    /// The first plot in view that is not from 0 to the end, or empty.
    QString wrongAxis() const
    {
        const auto steps = static_cast<double>(m_window->exploration()->steps());
        QList<Plot*> plots;
        for (Plot* plot : m_window->perspectives().current().findChildren<TracePlot*>()) {
            if (plot->isVisible()) {
                plots << plot;
            }
        }
        for (const Plot* plot : std::as_const(plots)) {
            const Frame& frame = plot->frame();
            if (frame.xMin != 0 || frame.xMax != steps) {
                return QString("%1: %2 to %3, not 0 to %4")
                    .arg(plot->plotName())
                    .arg(frame.xMin)
                    .arg(frame.xMax)
                    .arg(steps);
            }
        }
        return plots.isEmpty() ? "no plot" : crookedAxis(plots);
    }

private slots:
    void followsTheRowsWhenTheWindowGrows()
    {
        m_files.clear();
        write(300, 16);
        m_window = openedWindow();
        m_window->resize(1280, 800);
        open(m_files.front().path);
        change([](Session& session) {
            session.setup.recording->beside.resize(15);
            std::iota(session.setup.recording->beside.begin(), session.setup.recording->beside.end(), 1);
        });
        settle();
        for (const int width : {1680, 1380, 1920}) {
            m_window->resize(width, 800);
            QTRY_COMPARE(wrongAxis(), QString());
        }
        change([](Session& session) { session.pins.emplace(4, NamedScheme{"four", Scheme{.numBits = 4}}); });
        m_window->perspectives().setCurrentIndex(2);
        m_window->resize(1500, 800);
        settle();
        m_window->perspectives().setCurrentIndex(0);
        QTRY_COMPARE(wrongAxis(), QString());
    }

    void isCorrectWhateverWasShownBefore_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 2; ++seed) {
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
        }
    }

    void isCorrectWhateverWasShownBefore()
    {
        QFETCH(int, seed);
        m_files.clear();
        write(300, 16);
        write(2000, 16);
        write(700, 1);
        m_window = openedWindow();
        m_window->resize(1280, 800);
        UniformSource uniform(static_cast<std::uint64_t>(seed));
        QStringList acts;
        for (int i = 0; i < 20; ++i) {
            const int which = static_cast<int>(uniform() * 7);
            acts << QString::number(which);
            act(which, uniform);
            settle();
            if (uniform() < 0.5) {
                m_window->perspectives().setCurrentIndex(0);
                settle();
                QVERIFY2(wrongAxis().isEmpty(), qPrintable(wrongAxis() + " after " + acts.join(' ')));
            }
        }
    }
};

static const RegisteredTest timeAxisTest(__FILE__, runTest<TimeAxisTest>);
#include "time_axis_test.moc"
