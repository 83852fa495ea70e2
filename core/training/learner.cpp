// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/learner.h"

#include <algorithm>
#include <stdexcept>

namespace quantoscope {

std::optional<Learner> learnerNamed(std::string_view name)
{
    if (name == "ptq") {
        return Learner::ptqState;
    }
    if (name == "qat") {
        return Learner::qatState;
    }
    const auto found = std::ranges::find(learnerNames, name);
    if (found == learnerNames.end()) {
        return std::nullopt;
    }
    return static_cast<Learner>(found - learnerNames.begin());
}

bool quantizesWeights(Learner learner)
{
    return learner == Learner::ptqWeights || learner == Learner::ptqBoth || learner == Learner::qatWeights ||
           learner == Learner::qatBoth;
}

bool quantizesState(Learner learner)
{
    return learner == Learner::ptqState || learner == Learner::ptqBoth || learner == Learner::qatState ||
           learner == Learner::qatBoth;
}

Learner trainedAs(Learner learner)
{
    return learner >= Learner::qatWeights ? learner : Learner::floating;
}

LearnerSet::LearnerSet(std::vector<Learner> learners) : m_learners(std::move(learners))
{
    std::ranges::sort(m_learners);
    m_learners.erase(std::unique(m_learners.begin(), m_learners.end()), m_learners.end());
    if (m_learners.empty()) {
        throw std::invalid_argument("a set of learners must not be empty");
    }
}

bool LearnerSet::has(Learner learner) const
{
    return std::ranges::binary_search(m_learners, learner);
}

LearnerSet LearnerSet::trained() const
{
    std::vector<Learner> trained;
    std::ranges::transform(m_learners, std::back_inserter(trained), trainedAs);
    return LearnerSet(std::move(trained));
}

} // namespace quantoscope
