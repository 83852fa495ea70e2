// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_options.h"

#include "app/commands/network_options.h"
#include "app/commands/value_list.h"
#include "core/levels/describe_scheme.h"
#include "core/network/network_setup.h"
#include "core/parameters/input_error.h"
#include "core/training/describe_study.h"
#include "core/training/study_presets.h"
#include "files/networks/study_task.h"

#include <algorithm>
#include <filesystem>
#include <span>

namespace quantoscope {
namespace {

constexpr std::span<const std::string_view> builtIn = std::span(taskNames).first<taskNames.size() - 1>();
constexpr std::span<const std::string_view> methodNames = std::span(studyMethodNames).subspan<1>();

/// What the options change.
StudySettings startOf(bool squat)
{
    return squat ? squatStudy() : StudySettings{};
}

} // namespace

StudyOptions::StudyOptions(Arguments& arguments)
    : m_dataset(arguments, "dataset",
                "What the networks learn: " + orList(builtIn) +
                    "; or your data: a .npz file with x and y, a .npy file, or images of MNIST (IDX)"),
      m_labels(arguments, "labels", "--labels",
               "The classes of your data, .npy or IDX (default: y, or MNIST's labels beside the images)"),
      m_noSteps(arguments, "--no-steps",
                "Your x has no axis of steps: all its axes after the first are features"),
      m_squat(
          arguments, "--squat",
          "Repeat the study of the paper on SQUAT: ptq, qat, qat-weights and qat-state with equal bits and "
          "10 seeds, and say which of its three orderings hold"),
      m_weightBits(arguments, "weight_bits", "--weight-bits",
                   "List of 2 to 16 or float, bits of the weights (default 2,4,8,float)"),
      m_stateBits(arguments, "state_bits", "--state-bits",
                  "List of 1 to 16 or float, bits of the state (default 2,4,8,float)"),
      m_methods(
          arguments, "methods", "--methods",
          "One or more of ptq, qat and, where both are quantized, qat-weights and qat-state, which train "
          "with only one of them quantized, separated by commas (default ptq,qat)"),
      m_spacings(arguments, "spacings", "--spacings",
                 "Spacings of the state's levels: one or more of uniform, thr-centered, zero-centered, "
                 "separated by commas (default uniform,thr-centered)"),
      m_equalBits(arguments, "--equal-bits", "Where weights and state are quantized, only with equal bits"),
      m_hidden(arguments, "hidden", "--hidden", "Neurons of one to three hidden layers (default 64)"),
      m_parameters(arguments, "Study", StudySettings{}, {.without = {"dataset", "neuron_threshold"}}),
      m_limits(arguments, "Levels", Scheme{}, {.only = {"lower_limit", "upper_limit"}})
{
    m_dataset.takes("DATA").require();
    m_labels.takes("FILE");
    m_weightBits.takes("LIST");
    m_stateBits.takes("LIST");
    m_methods.takes("NAMES");
    m_spacings.takes("NAMES");
    m_hidden.takes("LIST");
}

const std::string& StudyOptions::dataset() const
{
    return onlyPath(m_dataset);
}

std::optional<TaskKind> StudyOptions::kind() const
{
    const auto found = std::ranges::find(builtIn, std::string_view(dataset()));
    if (found != builtIn.end()) {
        return static_cast<TaskKind>(found - builtIn.begin());
    }
    std::error_code ignored;
    if (!std::filesystem::exists(dataset(), ignored)) {
        throw UsageError("\"" + dataset() + "\" is neither a data set (" + orList(builtIn) +
                         ") nor an existing file.");
    }
    return std::nullopt;
}

StudyGrid StudyOptions::grid() const
{
    StudyGrid grid = startOf(squat()).grid;
    grid.weightBits = bitsOrFloatList(m_weightBits, fewestWeightBits, mostWeightBits, grid.weightBits);
    grid.stateBits = bitsOrFloatList(m_stateBits, minNumBits, maxNumBits, grid.stateBits);
    if (m_methods.given()) {
        grid.methods.clear();
        for (const std::size_t method : choiceList(m_methods, methodNames)) {
            grid.methods.push_back(static_cast<StudyMethod>(method + 1));
        }
    }
    if (m_spacings.given()) {
        grid.spacings.clear();
        for (const std::size_t spacing : choiceList(m_spacings, spacingNames)) {
            grid.spacings.push_back(allSpacings[spacing]);
        }
    }
    grid.equalBits = grid.equalBits || m_equalBits.given();
    return grid;
}

StudySettings StudyOptions::settings() const
{
    StudySettings settings = m_parameters.changed(startOf(squat()));
    settings.scheme = m_limits.changed(settings.scheme);
    settings.task.kind = kind().value_or(TaskKind::yours);
    settings.grid = grid();
    settings.hidden =
        integerList(m_hidden, {1, static_cast<int>(mostLayerNeurons)}, mostLayers - 1, settings.hidden);
    if (const auto odd = m_parameters.inapplicable(settings.task); odd.given != nullptr) {
        throw UsageError(odd.given->name() + " does not apply to the data set " + dataset() + ".");
    }
    if (kind()) {
        for (const Argument* of :
             {static_cast<const Argument*>(&m_labels), static_cast<const Argument*>(&m_noSteps)}) {
            if (of->given()) {
                throw UsageError(of->name() + " requires a file of your data.");
            }
        }
    }
    if (auto problem = validate(settings)) {
        throw InputError(std::move(*problem));
    }
    return settings;
}

Task StudyOptions::task(const StudySettings& settings) const
{
    return studyTask(settings, {.path = settings.task.kind == TaskKind::yours ? dataset() : std::string(),
                                .labels = m_labels.text(),
                                .noSteps = m_noSteps.given()});
}

} // namespace quantoscope
