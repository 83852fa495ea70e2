// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording_file.h"

#include "core/text/translate.h"

namespace quantoscope {

void refuseWithoutLibrary(const RecordingFile& file, const std::string& library)
{
    throw FormatError(Core::said("%1 cannot be read by this build: it was configured without %2, which files "
                                 "of this kind need.",
                                 {file.path, library}));
}

void refuseInflation(const RecordingFile& file, const std::string& what, std::size_t claimed,
                     std::size_t stored)
{
    constexpr std::size_t megabyte = std::size_t{1} << 20U;
    constexpr std::size_t harmless = 64 * megabyte;
    constexpr std::size_t honestRatio = 250; // a recording packs to a half or a tenth
    if (claimed > harmless && claimed / honestRatio > stored) {
        throw FormatError(Core::said(
            "%1 is not unpacked: %2 claims %3 MB from %4 bytes, more than a recording packs into them; save "
            "it without compression to have it read.",
            {file.path, what, std::to_string(claimed / megabyte), std::to_string(stored)}));
    }
}

bool addChannels(Recording& recording, const std::string& name, std::size_t count,
                 const Calibration& calibration,
                 const std::function<std::vector<float>(std::size_t channel)>& read)
{
    if (count > mostChannels - recording.columns.size()) {
        return false;
    }
    for (std::size_t channel = 0; channel < count; ++channel) {
        recording.columns.push_back({.name = count == 1 ? name : name + "[" + std::to_string(channel) + "]",
                                     .read = [read, channel] { return shared(read(channel)); },
                                     .calibration = calibration});
    }
    return true;
}

} // namespace quantoscope
