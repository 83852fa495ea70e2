// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace quantoscope {

/// What keeps samples in memory. Samples of a mapped file can change under their readers when another program
/// writes to the file, so whoever computes a result from them calls requireUnchanged() before it hands the
/// result on.
class SampleMemory
{
public:
    SampleMemory() = default;
    virtual ~SampleMemory() = default;
    SampleMemory(const SampleMemory&) = delete;
    SampleMemory& operator=(const SampleMemory&) = delete;

    /// Whether the samples may have changed since they were first handed out.
    virtual bool hasChanged() const { return false; }

    /// Throws an exception that names the file if they may have.
    virtual void requireUnchanged() const {}
};

/// Samples and what keeps them in memory.
struct SharedSamples
{
    std::span<const float> values;
    std::shared_ptr<const SampleMemory> memory;
};

/// Samples in memory of their own.
class SampleVector : public SampleMemory
{
public:
    explicit SampleVector(std::vector<float> samples) : m_samples(std::move(samples)) {}
    std::span<const float> samples() const { return m_samples; }

private:
    std::vector<float> m_samples;
};

inline SharedSamples shared(std::vector<float> samples)
{
    auto memory = std::make_shared<const SampleVector>(std::move(samples));
    return {memory->samples(), memory};
}

} // namespace quantoscope
