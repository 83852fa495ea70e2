// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/known_rows.h"

#include <algorithm>
#include <iterator>

namespace quantoscope {

KnownRows::Key KnownRows::keyOf(std::uint64_t seed, const StudyCase& studied)
{
    const StoredPrecision& stored = studied.stored;
    return {seed, studied.method, stored.weightBits, stored.stateBits, stored.spacing};
}

void KnownRows::add(std::span<const StudyRow> rows)
{
    for (const StudyRow& row : rows) {
        m_rows.insert_or_assign(keyOf(row.seed, row.studied), row);
    }
}

std::vector<StudyRow> KnownRows::of(const StudyJob& job) const
{
    std::vector<StudyRow> rows;
    for (const StudyCase& studied : job.cases) {
        const auto found = m_rows.find(keyOf(job.seed, studied));
        if (found == m_rows.end()) {
            return {};
        }
        rows.push_back(found->second);
    }
    return rows;
}

std::vector<StudyRow> KnownRows::of(std::span<const StudyJob> jobs) const
{
    std::vector<StudyRow> rows;
    for (const StudyJob& job : jobs) {
        std::ranges::move(of(job), std::back_inserter(rows));
    }
    return rows;
}

std::vector<StudyJob> KnownRows::missing(std::span<const StudyJob> jobs) const
{
    std::vector<StudyJob> missing;
    std::ranges::copy_if(jobs, std::back_inserter(missing),
                         [this](const StudyJob& job) { return of(job).empty(); });
    return missing;
}

} // namespace quantoscope
