// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/hdf5_dataset.h"
#include "files/reader/hdf5_time.h"
#include "files/recordings/reader_format.h"

#include <algorithm>

namespace quantoscope::reader {
namespace {

/// Separates the path of a dataset from the member in a locator.
constexpr char memberMark = '\x01';

/// Refuses a network in NIR, the "Neuromorphic Intermediate Representation": it has a
/// group "node" with a type.
void refuseNetwork(const Input& input, hid_t file)
{
    if (textDataset(file, "node/type") == "NIRGraph") {
        throw Refusal(Core::toSay("%1 is a network (NIR), not a recording.", {input.path}));
    }
}

struct Found
{
    std::vector<std::string> datasets; ///< Paths below the root.
    std::vector<LeftOut> leftOut;
};

/// Lists links to other files as left out instead of following them.
Found found(hid_t file)
{
    Found all;
    H5Ovisit(
        file, H5_INDEX_NAME, H5_ITER_INC,
        [](hid_t, const char* path, const H5O_info_t* facts, void* target) -> herr_t {
            if (facts->type == H5O_TYPE_DATASET) {
                static_cast<Found*>(target)->datasets.emplace_back(path);
            }
            return 0;
        },
        &all);
    H5Lvisit(
        file, H5_INDEX_NAME, H5_ITER_INC,
        [](hid_t, const char* path, const H5L_info_t* facts, void* target) -> herr_t {
            if (facts->type == H5L_TYPE_EXTERNAL) {
                static_cast<Found*>(target)->leftOut.push_back({path, Core::toSay("a link to another file")});
            }
            return 0;
        },
        &all);
    return all;
}

/// The kind of NIR data that the dataset is part of; empty if it is none.
std::string nirKindOf(hid_t file, const std::string& path)
{
    const auto end = path.rfind('/');
    const Hdf5Handle group = end == std::string::npos ? Hdf5Handle() : openObject(file, path.substr(0, end));
    return group ? textAttribute(group.id(), nirKind) : std::string();
}

/// The names of the axes, from HDF5's dimension labels or xarray's attribute.
std::vector<std::string> axisNamesOf(hid_t dataset)
{
    for (const char* attribute : {"DIMENSION_LABELS", "_ARRAY_DIMENSIONS"}) {
        if (auto names = textsAttribute(dataset, attribute); !names.empty()) {
            return names;
        }
    }
    return {};
}

void addDataset(hid_t file, const std::string& path, Listing& listing)
{
    const Hdf5Handle dataset = openObject(file, path);
    if (!dataset) {
        listing.leftOut.push_back({path, Core::toSay("corrupt")});
        return;
    }
    const DatasetContent content = contentOf(dataset.id());
    for (const LeftOut& part : content.leftOut) {
        listing.leftOut.push_back({part.name.empty() ? path : path + "." + part.name, part.reason});
    }
    const auto extents = extentsOf(dataset.id());
    if (content.fields.empty() || !extents || extents->empty()) { // a single value is not a recording
        return;
    }
    const Hdf5Scaling scaling = hdf5ScalingOf(file, path);
    const std::string kind = nirKindOf(file, path);
    if (kind == "EventData" || kind == "ValuedEventData") {
        listing.leftOut.push_back({path, Core::toSay("a list of events")});
        return;
    }
    const bool isGrid = kind == nirTimeGrid && extents->size() == 3;
    for (const NumberField& field : content.fields) {
        listing.arrays.push_back({.name = field.member.empty() ? path : path + "." + field.member,
                                  .locator = field.member.empty() ? path : path + memberMark + field.member,
                                  .extents = *extents,
                                  .axisNames = isGrid ? std::vector<std::string>{"batch", "time", "neuron"}
                                                      : axisNamesOf(dataset.id()),
                                  .samplingRate = scaling.samplingRate,
                                  .unit = scaling.unit});
    }
}

} // namespace

Listing listHdf5(const Input& input)
{
    const Hdf5Handle file = openHdf5(input);
    refuseNetwork(input, file.id());
    Found all = found(file.id());
    Listing listing{.arrays = {}, .leftOut = std::move(all.leftOut)};
    for (const std::string& path : all.datasets) {
        addDataset(file.id(), path, listing);
    }
    // Put arrays with a sampling rate first, before the indices and times that accompany them.
    // Not that of std::ranges, which Clang 14 does not compile.
    std::stable_partition(listing.arrays.begin(), listing.arrays.end(),
                          [](const ListedArray& array) { return array.samplingRate > 0; });
    return listing;
}

std::vector<float> readHdf5(const Input& input, const ColumnRequest& request, const Report& report)
{
    const Hdf5Handle file = openHdf5(input);
    const auto mark = request.locator.find(memberMark);
    const std::string path = request.locator.substr(0, mark);
    const std::string member = mark == std::string::npos ? std::string() : request.locator.substr(mark + 1);
    const Hdf5Handle dataset = openObject(file.id(), path);
    if (!dataset || !isDataset(dataset.id()) || contentOf(dataset.id()).fields.empty()) {
        throw Refusal(Core::toSay("%1 is corrupt: dataset %2 cannot be read.", {input.path, path}));
    }
    const std::vector<double> stored =
        readAlong(input, path, dataset.id(), member, request.place, request.timeAxis, report);
    const Hdf5Scaling scaling = hdf5ScalingOf(file.id(), path);
    const std::size_t channel = request.place.size() == 2 ? request.place[1 - request.timeAxis] : 0;
    std::vector<float> samples(stored.size());
    std::ranges::transform(stored, samples.begin(),
                           [&](double value) { return static_cast<float>(scaling.valueOf(value, channel)); });
    return samples;
}

} // namespace quantoscope::reader
