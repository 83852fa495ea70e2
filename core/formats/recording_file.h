// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// What the readers of recordings share.

namespace quantoscope {

/// A file as a reader gets it.
struct RecordingFile
{
    std::string path;                  ///< For messages, and for libraries that read nothing but paths.
    std::span<const std::byte> bytes;  ///< The whole content, never empty.
    std::shared_ptr<const void> owner; ///< Keeps the bytes alive; null where the caller does.

    std::string_view text() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// Refuses a file whose reader was left out of this build.
[[noreturn]] void refuseWithoutLibrary(const RecordingFile& file, const std::string& library);

/// Refuses what claims to be far larger unpacked than its `stored` bytes can honestly hold, before memory is
/// taken for it: more than 64 MB from less than a 250th of that. `what` names it in the sentence.
void refuseInflation(const RecordingFile& file, const std::string& what, std::size_t claimed,
                     std::size_t stored);

/// More than these are no channels but pixels, or an array whose first dimension is not time.
inline constexpr std::size_t mostChannels = 65'536;

/// Adds the channels of an array under its name: "NAME", or where there are several "NAME[0]", "NAME[1]", ….
/// False, and nothing is added, where the recording would get more than mostChannels.
bool addChannels(Recording& recording, const std::string& name, std::size_t count,
                 const Calibration& calibration,
                 const std::function<std::vector<float>(std::size_t channel)>& read);

} // namespace quantoscope
