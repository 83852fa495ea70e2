// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/reader_messages.h"

#include <bit>
#include <charconv>
#include <cstring>

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

void write(Writer& writer, const ListedArray& array)
{
    writer.text(array.name);
    writer.text(array.locator);
    writer.number(array.extents.size());
    for (const std::size_t extent : array.extents) {
        writer.number(extent);
    }
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
    for (std::size_t left = reader.count(); left > 0; --left) {
        array.extents.push_back(reader.number());
    }
    array.order = reader.number() == 1 ? ArrayLayout::Order::fortran : ArrayLayout::Order::c;
    array.convention = reader.number() == 1 ? AxesConvention::none : AxesConvention::stepsFirst;
    for (std::size_t left = reader.count(); left > 0; --left) {
        array.axisNames.push_back(reader.text());
    }
    array.samplingRate = std::bit_cast<double>(reader.number());
    array.unit = reader.text();
    return array;
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
