// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"
#include "core/signals/signal.h"
#include "ui/model/mailbox.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace quantoscope {

/// The recordings opened so far, each read once, off the GUI thread. A column that is asked for becomes a
/// Signal with a provisional index first and, in the background, with the exact one.
class RecordingLibrary : public QObject
{
    Q_OBJECT

public:
    explicit RecordingLibrary(QObject* parent = nullptr);
    ~RecordingLibrary() override;

    /// Reads the file in the background, then emits opened or failed.
    void open(const QString& path);

    /// A column of a file as well as it is known by now; null where the file is not open or nothing of the
    /// column is known yet. Sees to it that more will be known, of the newest column asked for: signalReady
    /// tells.
    std::shared_ptr<const Signal> signal(const std::string& path, std::size_t column);

    /// Null where the file is not open.
    std::shared_ptr<const Recording> recording(const std::string& path) const;

    /// Whether a file is being read or an index being made.
    bool busy() const { return m_jobs > 0; }

    /// Stops what goes on. A column whose index is not complete stays as it is.
    void cancel();

signals:
    void opened(const QString& path);
    void failed(const QString& sentence);
    /// signal(path, column) answers better than before.
    void signalReady(const std::string& path, std::size_t column);
    void progressed(double shareDone);
    /// Nothing goes on any more.
    void idle();

private:
    using Job = std::function<void(const Progress& progress)>;
    using Key = std::pair<std::string, std::size_t>; ///< Path and column.

    /// A column in use.
    struct Entry
    {
        std::shared_ptr<const Signal> signal;
        bool asked = false; ///< Its index is being made, is complete, or was given up by cancel().
    };

    std::stop_source start(const Job& job);
    void finish();
    void adopt(const QString& path, std::shared_ptr<const Recording> recording);
    void buildIndex(const Key& key, const std::shared_ptr<const Recording>& recording, Entry& entry);
    void publish(const Key& key, const std::shared_ptr<const Recording>& recording,
                 std::shared_ptr<const Signal> signal);

    Mailbox m_mailbox;
    std::map<std::string, std::shared_ptr<const Recording>> m_recordings;
    std::map<Key, Entry> m_entries;
    std::stop_source m_indexing; ///< The one index being made: a newer one takes its place.
    Entry* m_indexed = nullptr;
    int m_jobs = 0;
    std::vector<std::jthread> m_threads; // last: joined before the members they post to go
};

} // namespace quantoscope
