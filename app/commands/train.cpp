// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/training_options.h"
#include "core/text/number_text.h"
#include "files/exports/network_writer.h"
#include "files/networks/test_samples.h"

#include <algorithm>
#include <iterator>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope train";
constexpr int defaultEpochs = 100;
constexpr int maxEpochs = 100'000;

constexpr auto description =
    "Trains a spiking network on a data set in several ways, from the same initial weights and on the same\n"
    "batches: float, post-training quantization (PTQ: the float weights, run quantized) and\n"
    "quantization-aware training (QAT). Writes one row per epoch with the training loss and the test\n"
    "accuracy of each.";

int epochsOf(const ValueOption& option)
{
    const std::string allowed = "an integer from 0 to " + std::to_string(maxEpochs);
    const int epochs = option.given() ? option.integer(allowed) : defaultEpochs;
    if (epochs < 0 || epochs > maxEpochs) {
        option.refuse(allowed);
    }
    return epochs;
}

/// The learners of the tab keep their short names if no others are beside them.
std::string header(const LearnerSet& learners)
{
    const bool usual = learners == TrainingSettings{}.learners();
    std::string text = "epoch";
    for (const Learner learner : learners) {
        const std::string shown(usual ? tabLearnerNames[tabPlace(learner)] : nameOf(learner));
        text.append(",").append(shown).append("_loss,").append(shown).append("_accuracy");
    }
    return text + "\n";
}

std::string line(const EpochScores& epoch)
{
    std::string text = std::to_string(epoch.epoch);
    for (const LearnerScores& scores : epoch.learners) {
        text += "," + numberText(scores.train.loss()) + "," + numberText(scores.test.accuracy());
    }
    return text + "\n";
}

/// The options --network and --samples, and the choice of the learner that --network writes.
class NetworkOutput
{
public:
    explicit NetworkOutput(Arguments& arguments)
        : m_file(arguments, "network", "--network",
                 "Also write the trained network to a file: .py (snnTorch), .json or .nir"),
          m_learner(
              arguments, "learner", "--learner",
              "Network to write: float, ptq, qat, or another of --learners (default: qat, or the last of "
              "--learners)"),
          m_samples(arguments, "samples", "--samples",
                    "Also write the test samples, for network run --input: x and y in a .npz file")
    {
        m_file.takes("FILE");
        m_learner.takes("NAME");
        m_samples.takes("FILE.npz");
    }

    /// Checks the options before training the learners. Throws UsageError, FileError.
    void check(const TrainingSettings& settings) const
    {
        if (m_file.given()) {
            requireFolderFor(m_file.text());
        }
        if (m_file.given() && !format()) {
            throw UsageError(m_file.text() + " does not end in " + orList(networkFormatEndings) +
                             "; use one of these extensions.");
        }
        if (m_samples.given()) {
            requireFolderFor(m_samples.text());
        }
        if (m_samples.given() && endingOf(m_samples.text()) != "npz") {
            throw UsageError(m_samples.text() + " does not end in npz; the samples are a .npz file.");
        }
        if (m_learner.given() && !m_file.given()) {
            throw UsageError("--learner requires --network, the file to write the network to.");
        }
        const Learner written = learner(settings);
        if (!settings.learners().has(written)) {
            throw UsageError("--network requires the learner " + std::string(nameOf(written)) +
                             "; add it to --learners or choose another one with --learner.");
        }
    }

    /// The files that were asked for.
    std::vector<WholeFile> files(const Trainer& trainer) const
    {
        if (!m_file.given() && !m_samples.given()) {
            return {};
        }
        const TrainedNetwork network = trainedNetwork(trainer, learner(trainer.settings()));
        std::vector<WholeFile> files;
        if (m_file.given()) {
            files.push_back({m_file.text(), networkText(network, *format())});
        }
        if (m_samples.given()) {
            files.push_back({m_samples.text(), testSamplesNpz(network)});
        }
        return files;
    }

private:
    std::optional<NetworkFormat> format() const { return networkFormatForEnding(endingOf(m_file.text())); }
    /// "ptq" and "qat" quantize what the settings say.
    Learner learner(const TrainingSettings& settings) const
    {
        const TabLearners usual = tabLearners(settings.quantized);
        if (!m_learner.given()) {
            const LearnerSet learners = settings.learners();
            const Learner aware = usual[tabPlace(Learner::qatState)];
            return learners.has(aware) ? aware : *std::prev(learners.end());
        }
        const auto found = std::ranges::find(tabLearnerNames, std::string_view(m_learner.text()));
        if (found != tabLearnerNames.end()) {
            return usual[static_cast<std::size_t>(found - tabLearnerNames.begin())];
        }
        const auto named = learnerNamed(m_learner.text());
        if (!named) {
            m_learner.refuse("ptq, qat, " + orList(learnerNames));
        }
        return *named;
    }

    ValueOption m_file;
    ValueOption m_learner;
    ValueOption m_samples;
};

} // namespace

void runTrain(int argc, char** argv)
{
    Arguments arguments(description, name);
    const TrainingOptions options(arguments);
    ValueOption epochs(arguments, "epochs", "--epochs", "Passes over the training samples (default 100)");
    epochs.takes("N");
    const NetworkOutput network(arguments);
    const OutputOption output(arguments, "Output file, .csv (default: standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const int count = epochsOf(epochs);
    if (output.given() && endingOf(output.path()) != "csv") {
        throw UsageError(output.path() + " does not end in csv; the output is a CSV file.");
    }
    network.check(options.settings());
    auto [settings, task] = options.inputs();
    Trainer trainer(settings, std::move(task));
    std::vector<EpochScores> history{trainer.scores()};
    std::string text = header(settings.learners()) + line(history.back());
    while (trainer.epochs() < count && !stopsEarly(settings, history)) {
        trainer.epoch();
        history.push_back(trainer.scores());
        text += line(history.back());
    }
    output.write(text, network.files(trainer));
}

} // namespace quantoscope
