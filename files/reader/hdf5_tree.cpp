// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/hdf5_dataset.h"
#include "files/recordings/inflation.h"
#include "files/recordings/reader_format.h"

#include <algorithm>
#include <limits>
#include <set>

// Reads a group of an HDF5 file with everything below it, for small files of many small datasets.

namespace quantoscope::reader {
namespace {

struct Link
{
    std::string name;
    H5L_type_t type;
};

/// In the order of the names. A damaged group has those that can be read.
std::vector<Link> linksOf(hid_t group)
{
    std::vector<Link> links;
    H5Literate(
        group, H5_INDEX_NAME, H5_ITER_INC, nullptr,
        [](hid_t, const char* name, const H5L_info_t* facts, void* target) -> herr_t {
            static_cast<std::vector<Link>*>(target)->push_back({name, facts->type});
            return 0;
        },
        &links);
    return links;
}

/// Memory for strings of variable length, up to a number of bytes: many elements can refer to the same long
/// string.
class TextMemory
{
public:
    TextMemory() : m_properties(H5Pcreate(H5P_DATASET_XFER), H5Pclose)
    {
        H5Pset_vlen_mem_manager(m_properties.id(), allocate, this, release, nullptr);
    }

    TextMemory(const TextMemory&) = delete;
    TextMemory& operator=(const TextMemory&) = delete;

    hid_t properties() const { return m_properties.id(); }

private:
    static void* allocate(std::size_t size, void* target)
    {
        auto& left = static_cast<TextMemory*>(target)->m_left;
        if (size > left) {
            return nullptr;
        }
        left -= size;
        return std::malloc(size);
    }
    static void release(void* memory, void*) { std::free(memory); }

    std::size_t m_left = std::size_t{64} << 20U;
    Hdf5Handle m_properties;
};

class TreeReader
{
public:
    explicit TreeReader(const Input& input) : m_input(input) {}

    TreeGroup group(hid_t id, std::string name, const std::string& path, std::size_t depth)
    {
        if (depth > deepestGroup) {
            refuse(Core::toSay("%1 nests groups deeper than %2 levels, at %3; that is not supported.",
                               {m_input.path, std::to_string(deepestGroup), elidedPath(path)}));
        }
        requireNew(id, path);
        TreeGroup group{.name = std::move(name), .datasets = {}, .groups = {}};
        for (const Link& link : linksOf(id)) {
            add(group, id, link, path + "/" + link.name, depth);
        }
        return group;
    }

private:
    [[noreturn]] static void refuse(UntranslatedText sentence) { throw Refusal(std::move(sentence)); }

    static std::string elidedPath(const std::string& path)
    {
        constexpr std::size_t most = 60;
        return path.size() <= most ? path : path.substr(0, most) + "…";
    }

    /// A group that is reached twice may contain itself.
    void requireNew(hid_t id, const std::string& path)
    {
        H5O_info_t facts{};
        if (H5Oget_info(id, &facts) < 0 || !m_groups.insert(facts.addr).second) {
            refuse(Core::toSay("%1 has a group that occurs twice, at %2; that is not supported.",
                               {m_input.path, elidedPath(path)}));
        }
    }

    void add(TreeGroup& group, hid_t parent, const Link& link, const std::string& path, std::size_t depth)
    {
        if (link.type == H5L_TYPE_EXTERNAL) {
            group.datasets.push_back({link.name, Core::toSay("a link to another file")});
            return;
        }
        const Hdf5Handle object = openObject(parent, link.name);
        if (!object) {
            group.datasets.push_back({link.name, link.type == H5L_TYPE_SOFT ? Core::toSay("a link to nothing")
                                                                            : Core::toSay("corrupt")});
        } else if (H5Iget_type(object.id()) == H5I_GROUP) {
            group.groups.push_back(this->group(object.id(), link.name, path, depth + 1));
        } else if (isDataset(object.id())) {
            group.datasets.push_back({link.name, contentOfDataset(object.id(), path)});
        } else {
            group.datasets.push_back({link.name, Core::toSay("not a dataset")});
        }
    }

    decltype(TreeDataset::content) contentOfDataset(hid_t dataset, const std::string& path)
    {
        if (auto why = obstacleOf(dataset)) {
            return std::move(*why);
        }
        const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
        const DatasetContent content = contentOf(dataset);
        const bool numeric = content.fields.size() == 1 && content.fields.front().member.empty();
        const bool text = type && H5Tget_class(type.id()) == H5T_STRING;
        if (!numeric && !text) {
            return content.leftOut.empty() ? Core::toSay("compound data") : content.leftOut.front().reason;
        }
        const Extents extents = extentsOf(dataset).value_or(Extents{0});
        claim(dataset, extents, std::max(H5Tget_size(type.id()), sizeof(double)), path);
        return text ? texts(dataset, type.id(), extents) : numbers(dataset, type.id(), extents);
    }

    /// Refuses datasets that together claim more bytes than the file plausibly holds.
    void claim(hid_t dataset, Extents extents, std::size_t elementBytes, const std::string& path)
    {
        const std::size_t chunk = chunkBytes(dataset, extents.size(), elementBytes);
        extents.push_back(elementBytes);
        const std::size_t bytes = std::max(productOf(extents), chunk);
        const std::size_t rest = std::numeric_limits<std::size_t>::max() - m_claimed;
        m_claimed += std::min(bytes, rest);
        if (isInflated(m_claimed, m_input.bytes.size())) {
            refuse(
                Core::toSay("%1 was not read: its datasets up to %2 claim %3 MB, which is implausible for a "
                            "file of %4 bytes.",
                            {m_input.path, elidedPath(path), std::to_string(megabytes(m_claimed)),
                             std::to_string(m_input.bytes.size())}));
        }
    }

    static decltype(TreeDataset::content) texts(hid_t dataset, hid_t type, const Extents& extents)
    {
        const std::size_t count = productOf(extents);
        const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
        const TextMemory memory;
        StoredTexts texts{.shape = extents, .values = {}};
        if (count > 0) {
            texts.values = stringsOf(type, space.id(), count, [&](void* buffer) {
                return H5Dread(dataset, type, H5S_ALL, H5S_ALL, memory.properties(), buffer);
            });
        }
        const bool whole =
            texts.values.size() == count &&
            std::ranges::all_of(texts.values, [](const std::string& text) { return text.size() < mostText; });
        if (!whole) {
            return Core::toSay("corrupt, or text longer than %1 bytes", {std::to_string(mostText)});
        }
        return texts;
    }

    /// float32 if the type in the file has no more bits, or if all integers are exact in it.
    static decltype(TreeDataset::content) numbers(hid_t dataset, hid_t type, const Extents& extents)
    {
        StoredArray array{.shape = extents, .values = {}};
        const bool floats = H5Tget_class(type) == H5T_FLOAT;
        const bool fine = floats && H5Tget_size(type) <= sizeof(float)
                              ? readInto<float>(dataset, H5T_NATIVE_FLOAT, array)
                              : readInto<double>(dataset, H5T_NATIVE_DOUBLE, array);
        if (!fine) {
            return Core::toSay("corrupt");
        }
        if (!floats) {
            narrow(array);
        }
        return array;
    }

    template<typename Number>
    static bool readInto(hid_t dataset, hid_t type, StoredArray& array)
    {
        std::vector<Number> values(productOf(array.shape));
        const bool fine =
            values.empty() || H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >= 0;
        array.values = std::move(values);
        return fine;
    }

    const Input& m_input;
    std::set<haddr_t> m_groups;
    std::size_t m_claimed = 0;
};

} // namespace

TreeGroup readHdf5Tree(const Input& input, const std::string& path)
{
    const Hdf5Handle file = openHdf5(input);
    const Hdf5Handle group = openObject(file.id(), path);
    if (!group || H5Iget_type(group.id()) != H5I_GROUP) {
        return {};
    }
    return TreeReader(input).group(group.id(), path, path, 0);
}

} // namespace quantoscope::reader
