// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace quantoscope {

/// A mistake in what a person gave: a parameter, an argument, a name or the content of a file. what() is one
/// sentence: what is wrong, where, and what is allowed.
class InputError : public std::invalid_argument
{
public:
    explicit InputError(ParameterProblem problem)
        : std::invalid_argument(problem.sentence), m_problem(std::move(problem))
    {
    }
    explicit InputError(const std::string& sentence) : InputError(ParameterProblem{{}, sentence}) {}

    const ParameterProblem& problem() const { return m_problem; }

private:
    ParameterProblem m_problem;
};

} // namespace quantoscope
