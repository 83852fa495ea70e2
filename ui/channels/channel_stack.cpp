// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_stack.h"

#include "ui/channels/step_axis.h"
#include "ui/compare/compared_plots.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

/// "overlay-Vm", or "overlay-Vm-3" with the column index if another channel has the same name.
QString nameForFiles(const std::vector<Channel>& channels, std::size_t row)
{
    static const QRegularExpression unsafe("[^\\w\\-\\[\\]]+");
    const auto safe = [](const Channel& channel) { return QString(channel.name).replace(unsafe, "_"); };
    const QString name = safe(channels[row]);
    const bool unique = std::ranges::count(channels, name, safe) == 1;
    return "overlay-" + (unique ? name : QString("%1-%2").arg(name).arg(channels[row].column));
}

} // namespace

ChannelStack::ChannelStack(QWidget* parent)
    : QWidget(parent), m_count(new QLabel(this)), m_sameScale(new QCheckBox(tr("same scale"), this)),
      m_area(new QScrollArea(this)), m_steps(new StepAxis(this))
{
    setObjectName("channel_stack");
    m_count->setObjectName("channel_count");
    m_sameScale->setObjectName("same_scale");
    m_sameScale->setChecked(true);
    m_sameScale->setToolTip(tr("One membrane axis for all channels; otherwise each channel has its own"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 2, 12, 2);
    bar->addWidget(m_count);
    bar->addStretch(1);
    bar->addWidget(m_sameScale);

    auto* rows = new QWidget(this);
    m_column = new QVBoxLayout(rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    m_area->setObjectName("channel_rows");
    m_area->setWidget(rows);
    m_area->setFocusPolicy(Qt::NoFocus); // the rows take the focus, and the area scrolls to them
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_area, 1);
    m_stepsRow = new QHBoxLayout;
    m_stepsRow->addWidget(m_steps);
    layout->addLayout(m_stepsRow);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ChannelStack::alignSteps);
    connect(m_sameScale, &QCheckBox::toggled, this, &ChannelStack::showRows);
}

void ChannelStack::show(const std::vector<Channel>& channels)
{
    m_channels = channels;
    while (m_rows.size() < channels.size()) {
        addRow();
    }
    m_count->setText(tr("%1 channels").arg(channels.size()));
    showRows();
}

void ChannelStack::addRow()
{
    auto* row = new ChannelPlot(this);
    m_rows.push_back(row);
    m_column->addWidget(row, 1);
    connect(row, &ChannelPlot::chosen, this, &ChannelStack::chosen);
    connect(row, &Plot::entryToggled, this, &ChannelStack::showEntry);
    emit rowAdded(row);
}

void ChannelStack::showRows()
{
    const StackAxes axes = commonAxes();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < m_channels.size();
        m_rows[i]->setVisible(used);
        if (used) {
            m_rows[i]->setObjectName(nameForFiles(m_channels, i));
            m_rows[i]->showChannel(m_channels[i], axes, i == 0);
            for (const qsizetype entry : std::as_const(m_hidden)) {
                m_rows[i]->setEntryVisible(entry, false);
            }
        }
    }
    if (!m_channels.empty() && m_channels.front().exploration) {
        m_steps->showSpan(m_channels.front().exploration, axes.steps);
    }
    // A new row takes the zoom of the others.
    for (std::size_t i = 1; i < m_channels.size() && m_channels.front().exploration; ++i) {
        if (m_channels[i].exploration) {
            m_rows[i]->setXRange(m_rows.front()->frame().xMin, m_rows.front()->frame().xMax);
        }
    }
}

/// Hides or shows what an entry of the legend names, in all rows.
void ChannelStack::showEntry(qsizetype entry, bool visible)
{
    if (visible) {
        m_hidden.remove(entry);
    } else {
        m_hidden.insert(entry);
    }
    for (ChannelPlot* row : m_rows) {
        row->setEntryVisible(entry, visible);
    }
}

/// Keeps the step axis as wide as the rows, which are narrower while the scroll bar is visible.
void ChannelStack::alignSteps()
{
    const bool scrolls = m_area->verticalScrollBar()->maximum() > 0;
    m_stepsRow->setContentsMargins(0, 0, scrolls ? m_area->verticalScrollBar()->sizeHint().width() : 0, 0);
}

void ChannelStack::setTheme(const PlotTheme& theme)
{
    m_steps->setTheme(theme);
    for (ChannelPlot* row : m_rows) {
        row->setTheme(theme);
    }
}

StackAxes ChannelStack::commonAxes() const
{
    std::vector<std::shared_ptr<const Exploration>> explorations;
    StackAxes axes;
    for (const Channel& channel : m_channels) {
        if (channel.exploration) {
            explorations.push_back(channel.exploration);
            axes.steps = std::max(axes.steps, channel.exploration->steps());
        }
    }
    if (m_sameScale->isChecked() && !explorations.empty()) {
        axes.y = sharedRange(explorations).membranes;
    }
    return axes;
}

bool ChannelStack::upToDate() const
{
    return std::ranges::all_of(m_channels, &Channel::upToDate);
}

QList<Plot*> ChannelStack::plots() const
{
    return {m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(m_channels.size())};
}

} // namespace quantoscope
