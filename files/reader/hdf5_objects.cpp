// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/hdf5_objects.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <cstring>

namespace quantoscope::reader {
namespace {

/// Properties for following links: a link to another file fails before that file is opened.
hid_t withinFile()
{
    static const hid_t properties = [] {
        const hid_t list = H5Pcreate(H5P_LINK_ACCESS);
        H5Pset_elink_cb(
            list,
            [](const char*, const char*, const char*, const char*, unsigned*, hid_t, void*) -> herr_t {
                return -1;
            },
            nullptr);
        return list;
    }();
    return properties;
}

bool isNumberClass(hid_t type)
{
    const H5T_class_t kind = H5Tget_class(type);
    return kind == H5T_INTEGER || kind == H5T_FLOAT;
}

hssize_t pointsOf(const Hdf5Handle& space)
{
    return space ? H5Sget_simple_extent_npoints(space.id()) : 0;
}

Hdf5Handle openAttribute(hid_t object, const char* name)
{
    const bool there = H5Aexists(object, name) > 0;
    return {there ? H5Aopen(object, name, H5P_DEFAULT) : H5I_INVALID_HID, H5Aclose};
}

/// Some writers pad names and units with spaces.
std::string trimmed(std::string text)
{
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

std::vector<std::string> variableStrings(hid_t type, hid_t space, std::size_t count,
                                         const std::function<herr_t(void*)>& read)
{
    std::vector<char*> texts(count, nullptr);
    if (read(static_cast<void*>(texts.data())) < 0) {
        return {};
    }
    std::vector<std::string> strings;
    strings.reserve(texts.size());
    for (const char* text : texts) {
        strings.emplace_back(text != nullptr ? std::string(text, strnlen(text, mostText)) : std::string());
    }
    H5Dvlen_reclaim(type, space, H5P_DEFAULT, static_cast<void*>(texts.data()));
    return strings;
}

std::vector<std::string> fixedStrings(hid_t type, std::size_t count, const std::function<herr_t(void*)>& read)
{
    const std::size_t size = H5Tget_size(type);
    if (size == 0 || size > mostText) {
        return {};
    }
    std::vector<char> texts(count * size);
    if (read(texts.data()) < 0) {
        return {};
    }
    std::vector<std::string> strings;
    for (std::size_t i = 0; i < count; ++i) {
        const char* const text = texts.data() + i * size;
        std::string string(text, strnlen(text, size));
        strings.push_back(H5Tget_strpad(type) == H5T_STR_SPACEPAD ? trimmed(std::move(string)) : string);
    }
    return strings;
}

} // namespace

std::vector<std::string> stringsOf(hid_t type, hid_t space, std::size_t count,
                                   const std::function<herr_t(void*)>& read)
{
    return H5Tis_variable_str(type) > 0 ? variableStrings(type, space, count, read)
                                        : fixedStrings(type, count, read);
}

Hdf5Handle openImage(std::span<const std::byte> bytes)
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
    constexpr unsigned inPlace = H5LT_FILE_IMAGE_DONT_COPY | H5LT_FILE_IMAGE_DONT_RELEASE; // and read-only
    return {H5LTopen_file_image(const_cast<std::byte*>(bytes.data()), bytes.size(), inPlace), H5Fclose};
}

Hdf5Handle openObject(hid_t from, const std::string& path)
{
    return {H5Oopen(from, path.c_str(), withinFile()), H5Oclose};
}

bool isDataset(hid_t object)
{
    return H5Iget_type(object) == H5I_DATASET;
}

std::optional<double> numberAttribute(hid_t object, const char* name)
{
    const Hdf5Handle attribute = openAttribute(object, name);
    if (!attribute || pointsOf({H5Aget_space(attribute.id()), H5Sclose}) != 1) {
        return std::nullopt;
    }
    const Hdf5Handle type(H5Aget_type(attribute.id()), H5Tclose);
    double value = 0;
    if (!type || !isNumberClass(type.id()) || H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, &value) < 0) {
        return std::nullopt;
    }
    return value;
}

std::vector<std::string> textsAttribute(hid_t object, const char* name)
{
    constexpr hssize_t mostStrings = 64;
    const Hdf5Handle attribute = openAttribute(object, name);
    if (!attribute) {
        return {};
    }
    const Hdf5Handle space(H5Aget_space(attribute.id()), H5Sclose);
    const Hdf5Handle type(H5Aget_type(attribute.id()), H5Tclose);
    const hssize_t count = pointsOf(space);
    if (!type || H5Tget_class(type.id()) != H5T_STRING || count < 1 || count > mostStrings) {
        return {};
    }
    auto texts = stringsOf(type.id(), space.id(), static_cast<std::size_t>(count),
                           [&](void* buffer) { return H5Aread(attribute.id(), type.id(), buffer); });
    std::ranges::transform(texts, texts.begin(), trimmed);
    return texts;
}

std::string textAttribute(hid_t object, const char* name)
{
    const std::vector<std::string> texts = textsAttribute(object, name);
    return texts.size() == 1 ? texts.front() : std::string();
}

std::string textDataset(hid_t from, const std::string& path)
{
    const Hdf5Handle dataset = openObject(from, path);
    if (!dataset || !isDataset(dataset.id())) {
        return {};
    }
    const Hdf5Handle space(H5Dget_space(dataset.id()), H5Sclose);
    const Hdf5Handle type(H5Dget_type(dataset.id()), H5Tclose);
    if (!type || H5Tget_class(type.id()) != H5T_STRING || pointsOf(space) != 1) {
        return {};
    }
    const auto texts = stringsOf(type.id(), space.id(), 1, [&](void* buffer) {
        return H5Dread(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, buffer);
    });
    return texts.empty() ? std::string() : trimmed(texts.front());
}

std::vector<double> smallDataset(hid_t from, const std::string& path, std::size_t most)
{
    const Hdf5Handle dataset = openObject(from, path);
    if (!dataset || !isDataset(dataset.id())) {
        return {};
    }
    const hssize_t count = pointsOf({H5Dget_space(dataset.id()), H5Sclose});
    std::vector<double> values;
    if (count <= 0 || static_cast<std::size_t>(count) > most ||
        !readBlocks(dataset.id(), [&](std::size_t, const std::vector<double>& numbers) {
            values.insert(values.end(), numbers.begin(), numbers.end());
        })) {
        return {};
    }
    return values;
}

bool readBlocks(hid_t dataset, const std::function<void(std::size_t, const std::vector<double>&)>& take)
{
    constexpr hsize_t blockSize = 1U << 18U;
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    const auto extents = extentsOf(dataset);
    if (!type || !isNumberClass(type.id()) || !extents || extents->size() != 1) {
        return false;
    }
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    std::vector<double> numbers;
    for (hsize_t first = 0; first < extents->front(); first += blockSize) {
        const hsize_t count = std::min(blockSize, extents->front() - first);
        numbers.resize(count);
        const Hdf5Handle memory(H5Screate_simple(1, &count, nullptr), H5Sclose);
        H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, &first, nullptr, &count, nullptr);
        if (H5Dread(dataset, H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, numbers.data()) < 0) {
            return false;
        }
        take(first, numbers);
    }
    return true;
}

std::optional<std::vector<std::size_t>> extentsOf(hid_t dataset)
{
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    if (!space || H5Sget_simple_extent_type(space.id()) == H5S_NULL) {
        return std::nullopt;
    }
    const int rank = H5Sget_simple_extent_ndims(space.id());
    if (rank < 0) {
        return std::nullopt;
    }
    std::vector<hsize_t> extents(static_cast<std::size_t>(rank));
    if (rank > 0 && H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr) < 0) {
        return std::nullopt;
    }
    return std::vector<std::size_t>(extents.begin(), extents.end());
}

} // namespace quantoscope::reader
