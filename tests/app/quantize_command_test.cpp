// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/quantizer.h"
#include "files/recordings/npy.h"
#include "tests/app/program.h"

#include <QFile>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

class QuantizeCommand : public FilesTest
{
protected:
    template<typename Number>
    QString writeArray(const QString& name, const std::vector<Number>& values,
                       const std::vector<std::size_t>& shape) const
    {
        return write(name, npyBytes(std::span<const Number>(values), shape));
    }

    static NpyArray readArray(const QString& path)
    {
        const std::string content = read(path);
        return readNpy(path.toStdString(), std::as_bytes(std::span(content)));
    }
};

std::vector<double> someDoubles()
{
    std::vector<double> values(24);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = -1.5 + 0.13 * static_cast<double>(i);
    }
    return values;
}

TEST_F(QuantizeCommand, KeepsShapeAndTypeOfDoubles)
{
    const std::vector<std::size_t> shape{2, 3, 4};
    std::vector<double> values = someDoubles();
    const QString input = writeArray("in.npy", values, shape);
    const QString output = pathOf("out.npy");
    const Outcome outcome = runProgram({"quantize", "--num-bits", "3", "--input", input, "-o", output});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const BasicQuantizer<double> quantizer(LevelTable({.numBits = 3}), RoundingRule::reference);
    quantizer.quantize(values, values);
    const NpyArray array = readArray(output);
    EXPECT_EQ(array.shape, shape);
    ASSERT_TRUE(std::holds_alternative<std::vector<double>>(array.values));
    EXPECT_EQ(std::get<std::vector<double>>(array.values), values);
}

TEST_F(QuantizeCommand, SaysWhichScaleIsAutomatic)
{
    const QString output = pathOf("out.npy");
    const QString input = writeArray("in.npy", std::vector<double>{-1.5, 0.2, 3.01}, {3});
    const Outcome covered =
        runProgram({"quantize", "--scheme", "Q1.2", "--scale", "auto", "--input", input, "-o", output});
    EXPECT_EQ(covered.exitCode, 0);
    EXPECT_EQ(covered.err, "quantoscope quantize: note: scale auto is 2.\n");
    EXPECT_EQ(std::get<std::vector<double>>(readArray(output).values), (std::vector<double>{-1.5, 0, 3}));
    const Outcome clipped =
        runProgram({"quantize", "--scheme", "UQ2.2", "--scale", "auto", "--input", input, "-o", output});
    EXPECT_EQ(clipped.exitCode, 0);
    EXPECT_NE(clipped.err.find("No scale covers samples from -1.5 to 3.01"), std::string::npos)
        << clipped.err;
}

TEST_F(QuantizeCommand, SelectsAColumnOfAnArray)
{
    const QString input = writeArray("in.npy", someDoubles(), {12, 2});
    const QString output = pathOf("out.npy");
    ASSERT_EQ(runProgram({"quantize", "--input", input, "--column", "1", "-o", output}).exitCode, 0);
    EXPECT_EQ(readArray(output).shape, std::vector<std::size_t>{12});
    EXPECT_TRUE(refuses(runProgram({"quantize", "--input", input, "--column", "2", "-o", output}), 2,
                        "has no column \"2\"; it must be a number from 0 to 1"));
}

TEST_F(QuantizeCommand, RejectsATwoDimensionalArrayAsCsv)
{
    const QString input = writeArray("in.npy", someDoubles(), {12, 2});
    EXPECT_TRUE(
        refuses(runProgram({"quantize", "--input", input, "-o", pathOf("out.csv")}), 2, "2 dimensions"));
}

TEST_F(QuantizeCommand, WritesIndicesInTheSmallestType)
{
    const QString input = writeArray<float>("in.npy", {-5, 0, 5}, {3});
    const QString output = pathOf("out.npy");
    ASSERT_EQ(runProgram({"quantize", "--indices", "--input", input, "-o", output}).exitCode, 0);
    EXPECT_NE(read(output).find("u1'"), std::string::npos);
    ASSERT_EQ(
        runProgram({"quantize", "--num-bits", "9", "--indices", "--input", input, "-o", output}).exitCode, 0);
    EXPECT_NE(read(output).find("<u2'"), std::string::npos);
    const NpyArray codes = readArray(output);
    EXPECT_EQ(std::get<std::vector<float>>(codes.values).front(), 0.0F);
    EXPECT_EQ(std::get<std::vector<float>>(codes.values).back(), 511.0F);
}

TEST_F(QuantizeCommand, RejectsIndicesOfNan)
{
    const QString input = writeArray<float>("in.npy", {0, std::numeric_limits<float>::quiet_NaN()}, {2});
    const QString output = pathOf("out.npy");
    EXPECT_TRUE(refuses(
        runProgram({"quantize", "--indices", "--rounding", "saturating", "--input", input, "-o", output}), 2,
        "NaN"));
    EXPECT_FALSE(QFile::exists(output));
    EXPECT_EQ(runProgram({"quantize", "--indices", "--input", input, "-o", output}).exitCode, 0);
}

TEST_F(QuantizeCommand, ReportsHowNonFiniteSamplesAreQuantized)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const QString input = writeArray<double>("in.npy", {0, std::nan(""), infinity, -infinity}, {4});
    const QStringList command{"quantize", "--input", input, "-o", pathOf("out.npy")};
    const Outcome reference = runProgram(command);
    EXPECT_EQ(reference.exitCode, 0);
    EXPECT_EQ(reference.err, "quantoscope quantize: note: 3 of 4 samples are not finite (1 NaN, 2 infinite); "
                             "quantized to the first level, -1, as in snnTorch.\n");
    const Outcome saturating = runProgram(command + QStringList{"--rounding", "saturating"});
    EXPECT_EQ(saturating.exitCode, 0);
    EXPECT_NE(saturating.err.find("NaN stays NaN, infinities are quantized to the lowest or highest level"),
              std::string::npos)
        << saturating.err;
}

TEST_F(QuantizeCommand, ReportsATypeThatCannotBeKept)
{
    const QString input = writeArray<std::uint8_t>("in.npy", {0, 1}, {2});
    const Outcome outcome = runProgram({"quantize", "--input", input, "-o", pathOf("out.npy")});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.err.find("are quantized as float32"), std::string::npos) << outcome.err;
}

TEST_F(QuantizeCommand, QuantizesAColumnOfATextFile)
{
    const QString input = write("in.csv", "time,membrane\n0,-7\n1,7\n");
    const QString output = pathOf("out.csv");
    ASSERT_EQ(runProgram({"quantize", "--input", input, "--column", "membrane", "-o", output}).exitCode, 0);
    EXPECT_EQ(read(output), "membrane\n-1\n1.2\n");
    EXPECT_EQ(runProgram({"quantize", "--input", input, "-o", output}).exitCode, 0) << "time is not a signal";
    EXPECT_EQ(read(output), "membrane\n-1\n1.2\n");
    const QString several = write("several.csv", "soma,membrane\n0,-7\n1,7\n");
    EXPECT_TRUE(refuses(runProgram({"quantize", "--input", several, "-o", output}), 2, "membrane"));
}

TEST_F(QuantizeCommand, AppliesGainAndOffsetToArraysAndColumns)
{
    const std::vector<double> millivolts{-65, -50, -57.5, 30};
    std::string text = "Vm\n";
    for (const double value : millivolts) {
        text += std::to_string(value) + "\n";
    }
    const QStringList scaling{"--input-gain", "0.0666666666666667", "--input-offset", "4.33333333333333"};
    const Quantizer quantizer(LevelTable({.numBits = 3}), RoundingRule::reference);
    for (const QString& input : {writeArray<double>("x.npy", millivolts, {2, 2}), write("x.csv", text)}) {
        const QString output = pathOf("out.npy");
        const Outcome outcome =
            runProgram(QStringList{"quantize", "--num-bits", "3", "--input", input, "-o", output} + scaling);
        ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
        std::visit(
            [&](const auto& values) {
                ASSERT_EQ(values.size(), millivolts.size());
                for (std::size_t i = 0; i < values.size(); ++i) {
                    const double scaled = 0.0666666666666667 * millivolts[i] + 4.33333333333333;
                    EXPECT_EQ(static_cast<float>(values[i]), quantizer(static_cast<float>(scaled))) << i;
                }
            },
            readArray(output).values);
    }
}

TEST_F(QuantizeCommand, RejectsAnInvalidGainOrOffset)
{
    const QStringList quantize{"quantize", "--input", write("x.csv", "1\n2\n"), "-o", pathOf("y.csv")};
    for (const char* gain : {"0", "nan", "inf"}) {
        EXPECT_TRUE(refuses(runProgram(quantize + QStringList{"--input-gain", gain}), 2,
                            "it must be a finite number other than 0"))
            << gain;
    }
    EXPECT_TRUE(refuses(runProgram(quantize + QStringList{"--input-offset", "nan"}), 2,
                        "input_offset is nan; it must be a finite number"));
}

} // namespace
} // namespace quantoscope
