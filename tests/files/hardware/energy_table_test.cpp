// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/energy_table.h"

#include "files/access/file_error.h"
#include "tests/files/access/temporary_folder.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(EnergyTable, ReadsBackWhatIsWritten)
{
    const TemporaryFolder folder;
    const EnergyTable table{.add8 = 0.007,
                            .add32 = 0.03,
                            .multiply8 = 0.07,
                            .multiply32 = 1.48,
                            .memory64 = 7.5,
                            .source = "7 nm"};
    EXPECT_EQ(readEnergyTable(folder.write("table.json", energyTableText(table))), table);
}

TEST(EnergyTable, MissingEnergiesKeepTheirDefaults)
{
    const TemporaryFolder folder;
    const std::string path = folder.write("table.json", R"({"add_8": 0.5})");
    const EnergyTable table = readEnergyTable(path);
    EXPECT_EQ(table.add8, 0.5);
    EXPECT_EQ(table.add32, EnergyTable().add32);
    EXPECT_EQ(table.source, path);
}

TEST(EnergyTable, SaysWhatIsWrong)
{
    const TemporaryFolder folder;
    const auto expectRefused = [&](const char* text, std::initializer_list<const char*> parts) {
        const std::string path = folder.write("table.json", text);
        expectError<FormatError>([&] { readEnergyTable(path); }, parts);
    };
    expectRefused("[]", {"table.json"});
    expectRefused("{", {"table.json", "JSON"});
    expectRefused(R"({"add_8": "much"})", {"table.json", "add_8"});
    expectRefused(R"({"add_8": -1})", {"table.json", "add_8", "-1"});
    expectRefused(R"({"add_9": 1})", {"table.json", "add_9"});
    expectError<FileError>([&] { readEnergyTable(folder.path("missing.json")); }, {"missing.json"});
}

} // namespace
} // namespace quantoscope
