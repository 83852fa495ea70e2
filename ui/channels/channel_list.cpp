// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_list.h"

#include "ui/text/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t mostShown = RecordingName::maxBeside + 1;
constexpr int manyChannels = 10; ///< With this many channels or more, the list has a search field.

} // namespace

QString channelCountText(std::size_t shown, std::size_t channels)
{
    return ChannelList::tr("%1 of %2 channels").arg(shown).arg(channels);
}

ChannelList::ChannelList(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_count(new QLabel(this)), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_first(new QPushButton(this)),
      m_none(new QPushButton(tr("Main channel only"), this))
{
    setObjectName("channel_popup");
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Channels to show"));
    m_search->setObjectName("channel_search");
    m_search->setPlaceholderText(tr("Search channels"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setObjectName("channel_choice");
    m_list->setAccessibleName(tr("Channels to show; press Space to select or clear one"));
    m_list->setUniformItemSizes(true);
    m_first->setObjectName("channels_first");
    m_none->setObjectName("channels_none");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_first);
    buttons->addWidget(m_none);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_count);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ChannelList::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { adopt(*item); });
    connect(m_first, &QPushButton::clicked, this, [this] { choose(firstChannels()); });
    connect(m_none, &QPushButton::clicked, this, [this] { choose({}); });
}

void ChannelList::show(const QStringList& names, const QStringList& problems, const RecordingName& recording)
{
    m_problems = problems;
    m_recording = recording;
    fill(names);
    showChoice();
}

void ChannelList::fill(const QStringList& names)
{
    QStringList filled;
    for (int row = 0; row < m_list->count(); ++row) {
        filled << m_list->item(row)->text();
    }
    if (filled == names) {
        return;
    }
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_list->addItems(names);
    m_search->clear();
    m_search->setVisible(names.size() >= manyChannels);
    const bool all = static_cast<std::size_t>(names.size()) <= mostShown;
    m_first->setText(all ? tr("All") : tr("First %1").arg(mostShown));
}

void ChannelList::adopt(const QListWidgetItem& item)
{
    const auto column = static_cast<std::size_t>(m_list->row(&item));
    std::vector<std::size_t> beside = m_recording.beside;
    std::erase(beside, column);
    if (item.checkState() == Qt::Checked) {
        beside.push_back(column);
    }
    choose(std::move(beside));
}

void ChannelList::choose(std::vector<std::size_t> beside)
{
    std::ranges::sort(beside);
    m_recording.beside = std::move(beside);
    showChoice();
    emit chosen(m_recording.beside);
}

/// The first maxBeside readable channels, without the main channel.
std::vector<std::size_t> ChannelList::firstChannels() const
{
    std::vector<std::size_t> first;
    for (std::size_t column = 0; column < static_cast<std::size_t>(m_list->count()); ++column) {
        const bool readable = m_problems.value(static_cast<qsizetype>(column)).isEmpty();
        if (column != m_recording.column && readable && first.size() < RecordingName::maxBeside) {
            first.push_back(column);
        }
    }
    return first;
}

void ChannelList::showChoice()
{
    const QSignalBlocker blocker(m_list);
    const std::vector<std::size_t>& beside = m_recording.beside;
    const bool full = beside.size() >= RecordingName::maxBeside;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem& item = *m_list->item(row);
        const auto column = static_cast<std::size_t>(row);
        const bool main = column == m_recording.column;
        const bool shown = main || std::ranges::find(beside, column) != beside.end();
        const QString problem = m_problems.value(row);
        const bool free = !main && problem.isEmpty() && (shown || !full);
        item.setCheckState(shown ? Qt::Checked : Qt::Unchecked);
        item.setFlags(Qt::ItemIsSelectable | (free ? Qt::ItemIsEnabled : Qt::NoItemFlags) |
                      Qt::ItemIsUserCheckable);
        item.setToolTip(!problem.isEmpty() ? plainToolTip(problem)
                        : main ? tr("The main channel is always shown; choose another one under \"column\"")
                        : free ? QString()
                               : tr("At most %1 channels can be shown; clear one first").arg(mostShown));
    }
    m_count->setText(channelCountText(beside.size() + 1, static_cast<std::size_t>(m_list->count())));
    m_none->setEnabled(!beside.empty());
}

void ChannelList::filter(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    }
}

void ChannelList::popUp(const QWidget& anchor)
{
    m_search->setClearButtonEnabled(true); // not in the constructor: loading its icon would delay the start
    constexpr int rows = 12;
    const int shown = std::clamp(m_list->count(), 3, rows);
    m_list->setFixedHeight(shown * std::max(18, m_list->sizeHintForRow(0)) + 8);
    setMinimumWidth(std::max(260, anchor.width()));
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height()));
    if (place.y() + height() > screen.bottom()) {
        place.setY(std::max(screen.top(), anchor.mapToGlobal(QPoint()).y() - height()));
    }
    move(place);
    QFrame::show();
    m_list->setCurrentRow(static_cast<int>(m_recording.column));
    if (m_search->isVisible()) {
        m_search->setFocus(Qt::PopupFocusReason);
    } else {
        m_list->setFocus(Qt::PopupFocusReason);
    }
}

/// The down arrow moves the focus from the search field to the first match.
void ChannelList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
        m_list->setFocus(Qt::OtherFocusReason);
        for (int row = 0; row < m_list->count(); ++row) {
            if (!m_list->item(row)->isHidden() && (m_list->item(row)->flags() & Qt::ItemIsEnabled) != 0) {
                return m_list->setCurrentRow(row);
            }
        }
    }
    QFrame::keyPressEvent(event);
}

} // namespace quantoscope
