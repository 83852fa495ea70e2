// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/parameter_map.h"

#include "core/explore/describe_setup.h"
#include "core/neurons/trajectory.h"

#include <cmath>
#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>

namespace quantoscope {
namespace {

/// Enough for the exact rate of nearly all neurons; for the others the rate is the mean over these steps.
constexpr std::uint64_t longestMappedTrajectory = 1U << 14U;

Life lifeOf(double raw, double quantized)
{
    constexpr double tolerance = 0.2;
    if (raw == 0 && quantized == 0) {
        return Life::quiet;
    }
    if (quantized == 0) {
        return Life::silent;
    }
    if (quantized > (1 + tolerance) * raw) {
        return Life::tooMuch;
    }
    return quantized < (1 - tolerance) * raw ? Life::tooLittle : Life::alive;
}

/// Reuses the quantizer for the next cell, which often has the same scheme.
class CellMaker
{
public:
    MapCell operator()(const Setup& setup)
    {
        if (!m_quantizer || !(setup.scheme == m_setup.scheme) || !(setup.arithmetic == m_setup.arithmetic)) {
            m_quantizer.reset();
            const auto built = LevelTable::make(setup.scheme);
            if (const auto* table = std::get_if<LevelTable>(&built)) {
                m_quantizer = std::make_unique<Quantizer>(*table, setup.arithmetic);
            }
        }
        m_setup = setup;
        if (!m_quantizer || validateBesidesScheme(setup)) {
            return {};
        }
        const Neuron neuron = neuronOf(setup);
        const float current = constantCurrentOf(setup);
        const double raw = trajectoryUnder(current, neuron, nullptr, longestMappedTrajectory).rate();
        const double quantized =
            trajectoryUnder(current, neuron, m_quantizer.get(), longestMappedTrajectory).rate();
        return {.life = lifeOf(raw, quantized), .rawRate = raw, .quantizedRate = quantized};
    }

private:
    Setup m_setup;
    std::unique_ptr<Quantizer> m_quantizer;
};

std::vector<double> evenly(double first, double last, std::size_t count)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        const double value = first + (last - first) * static_cast<double>(i) / static_cast<double>(count - 1);
        values.push_back(std::round(value * 1e6) / 1e6);
    }
    return values;
}

/// A visitor that calls `act` for the numeric parameter with the given name.
template<typename Act>
struct NumberOfName
{
    std::string_view name;
    Act act;

    void operator()(const Parameter& parameter, auto& member)
    {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::same_as<Member, double> || std::same_as<Member, int> ||
                      std::same_as<Member, std::optional<double>>) {
            if (parameter.name == name) {
                act(member);
            }
        }
    }
    void object(std::string_view /*key*/, auto& member) { describe(*this, member); }
};

template<typename Act>
void forNumber(auto& setup, MapParameter parameter, Act act)
{
    NumberOfName<Act> visitor{mapParameterNames[static_cast<std::size_t>(parameter)], act};
    describe(visitor, setup);
}

} // namespace

double valueOf(const Setup& setup, MapParameter parameter)
{
    if (parameter == MapParameter::multiplier) {
        return effectiveMultiplier(setup.scheme);
    }
    if (parameter == MapParameter::numBits) {
        return bitsOf(setup.scheme);
    }
    double value = 0;
    forNumber(setup, parameter, [&value](const auto& member) {
        if constexpr (std::same_as<decltype(member), const std::optional<double>&>) {
            value = member.value_or(0.0);
        } else {
            value = static_cast<double>(member);
        }
    });
    return value;
}

Setup withValue(Setup setup, MapParameter parameter, double value)
{
    if (parameter == MapParameter::numBits) {
        setup.scheme = withBits(setup.scheme, static_cast<int>(std::lround(value))).value_or(setup.scheme);
        return setup;
    }
    forNumber(setup, parameter, [value](auto& member) {
        if constexpr (!std::same_as<decltype(member), int&>) {
            member = value;
        }
    });
    return setup;
}

MapAxis usualAxis(MapParameter parameter, std::size_t count)
{
    switch (parameter) {
    case MapParameter::numBits:
        return {parameter, evenly(1, 12, 12)};
    case MapParameter::beta:
        return {parameter, evenly(0.7, 0.995, count)};
    case MapParameter::threshold:
        return {parameter, evenly(0.1, 3, count)};
    case MapParameter::lowerLimit:
        return {parameter, evenly(-0.9, 2, count)};
    case MapParameter::upperLimit:
        return {parameter, evenly(0, 2, count)};
    case MapParameter::multiplier:
        return {parameter, evenly(0.05, 1, count)};
    case MapParameter::scale:
        return {parameter, evenly(0.1, 4, count)};
    case MapParameter::amplitude:
        break;
    }
    return {MapParameter::amplitude, evenly(0, 1, count)};
}

MapCell mapCell(const Setup& setup)
{
    return CellMaker()(setup);
}

ParameterMap parameterMap(const Setup& setup, const MapAxis& x, const MapAxis& y, const MapProgress& progress)
{
    ParameterMap map{.x = x, .y = y, .cells = {}};
    std::vector<CellMaker> columns(x.values.size());
    for (const double yValue : y.values) {
        const Setup row = withValue(setup, y.parameter, yValue);
        for (std::size_t column = 0; column < x.values.size(); ++column) {
            const double xValue = x.values[column];
            const Setup cell = withValue(row, x.parameter, xValue);
            const bool has = valueOf(cell, x.parameter) == xValue && valueOf(cell, y.parameter) == yValue;
            map.cells.push_back(has ? columns[column](cell) : MapCell{});
        }
        if (progress && !progress(map)) {
            throw Cancelled();
        }
    }
    return map;
}

} // namespace quantoscope
