// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace quantoscope {

/// Keeps the program alive where a mapped file shrinks. The system answers a look beyond the new end with
/// SIGBUS; within a guarded mapping that signal puts zeros in the place of what is gone, up to the mapping's
/// end, and the look is repeated. Anywhere else it is what it was before.
///
/// The handler runs on whatever thread looked. It takes no lock and no memory: it goes through a table of
/// atomic numbers and makes one system call, mmap, which Linux allows at such a moment. Costs nothing until a
/// file shrinks, so that long recordings stay mapped.
class MappingGuard
{
public:
    /// `mapping` begins at a page and stays mapped for as long as this lives. At most mostMappings at a time
    /// are guarded.
    explicit MappingGuard(std::span<const std::byte> mapping);
    ~MappingGuard();

    MappingGuard(const MappingGuard&) = delete;
    MappingGuard& operator=(const MappingGuard&) = delete;

    static constexpr std::size_t mostMappings = 64;

    /// False where there were too many already.
    bool guards() const { return m_slot != nullptr; }

    /// Whether zeros have taken the place of something.
    bool struck() const;

    struct Slot;

private:
    Slot* m_slot = nullptr;
};

} // namespace quantoscope
