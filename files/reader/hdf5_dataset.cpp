// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/hdf5_dataset.h"

#include "files/recordings/inflation.h"

#include <algorithm>
#include <array>
#include <limits>

namespace quantoscope::reader {
namespace {

struct KnownFilter
{
    H5Z_filter_t id;
    const char* name;
};

/// Filters that are plugins or optional parts of the library. The numbers are registered with The HDF Group.
constexpr std::array knownFilters{KnownFilter{307, "bzip2"}, KnownFilter{4, "szip"},
                                  KnownFilter{32000, "LZF"}, KnownFilter{32001, "Blosc"},
                                  KnownFilter{32004, "LZ4"}, KnownFilter{32008, "Bitshuffle"},
                                  KnownFilter{32013, "ZFP"}, KnownFilter{32015, "Zstandard"},
                                  KnownFilter{32017, "SZ"},  KnownFilter{32026, "Blosc2"}};

std::string nameOfFilter(H5Z_filter_t id)
{
    const auto* const known = std::ranges::find(knownFilters, id, &KnownFilter::id);
    return known != knownFilters.end() ? known->name : "number " + std::to_string(id);
}

/// The name of a filter that the dataset needs and this library does not have; empty if there is none.
std::string missingFilter(hid_t plan)
{
    for (int i = 0; i < H5Pget_nfilters(plan); ++i) {
        unsigned flags = 0;
        unsigned configuration = 0;
        std::size_t values = 0;
        const H5Z_filter_t id = H5Pget_filter2(plan, static_cast<unsigned>(i), &flags, &values, nullptr, 0,
                                               nullptr, &configuration);
        if (id >= 0 && H5Zfilter_avail(id) <= 0) {
            return nameOfFilter(id);
        }
    }
    return {};
}

bool isNumber(hid_t type)
{
    const H5T_class_t kind = H5Tget_class(type);
    return kind == H5T_INTEGER || kind == H5T_FLOAT || kind == H5T_ENUM;
}

UntranslatedText kindOf(hid_t type)
{
    switch (H5Tget_class(type)) {
    case H5T_STRING:
        return Core::toSay("text");
    case H5T_REFERENCE:
        return Core::toSay("references");
    case H5T_VLEN:
        return Core::toSay("variable-length lists");
    case H5T_COMPOUND:
        return Core::toSay("compound data");
    default:
        return Core::toSay("not numeric");
    }
}

DatasetContent membersOf(hid_t type)
{
    DatasetContent content;
    for (int i = 0; i < H5Tget_nmembers(type); ++i) {
        char* raw = H5Tget_member_name(type, static_cast<unsigned>(i));
        const std::string name = raw != nullptr ? raw : "";
        H5free_memory(raw);
        const Hdf5Handle member(H5Tget_member_type(type, static_cast<unsigned>(i)), H5Tclose);
        if (member && isNumber(member.id())) {
            content.fields.push_back({name});
        } else if (member) {
            content.leftOut.push_back({name, kindOf(member.id())});
        }
    }
    return content;
}

/// The type in memory: double for each element, or for its member.
Hdf5Handle memoryType(const std::string& member)
{
    if (member.empty()) {
        return {H5Tcopy(H5T_NATIVE_DOUBLE), H5Tclose};
    }
    Hdf5Handle record(H5Tcreate(H5T_COMPOUND, sizeof(double)), H5Tclose);
    H5Tinsert(record.id(), member.c_str(), 0, H5T_NATIVE_DOUBLE);
    return record;
}

void refuseInflation(const Input& input, const std::string& shown, hid_t dataset, Extents extents)
{
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    const std::size_t elementBytes = H5Tget_size(type.id());
    const std::size_t chunk = chunkBytes(dataset, extents.size(), elementBytes);
    extents.push_back(elementBytes);
    const std::size_t claimed = std::max(productOf(extents), chunk);
    const std::size_t stored = std::min<std::size_t>(H5Dget_storage_size(dataset), input.bytes.size());
    if (isInflated(claimed, stored)) {
        throw Refusal(
            Core::toSay("%1 was not decompressed: dataset %2 claims to expand from %4 bytes to %3 MB, which "
                        "is implausible for a recording; save it without compression.",
                        {input.path, shown, std::to_string(megabytes(claimed)), std::to_string(stored)}));
    }
}

/// Selects `count` elements along the axis, starting at `first`; for a single value, that value.
void select(hid_t space, const Extents& place, std::size_t axis, std::size_t first, std::size_t count)
{
    if (place.empty()) {
        H5Sselect_all(space);
        return;
    }
    std::vector<hsize_t> start(place.begin(), place.end());
    std::vector<hsize_t> counts(place.size(), 1);
    start[axis] = first;
    counts[axis] = count;
    H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, counts.data(), nullptr);
}

} // namespace

Hdf5Handle openHdf5(const Input& input)
{
    Hdf5Handle file = openImage(input.bytes);
    if (!file) {
        throw Refusal(Core::toSay(
            "%1 is not a valid HDF5 file; it is corrupt, truncated or in another format.", {input.path}));
    }
    return file;
}

std::optional<UntranslatedText> obstacleOf(hid_t dataset)
{
    const Hdf5Handle plan(H5Dget_create_plist(dataset), H5Pclose);
    if (!plan) {
        return Core::toSay("corrupt");
    }
    if (H5Pget_layout(plan.id()) == H5D_VIRTUAL) {
        return Core::toSay("virtual: made of other datasets");
    }
    if (H5Pget_external_count(plan.id()) != 0) {
        return Core::toSay("external: stored in other files");
    }
    if (const std::string filter = missingFilter(plan.id()); !filter.empty()) {
        return Core::toSay("compressed with the filter %1, which is not available", {filter});
    }
    return std::nullopt;
}

std::size_t productOf(const Extents& extents)
{
    std::size_t product = 1;
    for (const std::size_t extent : extents) {
        if (extent != 0 && product > std::numeric_limits<std::size_t>::max() / extent) {
            return std::numeric_limits<std::size_t>::max();
        }
        product *= extent;
    }
    return product;
}

std::size_t chunkBytes(hid_t dataset, std::size_t rank, std::size_t elementBytes)
{
    const Hdf5Handle plan(H5Dget_create_plist(dataset), H5Pclose);
    std::vector<hsize_t> chunk(rank, 0);
    if (!plan || H5Pget_layout(plan.id()) != H5D_CHUNKED ||
        H5Pget_chunk(plan.id(), static_cast<int>(rank), chunk.data()) < 0) {
        return 0;
    }
    Extents extents(chunk.begin(), chunk.end());
    extents.push_back(elementBytes);
    return productOf(extents);
}

DatasetContent contentOf(hid_t dataset)
{
    if (const auto why = obstacleOf(dataset)) {
        return {.fields = {}, .leftOut = {{"", *why}}};
    }
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    if (!type) {
        return {.fields = {}, .leftOut = {{"", Core::toSay("corrupt")}}};
    }
    if (isNumber(type.id())) {
        return {.fields = {{}}, .leftOut = {}};
    }
    if (H5Tget_class(type.id()) == H5T_COMPOUND) {
        return membersOf(type.id());
    }
    return {.fields = {}, .leftOut = {{"", kindOf(type.id())}}};
}

std::vector<double> readAlong(const Input& input, const std::string& shown, hid_t dataset,
                              const std::string& member, const std::vector<std::size_t>& place,
                              std::size_t axis, const Report& report)
{
    const auto refuseDamaged = [&] {
        throw Refusal(
            Core::toSay("%1 is corrupt or truncated: dataset %2 cannot be read.", {input.path, shown}));
    };
    const auto extents = extentsOf(dataset);
    const bool single = extents && extents->empty() && place.size() == 1;
    if (!extents || (!single && (extents->size() != place.size() || axis >= place.size()))) {
        refuseDamaged();
    }
    refuseInflation(input, shown, dataset, *extents);
    const Hdf5Handle type = memoryType(member);
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    std::vector<double> values(single ? 1 : (*extents)[axis]);
    constexpr std::size_t blockSize = std::size_t{1} << 18U;
    for (std::size_t first = 0; first < values.size(); first += blockSize) {
        report(static_cast<double>(first) / static_cast<double>(values.size()));
        const hsize_t count = std::min(blockSize, values.size() - first);
        const Hdf5Handle memory(H5Screate_simple(1, &count, nullptr), H5Sclose);
        select(space.id(), single ? Extents() : place, axis, first, count);
        if (H5Dread(dataset, type.id(), memory.id(), space.id(), H5P_DEFAULT, values.data() + first) < 0) {
            refuseDamaged();
        }
    }
    return values;
}

} // namespace quantoscope::reader
