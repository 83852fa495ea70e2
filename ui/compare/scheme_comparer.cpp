// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scheme_comparer.h"

#include <algorithm>
#include <utility>

namespace quantoscope {

SchemeComparer::SchemeComparer(QObject* parent)
    : QObject(parent), m_job([this](Result result) {
          m_results.push_back(std::move(result));
          emit found();
      })
{
    connect(&m_job, &JobBase::progressed, this, &SchemeComparer::progressed);
    connect(&m_job, &JobBase::finished, this, &SchemeComparer::finished);
    connect(&m_job, &JobBase::cancelled, this, &SchemeComparer::finished);
    connect(&m_job, &JobBase::failed, this, &SchemeComparer::failed);
}

/// What the setup names: the membrane (open loop) or the current (closed loop).
std::shared_ptr<const Signal> SchemeComparer::recording() const
{
    if (!m_base->setup.recording) {
        return nullptr;
    }
    return m_base->setup.loop == Loop::open ? m_base->raw : m_base->input;
}

bool SchemeComparer::isOf(const Result& result, const Scheme& scheme) const
{
    Setup wanted = m_base->setup;
    wanted.scheme = scheme;
    return result.recording == recording() && result.compared.exploration->setup == wanted;
}

const ComparedScheme* SchemeComparer::compared(const Scheme& scheme) const
{
    const auto found =
        std::ranges::find_if(m_results, [&](const Result& result) { return isOf(result, scheme); });
    return found == m_results.end() ? nullptr : &found->compared;
}

void SchemeComparer::request(const std::vector<Scheme>& schemes, std::shared_ptr<const Exploration> base)
{
    m_base = std::move(base);
    std::erase_if(m_results, [&](const Result& result) {
        return std::ranges::none_of(schemes, [&](const Scheme& scheme) { return isOf(result, scheme); });
    });
    std::vector<Scheme> missing;
    std::ranges::copy_if(schemes, std::back_inserter(missing),
                         [&](const Scheme& scheme) { return compared(scheme) == nullptr; });
    if (missing.empty()) {
        m_job.discard();
        return;
    }
    m_job.request([missing, base = m_base, signal = recording()](const Progress& progress,
                                                                 const Job<Result>::Deliver& deliver) {
        const auto count = static_cast<double>(missing.size());
        for (std::size_t i = 0; i < missing.size(); ++i) {
            const auto part = [&](double done) { return progress((static_cast<double>(i) + done) / count); };
            deliver({compareScheme(base->setup, missing[i], signal, {}, part, base), signal});
        }
    });
}

void SchemeComparer::cancel()
{
    m_job.cancel();
}

bool SchemeComparer::busy() const
{
    return m_job.busy();
}

} // namespace quantoscope
