// SPDX-License-Identifier: GPL-3.0-or-later
// The test benches of exported neurons in every simulator and in C, with intact and with corrupt test
// vectors.
#include "core/signals/stimulus.h"
#include "files/hardware/hardware_export.h"
#include "tests/files/exports/folder.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <ostream>

namespace quantoscope {
namespace {

/// How a bench is built in a folder, and how it runs in a folder below or beside it.
struct Tool
{
    const char* name;
    HardwareLanguage language;
    const char* build;
    const char* run;
    const char* vectors;
};

void PrintTo(const Tool& tool, std::ostream* stream)
{
    *stream << tool.name;
}

constexpr Tool icarus{"Icarus", HardwareLanguage::verilog,
                      "iverilog -g2001 -Wall -o sim neuron.v neuron_tb.v", "vvp -n $TOP/sim",
                      "neuron_tb.hex"};
constexpr Tool verilator{
    "Verilator", HardwareLanguage::verilog,
    "verilator --binary -O0 -CFLAGS -O0 --Mdir obj --top-module neuron_tb neuron_tb.v neuron.v",
    "$TOP/obj/Vneuron_tb", "neuron_tb.hex"};
constexpr Tool ghdl{"GHDL", HardwareLanguage::vhdl,
                    "ghdl -a --std=08 neuron.vhd neuron_tb.vhd && ghdl -e --std=08 neuron_tb",
                    "ghdl -r --std=08 --workdir=$TOP -P$TOP neuron_tb", "neuron_tb.hex"};
constexpr Tool c{"C", HardwareLanguage::c,
                 "cc -std=c99 -Wall -Wextra -pedantic -Wconversion -Werror -fsanitize=undefined "
                 "-fno-sanitize-recover=all neuron.c neuron_test.c -o neuron",
                 "$TOP/neuron", "neuron_test.hex"};

HardwareNeuron someNeuron()
{
    Setup setup;
    setup.scheme.format = FixedPointFormat{true, 1, 3};
    setup.arithmetic.rounding = RoundingRule::stochastic;
    setup.neuron.leak = ShiftLeak{2};
    return hardwareNeuron(setup);
}

std::vector<TableFile> filesFor(HardwareLanguage language, const std::string& stem, int neurons)
{
    const auto ending = hardwareLanguageEndings.at(static_cast<std::size_t>(language));
    return hardwareFiles(someNeuron(), generate({.kind = StimulusKind::noise, .offset = 0.2, .steps = 100}),
                         language, stem + "." + std::string(ending), neurons);
}

/// The bench of four neurons that share a circuit, built once for each tool.
class NeuronBench : public testing::TestWithParam<Tool>
{
protected:
    void SetUp() override
    {
        auto& built = m_built[GetParam().name];
        if (!built) {
            built = std::make_unique<Folder>();
            for (const TableFile& file : filesFor(GetParam().language, "neuron", 4)) {
                built->write(file.name, file.content);
            }
            ASSERT_TRUE(built->run(std::string("(") + GetParam().build + ") > log 2>&1"))
                << built->read("log");
        }
        m_folder = built.get();
        m_intact = m_folder->read(GetParam().vectors);
    }

    void TearDown() override { m_folder->write(GetParam().vectors, m_intact); }
    static void TearDownTestSuite() { m_built.clear(); }

    /// Whether the bench passes in a folder; also says what it prints.
    testing::AssertionResult passesIn(const std::string& folder) const
    {
        const bool succeeded = m_folder->run("TOP=$PWD && ulimit -c 0 && mkdir -p " + folder + " && cd " +
                                             folder + " && " + GetParam().run + " > $TOP/printed 2>&1");
        const std::string printed = m_folder->read("printed");
        const bool saysPassed = printed.find("PASSED: all 400 steps") != std::string::npos;
        const bool saysFailed = printed.find("FAILED: ") != std::string::npos;
        EXPECT_EQ(saysPassed, succeeded) << printed;
        EXPECT_EQ(saysFailed, !succeeded) << printed;
        return succeeded ? testing::AssertionSuccess() << printed : testing::AssertionFailure() << printed;
    }

    testing::AssertionResult passesWith(const std::string& vectors) const
    {
        m_folder->write(GetParam().vectors, vectors);
        return passesIn(".");
    }

    const std::string& intact() const { return m_intact; }

private:
    inline static std::map<std::string, std::unique_ptr<Folder>> m_built;
    const Folder* m_folder = nullptr;
    std::string m_intact;
};

TEST_P(NeuronBench, PassesWithItsVectors)
{
    EXPECT_TRUE(passesIn("."));
}

TEST_P(NeuronBench, FailsWhereItsVectorsAreMissing)
{
    EXPECT_FALSE(passesIn("elsewhere"));
}

TEST_P(NeuronBench, FailsIfVectorsAreTruncated)
{
    EXPECT_FALSE(passesWith(intact().substr(0, intact().size() / 2)));
    EXPECT_FALSE(passesWith(intact().substr(0, intact().rfind('\n', intact().size() - 2) + 1)));
    EXPECT_FALSE(passesWith(""));
}

TEST_P(NeuronBench, FailsIfVectorsAreUnknownOrNoNumbers)
{
    std::string unknown = intact();
    unknown.replace(unknown.find('\n') + 1, 8, "xxxxxxxx");
    EXPECT_FALSE(passesWith(unknown));
    std::string words = intact();
    words.replace(words.find('\n') + 1, 8, "membrane");
    EXPECT_FALSE(passesWith(words));
}

TEST_P(NeuronBench, FailsIfThereAreMoreVectors)
{
    EXPECT_FALSE(passesWith(intact() + intact().substr(0, intact().find('\n') + 1)));
}

TEST_P(NeuronBench, FailsIfAnAnswerDiffers)
{
    std::string other = intact();
    char& last = other[other.size() - 2]; // of the membrane
    last = last == '0' ? '1' : '0';
    EXPECT_FALSE(passesWith(other));
}

std::string nameOf(const testing::TestParamInfo<Tool>& info)
{
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Tools, NeuronBench, testing::Values(icarus, verilator, ghdl, c), nameOf);

TEST(HardwareFiles, AreNamedAfterTheFirst)
{
    const auto names = [](HardwareLanguage language) {
        std::vector<std::string> all;
        for (const TableFile& file : filesFor(language, "my-neuron", 1)) {
            all.push_back(file.name);
        }
        return all;
    };
    EXPECT_EQ(names(HardwareLanguage::verilog),
              (std::vector<std::string>{"my-neuron.v", "my-neuron_tb.v", "my-neuron_tb.hex"}));
    EXPECT_EQ(names(HardwareLanguage::vhdl),
              (std::vector<std::string>{"my-neuron.vhd", "my-neuron_tb.vhd", "my-neuron_tb.hex"}));
    EXPECT_EQ(
        names(HardwareLanguage::c),
        (std::vector<std::string>{"my-neuron.c", "my-neuron.h", "my-neuron_test.c", "my-neuron_test.hex"}));
}

TEST(HardwareFiles, OfTwoNeuronsAreUsedInOneProject)
{
    const Folder folder;
    for (const HardwareLanguage language :
         {HardwareLanguage::verilog, HardwareLanguage::vhdl, HardwareLanguage::c}) {
        for (const char* stem : {"first", "second"}) {
            for (const TableFile& file : filesFor(language, stem, 1)) {
                folder.write(file.name, file.content);
            }
        }
    }
    folder.write("main.c",
                 "#include \"first.h\"\n#include \"second.h\"\n"
                 "int main(void) { first_state a; second_state b; first_reset(&a); second_reset(&b);\n"
                 "    return first_step(&a, 0, 0) + second_step(&b, 0, 0); }\n");
    EXPECT_TRUE(folder.run("iverilog -g2001 -o sim first.v second.v first_tb.v second_tb.v -s first_tb"));
    EXPECT_TRUE(folder.run("ghdl -a --std=08 first.vhd second.vhd first_tb.vhd second_tb.vhd"));
    EXPECT_TRUE(folder.run("cc -std=c99 -Werror first.c second.c main.c -o main && ./main"));
}

TEST(HardwareFiles, RefuseNamesThatAreNoIdentifiers)
{
    for (const char* stem : {"neuron; rm -rf", "\"", "näuron", "-", "a/../b"}) {
        EXPECT_THROW(filesFor(HardwareLanguage::verilog, stem, 1), InputError) << stem;
    }
    EXPECT_THROW(filesFor(HardwareLanguage::verilog, "neuron", 0), InputError);
    EXPECT_THROW(filesFor(HardwareLanguage::verilog, "neuron", mostSharedNeurons + 1), InputError);
    EXPECT_THROW(filesFor(HardwareLanguage::verilog, "neuron", mostSharedNeurons),
                 InputError); // too many vectors
}

} // namespace
} // namespace quantoscope
