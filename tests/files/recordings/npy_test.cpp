// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npy.h"

#include "tests/files/recordings/expect_refused.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace quantoscope {
namespace {

std::string fileWith(const std::string& dictionary, const std::string& data, char major = 1)
{
    std::string file = "\x93NUMPY";
    file += major;
    file += '\0';
    const auto size = static_cast<std::uint32_t>(dictionary.size());
    for (int i = 0; i < (major == 1 ? 2 : 4); ++i) {
        file += static_cast<char>((size >> (8 * i)) & 0xFFU);
    }
    return file + dictionary + data;
}

std::string dictionaryOf(const std::string& type, const std::string& shape, const char* fortran = "False")
{
    return "{'descr': '" + type + "', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }\n";
}

template<typename Element>
std::string dataOf(std::vector<Element> elements, bool bigEndian)
{
    std::string data;
    for (const Element element : elements) {
        std::array<char, sizeof(Element)> bytes{};
        std::memcpy(bytes.data(), &element, sizeof(Element));
        if (bigEndian) {
            std::ranges::reverse(bytes);
        }
        data.append(bytes.data(), bytes.size());
    }
    return data;
}

NpyArray read(const std::string& file)
{
    return readNpy("a.npy", bytesOf(file));
}

template<typename Element, typename Out>
void expectReadsBothByteOrders(const std::string& type, const std::vector<Element>& elements)
{
    const std::string shape = "(" + std::to_string(elements.size()) + ",)";
    for (const bool bigEndian : {false, true}) {
        const NpyArray array =
            read(fileWith(dictionaryOf((bigEndian ? ">" : "<") + type, shape), dataOf(elements, bigEndian)));
        ASSERT_TRUE(std::holds_alternative<std::vector<Out>>(array.values)) << type;
        EXPECT_EQ(std::get<std::vector<Out>>(array.values),
                  std::vector<Out>(elements.begin(), elements.end()));
        EXPECT_EQ(array.shape, std::vector<std::size_t>{elements.size()});
    }
}

TEST(Npy, ReadsEveryNumberTypeInBothByteOrders)
{
    expectReadsBothByteOrders<std::int8_t, float>("i1", {-128, 0, 127});
    expectReadsBothByteOrders<std::uint8_t, float>("u1", {0, 255});
    expectReadsBothByteOrders<std::int16_t, float>("i2", {-32768, 32767});
    expectReadsBothByteOrders<std::uint16_t, float>("u2", {1, 65535});
    expectReadsBothByteOrders<std::int32_t, double>("i4", {-2147483647, 16777217});
    expectReadsBothByteOrders<std::uint32_t, double>("u4", {4294967295U});
    expectReadsBothByteOrders<std::int64_t, double>("i8", {-9007199254740991});
    expectReadsBothByteOrders<std::uint64_t, double>("u8", {9007199254740991U});
    expectReadsBothByteOrders<float, float>("f4", {0.1F, -3.4e38F});
    expectReadsBothByteOrders<double, double>("f8", {0.1, -1e300});
}

TEST(Npy, ReadsHalfFloatsAndBools)
{
    const auto halves = std::vector<std::uint16_t>{0x3C00, 0xC000, 0x0001, 0x7C00, 0x7BFF};
    const auto array = read(fileWith(dictionaryOf("<f2", "(5,)"), dataOf(halves, false)));
    const auto& values = std::get<std::vector<float>>(array.values);
    EXPECT_EQ(values, (std::vector<float>{1, -2, 0x1p-24F, HUGE_VALF, 65504}));
    const auto bools = read(fileWith(dictionaryOf("|b1", "(2,)"), std::string("\x01\x00", 2)));
    EXPECT_EQ(std::get<std::vector<float>>(bools.values), (std::vector<float>{1, 0}));
}

TEST(Npy, ConvertsFortranOrderToCOrder)
{
    const std::vector<float> columnMajor{1, 4, 2, 5, 3, 6};
    const auto array = read(fileWith(dictionaryOf("<f4", "(2, 3)", "True"), dataOf(columnMajor, false)));
    EXPECT_EQ(std::get<std::vector<float>>(array.values), (std::vector<float>{1, 2, 3, 4, 5, 6}));
}

TEST(Npy, ColumnsAreNumberedByTheAxesOtherThanTimeInEitherOrder)
{
    // Element (row, i, j) is 100 row + 10 i + j.
    std::vector<float> cOrder;
    std::vector<float> fortranOrder;
    for (int a = 0; a < 24; ++a) {
        const int inC = 100 * (a / 12) + 10 * (a / 4 % 3) + a % 4;
        const int inFortran = 100 * (a % 2) + 10 * (a / 2 % 3) + a / 6;
        cOrder.push_back(static_cast<float>(inC));
        fortranOrder.push_back(static_cast<float>(inFortran));
    }
    for (const bool fortran : {false, true}) {
        const std::string file = fileWith(dictionaryOf("<f4", "(2, 3, 4)", fortran ? "True" : "False"),
                                          dataOf(fortran ? fortranOrder : cOrder, false));
        const Recording recording = readText("a.npy", file, {.axes = "snn"});
        ASSERT_EQ(recording.columns.size(), 12U);
        EXPECT_EQ(recording.columns[7].name, "[1,3]");
        for (std::size_t column = 0; column < 12; ++column) {
            const std::size_t tens = column / 4;
            const auto first = static_cast<float>(10 * tens + column % 4);
            EXPECT_EQ(samplesOf(recording, column), (std::vector<float>{first, 100 + first})) << fortran;
        }
        EXPECT_EQ(std::get<std::vector<float>>(read(file).values), cOrder);
    }
}

TEST(Npy, ReadsHeaderVersions1To3AndAnArrayOfNoDimensions)
{
    for (const char version : {'\1', '\2', '\3'}) {
        const auto array = read(fileWith(dictionaryOf("<f4", "()"), dataOf<float>({2.5F}, false), version));
        EXPECT_TRUE(array.shape.empty());
        EXPECT_EQ(std::get<std::vector<float>>(array.values), std::vector<float>{2.5F});
    }
}

TEST(Npy, ReadsBackWhatItWrites)
{
    const std::vector<double> values{1, 2, 3, 4, 5, 0.1};
    const std::array<std::size_t, 3> shape{1, 2, 3};
    const NpyArray array = read(npyBytes(values, shape));
    EXPECT_EQ(array.shape, (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_EQ(std::get<std::vector<double>>(array.values), values);
    const std::string file = npyBytes(values, shape);
    EXPECT_EQ((file.size() - values.size() * sizeof(double)) % 64, 0U)
        << "data must be aligned as NumPy wants it";
}

TEST(Npy, ReportsUnsupportedFiles)
{
    const auto refused = [](const std::string& file, std::initializer_list<const char*> parts) {
        expectRefused([&] { read(file); }, parts);
    };
    const std::string four(16, '\0');
    refused("PK\x03\x04", {"a.npy", "not an .npy file"});
    refused("\x93NUMPY", {"a.npy", "version"});
    refused(fileWith(dictionaryOf("<f4", "(4,)"), four, 9), {"version"});
    refused(fileWith(dictionaryOf("<f4", "(4,)"), four).substr(0, 40), {"truncated", "byte 40"});
    refused(fileWith(dictionaryOf("<f4", "(5,)"), four), {"too few for shape", "16 bytes"});
    refused(fileWith(dictionaryOf("<f4", "(4294967296, 4294967296, 4)"), four), {"too few for shape"});
    refused(fileWith(dictionaryOf("<f4", "(99999999999999999999999,)"), four), {"shape"});
    refused(fileWith(dictionaryOf("<f4", "(0,)"), ""), {"empty array"});
    refused(fileWith(dictionaryOf("|O", "(2,)"), four), {"pickled"});
    refused(fileWith(dictionaryOf("<c8", "(2,)"), four), {"complex"});
    refused(fileWith(dictionaryOf("<U4", "(1,)"), four), {"<U4"});
    refused(fileWith("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4,), }\n", four),
            {"records"});
    refused(fileWith("{'descr': '<f4', 'shape': (4,), }\n", four), {"fortran_order"});
    refused(fileWith(dictionaryOf("<f4", "4"), four), {"shape"});
    refused(fileWith(dictionaryOf("<f4", "()"), ""), {"a.npy"});
}

TEST(Npy, QuotesACorruptHeaderOnOneShortLine)
{
    const auto refused = [](const std::string& type, std::initializer_list<const char*> parts) {
        expectRefused([&] { read(fileWith(dictionaryOf(type, "(4,)"), "")); }, parts);
    };
    refused(std::string("<f\0\n8", 5), {"\"<f\\x00\\x0A8\"; supported are bool, integers"});
    refused(std::string(1000, 'f'), {("\"" + std::string(40, 'f') + "…\"").c_str()});
}

} // namespace
} // namespace quantoscope
