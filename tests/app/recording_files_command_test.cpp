// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/quantizer.h"
#include "files/recordings/npy.h"
#include "tests/app/program.h"

#include <QFile>

namespace quantoscope {
namespace {

/// A recording of a kind that needs a library, one of its columns, and samples of it.
struct FileCase
{
    const char* file;
    const char* column;
    std::vector<float> samples;
};

class RecordingFiles : public FilesTest, public testing::WithParamInterface<FileCase>
{
protected:
    static QString recording(const char* file) { return QString(QUANTOSCOPE_RECORDINGS "/") + file; }
};

TEST_P(RecordingFiles, CanBeQuantized)
{
    const QString output = pathOf("out.npy");
    const Outcome outcome = runProgram({"quantize", "--num-bits", "3", "--input", recording(GetParam().file),
                                        "--column", GetParam().column, "-o", output});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    std::vector<float> expected = GetParam().samples;
    const Quantizer quantizer(LevelTable({.numBits = 3}), RoundingRule::reference);
    quantizer.quantize(expected, expected);
    const std::string content = read(output);
    EXPECT_EQ(std::get<std::vector<float>>(readNpy("out.npy", std::as_bytes(std::span(content))).values),
              expected);
}

const std::vector<float> ramp{0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75};

INSTANTIATE_TEST_SUITE_P(
    Kinds, RecordingFiles,
    testing::Values(FileCase{"plain.npz", "membrane", ramp}, FileCase{"compressed.mat", "membrane", ramp},
                    FileCase{"version73.mat", "membrane", ramp}, FileCase{"plain.h5", "membrane", ramp},
                    FileCase{
                        "cell.nwb", "acquisition/patch/data", {-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75}},
                    FileCase{"mono.wav", "0", {0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875}},
                    FileCase{"cell.abf", "Vm", ramp}, FileCase{"cell.edf", "0", ramp}));

TEST_F(RecordingFiles, AreRejectedWithAMessageIfInvalid)
{
    const QString output = pathOf("out.npy");
    for (const char* ending : {"npz", "mat", "h5", "nwb", "wav", "flac", "abf", "edf", "gdf"}) {
        const QString path = write(QString("wrong.") + ending, "this is not a recording, whatever its name");
        EXPECT_TRUE(refuses(runProgram({"quantize", "--input", path, "-o", output}), 2, "wrong.")) << ending;
        const QString empty = write(QString("empty.") + ending, "");
        EXPECT_TRUE(refuses(runProgram({"quantize", "--input", empty, "-o", output}), 2, "is empty"))
            << ending;
    }
    EXPECT_TRUE(
        refuses(runProgram({"quantize", "--input", recording("bomb.npz"), "-o", output}), 2, "64 MB"));
    EXPECT_TRUE(
        refuses(runProgram({"quantize", "--input", recording("plain.h5"), "-o", output}), 2, "5 columns"));
    EXPECT_FALSE(QFile::exists(output));
}

TEST_F(RecordingFiles, CanBeDrawn)
{
    const QString output = pathOf("trace.png");
    const Outcome outcome = runProgram({"render", "--input", recording("cell.abf"), "--column", "Vm",
                                        "--loop", "open", "--plot", "overlay", "-o", output});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_TRUE(read(output).starts_with("\x89PNG"));
}

} // namespace
} // namespace quantoscope
