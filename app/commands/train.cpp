// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/training_options.h"
#include "core/text/number_text.h"
#include "files/exports/network_writer.h"

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope train";
constexpr int defaultEpochs = 100;
constexpr int maxEpochs = 100'000;

constexpr auto description =
    "Trains a small spiking network on points in the plane in several ways, from the same initial weights "
    "and\n"
    "on the same batches: float, post-training quantization (PTQ: the float weights, run quantized) and\n"
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
    const bool usual = learners == TrainingSettings{}.learners;
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

/// The option --network and the choice of the learner that it writes.
class NetworkOutput
{
public:
    explicit NetworkOutput(Arguments& arguments)
        : m_file(arguments, "network", "--network",
                 "Also write the trained network to a file: .py (snnTorch) or .json"),
          m_learner(arguments, "learner", "--learner", "Network to write: float, ptq or qat (default)")
    {
        m_file.takes("FILE");
        m_learner.takes("NAME");
    }

    /// Checks the options before training the learners. Throws UsageError, FileError.
    void check(const LearnerSet& learners) const
    {
        if (m_file.given()) {
            requireFolderFor(m_file.text());
        }
        if (m_file.given() && !format()) {
            throw UsageError(m_file.text() + " does not end in " + orList(networkFormatEndings) +
                             "; use one of these extensions.");
        }
        if (m_learner.given() && !m_file.given()) {
            throw UsageError("--learner requires --network, the file to write the network to.");
        }
        if (m_file.given() && !learners.has(learner())) {
            throw UsageError("--network requires the learner " +
                             std::string(tabLearnerNames[tabPlace(learner())]) +
                             "; add it to --learners or choose another one with --learner.");
        }
        learner();
    }

    /// The network file; empty if --network was not given.
    std::vector<WholeFile> files(const Trainer& trainer) const
    {
        if (!m_file.given()) {
            return {};
        }
        return {{m_file.text(), networkText(trainedNetwork(trainer, learner()), *format())}};
    }

private:
    std::optional<NetworkFormat> format() const { return networkFormatForEnding(endingOf(m_file.text())); }
    Learner learner() const
    {
        return m_learner.given() ? tabLearners[m_learner.choice(tabLearnerNames)] : Learner::qatState;
    }

    ValueOption m_file;
    ValueOption m_learner;
};

} // namespace

void runTrain(int argc, char** argv)
{
    Arguments arguments(description, name);
    const TrainingOptions options(arguments);
    ValueOption epochs(arguments, "epochs", "--epochs", "Passes over the training points (default 100)");
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
    network.check(options.learners());
    auto [settings, dataset] = options.inputs();
    Trainer trainer(settings, std::move(dataset));
    std::vector<EpochScores> history{trainer.scores()};
    std::string text = header(settings.learners) + line(history.back());
    while (trainer.epochs() < count && !stopsEarly(settings, history)) {
        trainer.epoch();
        history.push_back(trainer.scores());
        text += line(history.back());
    }
    output.write(text, network.files(trainer));
}

} // namespace quantoscope
