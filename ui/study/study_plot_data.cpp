// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the plots of a study, for CSV.
#include "ui/study/study_plot.h"

#include <iterator>
#include <limits>

namespace quantoscope {

std::set<int> StudyPlot::visibleBits() const
{
    std::set<int> all;
    for (const Series& series : m_series) {
        for (const CaseSummary& of : series.cases) {
            if (const int bits = bitsOf(of.studied.stored); showsX(bits)) {
                all.insert(bits);
            }
        }
    }
    return all;
}

/// "qat_uniform", as on the command line.
std::string StudyPlot::columnOf(const Series& series) const
{
    std::string name(studyMethodNames[static_cast<std::size_t>(series.method)]);
    if (m_quantized != Quantized::weights) {
        name += '_';
        name += spacingNames[static_cast<std::size_t>(series.spacing)];
    }
    return name;
}

PlotData StudyPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const std::set<int> all = visibleBits();
    PlotData numbers;
    numbers.add("bits", std::vector<std::uint64_t>(all.begin(), all.end()));
    for (const Series& series : m_series) {
        std::vector<double> accuracy(all.size(), std::numeric_limits<double>::quiet_NaN());
        std::vector<double> halfWidth = accuracy;
        for (const CaseSummary& of : series.cases) {
            if (const auto place = all.find(bitsOf(of.studied.stored)); place != all.end()) {
                const auto row = static_cast<std::size_t>(std::distance(all.begin(), place));
                accuracy[row] = 100 * of.accuracy.mean;
                halfWidth[row] = 100 * of.accuracy.halfWidth;
            }
        }
        const std::string column = columnOf(series);
        numbers.add(column + " (%)", std::move(accuracy));
        numbers.add(column + "_half_interval (%)", std::move(halfWidth));
    }
    if (m_float) {
        numbers.add("float (%)", std::vector<double>(all.size(), 100 * m_float->mean));
    }
    return numbers;
}

QString StudyPlot::sourceText() const
{
    if (!snapshot()) {
        return {};
    }
    const QString weights =
        m_weightChoice == 0 ? QString() : QString(", weights %1 bits").arg(m_weightChoice);
    return "study " + QString::fromStdString(settingsText(snapshot()->plan.settings)) + weights;
}

} // namespace quantoscope
