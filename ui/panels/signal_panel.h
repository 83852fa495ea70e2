// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "files/recordings/recording.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;

namespace quantoscope {

class ChannelList;
class ElidedLabel;
class ScaleFields;

/// Edits the source of the trace: a stimulus or a column of a recording, in open or closed loop.
class SignalPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignalPanel(QWidget* parent = nullptr);

    /// `recording`: the recording of the Setup, or null if it has none or it is not loaded.
    void show(const Setup& setup, const std::shared_ptr<const Recording>& recording);
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);
    void openRequested();
    void thresholdUnitsRequested();

private:
    void connectControls();
    void makeSearchable();
    void chooseColumn(int index);
    void showChannels();
    void showColumns(const std::shared_ptr<const Recording>& recording);
    void fillColumns();
    void showReading();
    void changeReading(const ReadingOptions& reading, const QString& what);

    ParameterForm<Setup> m_form;
    std::shared_ptr<const Recording> m_recording;
    QComboBox* m_loop;
    ElidedLabel* m_file;
    QPushButton* m_open;
    QPushButton* m_close;
    QWidget* m_columnRow = nullptr;
    QComboBox* m_column;
    QWidget* m_axesRow = nullptr;
    QComboBox* m_axes;
    QWidget* m_headerRow = nullptr;
    QComboBox* m_header;
    QWidget* m_channelRow = nullptr;
    QPushButton* m_channels;
    ChannelList* m_channelList;
    QWidget* m_kindRow = nullptr;
    QComboBox* m_kind;
    ScaleFields* m_scale;
};

} // namespace quantoscope
