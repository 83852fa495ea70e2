// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/comparison_json.h"

namespace quantoscope {
namespace {

template<typename Names, typename Choice>
Json nameIn(const Names& names, Choice choice)
{
    return names[static_cast<std::size_t>(choice)];
}

Json alternativeJson(const Alternative& alternative)
{
    Json json{{"update", nameIn(updateNames, alternative.update)},
              {"decay", nameIn(decayNames, alternative.decay)},
              {"unit", nameIn(unitNames, alternative.unit)},
              {"numbers", nameIn(numbersNames, alternative.numbers)},
              {"reset", nameIn(resetNames, alternative.reset)},
              {"reset_time", nameIn(resetTimeNames, alternative.resetTime)},
              {"firing", nameIn(firingNames, alternative.firing)},
              {"input_late", alternative.inputLate},
              {"spikes_late", alternative.spikesLate},
              {"spikes_marked", alternative.spikesMarked}};
    if (alternative.update == LifUpdate::integerDecay) {
        json.erase("numbers");
        json["rounding"] = nameIn(integerRoundingNames, alternative.rounding);
        json["overflow"] = nameIn(integerOverflowNames, alternative.overflow);
        json["fraction_bits"] = alternative.fractionBits;
    }
    return json;
}

Json pointJson(const TraceDifference::Point& point)
{
    Json json = Json::object();
    if (point.membrane) {
        const auto single = static_cast<float>(*point.membrane);
        json["membrane"] = double{single} == *point.membrane ? jsonNumber(single) : Json(*point.membrane);
    }
    if (point.spike) {
        json["spike"] = *point.spike ? 1 : 0;
    }
    return json;
}

Json differenceJson(const std::optional<TraceDifference>& difference)
{
    return !difference ? Json(nullptr)
                       : Json{{"step", difference->step},
                              {"recorded", pointJson(difference->recorded)},
                              {"computed", pointJson(difference->computed)}};
}

} // namespace

Json comparisonJson(const TraceComparison& comparison)
{
    return {{"equal_steps", comparison.equalSteps},
            {"steps", comparison.steps},
            {"alternatives", comparison.tried},
            {"first_difference", differenceJson(comparison.firstDifference)},
            {"alternative", alternativeJson(comparison.best)},
            {"changes", comparison.changes},
            {"known_use", knownUse(comparison.best)},
            {"sentence", comparison.sentence}};
}

} // namespace quantoscope
