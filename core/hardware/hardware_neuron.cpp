// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_neuron.h"

#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

Scheme rounded(const LevelTable& table, const FixedPoint& format)
{
    const FixedPointLevels levels(table, format);
    std::vector<float> values;
    for (std::size_t i = 0; i < table.size(); ++i) {
        values.push_back(static_cast<float>(levels.value(i)));
    }
    Scheme scheme = table.scheme();
    scheme.format = LevelList(std::move(values));
    scheme.scale = 1.0;
    return scheme;
}

void requireValid(const Setup& setup)
{
    if (auto problem = validateBesidesScheme(setup)) {
        throw InputError(std::move(*problem));
    }
}

} // namespace

void requireClosedLoop(const Setup& setup)
{
    if (setup.loop == Loop::open) {
        throw InputError({"loop", Core::said("loop is open; a circuit computes its own membrane, so the loop "
                                             "must be closed.")});
    }
}

FixedPointFormat defaultInputFormat(const StoredLevels& levels)
{
    constexpr int leastBits = 8;
    const WireRange codes{std::min<std::int64_t>(levels.codes().front(), -1), levels.codes().back()};
    const int integerBits = codes.width() - 1 - levels.fractionBits();
    return {true, integerBits, std::max(levels.fractionBits(), leastBits - 1 - integerBits)};
}

HardwareNeuron hardwareNeuron(const Setup& setup, const std::optional<FixedPoint>& format)
{
    requireValid(setup);
    Setup exact = setup;
    exact.loop = Loop::closed;
    exact.neuron = neuronOf(setup);
    LevelTable table(setup.scheme);
    std::optional<FixedPoint> used = format;
    if (!used && !areFixedPoint(table)) {
        used = requireProposedFixedPoint(table);
    }
    if (used) {
        exact.scheme = rounded(table, *used);
        table = LevelTable(exact.scheme);
    }
    if (!exact.neuron.input.format) {
        exact.neuron.input.format = defaultInputFormat(StoredLevels(table));
    }
    Quantizer quantizer(table, exact.arithmetic);
    NeuronCircuit circuit = neuronCircuit(exact.neuron, table, quantizer);
    return {setup.scheme, std::move(exact), std::move(table), std::move(quantizer), std::move(circuit), used};
}

} // namespace quantoscope
