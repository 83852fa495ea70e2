// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/hdf5_dataset.h"
#include "files/recordings/reader_format.h"

#include <algorithm>
#include <array>

// MATLAB 7.3 writes HDF5: a variable is a dataset, a structure is a group, and a cell is a dataset of
// references; the attribute MATLAB_class tells which. The axes are in the reverse of MATLAB's order. The
// elements of cells are in the group "#refs#".

namespace quantoscope::reader {
namespace {

constexpr int deepest = 8;
constexpr std::size_t mostParts = 65'536;

Hdf5Handle opened(const Input& input)
{
    Hdf5Handle file = openImage(input.bytes);
    if (!file) {
        throw Refusal(Core::toSay(
            "%1 is not a valid .mat file; it is corrupt, truncated or in another format.", {input.path}));
    }
    return file;
}

bool isNumberClass(const std::string& name)
{
    constexpr std::array<std::string_view, 11> classes{"double", "single", "int8",   "uint8",
                                                       "int16",  "uint16", "int32",  "uint32",
                                                       "int64",  "uint64", "logical"};
    return std::ranges::find(classes, name) != classes.end();
}

std::vector<std::string> membersOf(hid_t group)
{
    std::vector<std::string> names;
    H5Literate(
        group, H5_INDEX_NAME, H5_ITER_INC, nullptr,
        [](hid_t, const char* name, const H5L_info_t* facts, void* target) -> herr_t {
            if (facts->type == H5L_TYPE_HARD) {
                static_cast<std::vector<std::string>*>(target)->emplace_back(name);
            }
            return 0;
        },
        &names);
    return names;
}

/// The paths that a dataset of references refers to, one per element; an empty path for an invalid reference.
std::vector<std::string> targetsOf(hid_t dataset)
{
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const hssize_t count = space ? H5Sget_simple_extent_npoints(space.id()) : 0;
    if (!type || H5Tequal(type.id(), H5T_STD_REF_OBJ) <= 0 || count <= 0 ||
        static_cast<std::size_t>(count) > mostParts) {
        return {};
    }
    std::vector<hobj_ref_t> references(static_cast<std::size_t>(count));
    if (H5Dread(dataset, H5T_STD_REF_OBJ, H5S_ALL, H5S_ALL, H5P_DEFAULT, references.data()) < 0) {
        return {};
    }
    std::vector<std::string> paths;
    for (const hobj_ref_t& reference : references) {
        const Hdf5Handle target(H5Rdereference2(dataset, H5P_DEFAULT, H5R_OBJECT, &reference), H5Oclose);
        std::array<char, 1024> path{};
        const ssize_t length = target ? H5Iget_name(target.id(), path.data(), path.size()) : 0;
        const bool fits = length > 0 && static_cast<std::size_t>(length) < path.size();
        paths.emplace_back(fits ? path.data() : "");
    }
    return paths;
}

class Collector
{
public:
    Collector(hid_t file, Listing& listing) : m_file(file), m_listing(listing) {}

    void collect(const std::string& path, const std::string& name, int depth)
    {
        if (m_listing.arrays.size() + m_listing.leftOut.size() >= mostParts) {
            return;
        }
        const Hdf5Handle object = openObject(m_file, path);
        if (!object || depth > deepest) {
            leaveOut(name, depth > deepest ? Core::toSay("nested too deeply") : Core::toSay("corrupt"));
            return;
        }
        const std::string kind = textAttribute(object.id(), "MATLAB_class");
        if (isDataset(object.id())) {
            collectDataset(object.id(), path, name, kind, depth);
        } else if (numberAttribute(object.id(), "MATLAB_sparse")) {
            leaveOut(name, Core::toSay("a sparse matrix"));
        } else {
            for (const std::string& member : membersOf(object.id())) {
                collect(path + "/" + member, name + "." + member, depth + 1);
            }
        }
    }

private:
    void leaveOut(const std::string& name, UntranslatedText reason)
    {
        m_listing.leftOut.push_back({name, std::move(reason)});
    }

    void collectDataset(hid_t dataset, const std::string& path, const std::string& name,
                        const std::string& kind, int depth)
    {
        if (numberAttribute(dataset, "MATLAB_empty").value_or(0) != 0) {
            leaveOut(name, Core::toSay("no elements"));
        } else if (kind == "cell") {
            collectElements(targetsOf(dataset), depth,
                            [&](std::size_t i) { return name + "{" + std::to_string(i) + "}"; });
        } else if (kind.empty() && !targetsOf(dataset).empty()) { // a field of an array of structures
            const std::size_t dot = name.rfind('.');
            const std::string field = name.substr(std::min(name.size(), dot));
            collectElements(targetsOf(dataset), depth, [&](std::size_t i) {
                return name.substr(0, dot) + "(" + std::to_string(i) + ")" + field;
            });
        } else if (kind == "char") {
            leaveOut(name, Core::toSay("text"));
        } else if (!isNumberClass(kind)) {
            leaveOut(name, kind.empty() ? Core::toSay("not numeric") : Core::toSay("of class %1", {kind}));
        } else {
            addNumbers(dataset, path, name);
        }
    }

    /// `nameOf(i)` names the element i, counted from 1.
    void collectElements(const std::vector<std::string>& paths, int depth, auto nameOf)
    {
        for (std::size_t i = 0; i < paths.size(); ++i) {
            const std::string element = nameOf(i + 1);
            if (paths[i].empty()) {
                leaveOut(element, Core::toSay("corrupt"));
            } else {
                collect(paths[i], element, depth + 1);
            }
        }
    }

    void addNumbers(hid_t dataset, const std::string& path, const std::string& name)
    {
        const DatasetContent content = contentOf(dataset);
        auto extents = extentsOf(dataset);
        const bool plain = content.fields.size() == 1 && content.fields.front().member.empty();
        if (!plain || !extents) {
            const bool complex = content.fields.size() == 2;
            leaveOut(name, complex                   ? Core::toSay("complex numbers")
                           : content.leftOut.empty() ? Core::toSay("not numeric")
                                                     : content.leftOut.front().reason);
            return;
        }
        std::ranges::reverse(*extents);
        m_listing.arrays.push_back({.name = name,
                                    .locator = path,
                                    .extents = *extents,
                                    .order = ArrayLayout::Order::fortran,
                                    .convention = AxesConvention::none});
    }

    hid_t m_file;
    Listing& m_listing;
};

} // namespace

Listing listMat73(const Input& input)
{
    const Hdf5Handle file = opened(input);
    Listing listing;
    Collector collector(file.id(), listing);
    const Hdf5Handle root = openObject(file.id(), "/");
    for (const std::string& name : root ? membersOf(root.id()) : std::vector<std::string>()) {
        if (!name.starts_with('#')) { // "#refs#" and "#subsystem#" are not variables
            collector.collect("/" + name, name, 0);
        }
    }
    return listing;
}

std::vector<float> readMat73(const Input& input, const ColumnRequest& request, const Report& report)
{
    const Hdf5Handle file = opened(input);
    const Hdf5Handle dataset = openObject(file.id(), request.locator);
    if (!dataset || !isDataset(dataset.id()) || request.timeAxis >= request.place.size()) {
        throw Refusal(Core::toSay("%1 is corrupt: array %2 cannot be read.", {input.path, request.locator}));
    }
    std::vector<std::size_t> place(request.place.rbegin(), request.place.rend());
    const std::vector<double> stored = readAlong(input, request.locator, dataset.id(), {}, place,
                                                 request.place.size() - 1 - request.timeAxis, report);
    return {stored.begin(), stored.end()};
}

} // namespace quantoscope::reader
