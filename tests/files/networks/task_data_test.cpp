// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/idx.h"
#include "files/networks/npz_writer.h"
#include "files/networks/task_data.h"
#include "files/recordings/npy.h"
#include "tests/files/access/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <numeric>

namespace quantoscope {
namespace {

/// The bytes of an IDX file.
std::string idx(std::initializer_list<unsigned> shape, std::string_view values, char type = 8)
{
    std::string bytes{'\0', '\0', type, static_cast<char>(shape.size())};
    for (const unsigned length : shape) {
        for (const unsigned shift : {24U, 16U, 8U, 0U}) {
            bytes += static_cast<char>(length >> shift & 0xffU);
        }
    }
    return bytes + std::string(values);
}

/// The bytes 3 2 0 of an IDX label file, packed by gzip.
constexpr std::array<unsigned char, 31> packedLabels{
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x63, 0x60, 0xe0, 0x60, 0x64, 0x60,
    0x60, 0x60, 0x66, 0x66, 0x62, 0x00, 0x00, 0x5f, 0x60, 0x30, 0x3e, 0x0b, 0x00, 0x00, 0x00};

IdxArray readBytes(const std::string& bytes)
{
    return readIdx({.path = "a.idx", .bytes = std::as_bytes(std::span(bytes))});
}

void expectRefused(const std::string& bytes, const char* part)
{
    expectError<FormatError>([&] { readBytes(bytes); }, {"a.idx", part});
}

TEST(Idx, HasAShapeAndBytes)
{
    const IdxArray array = readBytes(idx({2, 1, 3}, "abcdef"));
    EXPECT_EQ(array.shape, (std::vector<std::size_t>{2, 1, 3}));
    EXPECT_EQ(array.values, (std::vector<std::uint8_t>{'a', 'b', 'c', 'd', 'e', 'f'}));
}

TEST(Idx, DamagedFilesAreRefused)
{
    expectRefused("abcd", "is not an IDX file");
    expectRefused(std::string(3, '\0'), "is not an IDX file");
    expectRefused(idx({2}, "ab", 13), "type 13");
    expectRefused(idx({}, ""), "0 axes");
    expectRefused(idx({1, 1, 1, 1, 1}, "a"), "5 axes");
    expectRefused(idx({2, 0}, "ab"), "length 0");
    expectRefused(idx({2, 2}, "abc"), "truncated or damaged");
    expectRefused(idx({2, 2}, "abcde"), "truncated or damaged");
    expectRefused(idx({0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU}, "abc"), "truncated or damaged");
    expectRefused(idx({2, 2}, "abcd").substr(0, 7), "truncated or damaged");
}

TEST(Idx, EveryTruncationIsRefused)
{
    const std::string whole = idx({3, 2}, "abcdef");
    for (std::size_t length = 1; length < whole.size(); ++length) {
        EXPECT_THROW(readBytes(whole.substr(0, length)), FormatError) << length;
    }
}

TEST(TaskData, ImagesHaveTheirLabelsBesideThem)
{
    const TemporaryFolder folder;
    const std::string images =
        folder.write("train-images-idx3-ubyte", idx({3, 1, 2}, {"\0\xff\0\0\x33\0", 6}));
    folder.write("train-labels-idx1-ubyte", idx({3}, {"\3\2\0", 3}));
    const YourSamples yours = readTaskData({.path = images});
    EXPECT_EQ(yours.inputs, 2U);
    EXPECT_EQ(yours.steps(), 1U);
    EXPECT_TRUE(yours.samples.constant);
    EXPECT_EQ(yours.samples.inputs, (std::vector<float>{0, 1, 0, 0, 0.2F, 0}));
    EXPECT_EQ(yours.samples.labels, (std::vector<std::uint8_t>{3, 2, 0}));
}

TEST(TaskData, ImagesWithoutFittingLabelsAreRefused)
{
    const TemporaryFolder folder;
    const std::string images = folder.write("digits.idx", idx({3, 1, 2}, "abcdef"));
    const std::string labels = folder.write("labels.idx", idx({2}, "ab"));
    expectError<FormatError>([&] { readTaskData({.path = images}); }, {"digits.idx has no labels"});
    expectError<FormatError>([&] { readTaskData({.path = images, .labels = labels}); },
                             {"2 labels for 3 samples"});
    expectError<FormatError>([&] { readTaskData({.path = labels, .labels = labels}); }, {"has one axis"});
    const std::string named = folder.write("t10k-images-idx3-ubyte", idx({1, 1, 1}, "a"));
    EXPECT_THROW(readTaskData({.path = named}), FileError) << "the file of labels is missing";
}

#ifdef QUANTOSCOPE_HAS_ZLIB
TEST(TaskData, FilesMayBePackedWithGzip)
{
    const std::string packed(reinterpret_cast<const char*>(packedLabels.data()), packedLabels.size());
    const IdxArray labels = readBytes(packed);
    EXPECT_EQ(labels.shape, std::vector<std::size_t>{3});
    EXPECT_EQ(labels.values, (std::vector<std::uint8_t>{3, 2, 0}));
    for (std::size_t length = 2; length < packed.size(); ++length) {
        EXPECT_THROW(readBytes(packed.substr(0, length)), FormatError) << length;
    }
}
#endif

TEST(TaskData, ArraysOfThreeAxesHaveSteps)
{
    const TemporaryFolder folder;
    std::vector<float> values(24);
    std::iota(values.begin(), values.end(), 0.0F);
    const std::array<std::size_t, 3> shape{2, 3, 4};
    const std::array<std::int32_t, 2> classes{1, 0};
    const std::array<std::size_t, 1> count{2};
    const std::string path = folder.write(
        "a.npz",
        npzBytes(std::vector<NpzArray>{{"x", npyBytes(std::span<const float>(values), shape)},
                                       {"y", npyBytes(std::span<const std::int32_t>(classes), count)}}));
    const YourSamples steps = readTaskData({.path = path});
    EXPECT_FALSE(steps.samples.constant);
    EXPECT_EQ(steps.inputs, 4U);
    EXPECT_EQ(steps.steps(), 3U);
    EXPECT_EQ(steps.samples.inputs, values);
    EXPECT_EQ(steps.samples.labels, (std::vector<std::uint8_t>{1, 0}));
    const YourSamples flat = readTaskData({.path = path, .noSteps = true});
    EXPECT_TRUE(flat.samples.constant);
    EXPECT_EQ(flat.inputs, 12U);
}

TEST(TaskData, ArraysWithoutLabelsOrWithTooManyClassesAreRefused)
{
    const TemporaryFolder folder;
    const std::array<float, 4> values{0, 1, 2, 3};
    const std::array<std::size_t, 2> shape{2, 2};
    const std::array<std::int32_t, 2> classes{1, 256};
    const std::array<std::size_t, 1> count{2};
    const std::string x = folder.write("x.npy", npyBytes(std::span<const float>(values), shape));
    const std::string y = folder.write("y.npy", npyBytes(std::span<const std::int32_t>(classes), count));
    expectError<FormatError>([&] { readTaskData({.path = x}); }, {"x.npy has no labels"});
    expectError<FormatError>([&] { readTaskData({.path = x, .labels = y}); }, {"y.npy has the label 256"});
}

} // namespace
} // namespace quantoscope
