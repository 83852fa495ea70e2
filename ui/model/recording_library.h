// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/formats/recording.h"
#include "core/signals/signal.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace quantoscope {

/// The recordings opened so far, each read once, off the GUI thread.
class RecordingLibrary : public QObject
{
    Q_OBJECT

public:
    explicit RecordingLibrary(QObject* parent = nullptr);
    ~RecordingLibrary() override;

    /// Reads the file in the background, then emits opened or failed.
    void open(const QString& path);

    /// The column that `name` speaks of; null where its file is not open.
    std::shared_ptr<const Signal> signal(const RecordingName& name);

    /// Null where the file is not open.
    std::shared_ptr<const Recording> recording(const std::string& path) const;

signals:
    void opened(const QString& path);
    void failed(const QString& sentence);

private:
    void adopt(const QString& path, std::shared_ptr<const Recording> recording);

    std::map<std::string, std::shared_ptr<const Recording>> m_recordings;
    std::map<std::pair<std::string, std::size_t>, std::shared_ptr<const Signal>> m_signals;
    std::vector<std::jthread> m_readers;
};

} // namespace quantoscope
