// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pin_costs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quantoscope {

Setup costedSetup(const Exploration& compared)
{
    const Setup& setup = compared.setup;
    Setup costed = plainNeuron(compared.table.scheme(), setup.arithmetic);
    if (setup.loop == Loop::closed) {
        costed.neuron = setup.neuron;
    }
    costed.neuron.threshold = setup.neuron.threshold;
    return costed;
}

PinCosts::PinCosts(QObject* parent)
    : QObject(parent), m_job([this](Result result) {
          m_results.push_back(std::move(result));
          emit found();
      })
{
    connect(&m_job, &JobBase::finished, this, &PinCosts::finished);
    connect(&m_job, &JobBase::failed, this, &PinCosts::failed);
}

const NeuronCost* PinCosts::cost(const Setup& setup) const
{
    const auto found = std::ranges::find(m_results, setup, &Result::setup);
    return found == m_results.end() ? nullptr : &found->cost;
}

void PinCosts::request(const std::vector<Setup>& setups)
{
    std::erase_if(m_results, [&](const Result& result) {
        return std::ranges::find(setups, result.setup) == setups.end();
    });
    std::vector<Setup> missing;
    std::ranges::copy_if(setups, std::back_inserter(missing),
                         [this](const Setup& setup) { return cost(setup) == nullptr; });
    const auto isComputed = [this](const Setup& setup) {
        return m_job.busy() && std::ranges::find(m_missing, setup) != m_missing.end();
    };
    if (missing.empty()) {
        m_job.discard();
    }
    if (std::ranges::all_of(missing, isComputed)) {
        return;
    }
    m_missing = std::move(missing);
    m_job.request([setups = m_missing](const Progress& progress, const Job<Result>::Deliver& deliver) {
        for (const Setup& setup : setups) {
            deliver({setup, neuronCost(setup, shownTechnology, progress)});
        }
    });
}

} // namespace quantoscope
