// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/find_column.h"
#include "tests/files/recordings/recording_files.h"

#include <thread>

namespace quantoscope {
namespace {

TEST(Hdf5, ListsEveryNumericDatasetByPath)
{
    const Recording recording = readFile(pathOfFile("plain.h5"));
    EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"membrane", "cells/counts", "cells/trials[0]",
                                                            "cells/trials[1]", "cells/trials[2]"}));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 1), (std::vector<float>{0, 1, 2, 3}));
    EXPECT_EQ(samplesOf(recording, 4), ramp(5, 2));
}

TEST(Hdf5, ReadsRateAndUnitFromAttributes)
{
    const Recording recording = readFile(pathOfFile("plain.h5"));
    EXPECT_EQ(recording.columns[0].calibration, (Calibration{.samplingRate = 20'000, .unit = "mV"}));
    EXPECT_EQ(recording.columns[1].calibration, Calibration{});
}

TEST(Hdf5, RecognizesTheFormatByContent)
{
    const std::string path = writeTemporary("recording.dat", contentOf(pathOfFile("plain.h5")));
    EXPECT_EQ(samplesOf(readFile(path), 0), ramp(8));
}

TEST(Hdf5, ReadsAnNwbAcquisitionInItsUnit)
{
    const Recording recording = readFile(pathOfFile("cell.nwb"));
    const std::size_t patch = findColumn(recording, "acquisition/patch/data", "cell.nwb");
    EXPECT_EQ(patch, 0U) << "signals with a rate come first";
    EXPECT_EQ(recording.columns[patch].calibration, (Calibration{.samplingRate = 50'000, .unit = "volts"}));
    // Stored as whole numbers, with conversion 0.25 and offset -1.
    EXPECT_EQ(samplesOf(recording, patch), (std::vector<float>{-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75}));
}

TEST(Hdf5, ConvertsEachNwbChannelByItsFactor)
{
    const Recording recording = readFile(pathOfFile("cell.nwb"));
    const std::size_t last = findColumn(recording, "acquisition/probe/data[2]", "cell.nwb");
    EXPECT_EQ(samplesOf(recording, last), (std::vector<float>{800, 801, 802, 803, 804}));
    EXPECT_NEAR(*recording.columns[last].calibration.samplingRate, 1000, 1e-6) << "evenly spaced timestamps";
    const std::size_t uneven = findColumn(recording, "acquisition/uneven/data", "cell.nwb");
    EXPECT_FALSE(recording.columns[uneven].calibration.samplingRate);
}

TEST(Hdf5, ReadsBooleansEnumerationsAndCompoundMembers)
{
    const Recording recording = readFile(pathOfFile("kinds.h5"));
    const auto column = [&](const char* name) {
        return samplesOf(recording, findColumn(recording, name, "kinds.h5"));
    };
    EXPECT_EQ(column("fires"), (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(column("state"), (std::vector<float>{0, 2, 1}));
    EXPECT_EQ(column("table.v"), (std::vector<float>{0.5F, 0.75F}));
    EXPECT_EQ(column("table.n"), (std::vector<float>{1, 2}));
    EXPECT_EQ(column("wave.i"), (std::vector<float>{2, -1}));
}

TEST(Hdf5, ListsWhatIsNotRead)
{
    const std::string note = leftOutNote(readFile(pathOfFile("kinds.h5")), "kinds.h5");
    for (const char* part : {"none (no elements)", "ragged (variable-length lists)", "table.tag (text)"}) {
        EXPECT_NE(note.find(part), std::string::npos) << note;
    }
    expectFileRefused(pathOfFile("lzf.h5"), {"membrane (compressed with the filter LZF"});
    expectFileRefused(pathOfFile("elsewhere.h5"), {"link (a link to another file)", "virtual (virtual",
                                                   "stored (external: stored in other files)"});
    expectFileRefused(pathOfFile("network.h5"), {"is a network (NIR), not a recording"});
}

TEST(Hdf5, UsesTheAxesNamedInTheFile)
{
    const Recording recording = readFile(pathOfFile("axes.h5"));
    EXPECT_EQ(recording.arrays.at(0).axes, "bns");
    EXPECT_EQ(recording.columns.size(), 8U);
    EXPECT_EQ(recording.columns[5].name, "named[1,1]");
    EXPECT_EQ(samplesOf(recording, 5), (std::vector<float>{15, 16, 17}));
}

TEST(Hdf5, ReadsTheRateOfASonataReport)
{
    const Recording recording = readFile(pathOfFile("sonata.h5"));
    const std::size_t data = findColumn(recording, "report/cortex/data[2]", "sonata.h5");
    EXPECT_EQ(recording.columns[data].calibration, (Calibration{.samplingRate = 10'000, .unit = "mV"}));
    EXPECT_EQ(samplesOf(recording, data), ramp(5, 2));
}

TEST(Hdf5, ReadsTheTimeGridOfNirData)
{
    const Recording recording = readFile(pathOfFile("nir_data.h5"));
    ASSERT_EQ(recording.arrays.size(), 1U);
    EXPECT_EQ(recording.arrays.front().axes, "bsn");
    EXPECT_TRUE(recording.arrays.front().sure);
    const std::size_t last = findColumn(recording, "nodes/lif1/observables/v/data[1,2]", "nir_data.h5");
    EXPECT_EQ(recording.columns[last].calibration, (Calibration{.samplingRate = 2000}));
    EXPECT_EQ(samplesOf(recording, last), (std::vector<float>{14, 17, 20, 23}));
    const std::string note = leftOutNote(recording, "nir_data.h5");
    EXPECT_NE(note.find("spikes/idx (a list of events)"), std::string::npos) << note;
}

TEST(Hdf5, IsReadOnSeveralThreads)
{
    const Recording recording = readFile(pathOfFile("plain.h5"));
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int times = 0; times < 5; ++times) {
                EXPECT_EQ(samplesOf(recording, 0), ramp(8));
            }
        });
    }
}

TEST(Hdf5, RefusesFilesWithoutNumbers)
{
    expectFileRefused(pathOfFile("texts.h5"),
                      {"contains no array that can be read as a recording: name (text)."});
    expectFileRefused(writeTemporary("text.h5", "no numbers"), {"not a valid HDF5 file"});
}

TEST(Hdf5, RefusesFalseClaimsBeforeAllocatingMemory)
{
    const Recording recording = readFile(pathOfFile("unwritten.h5"));
    ASSERT_EQ(namesOf(recording), (std::vector<std::string>{"membrane", "wide"}));
    expectRefused([&] { samplesOf(recording, 0); }, {"dataset membrane", "4194304 MB", "0 bytes"});
    expectRefused([&] { samplesOf(recording, 1); }, {"dataset wide", "4095 MB", "0 bytes"});
}

TEST(Hdf5, RefusesTruncatedAndCorruptFiles)
{
    expectCutsRefused("plain.h5");
    expectCutsRefused("cell.nwb");
    expectDamageBorne("plain.h5", 25);
    expectDamageBorne("cell.nwb", 25);
}

} // namespace
} // namespace quantoscope
