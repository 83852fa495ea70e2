// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/recording_library.h"

#include "ui/files/file_access.h"

#include <QFileInfo>
#include <QMetaObject>

namespace quantoscope {

RecordingLibrary::RecordingLibrary(QObject* parent) : QObject(parent) {}

RecordingLibrary::~RecordingLibrary() = default;

void RecordingLibrary::open(const QString& path)
{
    m_readers.emplace_back([this, path] {
        try {
            auto recording = std::make_shared<const Recording>(loadRecording(path));
            QMetaObject::invokeMethod(this, [this, path, recording] { adopt(path, recording); });
        } catch (const std::bad_alloc&) {
            QMetaObject::invokeMethod(this, [this, path] {
                emit failed(tr("%1 is too large for this computer's memory.").arg(path));
            });
        } catch (const std::exception& error) {
            const QString sentence = QString::fromUtf8(error.what());
            QMetaObject::invokeMethod(this, [this, sentence] { emit failed(sentence); });
        }
    });
}

void RecordingLibrary::adopt(const QString& path, std::shared_ptr<const Recording> recording)
{
    const std::string key = path.toStdString();
    std::erase_if(m_signals, [&](const auto& entry) { return entry.first.first == key; });
    m_recordings[key] = std::move(recording);
    emit opened(path);
}

std::shared_ptr<const Recording> RecordingLibrary::recording(const std::string& path) const
{
    const auto found = m_recordings.find(path);
    return found == m_recordings.end() ? nullptr : found->second;
}

std::shared_ptr<const Signal> RecordingLibrary::signal(const RecordingName& name)
{
    const auto source = recording(name.path);
    if (!source || name.column >= source->columns.size()) {
        return nullptr;
    }
    std::shared_ptr<const Signal>& signal = m_signals[{name.path, name.column}];
    if (!signal) {
        const Recording::Column& column = source->columns[name.column];
        signal = std::make_shared<const Signal>(column.name, std::span<const float>(column.samples), source);
    }
    return signal;
}

} // namespace quantoscope
