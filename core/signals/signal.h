// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// Facts about samples that do not depend on any scheme.
struct SignalSummary
{
    std::size_t nanCount = 0;
    std::size_t infCount = 0;
    float min = 0; ///< Over the finite samples; 0 where there is none.
    float max = 0;
};

/// Samples in time order, immutable: a loaded recording or a simulated trace. Shared, never copied.
class Signal
{
public:
    Signal(std::string name, std::vector<float> samples);

    /// Over memory that `owner` keeps alive, such as a mapped file.
    Signal(std::string name, std::span<const float> samples, std::shared_ptr<const void> owner);

    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    const std::string& name() const { return m_name; }
    std::span<const float> samples() const { return m_samples; }
    std::size_t size() const { return m_samples.size(); }
    const SignalSummary& summary() const { return m_summary; }

private:
    std::string m_name;
    std::shared_ptr<const void> m_owner;
    std::span<const float> m_samples;
    SignalSummary m_summary;
};

} // namespace quantoscope
