// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of recordings, each by its ending, down to every sample.
#include "core/formats/npy.h"
#include "core/formats/recording.h"
#include "tests/fuzz/fuzz_target.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <numeric>

namespace quantoscope {
namespace {

/// A file for the libraries that read nothing but paths.
class NamedFile
{
public:
    explicit NamedFile(const std::string& ending)
        : m_path(std::filesystem::temp_directory_path() /
                 ("quantoscope_fuzz_" + std::to_string(getpid()) + ending))
    {
    }
    ~NamedFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    NamedFile(const NamedFile&) = delete;
    NamedFile& operator=(const NamedFile&) = delete;

    const std::string& write(FuzzBytes bytes) const
    {
        std::ofstream file(m_path, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        require(file.good(), "the file is written");
        return m_path;
    }

private:
    std::string m_path;
};

/// A refusal must be a sentence that begins with the name of the file.
void requireSentence(const std::string& sentence, const std::string& name)
{
    require(sentence.starts_with(name) && sentence.ends_with("."), "a refusal is a sentence of its file");
}

void readColumns(const std::string& name, FuzzBytes bytes)
{
    const Recording recording = readRecording(name, bytes);
    require(!recording.columns.empty(), "a recording has a column");
    constexpr std::size_t mostRead = 4; // the others are no different
    const std::size_t count = std::min(mostRead, recording.columns.size());
    for (std::size_t column = 0; column < count; ++column) {
        try {
            require(!recording.columns[column].read().values.empty(), "a column has a sample");
        } catch (const FormatError& error) {
            requireSentence(error.what(), name);
        }
    }
}

void readOrRefuse(const std::string& name, FuzzBytes bytes)
{
    try {
        readColumns(name, bytes);
    } catch (const FormatError& error) {
        requireSentence(error.what(), name);
    }
}

void takeNpyArray(FuzzBytes bytes)
{
    readOrRefuse("x.npy", bytes);
    try {
        const NpyArray array = readNpy("x.npy", bytes);
        const std::size_t elements =
            std::accumulate(array.shape.begin(), array.shape.end(), std::size_t{1}, std::multiplies<>());
        require(std::visit([](const auto& values) { return values.size(); }, array.values) == elements,
                "an array has as many elements as its shape says");
    } catch (const FormatError& error) {
        requireSentence(error.what(), "x.npy");
    }
}

void takeMat(FuzzBytes bytes)
{
    static const NamedFile file(".mat");
    readOrRefuse(file.write(bytes), bytes);
}

void takeBiosig(FuzzBytes bytes)
{
    static const NamedFile file(".edf");
    readOrRefuse(file.write(bytes), bytes);
}

} // namespace

static const FuzzTarget delimitedTarget("delimited", [](FuzzBytes bytes) { readOrRefuse("x.csv", bytes); });
static const FuzzTarget npyTarget("npy", takeNpyArray);
static const FuzzTarget npzTarget("npz", [](FuzzBytes bytes) { readOrRefuse("x.npz", bytes); });
static const FuzzTarget audioTarget("audio", [](FuzzBytes bytes) { readOrRefuse("x.wav", bytes); });
static const FuzzTarget hdf5Target("hdf5", [](FuzzBytes bytes) { readOrRefuse("x.h5", bytes); });
static const FuzzTarget matTarget("mat", takeMat);
static const FuzzTarget biosigTarget("biosig", takeBiosig);

} // namespace quantoscope
