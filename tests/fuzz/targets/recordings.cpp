// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of recordings, each by its ending, down to every sample.
#include "files/recordings/npy.h"
#include "files/recordings/recording.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace quantoscope {
namespace {

/// An error message must be a sentence that begins with the name of the file.
void requireSentence(const std::string& sentence, const std::string& name)
{
    require(sentence.starts_with(name) && sentence.ends_with("."),
            "an error message is a sentence that names its file");
}

void readColumns(const std::string& name, FuzzBytes bytes)
{
    const Recording recording = readRecording(name, bytes);
    require(!recording.columns.empty(), "a recording has a column");
    constexpr std::size_t mostRead = 4; // the others are read the same way
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

} // namespace

static const FuzzTarget delimitedTarget("delimited", [](FuzzBytes bytes) { readOrRefuse("x.csv", bytes); });
static const FuzzTarget npyTarget("npy", takeNpyArray);
static const FuzzTarget npzTarget("npz", [](FuzzBytes bytes) { readOrRefuse("x.npz", bytes); });
static const FuzzTarget audioTarget("audio", [](FuzzBytes bytes) { readOrRefuse("x.wav", bytes); });
static const FuzzTarget hdf5Target("hdf5", [](FuzzBytes bytes) { readOrRefuse("x.h5", bytes); });
static const FuzzTarget abfTarget("abf", [](FuzzBytes bytes) { readOrRefuse("x.abf", bytes); });
static const FuzzTarget edfTarget("edf", [](FuzzBytes bytes) { readOrRefuse("x.edf", bytes); });
static const FuzzTarget matTarget("mat", [](FuzzBytes bytes) { readOrRefuse("x.mat", bytes); });

} // namespace quantoscope
