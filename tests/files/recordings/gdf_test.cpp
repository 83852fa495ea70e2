// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/gdf.h"

#include "tests/files/recordings/ephys_files.h"
#include "tests/files/recordings/recording_files.h"

#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// 1, 2 up to 2.20, and 2 since.
constexpr std::array gdfVersions{"1.25", "2.20", "2.51"};

GdfFile gdfOf(const std::string& version)
{
    const std::uint64_t milliseconds = (std::uint64_t{1000} << 32U) + 1;
    return {.version = version,
            .duration = version > "2.20" ? std::bit_cast<std::uint64_t>(0.001) : milliseconds};
}

Recording readGdfFile(const GdfFile& file)
{
    return readText("x.gdf", gdf(file));
}

void expectGdfWhole(const GdfFile& file)
{
    const Recording recording = readGdfFile(file);
    ASSERT_EQ(recording.columns.size(), file.channels.size());
    for (std::size_t channel = 0; channel < file.channels.size(); ++channel) {
        SCOPED_TRACE(file.channels[channel].type);
        expectColumn(recording, channel, file.column(channel));
    }
}

TEST(Gdf, ReadsBiosigFiles)
{
    const Recording recording = readFile(pathOfFile("cell.gdf"));
    EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"Vm", "Im"}));
    EXPECT_EQ(recording.columns[0].calibration, (Calibration{.samplingRate = 20'000, .unit = "mV"}));
    EXPECT_EQ(recording.columns[1].calibration, (Calibration{.samplingRate = 20'000, .unit = "pA"}));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 1), (std::vector<float>{12.5, 12.25, 12, 11.75, 11.5, 11.25, 11, 10.75}));
}

TEST(Gdf, ReadsEverySampleTypeCompletely)
{
    for (const char* version : gdfVersions) {
        for (const std::uint32_t type : {1, 2, 3, 4, 5, 6, 7, 8, 16, 17, 279}) {
            GdfFile file = gdfOf(version);
            file.channels = {{.type = type, .samples = 300}, {.type = type, .samples = 300}};
            file.records = 1000;
            expectGdfWhole(file);
        }
    }
}

TEST(Gdf, ReadsChannelsOfDifferentTypesAndRatesCompletely)
{
    for (const char* version : gdfVersions) {
        GdfFile file = gdfOf(version);
        file.records = 11'000;
        file.channels = {{.type = 17, .samples = 100}, {.type = 1, .samples = 3},
                         {.type = 3, .samples = 1},    {.type = 8, .samples = 7},
                         {.type = 279, .samples = 5},  {.type = 16, .samples = 25}};
        expectGdfWhole(file);
        const Recording recording = readGdfFile(file);
        EXPECT_EQ(recording.columns[0].length, 1'100'000U);
        EXPECT_EQ(recording.columns[0].calibration.samplingRate, 100'000);
        EXPECT_EQ(recording.columns[1].calibration.samplingRate, 3000);
        EXPECT_EQ(recording.columns[2].calibration.samplingRate, 1000);
    }
}

TEST(Gdf, TheDurationIsAFractionUpToVersion220AndAFloatSince)
{
    const auto rate = [](const char* version, std::uint64_t duration) {
        GdfFile file{.channels = {{.samples = 6}}, .version = version, .duration = duration};
        return readGdfFile(file).columns.at(0).calibration.samplingRate;
    };
    const std::uint64_t threeHalves = (std::uint64_t{2} << 32U) + 3;
    for (const char* version : {"1.00", "1.25", "2.00", "2.10", "2.20"}) {
        EXPECT_EQ(rate(version, threeHalves), 4);
        EXPECT_EQ(rate(version, 1), std::nullopt);                       // 1/0
        EXPECT_EQ(rate(version, std::uint64_t{1} << 32U), std::nullopt); // 0/1
    }
    for (const char* version : {"2.21", "2.22", "2.51", "3.00"}) {
        EXPECT_EQ(rate(version, std::bit_cast<std::uint64_t>(1.5)), 4);
        EXPECT_EQ(rate(version, std::bit_cast<std::uint64_t>(-1.5)), std::nullopt);
        EXPECT_EQ(rate(version, std::bit_cast<std::uint64_t>(double{NAN})), std::nullopt);
    }
}

TEST(Gdf, MapsTheDigitalRangeToThePhysicalOne)
{
    for (const char* version : gdfVersions) {
        GdfFile file = gdfOf(version);
        file.channels = {{.physicalMinimum = -3.5,
                          .physicalMaximum = 12.5,
                          .digitalMinimum = 0,
                          .digitalMaximum = 4096,
                          .type = 4,
                          .samples = 1000}};
        std::vector<float> values;
        for (std::size_t i = 0; i < 1000; ++i) {
            values.push_back(static_cast<float>(static_cast<std::uint16_t>(patternAt(i, 0)) / 256.0 - 3.5));
        }
        expectColumn(readGdfFile(file), 0, values);
    }
}

TEST(Gdf, ScalesContiguousSamplesOfOneChannel)
{
    for (const std::uint32_t type : {1, 3, 16, 17}) {
        GdfFile file = gdfOf("2.20");
        file.channels = {{.type = type, .samples = 100}};
        file.records = 3000;
        expectGdfWhole(file);
        // The same steps, but another zero.
        file.channels[0].physicalMinimum = 0;
        file.channels[0].physicalMaximum = 200;
        std::vector<float> values;
        for (const float half : file.column(0)) {
            values.push_back(static_cast<float>(2.0 * half + 100));
        }
        expectColumn(readGdfFile(file), 0, values);
    }
}

/// A file of one float32 with these ranges.
std::string floatInRanges(float value, double digital, double physical)
{
    FileBytes file;
    file.putText(
        0, gdf({.channels = {{.physicalMinimum = -physical, .physicalMaximum = physical, .type = 16}}}));
    file.put(256 + 120, -digital);
    file.put(256 + 128, digital);
    file.put(512, value);
    return file.bytes();
}

TEST(Gdf, FloatsKeepTheirDigitsInLargeRanges)
{
    const double most32 = std::numeric_limits<float>::max();
    const double most64 = std::numeric_limits<double>::max();
    for (const float value : {0.0F, 0.1F, -1e-30F, 12345.678F, 3e38F}) {
        const auto read = [value](double digital, double physical) {
            return samplesOf(readText("x.gdf", floatInRanges(value, digital, physical)));
        };
        EXPECT_EQ(read(most32, most32), std::vector<float>{value});
        EXPECT_EQ(read(most64, most64), std::vector<float>{value});
        EXPECT_EQ(read(most32, most32 / 4), std::vector<float>{value / 4});
    }
    expectRefused([&] { readText("x.gdf", floatInRanges(1, most64, 1)); }, {"Vm (digital range -1.79"});
    expectRefused([&] { readText("x.gdf", floatInRanges(1, 1, most64)); }, {"Vm (physical range -1.79"});
}

TEST(Gdf, UnitsAreTextInVersion1AndNumbersInVersion2)
{
    GdfFile file = gdfOf("1.25");
    file.channels = {{.unit = "\xB5V", .unitCode = 4274}};
    EXPECT_EQ(readGdfFile(file).columns[0].calibration.unit, "µV");
    file.version = "2.20";
    EXPECT_EQ(readGdfFile(file).columns[0].calibration.unit, "mV");
    file.channels[0].unitCode = 0; // then the text counts that version 2 keeps for older programs
    EXPECT_EQ(readGdfFile(file).columns[0].calibration.unit, "µV");
}

TEST(Gdf, UnitNumbersConsistOfAPrefixAndAUnit)
{
    EXPECT_EQ(gdfUnit(4256), "V");
    EXPECT_EQ(gdfUnit(4256 + 18), "mV");
    EXPECT_EQ(gdfUnit(4256 + 19), "µV");
    EXPECT_EQ(gdfUnit(4160 + 20), "nA");
    EXPECT_EQ(gdfUnit(4160 + 21), "pA");
    EXPECT_EQ(gdfUnit(4288 + 4), "MOhm");
    EXPECT_EQ(gdfUnit(8288 + 20), "nS");
    EXPECT_EQ(gdfUnit(4352 + 21), "pF");
    EXPECT_EQ(gdfUnit(544), "%");
    EXPECT_EQ(gdfUnit(6048), "°C");
    EXPECT_EQ(gdfUnit(512), "");
    EXPECT_EQ(gdfUnit(0), "");
    EXPECT_EQ(gdfUnit(4256 + 11), ""); // no prefix
    EXPECT_EQ(gdfUnit(65'535), "");
}

TEST(Gdf, IgnoresChannelsWithoutSamplesOrRange)
{
    for (const char* version : gdfVersions) {
        GdfFile file = gdfOf(version);
        file.records = 2000;
        file.channels = {{.label = "a", .samples = 3},
                         {.label = "sparse", .samples = 0},
                         {.label = "flat", .digitalMinimum = 5, .digitalMaximum = 5},
                         {.label = "none", .physicalMinimum = NAN},
                         {.label = "b", .type = 1, .samples = 2}};
        const Recording recording = readGdfFile(file);
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"a", "b"}));
        expectColumn(recording, 0, file.column(0));
        expectColumn(recording, 1, file.column(4));
        ASSERT_EQ(recording.leftOut.size(), 3U);
        EXPECT_EQ(recording.leftOut[0].reason, "no samples");
        EXPECT_EQ(recording.leftOut[1].reason, "digital range 5 to 5");
        EXPECT_EQ(recording.leftOut[2].reason, "physical range nan to 50");
    }
}

TEST(Gdf, IgnoresEventsAndOptionalHeaders)
{
    for (const char* version : gdfVersions) {
        GdfFile file = gdfOf(version);
        file.channels = {{.samples = 4}};
        file.rest = std::string("\1\0\0\0 events", 11);
        EXPECT_EQ(samplesOf(readGdfFile(file)), file.column(0));
        EXPECT_TRUE(readGdfFile(file).notes.empty());
        std::string bytes = gdf(file);
        bytes.insert(512, 256, '\xFF');
        bytes[184] = version[0] == '1' ? '\0' : '\3';
        bytes[185] = version[0] == '1' ? '\3' : '\0';
        EXPECT_EQ(samplesOf(readText("x.gdf", bytes)), file.column(0));
    }
}

TEST(Gdf, ReportsUnsupportedVersionsAndTypes)
{
    const auto refused = [](const GdfFile& file, std::initializer_list<const char*> parts) {
        expectRefused([&] { readGdfFile(file); }, parts);
    };
    for (const char* version : {"0.12", "1.94", "3.10", "four"}) {
        GdfFile file = gdfOf("2.20");
        file.channels = {{}};
        file.version = version;
        refused(file, {"x.gdf is GDF version \"", version, "not supported", "save it as EDF"});
    }
    for (const std::uint32_t type : {0U, 9U, 18U, 535U, 0xFFFF'FFFFU}) {
        GdfFile file = gdfOf("2.20");
        file.channels = {{.label = "Vm", .type = type, .samples = 0}};
        refused(file, {"x.gdf, channel Vm: GDF sample type", std::to_string(type).c_str(), "save it as EDF"});
    }
    FileBytes unclosed;
    unclosed.putText(0, gdf({.channels = {{}}}));
    unclosed.put(236, std::int64_t{-1});
    expectRefused([&] { readText("x.gdf", unclosed.bytes()); }, {"does not give its number of records"});
}

TEST(Gdf, RefusesMoreRecordsThanTheFileHolds)
{
    for (const char* version : gdfVersions) {
        GdfFile file = gdfOf(version);
        file.channels = {{.samples = 3}, {.type = 5, .samples = 2}};
        file.records = 4;
        const auto changed = [&](std::size_t place, auto value) {
            FileBytes bytes;
            bytes.putText(0, gdf(file));
            bytes.put(place, value);
            return bytes.bytes();
        };
        const auto expectChangedRefused = [&](std::size_t place, auto value, const char* part) {
            expectRefused([&] { readText("x.gdf", changed(place, value)); }, {"x.gdf", part});
        };
        expectChangedRefused(236, std::int64_t{5},
                             "it claims 5 records of 14 bytes but contains only 56 bytes of records");
        expectChangedRefused(236, std::numeric_limits<std::int64_t>::max(),
                             "it claims 9223372036854775807 records");
        expectChangedRefused(236, std::int64_t{0}, "contains no samples");
        expectChangedRefused(256 + 2 * 216, std::uint32_t{0xFFFF'FFFF},
                             "it claims 4 records of 8589934598 bytes");
        expectChangedRefused(252, std::uint16_t{3}, "but 3 channels need 1024");
        expectChangedRefused(184, std::uint16_t{0}, "its size is 0 bytes");
    }
}

TEST(Gdf, RefusesTruncatedFilesAndToleratesCorruption)
{
    expectCutsRefused("cell.gdf");
    expectDamageBorne("cell.gdf", 25);
    for (const char* version : gdfVersions) {
        GdfFile file = gdfOf(version);
        file.channels = {{.type = 1, .samples = 3}, {.type = 5, .samples = 2}, {.type = 17}};
        file.records = 4;
        expectCutsRefused(".gdf", gdf(file));
        expectDamageBorne(".gdf", gdf(file), 300);
    }
}

} // namespace
} // namespace quantoscope
