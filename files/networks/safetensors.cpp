// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/safetensors.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/json/json_number.h"
#include "files/recordings/npy.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <set>

// safetensors (Hugging Face): 8 bytes with the length of the header, little-endian; the header, a JSON object
// that gives each tensor's "dtype", "shape" and "data_offsets", two byte offsets into the data behind it; the
// data, little-endian and in C order.

namespace quantoscope {
namespace {

constexpr std::size_t prefixBytes = 8;

struct DataType
{
    std::string_view name;
    char kind; ///< As in NpyHeader; 'x' for bfloat16.
    std::size_t width;
};

constexpr std::array dataTypes{DataType{"BOOL", 'b', 1}, DataType{"I8", 'i', 1},   DataType{"U8", 'u', 1},
                               DataType{"I16", 'i', 2},  DataType{"U16", 'u', 2},  DataType{"I32", 'i', 4},
                               DataType{"U32", 'u', 4},  DataType{"I64", 'i', 8},  DataType{"U64", 'u', 8},
                               DataType{"F16", 'f', 2},  DataType{"BF16", 'x', 2}, DataType{"F32", 'f', 4},
                               DataType{"F64", 'f', 8}};

std::uint64_t headerLength(std::string_view text)
{
    std::uint64_t length = 0;
    static_assert(std::endian::native == std::endian::little);
    std::memcpy(&length, text.data(), sizeof(length));
    return length;
}

struct Tensor
{
    std::string name;
    std::string type;
    std::vector<std::size_t> shape;
    std::size_t begin = 0; ///< In the data.
    std::size_t end = 0;
};

[[noreturn]] void refuse(const RecordingFile& file, const std::string& sentence)
{
    throw FormatError(fileSentence(file.path, sentence));
}

std::string quoted(const std::string& name)
{
    return printable(name, mostShown);
}

/// The JSON value, or null if it is invalid or nested deeper than a header is.
Json parsedHeader(std::string_view text)
{
    constexpr int deepest = 4;
    bool deep = false;
    Json header = Json::parse(
        text,
        [&](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
            deep = deep || depth > deepest;
            return !deep;
        },
        false);
    return deep || header.is_discarded() ? Json() : header;
}

std::vector<std::size_t> sizesIn(const Json& tensor, const char* key)
{
    std::vector<std::size_t> sizes;
    for (const Json& size : tensor.at(key)) {
        if (!size.is_number_unsigned()) {
            throw Json::other_error::create(0, "not a size", &tensor);
        }
        sizes.push_back(size.get<std::size_t>());
    }
    return sizes;
}

Tensor tensorOf(const RecordingFile& file, const std::string& name, const Json& described)
{
    try {
        Tensor tensor{.name = name,
                      .type = described.at("dtype").get<std::string>(),
                      .shape = sizesIn(described, "shape")};
        const auto offsets = sizesIn(described, "data_offsets");
        if (offsets.size() == 2 && offsets[0] <= offsets[1]) {
            tensor.begin = offsets[0];
            tensor.end = offsets[1];
            return tensor;
        }
    } catch (const Json::exception&) { // the sentence below says it
    }
    refuse(file, Core::said("the header describes tensor %1 wrongly; it needs dtype, shape and data_offsets.",
                            {quoted(name)}));
}

std::vector<Tensor> tensorsIn(const RecordingFile& file, std::string_view text)
{
    const Json header = parsedHeader(text);
    if (!header.is_object()) {
        refuse(file, Core::said("the header is not a valid JSON object of tensors."));
    }
    std::vector<Tensor> tensors;
    for (const auto& [name, described] : header.items()) {
        if (name != "__metadata__") {
            tensors.push_back(tensorOf(file, name, described));
        }
    }
    std::ranges::stable_sort(tensors, {}, &Tensor::begin);
    return tensors;
}

void requireInOrder(const RecordingFile& file, const std::vector<Tensor>& tensors, std::size_t dataBytes)
{
    std::size_t end = 0;
    for (const Tensor& tensor : tensors) {
        if (tensor.end > dataBytes) {
            refuse(file,
                   Core::said("the file is truncated: tensor %1 ends at byte %2 of the data, which has %3.",
                              {quoted(tensor.name), std::to_string(tensor.end), std::to_string(dataBytes)}));
        }
        if (tensor.begin < end) {
            refuse(file, Core::said("tensor %1 overlaps another one.", {quoted(tensor.name)}));
        }
        end = tensor.end;
    }
}

/// Whether the tensors have as many bytes as their shape says.
bool isWhole(const Tensor& tensor, std::size_t width)
{
    const std::size_t bytes = tensor.end - tensor.begin;
    std::size_t product = width;
    for (const std::size_t extent : tensor.shape) {
        if (extent == 0) {
            return bytes == 0;
        }
        if (product > bytes / extent) {
            return false;
        }
        product *= extent;
    }
    return product == bytes;
}

/// bfloat16 is the upper half of a float32.
StoredArray widened(const std::vector<std::size_t>& shape, std::span<const std::byte> bytes)
{
    std::vector<float> values(bytes.size() / 2);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint16_t half = 0;
        std::memcpy(&half, bytes.data() + 2 * i, sizeof(half));
        values[i] = std::bit_cast<float>(static_cast<std::uint32_t>(half) << 16U);
    }
    return {.shape = shape, .values = std::move(values)};
}

NamedArray arrayOf(const RecordingFile& file, const Tensor& tensor, std::span<const std::byte> data)
{
    const auto* const type = std::ranges::find(dataTypes, tensor.type, &DataType::name);
    if (type == dataTypes.end()) {
        return {.name = tensor.name,
                .array = {},
                .problem =
                    Core::said("%1, tensor %2 has the type %3; it must be a type of real numbers of at most "
                               "64 bits.",
                               {file.path, quoted(tensor.name), quoted(tensor.type)})};
    }
    if (!isWhole(tensor, type->width)) {
        refuse(file, Core::said("tensor %1 has %2 bytes, which is not what its shape and type need.",
                                {quoted(tensor.name), std::to_string(tensor.end - tensor.begin)}));
    }
    const auto bytes = data.subspan(tensor.begin, tensor.end - tensor.begin);
    if (type->kind == 'x') {
        return {.name = tensor.name, .array = widened(tensor.shape, bytes)};
    }
    const NpyHeader header{.kind = type->kind, .width = type->width, .shape = tensor.shape};
    return {.name = tensor.name, .array = elementsOf(header, bytes)};
}

/// The library sorts tensors by type and then by name.
bool isSortedByName(const std::vector<Tensor>& tensors)
{
    std::set<std::string> finished;
    for (std::size_t i = 1; i < tensors.size(); ++i) {
        const Tensor& before = tensors[i - 1];
        if (tensors[i].type == before.type && tensors[i].name < before.name) {
            return false;
        }
        if (tensors[i].type != before.type) {
            finished.insert(before.type);
        }
        if (finished.contains(tensors[i].type)) {
            return false;
        }
    }
    return true;
}

} // namespace

bool isSafetensors(const RecordingFile& file)
{
    const std::string_view text = file.text();
    return text.size() > prefixBytes && text[prefixBytes] == '{' &&
           headerLength(text) <= text.size() - prefixBytes;
}

StateDict readSafetensors(const RecordingFile& file)
{
    const std::string_view text = file.text();
    if (text.size() < prefixBytes || headerLength(text) > text.size() - prefixBytes) {
        refuse(
            file,
            Core::said("the file is not valid safetensors; it is corrupt, truncated or in another format."));
    }
    const auto length = static_cast<std::size_t>(headerLength(text));
    const std::vector<Tensor> tensors = tensorsIn(file, text.substr(prefixBytes, length));
    const auto data = file.bytes.subspan(prefixBytes + length);
    requireInOrder(file, tensors, data.size());
    StateDict dict{.path = file.path, .arrays = {}, .sorted = isSortedByName(tensors)};
    for (const Tensor& tensor : tensors) {
        dict.arrays.push_back(arrayOf(file, tensor, data));
    }
    return dict;
}

} // namespace quantoscope
