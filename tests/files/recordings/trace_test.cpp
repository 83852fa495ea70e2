// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npy.h"
#include "files/recordings/trace.h"
#include "tests/files/recordings/read_text.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

using Membranes = std::vector<double>;
using Spikes = std::vector<std::uint8_t>;

RecordedTrace traceIn(std::string_view text)
{
    return traceOf(readText("trace.csv", text), "trace.csv");
}

std::string traceRefusal(std::string_view text)
{
    try {
        traceIn(text);
    } catch (const FormatError& error) {
        return error.what();
    }
    return "taken";
}

TEST(RecordedTraceFile, IsReadByColumnName)
{
    const RecordedTrace trace = traceIn("step,Spk,input,V\n0,0,1,0.1\n1,1,1,1\n2,0,0,0\n");
    EXPECT_EQ(trace.membrane(), (Membranes{0.1, 1, 0}));
    EXPECT_EQ(trace.spikes(), (Spikes{0, 1, 0}));
    EXPECT_FALSE(traceIn("input,voltage\n1,0.5\n0,0.25\n").hasSpikes());
    EXPECT_FALSE(traceIn("spikes,other\n1,0.5\n0,0.25\n").hasMembrane());
}

TEST(RecordedTraceFile, ColumnsWithoutNamesAreToldByTheirValues)
{
    EXPECT_EQ(traceIn("0\n1\n1\n").spikes(), (Spikes{0, 1, 1}));
    EXPECT_EQ(traceIn("0\n1\n0.5\n").membrane(), (Membranes{0, 1, 0.5}));
    for (const char* text : {"0,0.5\n1,2\n0,0.25\n", "0.5,0\n2,1\n0.25,0\n"}) {
        EXPECT_EQ(traceIn(text).membrane(), (Membranes{0.5, 2, 0.25}));
        EXPECT_EQ(traceIn(text).spikes(), (Spikes{0, 1, 0}));
    }
}

TEST(RecordedTraceFile, KeepsEveryBitOfFloat64)
{
    const double third = 1.0 / 3;
    EXPECT_EQ(traceIn("v\n0.3333333333333333\n1e-300\n").membrane(), (Membranes{third, 1e-300}));
    const std::vector<double> pairs{third, 0, 2 * third, 1, 3 * third + 1, 0};
    const std::string bytes = npyBytes(std::span<const double>(pairs), std::array<std::size_t, 2>{3, 2});
    const Recording recording = readRecording("trace.npy", std::as_bytes(std::span(bytes)));
    EXPECT_EQ(traceOf(recording, "trace.npy").membrane(), (Membranes{third, 2 * third, 3 * third + 1}));
    EXPECT_EQ(traceOf(recording, "trace.npy").spikes(), (Spikes{0, 1, 0}));
}

TEST(RecordedTraceFile, ErrorsNameTheirPlace)
{
    const std::string unclear =
        "trace.csv does not say which column is the membrane or the spikes; name them "
        "v, mem, membrane or voltage, and spikes, spike or spk.";
    EXPECT_EQ(traceRefusal("a,b,c\n0.5,2,3\n0.25,2,3\n"), unclear);
    EXPECT_EQ(traceRefusal("a,b\n0,1\n1,1\n"), unclear);
    EXPECT_EQ(traceRefusal("a,b\n0.5,0.5\n1,1\n"), unclear);
    EXPECT_EQ(traceRefusal("v,spikes\n0.5,0\n1,2\n"),
              "trace.csv: the spike at step 1 is 2; it must be 0 or 1.");
    EXPECT_EQ(traceRefusal("v\n0.5\nnan\n"),
              "trace.csv: The membrane of the trace at step 1 is nan; it must be a finite number.");
}

} // namespace
} // namespace quantoscope
