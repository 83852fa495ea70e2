// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/read_network.h"

#include "files/networks/nir.h"
#include "files/recordings/load_recording.h"

namespace quantoscope {

Network readNetwork(const std::string& path, const Progress& progress)
{
    return readNir(openRecording(path), progress);
}

std::vector<std::string_view> networkEndings()
{
    return {"nir"};
}

} // namespace quantoscope
