// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace quantoscope {

/// "3 of 12 channels", translated.
QString channelCountText(std::size_t shown, std::size_t channels);

/// A popup list to select the channels shown beside the main channel. Each change takes effect at once. At
/// most RecordingName::maxBeside channels can be selected.
class ChannelList : public QFrame
{
    Q_OBJECT

public:
    explicit ChannelList(QWidget* parent = nullptr);

    /// Fills the list. `problems` has one text for each channel: why it cannot be read, or empty if it can.
    void show(const QStringList& names, const QStringList& problems, const RecordingName& recording);

    /// Opens the popup below `anchor`, or above it if there is no room, and gives it the focus.
    void popUp(const QWidget& anchor);

signals:
    void chosen(const std::vector<std::size_t>& beside); ///< Column indices, ascending, without the main one.

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill(const QStringList& names);
    void adopt(const QListWidgetItem& item);
    void choose(std::vector<std::size_t> beside);
    void showChoice();
    void filter(const QString& text);
    std::vector<std::size_t> firstChannels() const;

    RecordingName m_recording;
    QStringList m_problems;
    QLabel* m_count;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_first;
    QPushButton* m_none;
};

} // namespace quantoscope
