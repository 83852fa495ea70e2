// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/hdf5_bytes.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace quantoscope {
namespace {

using Address = Hdf5Bytes::Address;

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

constexpr std::size_t superblockSize = 48;
constexpr Address nowhere = std::numeric_limits<Address>::max();

// The types of messages in an object header.
constexpr std::uint8_t dataspaceMessage = 1;
constexpr std::uint8_t linkInfoMessage = 2;
constexpr std::uint8_t datatypeMessage = 3;
constexpr std::uint8_t fillValueMessage = 5;
constexpr std::uint8_t linkMessage = 6;
constexpr std::uint8_t layoutMessage = 8;
constexpr std::uint8_t groupInfoMessage = 10;

/// Fields one after another, without gaps.
template<typename... Fields>
std::string packed(Fields... fields)
{
    std::string bytes;
    const auto append = [&bytes](const auto& field) {
        char copy[sizeof(field)];
        std::memcpy(copy, &field, sizeof(field));
        bytes.append(copy, sizeof(field));
    };
    (append(fields), ...);
    return bytes;
}

constexpr std::uint8_t byte(std::size_t value)
{
    return static_cast<std::uint8_t>(value);
}

/// The checksum of HDF5: hashlittle() of Bob Jenkins' lookup3.c (public domain), with the start value 0.
class Checksum
{
public:
    static std::uint32_t of(std::string_view bytes)
    {
        Checksum sum(bytes.size());
        constexpr std::size_t block = 12;
        for (; bytes.size() > block; bytes.remove_prefix(block)) {
            sum.take(bytes.substr(0, block));
            sum.mix();
        }
        if (!bytes.empty()) {
            sum.take(bytes);
            sum.finish();
        }
        return sum.m_parts[2];
    }

private:
    explicit Checksum(std::size_t size)
    {
        constexpr std::uint32_t start = 0xdeadbeef;
        std::ranges::fill(m_parts, start + static_cast<std::uint32_t>(size));
    }

    void take(std::string_view bytes)
    {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const std::uint32_t value = static_cast<unsigned char>(bytes[i]);
            m_parts[i / 4] += value << (8 * (i % 4));
        }
    }

    /// part[to] = (part[to] - part[from]) ^ rotated part[from], and so on, as in lookup3.c.
    void mix()
    {
        constexpr int rotations[] = {4, 6, 8, 16, 19, 4};
        std::size_t to = 0;
        for (const int rotation : rotations) {
            const std::size_t from = (to + 2) % 3;
            m_parts[to] -= m_parts[from];
            m_parts[to] ^= std::rotl(m_parts[from], rotation);
            m_parts[from] += m_parts[(to + 1) % 3];
            to = (to + 1) % 3;
        }
    }

    void finish()
    {
        constexpr int rotations[] = {14, 11, 25, 16, 4, 14, 24};
        std::size_t to = 2;
        for (const int rotation : rotations) {
            const std::size_t from = (to + 2) % 3;
            m_parts[to] ^= m_parts[from];
            m_parts[to] -= std::rotl(m_parts[from], rotation);
            to = (to + 1) % 3;
        }
    }

    std::uint32_t m_parts[3] = {};
};

std::string message(std::uint8_t type, const std::string& content)
{
    constexpr std::uint8_t noFlags = 0;
    return packed(type, static_cast<std::uint16_t>(content.size()), noFlags) + content;
}

/// IEEE 754, little-endian.
std::string floatType(std::size_t bits, std::size_t exponentBits)
{
    constexpr std::uint8_t versionAndClass = 0x11;
    constexpr std::uint8_t impliedBit = 0x20; // the first bit of the mantissa is not stored
    const std::size_t mantissaBits = bits - 1 - exponentBits;
    const std::uint32_t bias = (1U << (exponentBits - 1)) - 1;
    return packed(versionAndClass, impliedBit, byte(bits - 1), byte(0), static_cast<std::uint32_t>(bits / 8),
                  std::uint16_t{0}, static_cast<std::uint16_t>(bits), byte(mantissaBits), byte(exponentBits),
                  byte(0), byte(mantissaBits), bias);
}

std::string integerType()
{
    constexpr std::uint8_t versionAndClass = 0x10;
    constexpr std::uint8_t isSigned = 0x08;
    return packed(versionAndClass, isSigned, byte(0), byte(0), std::uint32_t{8}, std::uint16_t{0},
                  std::uint16_t{64});
}

/// Padded with zeros, in UTF-8.
std::string textType(std::size_t length)
{
    constexpr std::uint8_t versionAndClass = 0x13;
    constexpr std::uint8_t paddedUtf8 = 0x11;
    return packed(versionAndClass, paddedUtf8, byte(0), byte(0), static_cast<std::uint32_t>(length));
}

std::string dataspace(const Hdf5Bytes::Shape& shape)
{
    constexpr std::uint8_t version = 2;
    const std::uint8_t kind = shape.empty() ? 0 : 1; // scalar or simple
    std::string content = packed(version, byte(shape.size()), byte(0), kind);
    for (const std::size_t extent : shape) {
        content += packed(std::uint64_t{extent});
    }
    return content;
}

template<typename Number>
std::string_view rawBytes(std::span<const Number> values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

} // namespace

Hdf5Bytes::Hdf5Bytes() : m_bytes(superblockSize, '\0') {}

Address Hdf5Bytes::add(std::span<const float> values, const Shape& shape)
{
    return addDataset(floatType(32, 8), shape, rawBytes(values));
}

Address Hdf5Bytes::add(std::span<const double> values, const Shape& shape)
{
    return addDataset(floatType(64, 11), shape, rawBytes(values));
}

Address Hdf5Bytes::add(std::span<const std::int64_t> values, const Shape& shape)
{
    return addDataset(integerType(), shape, rawBytes(values));
}

Address Hdf5Bytes::add(std::span<const std::string> values, const Shape& shape)
{
    std::size_t length = 1;
    for (const std::string& value : values) {
        length = std::max(length, value.size());
    }
    std::string bytes;
    for (std::string value : values) {
        value.resize(length, '\0');
        bytes += value;
    }
    return addDataset(textType(length), shape, bytes);
}

Address Hdf5Bytes::add(std::string_view value)
{
    const std::string copy(value);
    return add(std::span(&copy, 1), {});
}

Address Hdf5Bytes::group(const Links& links)
{
    constexpr std::uint8_t linkVersion = 1;
    constexpr std::uint8_t hasCharacterSet = 0x10;
    constexpr std::uint8_t utf8 = 1;
    std::string messages = message(linkInfoMessage, packed(byte(0), byte(0), nowhere, nowhere)) +
                           message(groupInfoMessage, packed(byte(0), byte(0)));
    for (const auto& [name, address] : links) {
        messages += message(linkMessage, packed(linkVersion, hasCharacterSet, utf8, byte(name.size())) +
                                             name + packed(address));
    }
    return addObject(messages);
}

Address Hdf5Bytes::addDataset(const std::string& type, const Shape& shape, std::string_view bytes)
{
    constexpr std::uint8_t fillVersion = 3;
    constexpr std::uint8_t usualFill = 0x0a; // space is allocated late; no value is defined
    constexpr std::uint8_t layoutVersion = 3;
    constexpr std::uint8_t contiguous = 1;
    const Address data = align();
    m_bytes += bytes;
    return addObject(
        message(dataspaceMessage, dataspace(shape)) + message(datatypeMessage, type) +
        message(fillValueMessage, packed(fillVersion, usualFill)) +
        message(layoutMessage, packed(layoutVersion, contiguous, data, std::uint64_t{bytes.size()})));
}

Address Hdf5Bytes::addObject(std::string_view messages)
{
    constexpr std::uint8_t version = 2;
    constexpr std::uint8_t sizeInFourBytes = 2;
    const Address address = align();
    std::string header =
        "OHDR" + packed(version, sizeInFourBytes, static_cast<std::uint32_t>(messages.size()));
    header += messages;
    m_bytes += header + packed(Checksum::of(header));
    return address;
}

/// Fills up to a multiple of 8 bytes.
Address Hdf5Bytes::align()
{
    constexpr std::size_t alignment = 8;
    m_bytes.resize((m_bytes.size() + alignment - 1) / alignment * alignment, '\0');
    return m_bytes.size();
}

std::string Hdf5Bytes::finish(Address root)
{
    using namespace std::string_literals;
    constexpr std::uint8_t version = 2;
    constexpr std::uint8_t bytesOfAddress = 8;
    const std::string superblock =
        "\x89HDF\r\n\x1A\n"s + packed(version, bytesOfAddress, bytesOfAddress, byte(0), std::uint64_t{0},
                                      nowhere, std::uint64_t{m_bytes.size()}, root);
    m_bytes.replace(0, superblockSize, superblock + packed(Checksum::of(superblock)));
    return std::exchange(m_bytes, std::string(superblockSize, '\0'));
}

} // namespace quantoscope
