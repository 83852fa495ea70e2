// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5_objects.h"

#include "core/formats/recording_file.h"

#include <algorithm>
#include <cstring>

namespace quantoscope {
namespace {

constexpr std::size_t mostText = 1024;

/// An attribute of one element; none where there is no such one.
Hdf5Handle openAttribute(hid_t object, const char* name)
{
    const bool there = H5Aexists(object, name) > 0;
    return {there ? H5Aopen(object, name, H5P_DEFAULT) : H5I_INVALID_HID, H5Aclose};
}

bool isSingle(hid_t attribute)
{
    const Hdf5Handle space(H5Aget_space(attribute), H5Sclose);
    return space && H5Sget_simple_extent_npoints(space.id()) == 1;
}

std::string variableText(hid_t attribute, hid_t type)
{
    char* text = nullptr;
    if (H5Aread(attribute, type, static_cast<void*>(&text)) < 0 || text == nullptr) {
        return {};
    }
    std::string copy(text, strnlen(text, mostText));
    H5free_memory(text);
    return copy;
}

std::string fixedText(hid_t attribute, hid_t type)
{
    const std::size_t size = H5Tget_size(type);
    std::string text(size <= mostText ? size : 0, '\0');
    if (text.empty() || H5Aread(attribute, type, text.data()) < 0) {
        return {};
    }
    text.resize(strnlen(text.data(), text.size()));
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

} // namespace

bool holdsNumbers(hid_t type)
{
    const H5T_class_t kind = H5Tget_class(type);
    return kind == H5T_INTEGER || kind == H5T_FLOAT;
}

std::optional<double> numberAttribute(hid_t object, const char* name)
{
    const Hdf5Handle attribute = openAttribute(object, name);
    if (!attribute || !isSingle(attribute.id())) {
        return std::nullopt;
    }
    const Hdf5Handle type(H5Aget_type(attribute.id()), H5Tclose);
    double value = 0;
    if (!type || !holdsNumbers(type.id()) || H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, &value) < 0) {
        return std::nullopt;
    }
    return value;
}

std::string textAttribute(hid_t object, const char* name)
{
    const Hdf5Handle attribute = openAttribute(object, name);
    if (!attribute || !isSingle(attribute.id())) {
        return {};
    }
    const Hdf5Handle type(H5Aget_type(attribute.id()), H5Tclose);
    if (!type || H5Tget_class(type.id()) != H5T_STRING) {
        return {};
    }
    return H5Tis_variable_str(type.id()) > 0 ? variableText(attribute.id(), type.id())
                                             : fixedText(attribute.id(), type.id());
}

std::vector<double> smallDataset(hid_t group, const char* name)
{
    const Hdf5Handle dataset = openObject(group, name);
    if (!dataset || H5Iget_type(dataset.id()) != H5I_DATASET) {
        return {};
    }
    const Hdf5Handle type(H5Dget_type(dataset.id()), H5Tclose);
    const Hdf5Handle space(H5Dget_space(dataset.id()), H5Sclose);
    const hssize_t count = space ? H5Sget_simple_extent_npoints(space.id()) : 0;
    if (!type || !holdsNumbers(type.id()) || count <= 0 || count > static_cast<hssize_t>(mostChannels)) {
        return {};
    }
    std::vector<double> values(static_cast<std::size_t>(count));
    const herr_t status =
        H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    return status < 0 ? std::vector<double>{} : values;
}

Hdf5Handle openObject(hid_t from, const std::string& path)
{
    const bool there = H5Lexists(from, path.c_str(), H5P_DEFAULT) > 0;
    return {there ? H5Oopen(from, path.c_str(), H5P_DEFAULT) : H5I_INVALID_HID, H5Oclose};
}

} // namespace quantoscope
