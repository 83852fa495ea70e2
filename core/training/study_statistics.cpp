// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/study_statistics.h"

#include "core/network/network_setup.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <tuple>

namespace quantoscope {
namespace {

/// Whether two cases of one seed are a pair, the better one by the claim first.
using IsPair = std::function<bool(const StudyCase& better, const StudyCase& other)>;

/// For each seed with pairs, the mean difference of accuracy.
std::vector<double> differencesOf(std::span<const StudyRow> rows, const IsPair& isPair)
{
    std::map<std::uint64_t, std::vector<const StudyRow*>> seeds;
    for (const StudyRow& row : rows) {
        seeds[row.seed].push_back(&row);
    }
    std::vector<double> differences;
    for (const auto& [seed, own] : seeds) {
        double sum = 0;
        double count = 0;
        for (const StudyRow* better : own) {
            for (const StudyRow* other : own) {
                if (isPair(better->studied, other->studied)) {
                    sum += better->accuracy - other->accuracy;
                    ++count;
                }
            }
        }
        if (count > 0) {
            differences.push_back(sum / count);
        }
    }
    return differences;
}

PairedDifference compared(std::string_view what, std::span<const StudyRow> rows, const IsPair& isPair)
{
    const std::vector<double> differences = differencesOf(rows, isPair);
    return {what, meanInterval(differences), confidenceOfDifference(differences)};
}

/// The same network, quantized in weights and state, after training by two methods.
IsPair methods(StudyMethod better, StudyMethod other, int bits)
{
    return [=](const StudyCase& a, const StudyCase& b) {
        return a.method == better && b.method == other && a.stored == b.stored && a.stored.isBoth() &&
               (bits == 0 || a.stored.stateBits == bits);
    };
}

IsPair spacings(int bits)
{
    return [=](const StudyCase& a, const StudyCase& b) {
        StoredPrecision uniform = a.stored;
        uniform.spacing = Spacing::uniform;
        return a.method == StudyMethod::qat && b.method == a.method && a.stored.isBoth() &&
               a.stored.spacing == Spacing::thresholdCentred && b.stored == uniform &&
               (bits == 0 || a.stored.stateBits == bits);
    };
}

/// The order of cases in a summary: the float network, then by the bits of the weights and of the state,
/// float last.
auto placeOf(const StudyCase& studied)
{
    const auto place = [](int bits) { return bits == 0 ? mostWeightBits + 1 : bits; };
    return std::tuple(!studied.stored.isFloat(), place(studied.stored.weightBits),
                      place(studied.stored.stateBits), studied.stored.spacing, studied.method);
}

/// From the one that decides against an ordering to the one that decides for it.
constexpr std::array severity{Verdict::reversed, Verdict::notStudied, Verdict::undecided, Verdict::holds};

} // namespace

std::vector<CaseSummary> summaryOf(std::span<const StudyRow> rows)
{
    using Place = decltype(placeOf({}));
    struct Values
    {
        StudyCase studied;
        std::array<std::vector<double>, 3> of;
    };
    std::map<Place, Values> cases;
    for (const StudyRow& row : rows) {
        Values& values = cases[placeOf(row.studied)];
        values.studied = row.studied;
        values.of[0].push_back(row.accuracy);
        values.of[1].push_back(row.loss);
        values.of[2].push_back(row.spikes);
    }
    std::vector<CaseSummary> summary;
    summary.reserve(cases.size());
    for (const auto& [place, values] : cases) {
        summary.push_back({values.studied, meanInterval(values.of[0]), meanInterval(values.of[1]),
                           meanInterval(values.of[2])});
    }
    return summary;
}

Verdict verdictOf(const PairedDifference& difference)
{
    if (std::isnan(difference.difference.mean)) {
        return Verdict::notStudied;
    }
    return difference.difference.low() > 0    ? Verdict::holds
           : difference.difference.high() < 0 ? Verdict::reversed
                                              : Verdict::undecided;
}

Verdict Ordering::verdict() const
{
    return *std::ranges::find_if(severity, [this](Verdict verdict) {
        return std::ranges::find(differences, verdict, verdictOf) != differences.end();
    });
}

double Ordering::confidence() const
{
    const Verdict decided = verdict();
    std::vector<double> confidences;
    for (const PairedDifference& difference : differences) {
        if (verdictOf(difference) == decided) {
            confidences.push_back(difference.confidence);
        }
    }
    return decided == Verdict::reversed ? std::ranges::max(confidences) : std::ranges::min(confidences);
}

std::vector<Ordering> squatOrderings(std::span<const StudyRow> rows, int bits)
{
    using enum StudyMethod;
    return {
        {Core::noted("Levels dense at the threshold are better than uniform ones"),
         {compared("thr-centered - uniform", rows, spacings(bits))}},
        {Core::noted("Training with weights and state quantized is best"),
         {compared("qat - ptq", rows, methods(qat, ptq, bits)),
          compared("qat - qat-weights", rows, methods(qat, qatWeights, bits)),
          compared("qat - qat-state", rows, methods(qat, qatState, bits))}},
        {Core::noted("Of the two, training with quantized weights is better than with quantized state"),
         {compared("qat-weights - qat-state", rows, methods(qatWeights, qatState, bits))}},
    };
}

} // namespace quantoscope
