// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study.h"

#include <map>
#include <tuple>

namespace quantoscope {

/// The finished rows of a study, with which it goes on where it was stopped.
class KnownRows
{
public:
    /// Replaces earlier rows of the same seed and case.
    void add(std::span<const StudyRow> rows);

    /// The rows of the job; empty if any is missing.
    std::vector<StudyRow> of(const StudyJob& job) const;

    /// The rows of the jobs that have all of theirs, in the order of the jobs.
    std::vector<StudyRow> of(std::span<const StudyJob> jobs) const;

    /// The jobs of which a row is missing.
    std::vector<StudyJob> missing(std::span<const StudyJob> jobs) const;

private:
    using Key = std::tuple<std::uint64_t, StudyMethod, int, int, Spacing>;

    static Key keyOf(std::uint64_t seed, const StudyCase& studied);

    std::map<Key, StudyRow> m_rows;
};

} // namespace quantoscope
