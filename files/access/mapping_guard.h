// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace quantoscope {

/// Keeps the program running when a mapped file shrinks. Reading a page beyond the new end raises SIGBUS. For
/// an address in a guarded mapping, the handler maps zeros from that page to the end of the mapping, and the
/// read is repeated. For any other address it restores the previous SIGBUS action.
///
/// The handler runs on the thread that read. It takes no lock and allocates no memory: it searches a table of
/// atomics and calls mmap(), which is safe in a signal handler on Linux. There is no cost until a file
/// shrinks, so long recordings can stay mapped.
class MappingGuard
{
public:
    /// `mapping` must begin at a page boundary and stay mapped for the lifetime of this object. At most
    /// mostMappings mappings are guarded at a time; see guards().
    explicit MappingGuard(std::span<const std::byte> mapping);
    ~MappingGuard();

    MappingGuard(const MappingGuard&) = delete;
    MappingGuard& operator=(const MappingGuard&) = delete;

    static constexpr std::size_t mostMappings = 64;

    /// False if mostMappings others exist or the signal handler cannot be installed: then nothing is guarded.
    bool guards() const { return m_slot != nullptr; }

    /// Whether part of the mapping was replaced by zeros.
    bool struck() const;

    struct Slot;

private:
    Slot* m_slot = nullptr;
};

} // namespace quantoscope
