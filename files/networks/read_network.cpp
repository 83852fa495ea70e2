// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/read_network.h"

#include "core/text/translate.h"
#include "files/networks/nir.h"
#include "files/networks/npz_arrays.h"
#include "files/networks/safetensors.h"
#include "files/networks/state_dict.h"
#include "files/recordings/load_recording.h"

#include <algorithm>

namespace quantoscope {
namespace {

bool hasEnding(std::string_view path, std::string_view ending)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return path.size() > ending.size() && path[path.size() - ending.size() - 1] == '.' &&
           std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, lower);
}

Network readNpzNetwork(const RecordingFile& file, const Progress& progress)
{
    StateDict dict{.path = file.path, .arrays = {}};
    for (NpzMember& member : readNpzArrays(file, progress)) {
        dict.arrays.push_back({std::move(member.name), std::move(member.array), std::move(member.problem)});
    }
    return networkOf(std::move(dict));
}

} // namespace

Network networkIn(const RecordingFile& file, const Progress& progress)
{
    reportProgress(progress, 0);
    const std::string_view text = file.text();
    const bool isHdf5 = text.starts_with("\x89HDF\r\n\x1A\n");
    const bool isZip = text.starts_with("PK\x03\x04");
    const bool isOther = !isHdf5 && !isZip && !isSafetensors(file);
    if (isHdf5 || (isOther && hasEnding(file.path, "nir"))) {
        return readNir(file, progress);
    }
    if (isZip || (isOther && hasEnding(file.path, "npz"))) {
        return readNpzNetwork(file, progress);
    }
    if (!isOther || hasEnding(file.path, "safetensors")) {
        return networkOf(readSafetensors(file));
    }
    throw FormatError(
        Core::said("%1 is not a network; it must be a .nir, .npz or .safetensors file.", {file.path}));
}

Network readNetwork(const std::string& path, const Progress& progress)
{
    return networkIn(openRecording(path), progress);
}

std::vector<std::string_view> networkEndings()
{
    return {"nir", "npz", "safetensors"};
}

} // namespace quantoscope
