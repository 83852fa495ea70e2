// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace quantoscope {

class Explorer;
class RecordingLibrary;

/// One of the channels shown together.
struct Channel
{
    std::size_t column = 0;
    QString name;
    std::shared_ptr<const Exploration> exploration; ///< The newest there is; null before the first.
    bool upToDate = false;                          ///< It is of the Setup shown, and no better one comes.
    QString problem;                                ///< Why there is none, where there is none to come.
};

/// Explores the channels beside the main one, one after the other on a thread of its own, each as the main
/// one is, and only while nothing of the main one is under way.
class ChannelExplorer : public QObject
{
    Q_OBJECT

public:
    explicit ChannelExplorer(RecordingLibrary& library, QObject* parent = nullptr);
    ~ChannelExplorer() override;

    /// The main channel is shown so; those beside it follow. Tells changed() at once and with each of them.
    void follow(const std::shared_ptr<const Exploration>& main);

    /// Leaves the library to the main channel, until the next follow().
    void pause() { m_paused = true; }

    /// Gives up what goes on, until the next follow().
    void cancel();

signals:
    /// The main channel first; none where nothing is shown beside it.
    void changed(const std::vector<quantoscope::Channel>& channels);

private:
    struct Request
    {
        std::size_t column;
        Setup setup; ///< Of that column alone.
        std::shared_ptr<const Signal> signal;
    };
    struct Result
    {
        Request request;
        std::shared_ptr<const Exploration> exploration;
        QString problem;
    };

    std::vector<std::size_t> columns() const;
    Setup setupOf(std::size_t column) const;
    bool upToDate(std::size_t column) const;
    void keepMain();
    void advance();
    bool tend(std::size_t column);
    void take(const Setup& setup, const std::shared_ptr<const Exploration>& exploration,
              const QString& problem);
    void tell();

    RecordingLibrary& m_library;
    Explorer* m_explorer;
    std::shared_ptr<const Exploration> m_main;
    std::map<std::size_t, Result> m_results; ///< By column.
    std::optional<Request> m_running;
    QElapsedTimer m_sinceRequest;
    std::optional<std::size_t> m_last; ///< The column that was done with last.
    bool m_paused = true;
};

} // namespace quantoscope
