// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/npy.h"
#include "tests/ui/child.h"
#include "tests/ui/patience.h"
#include "ui/channels/channel_plot.h"
#include "ui/files/file_access.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace quantoscope {

/// The base of tests that choose channels of recordings in the real window. Each test has a new window.
class ChannelsTest : public QObject
{
    Q_OBJECT

protected:
    static constexpr std::size_t steps = 300;

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    template<typename Widget>
    Widget& find(const QString& name) const
    {
        return *child<Widget>(*m_window, name);
    }

    static float sample(std::size_t column, std::size_t step)
    {
        return static_cast<float>(0.9 * std::sin(0.03 * static_cast<double>((column + 1) * step)));
    }

    QString write(const QString& name, const std::string& content)
    {
        const QString path = m_folder.filePath(name);
        writeWhole(path, QByteArray::fromStdString(content));
        return path;
    }

    /// "membrane", two more, one with NaN in it, and a constant one.
    QString table()
    {
        std::string text = "membrane,basal,apical,gaps,constant\n";
        for (std::size_t step = 0; step < steps; ++step) {
            for (std::size_t column = 0; column < 3; ++column) {
                text += std::to_string(sample(column, step)) + ",";
            }
            text += (step % 7 == 3 ? "nan" : std::to_string(sample(3, step))) + ",0.4\n";
        }
        return write("table.csv", text);
    }

    /// A file of `channels` that have no names of their own.
    QString array(std::size_t channels)
    {
        std::vector<float> values;
        for (std::size_t step = 0; step < steps; ++step) {
            for (std::size_t column = 0; column < channels; ++column) {
                values.push_back(sample(column, step));
            }
        }
        const std::array<std::size_t, 2> shape{steps, channels};
        return write("array.npy", npyBytes(values, shape));
    }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QTRY_VERIFY(m_window->setup().recording && settled());
    }

    bool settled() const
    {
        return m_window->exploration() && m_window->exploration()->setup == m_window->setup() &&
               !m_window->perspectives().current().busy();
    }

    QListWidget& openList()
    {
        QTest::mouseClick(&find<QPushButton>("channels"), Qt::LeftButton);
        return find<QListWidget>("channel_choice");
    }

    static void tickWithMouse(QListWidget& list, int column)
    {
        list.scrollToItem(list.item(column));
        const QRect row = list.visualItemRect(list.item(column));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.left() + 10, row.center().y()));
    }

    void choose(std::initializer_list<int> columns)
    {
        QListWidget& list = openList();
        for (const int column : columns) {
            tickWithMouse(list, column);
        }
        QTest::keyClick(&list, Qt::Key_Escape);
        QTRY_VERIFY(settled());
    }

    /// Where no field takes the key for its own text.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow(); // which a popup was
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
        find<QTableView>("level_table").setFocus();
        QTest::keyClick(&find<QTableView>("level_table"), key, modifiers);
    }

    /// From the top.
    std::vector<ChannelPlot*> rows() const
    {
        std::vector<ChannelPlot*> found;
        for (Plot* plot : m_window->perspectives().current().visiblePlots()) {
            if (auto* row = qobject_cast<ChannelPlot*>(plot)) {
                found.push_back(row);
            }
        }
        return found;
    }

    std::vector<std::size_t> columnsShown() const
    {
        std::vector<std::size_t> columns;
        for (const ChannelPlot* row : rows()) {
            columns.push_back(row->column());
        }
        return columns;
    }

    /// A row shows what an Exploration of its column by itself holds.
    bool isTrue(const ChannelPlot& row) const
    {
        const QString path = QString::fromStdString(m_window->setup().recording->path);
        const Recording recording = loadRecording(path);
        const Recording::Column& column = recording.columns[row.column()];
        const auto [samples, owner] = column.read();
        Setup own = m_window->setup();
        own.recording = RecordingName{path.toStdString(), row.column()};
        const auto expected =
            explore(own, std::make_shared<const Signal>(column.name,
                                                        std::vector<float>(samples.begin(), samples.end())));
        const auto& raw = row.raw().points();
        const auto& quantized = row.quantized().points();
        bool same = raw.size() == expected->steps() &&
                    quantized.size() == raw.size() + 1; // its last step has a width
        const auto equal = [](double drawn, float value) {
            return static_cast<float>(drawn) == value || (std::isnan(drawn) && std::isnan(value));
        };
        for (std::size_t step = 0; same && step < raw.size(); ++step) {
            same = equal(raw[step].y(), expected->raw->samples()[step]) &&
                   equal(quantized[step].y(), expected->quantizedAt(step));
        }
        const Metrics& shown = row.exploration()->metrics;
        return same && shown.mse == expected->metrics.mse && shown.nanCount == expected->metrics.nanCount &&
               shown.rawSpikes == expected->metrics.rawSpikes &&
               shown.quantizedSpikes == expected->metrics.quantizedSpikes;
    }

    bool allTrue() const
    {
        return std::ranges::all_of(rows(), [this](const ChannelPlot* row) { return isTrue(*row); });
    }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        QTRY_VERIFY(settled());
    }

    void cleanup() { m_window.reset(); }
};

} // namespace quantoscope
