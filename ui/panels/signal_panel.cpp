// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/signal_panel.h"

#include "core/explore/describe_setup.h"
#include "files/recordings/array_axes.h"
#include "ui/channels/channel_list.h"
#include "ui/panels/scale_fields.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr int linesOffered = 10; ///< The header line can be one of the first 10 lines.

QString extentsText(const std::vector<std::size_t>& extents)
{
    QStringList texts;
    for (const std::size_t extent : extents) {
        texts << QString::number(extent);
    }
    return texts.join(" × ");
}

/// Sampling rate and unit of the chosen column, if the file gives them: ", 20000 Hz, mV".
QString calibrationText(const Setup& setup, const std::shared_ptr<const Recording>& recording)
{
    QString text;
    if (recording && setup.recording->column < recording->columns.size()) {
        const Calibration& calibration = recording->columns[setup.recording->column].calibration;
        if (calibration.samplingRate) {
            text += SignalPanel::tr(", %1 Hz").arg(*calibration.samplingRate);
        }
        if (!calibration.unit.empty()) {
            text += ", " + QString::fromStdString(calibration.unit);
        }
        if (!calibration.borders.empty()) {
            text += SignalPanel::tr(", %1 segments joined").arg(calibration.borders.size() + 1);
        }
    }
    return text;
}

} // namespace

SignalPanel::SignalPanel(QWidget* parent)
    : QWidget(parent), m_form(this),
      m_loop(choiceBox(
          "loop",
          {{tr("Open loop"), tr("A complete membrane trace is quantized afterwards")},
           {tr("Closed loop"),
            tr("The neuron is simulated with its state quantized at every step, like Leaky(state_quant=…)")}},
          this)),
      m_file(new ElidedLabel(this)), m_open(new QPushButton(tr("Open recording…"), this)),
      m_close(new QPushButton(tr("Use a stimulus"), this)), m_column(choiceBox("column", {}, this)),
      m_axes(choiceBox("axes", {}, this)), m_header(choiceBox("header", {}, this)),
      m_channels(new QPushButton(this)), m_channelList(new ChannelList(this)),
      m_kind(choiceBox(
          "stimulus",
          {{tr("step"), tr("A constant current")},
           {tr("ramp"), tr("A current that rises linearly to the amplitude")},
           {tr("sine"), tr("A sinusoidal current")},
           {tr("pulses"), tr("Pulses of the given amplitude, width steps long, one per period")},
           {tr("poisson"), tr("The amplitude with probability rate at each step")},
           {tr("noise"), tr("Approximately normal noise; the amplitude is its standard deviation")}},
          this)),
      m_scale(new ScaleFields(this))
{
    auto* layout = new QVBoxLayout(this);
    m_loop->setToolTip(
        tr("Open loop: a trace quantized afterwards. Closed loop: the quantized state feeds back."));
    m_open->setObjectName("open_recording");
    m_open->setToolTip(tr("Open a recording (%1), or drop it on the window")
                           .arg(QString::fromStdString(recordingEndingList())));
    m_close->setObjectName("close_recording");
    m_file->setObjectName("file");
    m_file->setWordWrap(true);
    layout->addWidget(labelledRow(tr("loop"), m_loop, this));
    layout->addWidget(m_file);
    m_columnRow = labelledRow(tr("column"), m_column, this);
    layout->addWidget(m_columnRow);
    m_column->view()->setTextElideMode(Qt::ElideMiddle);
    m_axesRow = labelledRow(tr("axes"), m_axes, this);
    m_headerRow = labelledRow(tr("header"), m_header, this);
    m_header->setToolTip(tr("The line of the text file that names the columns"));
    layout->addWidget(m_axesRow);
    layout->addWidget(m_headerRow);
    m_channels->setObjectName("channels");
    m_channels->setToolTip(
        tr("Show more channels, one above the other (up to %1)").arg(RecordingName::maxBeside + 1));
    m_channelRow = labelledRow(tr("channels"), m_channels, this);
    layout->addWidget(m_channelRow);
    layout->addWidget(m_scale);
    m_kindRow = labelledRow(tr("stimulus"), m_kind, this);
    layout->addWidget(m_kindRow);
    m_form.bindChoice("loop", m_loop);
    m_form.bindChoice("stimulus", m_kind);
    for (const char* name : {"amplitude", "offset", "steps", "period", "width", "rate", "seed"}) {
        layout->addWidget(m_form.addNumber(name));
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connectControls();
}

void SignalPanel::connectControls()
{
    connect(&m_form, &ParameterControls::edited, this,
            [this](const QString& name) { emit edited(m_form.value(), tr("Change %1").arg(name)); });
    connect(m_column, &QComboBox::currentIndexChanged, this, &SignalPanel::chooseColumn);
    connect(m_axes, &QComboBox::currentIndexChanged, this, [this](int index) {
        ReadingOptions reading =
            m_form.value().recording ? m_form.value().recording->reading : ReadingOptions();
        reading.axes = m_axes->itemData(index).toString().toStdString();
        changeReading(reading, tr("Change the axes"));
    });
    connect(m_header, &QComboBox::currentIndexChanged, this, [this](int index) {
        ReadingOptions reading =
            m_form.value().recording ? m_form.value().recording->reading : ReadingOptions();
        reading.headerLine = index == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index - 1));
        changeReading(reading, tr("Change the header"));
    });
    connect(m_channels, &QPushButton::clicked, this, [this] { m_channelList->popUp(*m_channels); });
    connect(m_channelList, &ChannelList::chosen, this, [this](const std::vector<std::size_t>& beside) {
        if (m_form.value().recording) { // it may have been closed while a button was pressed
            m_form.value().recording->beside = beside;
            emit edited(m_form.value(), tr("Choose channels"));
        }
    });
    connect(m_scale, &ScaleFields::edited, this, [this](double gain, double offset, const QString& what) {
        if (m_form.value().recording) {
            m_form.value().recording->reading.gain = gain;
            m_form.value().recording->reading.offset = offset;
            emit edited(m_form.value(), what);
        }
    });
    connect(m_scale, &ScaleFields::thresholdUnitsRequested, this, &SignalPanel::thresholdUnitsRequested);
    connect(m_open, &QPushButton::clicked, this, &SignalPanel::openRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_form.value().recording.reset();
        emit edited(m_form.value(), tr("Use a stimulus"));
    });
}

/// Lets the user find one of many columns by typing a part of its name. An incomplete name changes nothing.
void SignalPanel::makeSearchable()
{
    constexpr int fewColumns = 12; // few enough to find one by looking
    const bool many = m_column->count() > fewColumns;
    if (many == m_column->isEditable()) {
        return;
    }
    m_column->setEditable(many);
    if (many) {
        m_column->setInsertPolicy(QComboBox::NoInsert);
        m_column->completer()->setFilterMode(Qt::MatchContains);
        m_column->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_column->lineEdit()->setObjectName("column_search");
        m_column->lineEdit()->setAccessibleName(tr("Column, or part of its name"));
        m_column->setToolTip(tr("Type part of a column's name to find it"));
        connect(m_column->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            m_column->setEditText(m_column->itemText(m_column->currentIndex()));
            m_column->lineEdit()->setCursorPosition(0);
        });
    }
}

/// Ignores columns that cannot be read. They are disabled in the list, but the search finds them.
void SignalPanel::chooseColumn(int index)
{
    const bool readable = m_recording && index >= 0 &&
                          static_cast<std::size_t>(index) < m_recording->columns.size() &&
                          m_recording->columns[static_cast<std::size_t>(index)].problem.empty();
    if (m_form.value().recording && !readable) {
        showChoice(m_column, static_cast<int>(m_form.value().recording->column));
    } else if (m_form.value().recording) {
        setMainColumn(*m_form.value().recording, static_cast<std::size_t>(index));
        emit edited(m_form.value(), tr("Change the column"));
    }
}

void SignalPanel::showChannels()
{
    QStringList names;
    QStringList problems;
    for (int column = 0; column < m_column->count(); ++column) {
        names << m_column->itemText(column);
        problems << QString::fromStdString(m_recording->columns[static_cast<std::size_t>(column)].problem);
    }
    m_channelList->show(names, problems, *m_form.value().recording);
    const QString count =
        channelCountText(m_form.value().recording->beside.size() + 1, static_cast<std::size_t>(names.size()));
    m_channels->setText(tr("%1…").arg(count));
    m_channels->setAccessibleName(tr("Channels shown: %1").arg(count));
}

/// Changes how the file is read. Its columns may then be different, so the choice of columns is reset.
void SignalPanel::changeReading(const ReadingOptions& reading, const QString& what)
{
    if (m_form.value().recording) {
        m_form.value().recording->reading = reading;
        m_form.value().recording->column = 0;
        m_form.value().recording->beside.clear();
        emit edited(m_form.value(), what);
    }
}

/// Lists the columns. A column that cannot be read is disabled and has the reason as its tool tip.
void SignalPanel::fillColumns()
{
    const QSignalBlocker blocker(m_column);
    m_column->clear();
    for (std::size_t i = 0; m_recording && i < m_recording->columns.size(); ++i) {
        const Recording::Column& column = m_recording->columns[i];
        const int row = static_cast<int>(i);
        m_column->addItem(QString::fromStdString(column.name));
        m_column->setItemData(
            row, plainToolTip(QString::fromStdString(column.problem.empty() ? column.name : column.problem)),
            Qt::ToolTipRole);
        if (auto* model = qobject_cast<QStandardItemModel*>(m_column->model()); !column.problem.empty()) {
            model->item(row)->setEnabled(false);
        }
    }
    makeSearchable();
}

/// Shows choices for everything about reading the file that its format leaves open.
void SignalPanel::showReading()
{
    const auto* array = m_form.value().recording && m_recording
                            ? arrayOf(*m_recording, m_form.value().recording->column)
                            : nullptr;
    const bool severalAxes = array != nullptr && array->extents.size() > 1;
    m_axesRow->setVisible(severalAxes);
    if (severalAxes) {
        const QSignalBlocker blocker(m_axes);
        m_axes->clear();
        for (const std::string& letters : axesChoices(array->extents.size())) {
            m_axes->addItem(QString::fromStdString(axesText(letters)), QString::fromStdString(letters));
            if (letters.find(stepsLetter) == array->axes.find(stepsLetter)) {
                m_axes->setCurrentIndex(m_axes->count() - 1);
            }
        }
        m_axes->setToolTip(tr("Which axis of the array (%1) is time").arg(extentsText(array->extents)));
    }
    const bool text = m_form.value().recording && m_recording && m_recording->text;
    const bool unsure = text && (!m_recording->text->sure || m_form.value().recording->reading.headerLine);
    m_headerRow->setVisible(unsure);
    if (unsure) {
        const QSignalBlocker blocker(m_header);
        m_header->clear();
        m_header->addItems({tr("Automatic"), tr("None")});
        for (int line = 1; line <= linesOffered; ++line) {
            m_header->addItem(tr("Line %1").arg(line));
        }
        const auto& chosen = m_form.value().recording->reading.headerLine;
        m_header->setCurrentIndex(chosen ? static_cast<int>(std::min<std::size_t>(*chosen, linesOffered)) + 1
                                         : 0);
    }
}

void SignalPanel::showColumns(const std::shared_ptr<const Recording>& recording)
{
    if (recording != m_recording) {
        m_recording = recording;
        fillColumns();
    }
    showReading();
    const bool several = recording && recording->columns.size() > 1;
    m_columnRow->setVisible(several);
    m_channelRow->setVisible(several);
    if (m_form.value().recording) {
        showChoice(m_column, static_cast<int>(m_form.value().recording->column));
        showChannels();
    } else {
        m_channelList->hide();
    }
}

void SignalPanel::show(const Setup& setup, const std::shared_ptr<const Recording>& recording)
{
    m_form.show(setup);
    const bool fromFile = setup.recording.has_value();
    showColumns(recording);
    m_file->setVisible(fromFile);
    m_close->setVisible(fromFile);
    m_kindRow->setVisible(!fromFile);
    m_scale->setVisible(fromFile);
    if (fromFile) {
        m_scale->show(setup.recording->reading, setup.loop == Loop::open);
        const QFileInfo file(QString::fromStdString(setup.recording->path));
        const QString use = setup.loop == Loop::open ? tr("as the membrane") : tr("as the input current");
        m_file->showText(file.fileName(),
                         tr("%1 (%2)").arg(QString(), use) + calibrationText(setup, recording));
        m_file->setToolTip(plainToolTip(file.filePath()));
    }
    for (ParameterField* field : m_form.fields()) {
        field->setVisible(!fromFile && m_form.applies(field->name()));
    }
}

bool SignalPanel::showProblem(const QString& parameter, const QString& sentence)
{
    return m_form.showProblem(parameter, sentence) || m_scale->showProblem(parameter, sentence);
}

void SignalPanel::clearProblems()
{
    m_scale->clearProblems();
    m_form.clearProblems();
}

} // namespace quantoscope
