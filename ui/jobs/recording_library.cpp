// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/recording_library.h"

#include "core/signals/signal_index.h"
#include "ui/files/file_access.h"

#include <QFileInfo>

#include <new>
#include <stdexcept>
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

/// Runs work whose failure a person is told.
void RecordingLibrary::inWords(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::bad_alloc&) {
        throw std::runtime_error(tr("The recording is too large for this computer's memory.").toStdString());
    }
}

/// Delivers the column with a provisional index and then with the exact one.
void RecordingLibrary::index(const Key& key, const std::shared_ptr<const Recording>& recording,
                             const Progress& progress, const Job<Indexed>::Deliver& deliver)
{
    const Recording::Column& column = recording->columns[key.second];
    const auto [samples, memory] = column.read(progress);
    const auto signalWith = [&, values = samples, keeper = memory](SignalIndex made) {
        return std::make_shared<const Signal>(column.name, values, keeper,
                                              std::make_shared<const SignalIndex>(std::move(made)),
                                              column.calibration);
    };
    const auto first = signalWith(provisionalIndexOf(samples));
    deliver({key, recording, first});
    if (first->index()->provisional) {
        const auto whole = signalWith(indexOf(samples, progress));
        whole->requireUnchanged();
        deliver({key, recording, whole});
    }
}

RecordingLibrary::RecordingLibrary(QObject* parent)
    : QObject(parent), m_indexer([this](const Indexed& indexed) { adopt(indexed); })
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
    connect(&m_indexer, &JobBase::progressed, this, &RecordingLibrary::progressed);
    connect(&m_indexer, &JobBase::finished, this, &RecordingLibrary::endIndexing);
    connect(&m_indexer, &JobBase::cancelled, this, &RecordingLibrary::endIndexing);
    connect(&m_indexer, &JobBase::failed, this, [this](const QString& sentence) {
        emit failed(sentence, QString::fromStdString(m_indexed.first));
        endIndexing();
    });
}

RecordingLibrary::~RecordingLibrary() = default;

void RecordingLibrary::cancel()
{
    m_indexer.cancel();
    for (const auto& [path, job] : m_loading) {
        job->cancel();
    }
}

void RecordingLibrary::endLoading(const QString& path)
{
    if (const auto found = m_loading.find(path); found != m_loading.end()) {
        found->second.release()->deleteLater(); // it is the one that tells of its end
        m_loading.erase(found);
        endOne();
    }
}

/// The next who asks for a column that could not be read is told so again.
void RecordingLibrary::endIndexing()
{
    if (const auto entry = m_entries.find(m_indexed); entry != m_entries.end() && !entry->second.signal) {
        entry->second.asked = false;
    }
    m_indexing = false;
    endOne();
}

void RecordingLibrary::endOne()
{
    if (!busy()) {
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
    loaderOf(path).request([path, options](const Progress& progress, const Loader::Deliver& deliver) {
        inWords([&] { deliver(std::make_shared<const Recording>(loadRecording(path, options, progress))); });
    });
}

/// The job that reads the file; a newer one takes the place of an older one.
RecordingLibrary::Loader& RecordingLibrary::loaderOf(const QString& path)
{
    std::unique_ptr<Loader>& job = m_loading[path];
    if (!job) {
        job = std::make_unique<Loader>(
            [this, path](std::shared_ptr<const Recording> recording) { adopt(path, std::move(recording)); });
        connect(job.get(), &JobBase::progressed, this, &RecordingLibrary::progressed);
        connect(job.get(), &JobBase::finished, this, [this, path] { endLoading(path); });
        connect(job.get(), &JobBase::cancelled, this, [this, path] { endLoading(path); });
        connect(job.get(), &JobBase::failed, this, [this, path](const QString& sentence) {
            emit failed(sentence, path);
            endLoading(path);
        });
    }
    return *job;
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
    if (const auto replaced = m_entries.find(m_indexed);
        m_indexing && replaced != m_entries.end() && !complete(replaced->second.signal)) {
        replaced->second.asked = false; // goes on when it is asked for again
    }
    entry.asked = true;
    m_indexed = key;
    m_indexing = true;
    m_indexer.request([key, recording](const Progress& progress, const Job<Indexed>::Deliver& deliver) {
        inWords([&] { index(key, recording, progress, deliver); });
    });
}

/// The file may have been opened again meanwhile: then the signal is of no use.
void RecordingLibrary::adopt(const Indexed& indexed)
{
    const auto entry = m_entries.find(indexed.key);
    if (entry != m_entries.end() && recording(indexed.key.first) == indexed.recording) {
        entry->second.signal = indexed.signal;
        emit signalReady(indexed.key.first, indexed.key.second);
    }
}

} // namespace quantoscope
