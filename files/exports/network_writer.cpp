// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_writer.h"

#include "files/exports/network_json.h"
#include "files/exports/network_nir.h"
#include "files/exports/network_python.h"

#include <algorithm>

namespace quantoscope {

std::optional<NetworkFormat> networkFormatForEnding(std::string_view ending)
{
    const auto found = std::ranges::find(networkFormatEndings, ending);
    if (found == networkFormatEndings.end()) {
        return std::nullopt;
    }
    return static_cast<NetworkFormat>(found - networkFormatEndings.begin());
}

std::string networkText(const TrainedNetwork& network, NetworkFormat format)
{
    switch (format) {
    case NetworkFormat::python:
        return networkPython(network);
    case NetworkFormat::json:
        return networkJsonText(network);
    case NetworkFormat::nir:
        break;
    }
    return networkNir(network);
}

} // namespace quantoscope
