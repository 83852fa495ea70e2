// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/reader_messages.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <type_traits>

namespace quantoscope::reader {
namespace {

class Writer
{
public:
    void number(std::uint64_t value) { m_bytes.append(reinterpret_cast<const char*>(&value), sizeof(value)); }

    void text(std::string_view text)
    {
        number(text.size());
        m_bytes += text;
    }

    void sentence(const UntranslatedText& sentence)
    {
        text(sentence.english);
        number(sentence.arguments.size());
        for (const std::string& argument : sentence.arguments) {
            text(argument);
        }
    }

    template<typename Number>
    void numbers(const std::vector<Number>& values)
    {
        text({reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Number)});
    }

    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// After the bytes end early, every function returns zero or an empty value; whole() tells.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        if (const auto bytes = take(sizeof(value)); !bytes.empty()) {
            std::memcpy(&value, bytes.data(), sizeof(value));
        }
        return value;
    }

    std::string text() { return std::string(take(number())); }

    /// The number of elements that follow, each at least 8 bytes long.
    std::size_t count()
    {
        const std::uint64_t count = number();
        m_failed = m_failed || count > m_rest.size() / sizeof(std::uint64_t);
        return m_failed ? 0 : count;
    }

    UntranslatedText sentence()
    {
        UntranslatedText sentence{.english = text()};
        for (std::size_t left = count(); left > 0; --left) {
            sentence.arguments.push_back(text());
        }
        return sentence;
    }

    template<typename Number>
    std::vector<Number> numbers()
    {
        const std::string_view bytes = take(number());
        m_failed = m_failed || bytes.size() % sizeof(Number) != 0;
        std::vector<Number> values(bytes.size() / sizeof(Number));
        if (!values.empty()) {
            std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Number));
        }
        return values;
    }

    void fail() { m_failed = true; }
    bool whole() const { return !m_failed && m_rest.empty(); }

private:
    std::string_view take(std::uint64_t size)
    {
        m_failed = m_failed || size > m_rest.size();
        const std::string_view taken = m_failed ? std::string_view() : m_rest.substr(0, size);
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    std::string_view m_rest;
    bool m_failed = false;
};

using Shape = std::vector<std::size_t>;

void write(Writer& writer, const Shape& shape)
{
    writer.number(shape.size());
    for (const std::size_t extent : shape) {
        writer.number(extent);
    }
}

Shape readShape(Reader& reader)
{
    Shape shape;
    for (std::size_t left = reader.count(); left > 0; --left) {
        shape.push_back(reader.number());
    }
    return shape;
}

void write(Writer& writer, const ListedArray& array)
{
    writer.text(array.name);
    writer.text(array.locator);
    write(writer, array.extents);
    writer.number(array.order == ArrayLayout::Order::fortran ? 1 : 0);
    writer.number(array.convention == AxesConvention::none ? 1 : 0);
    writer.number(array.axisNames.size());
    for (const std::string& name : array.axisNames) {
        writer.text(name);
    }
    writer.number(std::bit_cast<std::uint64_t>(array.samplingRate));
    writer.text(array.unit);
}

ListedArray readArray(Reader& reader)
{
    ListedArray array;
    array.name = reader.text();
    array.locator = reader.text();
    array.extents = readShape(reader);
    array.order = reader.number() == 1 ? ArrayLayout::Order::fortran : ArrayLayout::Order::c;
    array.convention = reader.number() == 1 ? AxesConvention::none : AxesConvention::stepsFirst;
    for (std::size_t left = reader.count(); left > 0; --left) {
        array.axisNames.push_back(reader.text());
    }
    array.samplingRate = std::bit_cast<double>(reader.number());
    array.unit = reader.text();
    return array;
}

/// The product of the extents is the number of values.
bool fits(const Shape& shape, std::size_t values)
{
    std::size_t product = 1;
    for (const std::size_t extent : shape) {
        if (extent != 0 && product > values / extent) {
            return false;
        }
        product *= extent;
    }
    return product == values;
}

enum class ContentKind : std::uint64_t { floats, doubles, texts, unreadable };

void write(Writer& writer, const StoredArray& array)
{
    std::visit(
        [&]<typename Number>(const std::vector<Number>& values) {
            writer.number(static_cast<std::uint64_t>(std::is_same_v<Number, float> ? ContentKind::floats
                                                                                   : ContentKind::doubles));
            write(writer, array.shape);
            writer.numbers(values);
        },
        array.values);
}

void write(Writer& writer, const StoredTexts& texts)
{
    writer.number(static_cast<std::uint64_t>(ContentKind::texts));
    write(writer, texts.shape);
    writer.number(texts.values.size());
    for (const std::string& text : texts.values) {
        writer.text(text);
    }
}

void write(Writer& writer, const UntranslatedText& reason)
{
    writer.number(static_cast<std::uint64_t>(ContentKind::unreadable));
    writer.sentence(reason);
}

template<typename Number>
StoredArray readNumbers(Reader& reader)
{
    Shape shape = readShape(reader);
    auto values = reader.numbers<Number>();
    if (!fits(shape, values.size())) {
        reader.fail();
    }
    return {std::move(shape), std::move(values)};
}

StoredTexts readTexts(Reader& reader)
{
    StoredTexts texts{.shape = readShape(reader), .values = {}};
    for (std::size_t left = reader.count(); left > 0; --left) {
        texts.values.push_back(reader.text());
    }
    if (!fits(texts.shape, texts.values.size())) {
        reader.fail();
    }
    return texts;
}

decltype(TreeDataset::content) readContent(Reader& reader)
{
    switch (static_cast<ContentKind>(reader.number())) {
    case ContentKind::floats:
        return readNumbers<float>(reader);
    case ContentKind::doubles:
        return readNumbers<double>(reader);
    case ContentKind::texts:
        return readTexts(reader);
    case ContentKind::unreadable:
        return reader.sentence();
    }
    reader.fail();
    return UntranslatedText();
}

void write(Writer& writer, const TreeGroup& group)
{
    writer.text(group.name);
    writer.number(group.datasets.size());
    for (const TreeDataset& dataset : group.datasets) {
        writer.text(dataset.name);
        std::visit([&](const auto& content) { write(writer, content); }, dataset.content);
    }
    writer.number(group.groups.size());
    for (const TreeGroup& below : group.groups) {
        write(writer, below);
    }
}

TreeGroup readGroup(Reader& reader, std::size_t depth)
{
    TreeGroup group{.name = reader.text(), .datasets = {}, .groups = {}};
    for (std::size_t left = reader.count(); left > 0; --left) {
        std::string name = reader.text();
        group.datasets.push_back({std::move(name), readContent(reader)});
    }
    for (std::size_t left = reader.count(); left > 0; --left) {
        if (depth == deepestGroup) {
            reader.fail();
            break;
        }
        group.groups.push_back(readGroup(reader, depth + 1));
    }
    return group;
}

std::optional<std::size_t> numberIn(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

std::string bodyOf(const Listing& listing)
{
    Writer writer;
    writer.number(listing.arrays.size());
    for (const ListedArray& array : listing.arrays) {
        write(writer, array);
    }
    writer.number(listing.leftOut.size());
    for (const LeftOut& part : listing.leftOut) {
        writer.text(part.name);
        writer.sentence(part.reason);
    }
    return writer.take();
}

std::optional<Listing> listingIn(std::string_view body)
{
    Reader reader(body);
    Listing listing;
    for (std::size_t left = reader.count(); left > 0; --left) {
        listing.arrays.push_back(readArray(reader));
    }
    for (std::size_t left = reader.count(); left > 0; --left) {
        std::string name = reader.text();
        listing.leftOut.push_back({std::move(name), reader.sentence()});
    }
    return reader.whole() ? std::optional(std::move(listing)) : std::nullopt;
}

std::string bodyOf(const TreeGroup& group)
{
    Writer writer;
    write(writer, group);
    return writer.take();
}

std::optional<TreeGroup> treeIn(std::string_view body)
{
    Reader reader(body);
    TreeGroup group = readGroup(reader, 0);
    return reader.whole() ? std::optional(std::move(group)) : std::nullopt;
}

std::string bodyOf(const UntranslatedText& sentence)
{
    Writer writer;
    writer.sentence(sentence);
    return writer.take();
}

std::optional<UntranslatedText> sentenceIn(std::string_view body)
{
    Reader reader(body);
    UntranslatedText sentence = reader.sentence();
    return reader.whole() ? std::optional(std::move(sentence)) : std::nullopt;
}

std::vector<std::string> argumentsOf(const ColumnRequest& request)
{
    std::vector<std::string> arguments{request.locator, std::to_string(request.timeAxis),
                                       std::to_string(request.rows)};
    for (const std::size_t index : request.place) {
        arguments.push_back(std::to_string(index));
    }
    return arguments;
}

std::optional<ColumnRequest> requestIn(const std::vector<std::string>& arguments)
{
    constexpr std::size_t fixed = 3;
    if (arguments.size() < fixed) {
        return std::nullopt;
    }
    const auto timeAxis = numberIn(arguments[1]);
    const auto rows = numberIn(arguments[2]);
    ColumnRequest request{
        .locator = arguments[0], .place = {}, .timeAxis = timeAxis.value_or(0), .rows = rows.value_or(0)};
    bool valid = timeAxis && rows;
    for (std::size_t i = fixed; i < arguments.size(); ++i) {
        const auto index = numberIn(arguments[i]);
        valid = valid && index;
        request.place.push_back(index.value_or(0));
    }
    return valid ? std::optional(std::move(request)) : std::nullopt;
}

} // namespace quantoscope::reader
