// SPDX-License-Identifier: GPL-3.0-or-later
// The names in C headers, and programs that include several of them.
#include "core/parameters/input_error.h"
#include "tests/files/exports/c_program.h"

namespace quantoscope {
namespace {

TEST(CHeader, TwoTablesCanBeUsedInOneProgram)
{
    const Folder folder;
    writeHeader(folder, "hidden.h", LevelTable({.numBits = 4}), {.fixedPoint = FixedPoint(1, 10)});
    writeHeader(folder, "output.h", LevelTable({.numBits = 4, .threshold = 2, .upperLimit = 1}),
                {.fixedPoint = FixedPoint(3, 8)});
    folder.write("main.c", R"(#include "hidden.h"
#include "output.h"
#include "hidden.h"
#include <stdio.h>
int main(void)
{
    printf("%g %g %d %d\n", hidden_quantize(3.5f), output_quantize(3.5f), hidden_code_index(1024),
           output_code_index(256));
    return 0;
}
)");
    for (const std::string& answers : printed(folder)) {
        EXPECT_EQ(answers, "1.2 3.6 14 7\n");
    }
}

TEST(CHeader, NamesEverythingAfterTheFile)
{
    const Folder folder;
    const LevelTable table(Scheme{.numBits = 2});
    for (const auto& [file, name] :
         std::vector<std::pair<std::string, std::string>>{{"neuron.h", "neuron"},
                                                          {"Layer-1.hidden.h", "Layer_1_hidden"},
                                                          {"8-bit.h", "table_8_bit"},
                                                          {"_a--b_.hpp", "a_b"},
                                                          {"int", "int"}}) {
        const std::string content =
            tableFiles(table, TableFormat::c, {.fixedPoint = FixedPoint(1, 4)}, file).front().content;
        EXPECT_EQ(content.find("quantoscope_"), std::string::npos) << content;
        folder.write("header.h", content);
        folder.write(
            "main.c",
            std::string("#include \"header.h\"\n#include <stdio.h>\nint main(void) { printf(\"%g %d\", ")
                .append(name)
                .append("_quantize(5.0f), (int)")
                .append(name)
                .append("_code_quantize(0)); return 0; }\n"));
        for (const std::string& answers : printed(folder)) {
            EXPECT_EQ(answers, "1.2 -4") << file;
        }
    }
}

/// Without this the second would be left out without a word.
TEST(CHeader, TwoTablesWithTheSameNameDoNotCompile)
{
    const Folder folder;
    ASSERT_TRUE(folder.run("mkdir other"));
    writeHeader(folder, "neuron.h", LevelTable(Scheme{.numBits = 4}), {});
    folder.write("other/neuron.h",
                 tableFiles(LevelTable(Scheme{.numBits = 3}), TableFormat::c, {}, "neuron.h")[0].content);
    folder.write("main.c",
                 "#include \"neuron.h\"\n#include \"other/neuron.h\"\nint main(void) { return 0; }\n");
    for (const char* compiler : {"gcc -std=c99", "g++ -std=c++17 -x c++"}) {
        EXPECT_FALSE(folder.run(std::string(compiler) + " main.c -o main 2> complaints"));
        EXPECT_NE(folder.read("complaints").find("Two different level tables are named neuron"),
                  std::string::npos)
            << folder.read("complaints");
    }
}

TEST(CHeader, RefusesInvalidFunctionNames)
{
    const LevelTable table(Scheme{.numBits = 2});
    for (const char* name : {".h", "a b.h", "a\"b.h", "größe.h", "-.h", "a+b.h"}) {
        try {
            tableFiles(table, TableFormat::c, {}, name);
            ADD_FAILURE() << name << " was accepted";
        } catch (const InputError& error) {
            EXPECT_EQ(std::string(error.what()),
                      std::string("The file name is \"") + name +
                          "\"; it must contain at least one letter or digit and only letters, digits, \"_\", "
                          "\"-\" and \".\", because what it declares is named after it.");
        }
    }
}

} // namespace
} // namespace quantoscope
