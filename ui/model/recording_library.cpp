// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/recording_library.h"

#include "core/progress/float_environment.h"
#include "core/signals/signal_index.h"
#include "ui/files/file_access.h"
#include "ui/sentence_of.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QMetaObject>

#include <utility>

namespace quantoscope {

namespace {

bool complete(const std::shared_ptr<const Signal>& signal)
{
    return signal && !signal->index()->provisional;
}

template<typename Value>
void makeLast(std::vector<Value>& order, const Value& value)
{
    std::erase(order, value);
    order.push_back(value);
}

} // namespace

RecordingLibrary::RecordingLibrary(QObject* parent) : QObject(parent)
{
    constexpr int settled = 300; // ms: who writes a file seldom does so at once
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(settled);
    connect(&m_quiet, &QTimer::timeout, this, &RecordingLibrary::lookAtChanges);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString& path) {
        m_changed.insert(path);
        m_quiet.start();
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RecordingLibrary::lookForLost);
}

RecordingLibrary::~RecordingLibrary()
{
    cancel();
}

void RecordingLibrary::cancel()
{
    for (std::jthread& thread : m_threads) {
        thread.request_stop();
    }
}

/// Runs the job, which is about that file, on a thread of its own.
std::stop_source RecordingLibrary::start(const QString& path, const Job& job)
{
    ++m_jobs;
    m_threads.emplace_back([this, path, job](const std::stop_token& stop) {
        useDefaultFloatEnvironment();
        constexpr qint64 reportEvery = 50; // ms
        QElapsedTimer sinceReport;
        sinceReport.start();
        QString sentence;
        try {
            job([&](double share) {
                if (sinceReport.elapsed() > reportEvery) {
                    sinceReport.restart();
                    m_mailbox.post([this, share] { emit progressed(share); });
                }
                return !stop.stop_requested();
            });
        } catch (const Cancelled&) {
            // What is there stays.
        } catch (const std::bad_alloc&) {
            sentence = tr("The recording is too large for this computer's memory.");
        } catch (const std::exception& error) {
            sentence = sentenceOf(error);
        }
        m_mailbox.post([this, path, sentence] {
            if (!sentence.isEmpty()) {
                emit failed(sentence, path);
            }
            finish();
        });
    });
    return m_threads.back().get_stop_source();
}

void RecordingLibrary::finish()
{
    if (--m_jobs == 0) {
        m_threads.clear(); // all at their ends
        emit idle();
    }
}

RecordingLibrary::Stamp RecordingLibrary::stampOf(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() ? Stamp{info.size(), info.lastModified()} : Stamp{};
}

/// From before the file is read on, so that no change is missed. A file that is not there is watched for in
/// its folder.
void RecordingLibrary::watch(const QString& path)
{
    m_stamps[path] = stampOf(path);
    const bool gone = m_stamps[path] == Stamp{};
    m_watcher.addPath(gone ? QFileInfo(path).path() : path); // what is watched already stays so
}

void RecordingLibrary::lookForLost(const QString& folder)
{
    bool stillLost = false;
    for (const auto& [path, stamp] : m_stamps) {
        if (stamp == Stamp{} && QFileInfo(path).path() == folder) {
            m_changed.insert(path);
            stillLost = true;
        }
    }
    if (stillLost) {
        m_quiet.start();
    } else {
        m_watcher.removePath(folder);
    }
}

void RecordingLibrary::lookAtChanges()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString& path : changed) {
        const Stamp before = m_stamps[path];
        watch(path); // a file put in the place of another is a new one to the system
        if (m_stamps[path] == before || !recording(path.toStdString())) {
            continue;
        }
        emit changedOnDisk(path, m_stamps[path] == Stamp{});
    }
}

void RecordingLibrary::open(const QString& path, const ReadingOptions& options)
{
    watch(path);
    m_options[path.toStdString()] = options;
    start(path, [this, path, options](const Progress& progress) {
        auto recording = std::make_shared<const Recording>(loadRecording(path, options, progress));
        m_mailbox.post([this, path, options, recording] {
            if (optionsOf(path.toStdString()) == options) { // else it is being read again
                adopt(path, recording);
            }
        });
    });
}

ReadingOptions RecordingLibrary::optionsOf(const std::string& path) const
{
    const auto found = m_options.find(path);
    return found == m_options.end() ? ReadingOptions() : found->second;
}

void RecordingLibrary::use(const std::string& path)
{
    makeLast(m_pathsUsed, path);
    if (m_pathsUsed.size() > mostKept) {
        const std::string oldest = m_pathsUsed.front();
        forget(oldest);
    }
}

void RecordingLibrary::use(const Key& key)
{
    makeLast(m_columnsUsed, key);
    if (m_columnsUsed.size() > mostColumns) {
        m_entries.erase(m_columnsUsed.front());
        m_columnsUsed.erase(m_columnsUsed.begin());
    }
}

void RecordingLibrary::forgetColumns(const std::string& path)
{
    const auto isOfIt = [&](const Key& key) { return key.first == path; };
    std::erase_if(m_entries, [&](const auto& entry) { return isOfIt(entry.first); });
    std::erase_if(m_columnsUsed, isOfIt);
}

void RecordingLibrary::forget(const std::string& path)
{
    const QString name = QString::fromStdString(path);
    forgetColumns(path);
    m_recordings.erase(path);
    m_options.erase(path);
    std::erase(m_pathsUsed, path);
    m_watcher.removePath(name);
    m_stamps.erase(name);
}

void RecordingLibrary::adopt(const QString& path, std::shared_ptr<const Recording> recording)
{
    const std::string key = path.toStdString();
    forgetColumns(key);
    m_recordings[key] = std::move(recording);
    use(key);
    emit opened(path);
}

std::shared_ptr<const Recording> RecordingLibrary::recording(const std::string& path) const
{
    const auto found = m_recordings.find(path);
    return found == m_recordings.end() ? nullptr : found->second;
}

std::shared_ptr<const Signal> RecordingLibrary::signal(const std::string& path, std::size_t column)
{
    const auto source = recording(path);
    if (!source || column >= source->columns.size()) {
        return nullptr;
    }
    const Key key{path, column};
    Entry& entry = m_entries[key];
    use(path);
    use(key);
    if (!entry.asked) {
        buildIndex(key, source, entry);
    }
    return entry.signal;
}

void RecordingLibrary::buildIndex(const Key& key, const std::shared_ptr<const Recording>& recording,
                                  Entry& entry)
{
    m_indexing.request_stop();
    if (const auto given = m_entries.find(m_indexed);
        given != m_entries.end() && !complete(given->second.signal)) {
        given->second.asked = false; // goes on when it is asked for again
    }
    entry.asked = true;
    m_indexed = key;
    m_indexing = start(QString::fromStdString(key.first), [this, key, recording](const Progress& progress) {
        const Recording::Column& column = recording->columns[key.second];
        const auto [samples, memory] = readOrForget(key, column, progress);
        const auto signalWith = [&, values = samples, keeper = memory](SignalIndex index) {
            return std::make_shared<const Signal>(column.name, values, keeper,
                                                  std::make_shared<const SignalIndex>(std::move(index)),
                                                  column.calibration);
        };
        const auto first = signalWith(provisionalIndexOf(samples));
        publish(key, recording, first);
        if (first->index()->provisional) {
            const auto whole = signalWith(indexOf(samples, progress));
            whole->requireUnchanged();
            publish(key, recording, whole);
        }
    });
}

/// Where it cannot be read, the next who asks for it is told so again.
SharedSamples RecordingLibrary::readOrForget(const Key& key, const Recording::Column& column,
                                             const Progress& progress)
{
    try {
        return column.read(progress);
    } catch (...) {
        m_mailbox.post([this, key] {
            if (const auto entry = m_entries.find(key); entry != m_entries.end()) {
                entry->second.asked = false;
            }
        });
        throw;
    }
}

/// Called on any thread. The file may have been opened anew meanwhile: then the signal is of no use.
void RecordingLibrary::publish(const Key& key, const std::shared_ptr<const Recording>& recording,
                               std::shared_ptr<const Signal> signal)
{
    m_mailbox.post([this, key, recording, signal = std::move(signal)] {
        const auto entry = m_entries.find(key);
        if (entry != m_entries.end() && this->recording(key.first) == recording) {
            entry->second.signal = signal;
            emit signalReady(key.first, key.second);
        }
    });
}

} // namespace quantoscope
