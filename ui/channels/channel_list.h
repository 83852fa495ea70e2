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

/// Of `channels`, how many are shown: "3 of 12 channels".
QString channelCountText(std::size_t shown, std::size_t channels);

/// A popup in which a person ticks the channels to be shown beside the main one. Each tick counts at once.
class ChannelList : public QFrame
{
    Q_OBJECT

public:
    explicit ChannelList(QWidget* parent = nullptr);

    /// `problems` says of each channel why it cannot be read; empty if it can.
    void show(const QStringList& names, const QStringList& problems, const RecordingName& recording);

    /// Below or above `anchor`, with the keyboard's focus.
    void popUp(const QWidget& anchor);

signals:
    void chosen(const std::vector<std::size_t>& beside); ///< Ascending.

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
