// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/signal.h"
#include "files/recordings/recording.h"
#include "ui/jobs/job.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace quantoscope {

/// The recordings last used, each read once, off the GUI thread; an older one is forgotten and can be opened
/// again. A column that is asked for becomes a Signal with a provisional index first and, in the background,
/// with the exact one. Tells when another program changes a file; what was read stays until the file is
/// opened again.
class RecordingLibrary : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostKept = 4;
    static constexpr std::size_t mostColumns = 64; ///< Of all recordings: a view shows up to sixteen at once.

    explicit RecordingLibrary(QObject* parent = nullptr);
    ~RecordingLibrary() override;

    /// Reads the file in the background, then emits opened or failed.
    void open(const QString& path, const ReadingOptions& options = {});

    /// How a file was, or is being, read; the defaults if it is not open.
    ReadingOptions optionsOf(const std::string& path) const;

    /// A column of a file as well as it is known by now; null where the file is not open or nothing of the
    /// column is known yet. Sees to it that more will be known, of the newest column asked for: signalReady
    /// tells.
    std::shared_ptr<const Signal> signal(const std::string& path, std::size_t column);

    /// The file is no longer open: it is read again when it is next opened.
    void forget(const std::string& path);

    /// Null where the file is not open.
    std::shared_ptr<const Recording> recording(const std::string& path) const;

    /// Whether a file is being read or an index being made.
    bool busy() const { return m_indexing || !m_loading.empty(); }

    /// Stops what goes on. A column whose index is not complete stays as it is.
    void cancel();

signals:
    void opened(const QString& path);
    /// Something about the file cannot be read.
    void failed(const QString& sentence, const QString& path);
    /// Another program has changed or replaced the file of a recording, also one that was gone; or it has
    /// removed it: then it is `gone`.
    void changedOnDisk(const QString& path, bool gone);
    /// signal(path, column) answers better than before.
    void signalReady(const std::string& path, std::size_t column);
    void progressed(double fractionDone);
    /// Nothing goes on any more.
    void idle();

private:
    using Key = std::pair<std::string, std::size_t>; ///< Path and column.

    /// A column in use.
    struct Entry
    {
        std::shared_ptr<const Signal> signal;
        bool asked = false; ///< Its index is being made, is complete, or was given up by cancel().
    };

    /// What tells one content of a file from another.
    struct Stamp
    {
        qint64 size = -1; ///< Less than 0: there is no such file.
        QDateTime written;

        bool operator==(const Stamp&) const = default;
    };

    using Loader = Job<std::shared_ptr<const Recording>>;

    /// A column with an index.
    struct Indexed
    {
        Key key;
        std::shared_ptr<const Recording> recording; ///< The one that the column is of.
        std::shared_ptr<const Signal> signal;
    };

    static Stamp stampOf(const QString& path);
    void watch(const QString& path);
    void lookForLost(const QString& folder);
    void lookAtChanges();

    static void inWords(const std::function<void()>& work);
    static void index(const Key& key, const std::shared_ptr<const Recording>& recording,
                      const Progress& progress, const Job<Indexed>::Deliver& deliver);
    Loader& loaderOf(const QString& path);
    void endLoading(const QString& path);
    void endIndexing();
    void endOne();
    void use(const std::string& path);
    void use(const Key& key);
    void forgetColumns(const std::string& path);
    void adopt(const QString& path, std::shared_ptr<const Recording> recording);
    void buildIndex(const Key& key, const std::shared_ptr<const Recording>& recording, Entry& entry);
    void adopt(const Indexed& indexed);

    std::map<std::string, std::shared_ptr<const Recording>> m_recordings;
    std::map<Key, Entry> m_entries;
    std::vector<std::string> m_pathsUsed; ///< Those of m_recordings, the last used last.
    std::vector<Key> m_columnsUsed;       ///< Those of m_entries, the same.
    QFileSystemWatcher m_watcher;
    std::map<std::string, ReadingOptions> m_options; ///< Of the files that were asked for last.
    std::map<QString, Stamp> m_stamps; ///< Of the files when they were last read, or seen to be gone.
    QSet<QString> m_changed;           ///< To be looked at when nothing has happened to them for a while.
    QTimer m_quiet;
    Key m_indexed; ///< The column whose index is made, or was made last.
    bool m_indexing = false;
    std::map<QString, std::unique_ptr<Loader>> m_loading; ///< By path: those that go on.
    Job<Indexed> m_indexer; ///< A newer index takes the place of the one being made.
};

} // namespace quantoscope
