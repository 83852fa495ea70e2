// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/recording_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace quantoscope {
namespace {

struct TemporaryFiles
{
    std::vector<std::string> paths;

    TemporaryFiles() = default;
    TemporaryFiles(const TemporaryFiles&) = delete;
    TemporaryFiles& operator=(const TemporaryFiles&) = delete;
    ~TemporaryFiles()
    {
        for (const std::string& path : paths) {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    }
};

std::string endingOf(const std::string& name)
{
    return name.substr(name.rfind('.'));
}

void readAllColumns(const std::string& path)
{
    for (const Recording& recording = readFile(path); const Recording::Column& column : recording.columns) {
        EXPECT_FALSE(column.read().values.empty());
    }
}

} // namespace

std::string pathOfFile(const std::string& name)
{
    return std::string(QUANTOSCOPE_RECORDINGS "/") + name;
}

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file.is_open()) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

Recording readFile(const std::string& path)
{
    return readText(path, contentOf(path));
}

std::vector<float> ramp(std::size_t samples, std::size_t channel)
{
    std::vector<float> values;
    for (std::size_t k = 0; k < samples; ++k) {
        values.push_back(static_cast<float>(k) / 4 + 100 * static_cast<float>(channel));
    }
    return values;
}

std::vector<std::string> namesOf(const Recording& recording)
{
    std::vector<std::string> names;
    std::ranges::transform(recording.columns, std::back_inserter(names), &Recording::Column::name);
    return names;
}

void expectColumn(const Recording& recording, std::size_t column, const std::vector<float>& values)
{
    const SharedSamples samples = recording.columns.at(column).read();
    ASSERT_EQ(samples.values.size(), values.size());
    ASSERT_EQ(recording.columns[column].length, values.size());
    const auto [other, value] = std::ranges::mismatch(samples.values, values);
    EXPECT_EQ(other, samples.values.end())
        << "column " << column << ", sample " << other - samples.values.begin() << " is " << *other
        << ", not " << *value;
}

std::string writeTemporary(const std::string& name, std::string_view content)
{
    const std::string path = testing::TempDir() + std::to_string(std::random_device()()) + name;
    static TemporaryFiles files;
    files.paths.push_back(path);
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

void expectFileRefused(const std::string& path, std::initializer_list<const char*> parts)
{
    try {
        readAllColumns(path);
        ADD_FAILURE() << path << " was accepted";
    } catch (const FormatError& error) {
        const std::string sentence = error.what();
        EXPECT_TRUE(sentence.starts_with(path)) << sentence;
        EXPECT_TRUE(sentence.ends_with(".")) << sentence;
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
        for (const char* part : parts) {
            EXPECT_NE(sentence.find(part), std::string::npos) << sentence << " lacks " << part;
        }
    }
}

void expectCutsRefused(const std::string& name, const std::function<bool(std::size_t size)>& isWhole)
{
    SCOPED_TRACE(name);
    expectCutsRefused(endingOf(name), contentOf(pathOfFile(name)), isWhole);
}

void expectCutsRefused(const std::string& ending, const std::string& content,
                       const std::function<bool(std::size_t size)>& isWhole)
{
    constexpr std::size_t cuts = 40;
    const std::size_t last = content.size() - 1;
    const std::size_t step = std::max<std::size_t>(1, content.size() / cuts);
    for (std::size_t size = 1; size <= last; size = size < last ? std::min(last, size + step) : last + 1) {
        if (!isWhole(size)) {
            SCOPED_TRACE("cut off after " + std::to_string(size) + " bytes");
            const std::string path = writeTemporary(ending, content.substr(0, size));
            expectFileRefused(path);
            std::filesystem::remove(path);
        }
    }
}

void expectDamageBorne(const std::string& name, int times)
{
    expectDamageBorne(endingOf(name), contentOf(pathOfFile(name)), times);
}

void expectDamageBorne(const std::string& ending, const std::string& content, int times, std::size_t end)
{
    std::mt19937 random; // NOLINT(cert-msc51-cpp): the same damage every time
    for (int i = 0; i < times; ++i) {
        std::string damaged = content;
        for (int changes = 1 + i % 4; changes > 0; --changes) {
            damaged[random() % std::min(end, damaged.size())] = static_cast<char>(random());
        }
        const std::string path = writeTemporary(ending, damaged);
        try {
            readAllColumns(path);
        } catch (const FormatError& error) {
            EXPECT_TRUE(std::string(error.what()).starts_with(path)) << error.what();
        }
        std::filesystem::remove(path);
    }
}

} // namespace quantoscope
