// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/network.h"

#include "app/commands/network_options.h"
#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "core/network/bits_search.h"
#include "core/network/layer_ranges.h"
#include "core/text/number_text.h"
#include "files/networks/bits_tables.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope network fit";

constexpr auto description =
    "Finds the fewest bits of each layer's state with which the network keeps what is required. A layer "
    "without\n"
    "a scheme, from the options or from --layers, gets uniform levels over the range of its float membrane.\n"
    "All choices of bits are tried in ascending order of the bits of all states, up to 2000 of them.";

/// --keep-accuracy, --keep-spikes, --keep-db and the range of bits
class TaskOptions
{
public:
    explicit TaskOptions(Arguments& arguments)
        : m_accuracy(arguments, "keep_accuracy", "--keep-accuracy",
                     "Least accuracy of the quantized network, 0 to 1; requires labels"),
          m_spikes(arguments, "keep_spikes", "--keep-spikes",
                   "Least fraction of spikes that occur at the same step in both networks, 0 to 1"),
          m_decibels(arguments, "keep_db", "--keep-db", "Least SQNR of the membranes of each layer, in dB"),
          m_least(arguments, "min_bits", "--min-bits", "Fewest bits of a layer (default 2)"),
          m_most(arguments, "max_bits", "--max-bits", "Most bits of a layer (default 8)"),
          m_outside(arguments, "outside", "--outside",
                    "Fraction of the membranes outside a measured range, at each end (default 0.001)")
    {
        for (ValueOption* number : {&m_accuracy, &m_spikes, &m_decibels, &m_outside}) {
            number->takes("X");
        }
        m_least.takes("N");
        m_most.takes("N");
    }

    BitsTask task() const
    {
        BitsTask task{.keep = {.accuracy = fraction(m_accuracy), .spikes = fraction(m_spikes)}};
        m_decibels.into(task.keep.sqnr);
        if (task.keep.sqnr && !std::isfinite(*task.keep.sqnr)) {
            m_decibels.refuse("a number of dB");
        }
        if (!task.keep.accuracy && !task.keep.spikes && !task.keep.sqnr) {
            throw UsageError("What the network must keep is required: --keep-accuracy, --keep-spikes or "
                             "--keep-db.");
        }
        task.fewestBits = bits(m_least, task.fewestBits);
        task.mostBits = bits(m_most, task.mostBits);
        if (task.fewestBits > task.mostBits) {
            throw UsageError("--min-bits is " + std::to_string(task.fewestBits) + ", more than --max-bits, " +
                             std::to_string(task.mostBits) + ".");
        }
        return task;
    }

    double outside() const
    {
        constexpr double mostOutside = 0.25;
        double outside = 0.001;
        m_outside.into(outside);
        if (!(outside >= 0 && outside <= mostOutside)) {
            m_outside.refuse("a number from 0 to 0.25");
        }
        return outside;
    }

private:
    static std::optional<double> fraction(const ValueOption& option)
    {
        std::optional<double> value;
        option.into(value);
        if (value && !(*value >= 0 && *value <= 1)) {
            option.refuse("a number from 0 to 1");
        }
        return value;
    }

    static int bits(const ValueOption& option, int otherwise)
    {
        constexpr std::string_view allowed = "an integer from 1 to 16";
        const int bits = option.given() ? option.integer(allowed) : otherwise;
        if (bits < minNumBits || bits > maxNumBits) {
            option.refuse(allowed);
        }
        return bits;
    }

    ValueOption m_accuracy;
    ValueOption m_spikes;
    ValueOption m_decibels;
    ValueOption m_least;
    ValueOption m_most;
    ValueOption m_outside;
};

BitsFormat formatOf(const ValueOption& format, const OutputOption& output)
{
    if (format.given()) {
        return static_cast<BitsFormat>(format.choice(bitsFormatNames));
    }
    if (!output.given()) {
        return BitsFormat::csv;
    }
    const auto ending = std::ranges::find(bitsFormatEndings, endingOf(output.path()));
    if (ending == bitsFormatEndings.end()) {
        throw UsageError(output.path() + " does not end in " + orList(bitsFormatEndings) +
                         "; use one of these extensions or --format.");
    }
    return static_cast<BitsFormat>(ending - bitsFormatEndings.begin());
}

std::string qualityText(const NetworkQuality& quality)
{
    const std::string accuracy =
        quality.accuracy ? "accuracy " + briefText(100 * *quality.accuracy) + " %, " : "";
    return accuracy + "spikes in agreement " + briefText(100 * quality.spikeAgreement) +
           " %, SQNR at least " + briefText(quality.sqnr) + " dB";
}

void tellChoice(const BitsSearch& search)
{
    tell(name, std::to_string(search.chosen->stateBits) + " bits of state; " +
                   qualityText(search.chosen->quality) + ".");
    if (!search.isExact) {
        tell(name, "note: " + std::to_string(search.tried.size()) +
                       " choices were tried, not all; another one may have fewer bits.");
    }
    for (const std::string& layer : search.unrestricted) {
        tell(name, "note: " + layer +
                       " does not fire, so --keep-spikes does not restrict its bits; add --keep-db or "
                       "--keep-accuracy.");
    }
}

} // namespace

void runNetworkFit(int argc, char** argv)
{
    Arguments arguments(description, name);
    const NetworkOptions options(arguments, name);
    const TaskOptions taskOptions(arguments);
    ValueOption formatOption(arguments, "format", "--format",
                             "Output format: csv (default), json, python, latex or markdown");
    formatOption.takes("FORMAT");
    const OutputOption output(arguments,
                              "Output file: .csv, .json, .py, .tex or .md (default: CSV on standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const BitsTask task = taskOptions.task();
    const BitsFormat format = formatOf(formatOption, output);
    const Network network = options.network();
    NetworkSetup setup = options.setup(network);
    const NetworkData dataset = options.dataset();
    ProgressLine progress(name);
    constexpr double measured = 0.05;
    setup = withMeasuredRanges(network, planOf(network, dataset.features), std::move(setup), dataset,
                               taskOptions.outside(), progress.part(0, measured));
    const BitsSearch search = searchBits(network, setup, dataset, task, progress.part(measured, 1));
    if (!search.chosen) {
        const auto best = std::ranges::max_element(
            search.tried, {}, [](const BitsChoice& choice) { return choice.quality.spikeAgreement; });
        const std::string tried = search.isExact ? "No choice of "
                                                 : "None of the " + std::to_string(search.tried.size()) +
                                                       " choices that were tried, of ";
        throw UsageError(tried + std::to_string(task.fewestBits) + " to " + std::to_string(task.mostBits) +
                         " bits, keeps this; the closest has " + qualityText(best->quality) + ".");
    }
    output.write(bitsText(search, setup, task, format));
    tellChoice(search);
}

} // namespace quantoscope
