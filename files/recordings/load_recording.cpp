// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/load_recording.h"

#include "files/access/mapped_file.h"

#include <utility>

namespace quantoscope {
namespace {

/// A consistent copy of a file.
class CopiedBytes : public SampleMemory
{
public:
    explicit CopiedBytes(FileCopy copy) : m_copy(std::move(copy)) {}
    std::span<const std::byte> bytes() const { return m_copy.bytes(); }

private:
    FileCopy m_copy;
};

/// Larger files stay mapped: a copy would double the time and memory of opening them.
constexpr std::size_t mostCopied = std::size_t{64} << 20U;

} // namespace

RecordingFile openRecording(const std::string& path)
{
    auto file = mapFile(path);
    if (file->bytes().size() > mostCopied) {
        return {.path = path, .bytes = file->bytes(), .memory = file, .file = file};
    }
    file.reset();
    auto copy = std::make_shared<const CopiedBytes>(copyOf(path));
    return {.path = path, .bytes = copy->bytes(), .memory = copy};
}

Recording loadRecording(const std::string& path, const ReadingOptions& options, const Progress& progress)
{
    return readRecording(openRecording(path), options, progress);
}

std::shared_ptr<const Signal> signalOf(const Recording& recording, std::size_t column,
                                       const Progress& progress)
{
    const Recording::Column& chosen = recording.columns.at(column);
    auto [samples, memory] = chosen.read(progress);
    return std::make_shared<const Signal>(chosen.name, samples, std::move(memory), chosen.calibration);
}

} // namespace quantoscope
