// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace quantoscope {

/// Keeps samples in memory. The samples of a mapped file can change if another program writes to the file. A
/// computation must therefore call requireUnchanged() before it returns its result.
class SampleMemory
{
public:
    SampleMemory() = default;
    virtual ~SampleMemory() = default;
    SampleMemory(const SampleMemory&) = delete;
    SampleMemory& operator=(const SampleMemory&) = delete;

    /// Whether the samples may have changed since they were first accessed.
    virtual bool hasChanged() const { return false; }

    /// Throws an exception that names the file if the samples may have changed.
    virtual void requireUnchanged() const {}
};

/// Samples together with the object that keeps them in memory.
struct SharedSamples
{
    std::span<const float> values;
    std::shared_ptr<const SampleMemory> memory;
};

/// Owns its samples.
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
