// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/parameter_options.h"
#include "core/training/study_settings.h"

#include <optional>

namespace quantoscope {

/// The data set and the options of `study`, except what concerns its output. The defaults are those of
/// StudySettings or, with --squat, those of the paper's study.
class StudyOptions
{
public:
    explicit StudyOptions(Arguments& arguments);

    /// Throws UsageError, InputError.
    StudySettings settings() const;

    /// Reads your data, if the data set is a file. Throws FileError, FormatError, InputError.
    Task task(const StudySettings& settings) const;

    bool squat() const { return m_squat.given(); }

private:
    const std::string& dataset() const;
    std::optional<TaskKind> kind() const; ///< nullopt: a file.
    StudyGrid grid() const;

    FilesArgument m_dataset;
    ValueOption m_labels;
    Flag m_noSteps;
    Flag m_squat;
    ValueOption m_weightBits;
    ValueOption m_stateBits;
    ValueOption m_methods;
    ValueOption m_spacings;
    Flag m_equalBits;
    ValueOption m_hidden;
    ParameterOptions m_parameters;
    ParameterOptions m_limits;
};

} // namespace quantoscope
