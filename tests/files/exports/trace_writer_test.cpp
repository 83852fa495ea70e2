// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/trace_writer.h"

#include "files/recordings/npy.h"
#include "tests/files/recordings/expect_refused.h"
#include "tests/files/recordings/read_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

TEST(TraceWriter, CsvHasOneRowPerStep)
{
    const auto run = explore(exampleSetup());
    const std::string text = traceText(*run, TraceFormat::csv);
    EXPECT_TRUE(text.starts_with("step,input,membrane,spike,membrane_quantized,spike_quantized\n"));
    const Recording recording = readText("run.csv", text);
    EXPECT_TRUE(std::ranges::equal(samplesOf(recording, 1), run->input->samples()));
    EXPECT_TRUE(std::ranges::equal(samplesOf(recording, 2), run->raw->samples()));
    EXPECT_TRUE(std::ranges::equal(samplesOf(recording, 4), run->quantized->samples()));
    EXPECT_EQ(std::ranges::count(samplesOf(recording, 3), 1.0F),
              static_cast<std::ptrdiff_t>(run->metrics.rawSpikes));
    EXPECT_EQ(std::ranges::count(samplesOf(recording, 5), 1.0F),
              static_cast<std::ptrdiff_t>(run->metrics.quantizedSpikes));
}

TEST(TraceWriter, NpyHasOneRowPerStep)
{
    const auto run = explore(exampleSetup());
    const std::string file = traceText(*run, TraceFormat::npy);
    const NpyArray array = readNpy("run.npy", bytesOf(file));
    EXPECT_EQ(array.shape, (std::vector<std::size_t>{run->steps(), 6}));
    const auto& values = std::get<std::vector<float>>(array.values);
    for (std::size_t step = 0; step < run->steps(); ++step) {
        EXPECT_EQ(values[step * 6], static_cast<float>(step));
        EXPECT_EQ(values[step * 6 + 4], run->quantizedAt(step));
    }
}

TEST(TraceWriter, JsonContainsTheSetup)
{
    const auto run = explore(exampleSetup());
    const auto json = nlohmann::json::parse(traceText(*run, TraceFormat::json));
    EXPECT_EQ(json.at("setup").at("scheme").at("num_bits"), run->setup.scheme.numBits);
    EXPECT_EQ(json.at("metrics").at("spikes"), run->metrics.rawSpikes);
    EXPECT_EQ(json.at("columns").at("membrane").at(5).get<float>(), run->raw->samples()[5]);
}

TEST(TraceWriter, AnOpenLoopRecordingHasNoInput)
{
    quantoscope::Setup setup; // not testing::Test::Setup
    setup.loop = Loop::open;
    setup.recording = RecordingName{"r", 0};
    const auto run = explore(setup, std::make_shared<Signal>("r", std::vector<float>{0.5F, NAN, 1.5F}));
    EXPECT_NE(traceText(*run, TraceFormat::csv).find("\n0,,0.5,0,"), std::string::npos);
    const auto json = nlohmann::json::parse(traceText(*run, TraceFormat::json));
    EXPECT_TRUE(json.at("columns").at("input").at(0).is_null());
    EXPECT_TRUE(json.at("columns").at("membrane").at(1).is_null());
}

} // namespace
} // namespace quantoscope
