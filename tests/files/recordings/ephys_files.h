// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Files of electrophysiology as their formats are published, for tests: what readers make of them is compared
// with what was written.

namespace quantoscope {

/// What a channel holds at a sample: a number of 32 bits that is another one at every other place, so that a
/// test sees each sample that is taken from a wrong one.
std::uint32_t patternAt(std::size_t sample, std::size_t channel);

/// The same as samples of two bytes.
std::int16_t shortAt(std::size_t sample, std::size_t channel);

/// A file that is written by places; it grows with zero bytes.
class FileBytes
{
public:
    template<typename Number>
    void put(std::size_t place, Number value)
    {
        const auto bytes = std::bit_cast<std::array<char, sizeof(Number)>>(value);
        putText(place, {bytes.data(), bytes.size()});
    }

    void putText(std::size_t place, std::string_view text);
    /// Padded with blanks.
    void putField(std::size_t place, std::string text, std::size_t size);
    void fillBlock(std::size_t blockBytes);

    std::size_t size() const { return m_bytes.size(); }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

struct AbfFile
{
    struct Channel
    {
        int input = 0; ///< Of the digitizer.
        std::string name = "IN";
        std::string unit = "mV";
        float instrumentScale = 1;
        float instrumentOffset = 0;
        float signalGain = 1;
        float signalOffset = 0;
        float programmableGain = 1;
        bool telegraph = false;
        float telegraphGain = 1;
    };

    std::vector<Channel> channels = {}; ///< In the order in which they are sampled.
    std::size_t frames = 0;             ///< Samples of each channel, by shortAt() if floats is empty.
    std::vector<float> floats = {};     ///< As they alternate.
    std::vector<int> sweeps = {};       ///< Lengths in the synch array, in samples of each channel.
    int mode = 3;                       ///< 3 gap-free, 5 episodic.
    int claimedSweeps = 0;              ///< In the header, besides the synch array.
    int claimedSweepLength = 0;         ///< Of all channels.
    float interval = 50;                ///< µs from one sample of a channel to the next.
    float range = 8;                    ///< V
    std::int32_t resolution = 32'768;
    bool conditioner = true; ///< Whether a signal conditioner was used.
    float version1 = 1.83F;  ///< Of an ABF 1 file.
    std::uint32_t date = 20'200'101;

    /// The sample `frame` of the `channel`th channel.
    float value(std::size_t frame, std::size_t channel) const;
    /// All of a channel's, or so many from `first` on.
    std::vector<float> column(std::size_t channel) const { return column(channel, 0, frames); }
    std::vector<float> column(std::size_t channel, std::size_t first, std::size_t count) const;
};

/// With a header of 6144 bytes, or for versions before 1.6 of 2048.
std::string abf1(const AbfFile& file);
std::string abf2(const AbfFile& file);

/// EDF or BDF. Every field of a header is text, so that it can be wrong.
struct EdfFile
{
    struct Channel
    {
        std::string label = "Vm";
        std::string unit = "mV";
        std::string physicalMinimum = "-512";
        std::string physicalMaximum = "511.5";
        std::string digitalMinimum = "-1024";
        std::string digitalMaximum = "1023";
        std::string samples = "1"; ///< In a record.
        /// The text of the record, for an annotation channel; else samples by patternAt().
        std::function<std::string(std::size_t record)> annotations = {};
    };

    std::vector<Channel> channels = {};
    std::size_t records = 1;
    bool bdf = false;
    std::string kind = {};           ///< "EDF+D" and the like.
    std::string claimedRecords = {}; ///< If not as many as there are.
    std::string seconds = "1";       ///< Of a record.
    std::string headerBytes = {};    ///< If not those that there are.
    std::string date = "01.01.20";
    std::string rest = {}; ///< After the last record.

    std::size_t samples(std::size_t channel) const;
    /// A channel's samples with the scale of the default ranges: half of the stored integers.
    std::vector<float> column(std::size_t channel) const;
    int stored(std::size_t sample, std::size_t channel) const;
};

std::string edf(const EdfFile& file);

struct GdfFile
{
    struct Channel
    {
        std::string label = "Vm";
        std::string unit = "mV";       ///< Text of version 1, and the obsolete text of version 2.
        std::uint16_t unitCode = 4274; ///< Of version 2.
        double physicalMinimum = -50;
        double physicalMaximum = 50;
        std::int64_t digitalMinimum = -100;
        std::int64_t digitalMaximum = 100;
        std::uint32_t type = 3;
        std::uint32_t samples = 1; ///< In a record.
    };

    std::vector<Channel> channels = {};
    std::int64_t records = 1;
    std::string version = "2.20";
    std::uint64_t duration = (std::uint64_t{1000} << 32U) + 1; ///< 1/1000 s as the fraction of two integers.
    std::string rest = {};                                     ///< After the last record: events.

    /// A channel's samples with the scale of the default ranges: half of the stored numbers.
    std::vector<float> column(std::size_t channel) const;
};

std::string gdf(const GdfFile& file);

} // namespace quantoscope
