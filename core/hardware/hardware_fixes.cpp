// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_fixes.h"

#include "core/hardware/hardware_neuron.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <span>
#include <string>

namespace quantoscope {
namespace {

/// Another value of a parameter.
struct Change
{
    std::string words; ///< "leak UQ0.7"
    std::function<void(Setup& setup)> apply;
};

Change valueChange(const std::string& parameter, const std::string& value,
                   std::function<void(Setup& setup)> apply)
{
    return {parameter + " " + value, std::move(apply)};
}

/// The nearest number with this many significant bits.
double withSignificantBits(double value, int bits)
{
    int exponent = 0;
    const double fraction = std::frexp(value, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, bits)), exponent - bits);
}

/// Changes of a setup, the smallest first, to numbers of about `bits` bits.
class Changes
{
public:
    Changes(const Setup& setup, const LevelTable& table, int bits)
        : m_setup(setup), m_neuron(setup.neuron), m_bits(bits)
    {
        addInput();
        addThreshold();
        addLeak();
        addDecays();
        addCircuit();
        addQuantizer();
        addScheme(table);
    }

    const std::vector<Change>& list() const { return m_list; }

private:
    /// Eight bits with the same range.
    void addInput()
    {
        if (!m_neuron.input.format) {
            return; // hardwareNeuron() chooses one
        }
        constexpr int width = 8;
        FixedPointFormat narrow = *m_neuron.input.format;
        narrow.fractionBits -= narrow.width() - width;
        if (narrow.fractionBits < m_neuron.input.format->fractionBits) {
            const RegisterFormat input{narrow};
            m_list.push_back(valueChange("input_format", registerText(input),
                                         [input](Setup& setup) { setup.neuron.input = input; }));
        }
    }

    void addThreshold()
    {
        const double threshold = neuronThreshold(m_setup);
        const double rounded = withSignificantBits(threshold, m_bits);
        if (rounded != threshold) {
            m_list.push_back(valueChange("neuron_threshold", numberText(rounded),
                                         [rounded](Setup& setup) { setup.neuron.threshold = rounded; }));
        }
    }

    void addLeak()
    {
        const Leak leak = MultiplierLeak{{.isSigned = false, .integerBits = 0, .fractionBits = m_bits}};
        if (m_neuron.kind != NeuronKind::alpha && m_neuron.leak != leak) {
            m_list.push_back(
                valueChange("leak", leakText(leak), [leak](Setup& setup) { setup.neuron.leak = leak; }));
        }
    }

    void addDecays()
    {
        if (m_neuron.kind == NeuronKind::synaptic || m_neuron.kind == NeuronKind::alpha) {
            addDecay("alpha", m_neuron.alpha, [](Setup& setup) -> double& { return setup.neuron.alpha; });
        }
        if (m_neuron.kind == NeuronKind::alpha) {
            addDecay("beta", m_neuron.beta, [](Setup& setup) -> double& { return setup.neuron.beta; });
        }
    }

    void addDecay(const std::string& parameter, double decay,
                  const std::function<double&(Setup& setup)>& member)
    {
        const double rounded = std::min(withSignificantBits(decay, m_bits), 1 - std::ldexp(1.0, -m_bits));
        if (decay < 1 && rounded != decay) { // 1 would be no decay
            m_list.push_back(valueChange(parameter, numberText(rounded),
                                         [rounded, member](Setup& setup) { member(setup) = rounded; }));
        }
    }

    /// Lapicque's gain and decay are exact if resistance and capacitance are powers of two.
    void addCircuit()
    {
        if (m_neuron.kind != NeuronKind::lapicque) {
            return;
        }
        const auto circuit = circuitOf(m_neuron);
        const auto rounded = [](float value) { return std::exp2(std::round(std::log2(double{value}))); };
        const double resistance = rounded(circuit.resistance);
        const double capacitance = rounded(circuit.capacitance);
        if (m_neuron.resistance != resistance || m_neuron.capacitance != capacitance) {
            m_list.push_back(
                {"resistance " + numberText(resistance) + ", capacitance " + numberText(capacitance),
                 [=](Setup& setup) {
                     setup.neuron.resistance = resistance;
                     setup.neuron.capacitance = capacitance;
                 }});
        }
    }

    void addQuantizer()
    {
        if (m_setup.arithmetic.overflow == Overflow::wrap) {
            m_list.push_back(
                valueChange("overflow", std::string(overflowName(Overflow::saturate)),
                            [](Setup& setup) { setup.arithmetic.overflow = Overflow::saturate; }));
        }
        if (m_setup.arithmetic.rounding != RoundingRule::saturating) {
            m_list.push_back(
                valueChange("rounding", std::string(roundingName(RoundingRule::saturating)),
                            [](Setup& setup) { setup.arithmetic.rounding = RoundingRule::saturating; }));
        }
    }

    /// Fixed point with as many bits as now, for the same range.
    void addScheme(const LevelTable& table)
    {
        if (std::holds_alternative<FixedPointFormat>(m_setup.scheme.format)) {
            return;
        }
        const double most = std::max(std::abs(double{table.lowest()}), double{table.highest()});
        if (most == 0) {
            return;
        }
        const int integerBits = static_cast<int>(std::floor(std::log2(most))) + 1;
        const int fractionBits = bitsOf(m_setup.scheme) - 1 - integerBits;
        const LevelFormat format = FixedPointFormat{true, integerBits, fractionBits};
        m_list.push_back(valueChange("scheme", formatText(format), [format](Setup& setup) {
            setup.scheme.format = format;
            setup.scheme.scale = 1.0;
        }));
    }

    const Setup& m_setup;
    const Neuron& m_neuron;
    int m_bits;
    std::vector<Change> m_list;
};

/// Looks for changes with which the neuron has a circuit.
class FixSearch
{
public:
    FixSearch(const Exploration& exploration, const Progress& progress)
        : m_exploration(exploration), m_scaled(exploration.scaledSetup()), m_progress(progress)
    {
    }

    std::vector<Finding::Fix> withBits(int bits) const
    {
        const Changes changes(m_scaled, m_exploration.table, bits);
        std::vector<Finding::Fix> fixes;
        for (const Change& single : changes.list()) {
            if (helps({&single, 1})) {
                fixes.push_back(fix({&single, 1}));
            }
        }
        if (fixes.empty() && helps(changes.list())) {
            fixes.push_back(fix(fewest(changes.list())));
        }
        return fixes;
    }

private:
    bool helps(std::span<const Change> changes) const
    {
        reportProgress(m_progress, 0);
        Setup setup = m_scaled;
        for (const Change& change : changes) {
            change.apply(setup);
        }
        try {
            hardwareNeuron(setup);
            return true;
        } catch (const InputError&) {
            return false;
        }
    }

    /// Without the changes that are not needed: the last ones, which change the most, go first.
    std::vector<Change> fewest(std::vector<Change> changes) const
    {
        for (std::size_t i = changes.size(); i-- > 0;) {
            std::vector<Change> fewer = changes;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (helps(fewer)) {
                changes = std::move(fewer);
            }
        }
        return changes;
    }

    Finding::Fix fix(std::span<const Change> changes) const
    {
        Finding::Fix fix{.label = changes.front().words, .setup = m_exploration.setup};
        changes.front().apply(fix.setup);
        for (const Change& change : changes.subspan(1)) {
            fix.label = Core::said("%1, %2", {fix.label, change.words});
            change.apply(fix.setup);
        }
        fix.label = Core::said("Use %1", {fix.label});
        return fix;
    }

    const Exploration& m_exploration;
    Setup m_scaled;
    const Progress& m_progress;
};

/// A recorded membrane is not an input current, so that it has no fix.
std::vector<Finding::Fix> closedLoop(const Setup& setup)
{
    if (setup.recording) {
        return {};
    }
    Finding::Fix fix{.label = Core::said("Use %1", {"loop closed"}), .setup = setup};
    fix.setup.loop = Loop::closed;
    return {fix};
}

} // namespace

std::vector<Finding::Fix> hardwareFixes(const Exploration& exploration, const Progress& progress)
{
    if (exploration.setup.loop == Loop::open) {
        return closedLoop(exploration.setup);
    }
    const FixSearch search(exploration, progress);
    for (const int bits : {7, 5, 3}) {
        auto fixes = search.withBits(bits);
        if (!fixes.empty()) {
            return fixes;
        }
    }
    return {};
}

} // namespace quantoscope
