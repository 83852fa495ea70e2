// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/test_samples.h"

#include "files/networks/npz_writer.h"
#include "files/recordings/npy.h"

namespace quantoscope {
namespace {

std::string inputArray(const SamplesView& test, const std::vector<std::size_t>& shape)
{
    if (areSpikes(test)) {
        const std::vector<std::uint8_t> spikes(test.inputs.begin(), test.inputs.end());
        return npyBytes(std::span(spikes), shape);
    }
    return npyBytes(test.inputs, shape);
}

} // namespace

std::string testSamplesNpz(const TrainedNetwork& network)
{
    const SamplesView test = network.task->test;
    const std::size_t inputs = network.task->inputs;
    std::vector<std::size_t> shape{test.size(), inputs};
    std::vector<NpzArray> arrays;
    if (test.constant) {
        const auto steps = static_cast<std::int32_t>(rulesOf(network).steps);
        arrays.push_back({"steps", npyBytes(std::span(&steps, 1), {})});
    } else {
        shape.insert(shape.begin() + 1, test.width / inputs);
    }
    arrays.push_back({"x", inputArray(test, shape)});
    arrays.push_back({"y", npyBytes(test.labels, std::span(shape).first(1))});
    return npzBytes(arrays);
}

} // namespace quantoscope
