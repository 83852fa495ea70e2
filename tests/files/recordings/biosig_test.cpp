// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/recording_files.h"

namespace quantoscope {
namespace {

const std::vector<float> current{12.5, 12.25, 12, 11.75, 11.5, 11.25, 11, 10.75};

TEST(Biosig, ReadsChannelsWithTheirRateAndUnit)
{
    for (const char* name : {"cell.abf", "cell.gdf", "cell.edf"}) {
        SCOPED_TRACE(name);
        const Recording recording = readFile(pathOfFile(name));
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"Vm", "Im"}));
        EXPECT_EQ(recording.columns[0].calibration, (Calibration{.samplingRate = 20'000, .unit = "mV"}));
        EXPECT_EQ(recording.columns[1].calibration, (Calibration{.samplingRate = 20'000, .unit = "pA"}));
        EXPECT_EQ(samplesOf(recording, 0), ramp(8));
        EXPECT_EQ(samplesOf(recording, 1), current);
    }
}

TEST(Biosig, RefusesWhatIsOfAnotherKind)
{
    expectFileRefused(writeTemporary("text.abf", "no cell was ever recorded here"));
    expectFileRefused(writeTemporary("packed.edf", "\x1F\x8B\x08"), {"gzip"});
}

TEST(Biosig, RefusesMoreRecordsThanTheFileHolds)
{
    std::string lying = contentOf(pathOfFile("cell.edf"));
    constexpr std::size_t recordsPlace = 236;
    lying.replace(recordsPlace, 8, "99999999");
    expectFileRefused(writeTemporary("lying.edf", lying));
}

TEST(Biosig, RefusesWhatIsCutOffOrDamaged)
{
    for (const char* name : {"cell.abf", "cell.gdf", "cell.edf"}) {
        expectCutsRefused(name);
        expectDamageBorne(name, 25);
    }
}

} // namespace
} // namespace quantoscope
