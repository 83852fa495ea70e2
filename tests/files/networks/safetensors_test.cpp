// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/safetensors.h"

#include "tests/files/recordings/expect_refused.h"

#include <gtest/gtest.h>

#include <cstring>

namespace quantoscope {
namespace {

std::string fileOf(const std::string& header, const std::string& data)
{
    const std::uint64_t length = header.size();
    std::string file(sizeof(length), '\0');
    std::memcpy(file.data(), &length, sizeof(length));
    return file + header + data;
}

StateDict read(const std::string& content)
{
    return readSafetensors({.path = "x.safetensors", .bytes = std::as_bytes(std::span(content))});
}

std::string described(const std::string& name, const std::string& type, const std::string& shape, int begin,
                      int end)
{
    return '"' + name + R"(":{"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":[)" +
           std::to_string(begin) + ',' + std::to_string(end) + "]}";
}

TEST(Safetensors, AreInTheOrderOfTheirData)
{
    const StateDict dict =
        read(fileOf("{" + described("b", "F32", "[]", 4, 8) + "," + described("c", "U8", "[4]", 0, 4) + "}",
                    std::string("\1\2\3\4\0\0\x80\x3F", 8)));
    ASSERT_EQ(dict.arrays.size(), 2U);
    EXPECT_EQ(dict.arrays[0].name, "c");
    EXPECT_EQ(dict.arrays[0].array.shape, Shape{4});
    EXPECT_EQ(std::get<std::vector<float>>(dict.arrays[0].array.values), (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(std::get<std::vector<float>>(dict.arrays[1].array.values), (std::vector<float>{1}));
}

TEST(Safetensors, HalvesAreExact)
{
    const StateDict dict = read(
        fileOf("{" + described("h", "F16", "[1]", 0, 2) + "," + described("b", "BF16", "[1]", 2, 4) + "}",
               std::string("\0\x3E\xC0\x3F", 4)));
    EXPECT_EQ(std::get<std::vector<float>>(dict.arrays[0].array.values), (std::vector<float>{1.5}));
    EXPECT_EQ(std::get<std::vector<float>>(dict.arrays[1].array.values), (std::vector<float>{1.5}));
}

TEST(Safetensors, TellWhetherTheyAreSortedByName)
{
    const auto sorted = [](const std::string& first, const std::string& second) {
        return read(fileOf("{" + described(first, "F32", "[]", 0, 4) + "," +
                               described(second, "F32", "[]", 4, 8) + "}",
                           std::string(8, '\0')))
            .sorted;
    };
    EXPECT_TRUE(sorted("a", "b"));
    EXPECT_FALSE(sorted("b", "a"));
}

TEST(Safetensors, CutAnywhereAreRefused)
{
    const std::string whole = fileOf("{" + described("b", "F32", "[2]", 0, 8) + "}", std::string(8, '\0'));
    EXPECT_EQ(read(whole).arrays.size(), 1U);
    for (std::size_t size = 1; size < whole.size(); ++size) {
        expectRefused([&] { read(whole.substr(0, size)); }, {"x.safetensors: "});
    }
}

} // namespace
} // namespace quantoscope
