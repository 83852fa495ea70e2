// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/study_settings.h"

#include "core/network/network_setup.h"
#include "core/parameters/check_ranges.h"
#include "core/parameters/parameter_text.h"
#include "core/text/number_text.h"
#include "core/training/describe_study.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::optional<ParameterProblem> problemOf(const StudyGrid& grid)
{
    const auto outside = [](const std::vector<int>& bits, int least, int most) {
        return bits.empty() ||
               std::ranges::any_of(bits, [=](int b) { return b != 0 && (b < least || b > most); });
    };
    if (outside(grid.weightBits, fewestWeightBits, mostWeightBits)) {
        return ParameterProblem{
            "weight_bits", Core::said("weight_bits must be float, or from %1 to %2.",
                                      {std::to_string(fewestWeightBits), std::to_string(mostWeightBits)})};
    }
    if (outside(grid.stateBits, minNumBits, maxNumBits)) {
        return ParameterProblem{"state_bits",
                                Core::said("state_bits must be float, or from %1 to %2.",
                                           {std::to_string(minNumBits), std::to_string(maxNumBits)})};
    }
    if (grid.methods.empty()) {
        return ParameterProblem{"methods", Core::said("methods must have at least one method.")};
    }
    if (grid.spacings.empty()) {
        return ParameterProblem{"spacings", Core::said("spacings must have at least one spacing.")};
    }
    return std::nullopt;
}

std::optional<ParameterProblem> problemOfHidden(const std::vector<int>& hidden)
{
    const bool fits = std::ranges::all_of(
        hidden, [](int neurons) { return neurons >= 1 && neurons <= static_cast<int>(mostLayerNeurons); });
    if (fits && hidden.size() < mostLayers) {
        return std::nullopt;
    }
    return ParameterProblem{"hidden",
                            Core::said("hidden must be up to %1 numbers of neurons, each from 1 to %2.",
                                       {std::to_string(mostLayers - 1), std::to_string(mostLayerNeurons)})};
}

std::optional<ParameterProblem> problemOfStates(const StudySettings& settings)
{
    for (const int bits : settings.grid.stateBits) {
        for (const Spacing spacing : settings.grid.spacings) {
            if (bits == 0) {
                continue;
            }
            if (auto problem = validateWithoutSignal(
                    stateScheme(settings, {.weightBits = 0, .stateBits = bits, .spacing = spacing}))) {
                return problem;
            }
        }
    }
    return std::nullopt;
}

/// A visitor that writes "name=value " for every member.
class SettingsWriter
{
public:
    template<typename Value>
    void operator()(const Parameter& parameter, const Value& value)
    {
        m_text += std::string(parameter.name) + "=" + valueText(parameter, value) + " ";
    }
    template<typename Value>
    void object(std::string_view /*key*/, const Value& value)
    {
        describe(*this, value);
    }
    template<typename Values>
    void list(const std::string& name, const Values& values)
    {
        m_text += name + "=";
        for (const auto value : values) {
            m_text += std::to_string(static_cast<int>(value)) + ",";
        }
        m_text += " ";
    }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace

StoredPrecision trainedPrecision(const StudyCase& studied)
{
    switch (studied.method) {
    case StudyMethod::floating:
    case StudyMethod::ptq:
        return {};
    case StudyMethod::qat:
        return studied.stored;
    case StudyMethod::qatWeights:
        return {.weightBits = studied.stored.weightBits};
    case StudyMethod::qatState:
        return {.stateBits = studied.stored.stateBits, .spacing = studied.stored.spacing};
    }
    return {};
}

std::optional<ParameterProblem> validate(const StudySettings& settings)
{
    if (auto problem = firstOutOfRange(settings)) {
        return problem;
    }
    if (auto problem = validate(settings.task)) {
        return problem;
    }
    if (auto problem = problemOfHidden(settings.hidden)) {
        return problem;
    }
    if (auto problem = problemOf(settings.grid)) {
        return problem;
    }
    return problemOfStates(settings);
}

NetworkShape shapeOf(const StudySettings& settings, const Task& task)
{
    return shapeOf(settings.model, task.inputs, settings.hidden, task.classes, settings.recurrent);
}

Scheme stateScheme(const StudySettings& settings, const StoredPrecision& stored)
{
    Scheme scheme = settings.scheme;
    scheme.threshold = settings.model.threshold;
    scheme.numBits = stored.stateBits;
    setSpacing(scheme, stored.spacing);
    return scheme;
}

std::size_t stateMemory(const NetworkShape& shape, const StoredPrecision& stored)
{
    constexpr std::size_t floatBits = 32;
    std::size_t neurons = 0;
    for (const LayerShape& layer : shape.layers) {
        neurons += layer.neurons;
    }
    return neurons * (stored.stateBits == 0 ? floatBits : static_cast<std::size_t>(stored.stateBits));
}

bool sameTrainings(const StudySettings& a, const StudySettings& b)
{
    StudySettings other = b;
    other.grid = a.grid;
    other.seeds = a.seeds;
    other.seed = a.seed;
    return a == other;
}

std::string settingsText(const StudySettings& settings)
{
    SettingsWriter writer;
    describe(writer, settings);
    writer.list("hidden", settings.hidden);
    writer.list("weight_bits", settings.grid.weightBits);
    writer.list("state_bits", settings.grid.stateBits);
    writer.list("spacings", settings.grid.spacings);
    writer.list("methods", settings.grid.methods);
    return writer.text() + "equal_bits=" + (settings.grid.equalBits ? "yes" : "no") +
           " lower_limit=" + numberText(settings.scheme.lowerLimit) +
           " upper_limit=" + numberText(settings.scheme.upperLimit);
}

} // namespace quantoscope
