// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/mapping_guard.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>

namespace quantoscope {

/// Addresses [begin, end); end is 0 while the slot is not in use.
struct MappingGuard::Slot
{
    std::atomic<bool> taken = false;
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::uintptr_t> end = 0;
    std::atomic<bool> struck = false;
};

namespace {

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free,
              "a signal handler takes no lock");

std::array<MappingGuard::Slot, MappingGuard::mostMappings> slotTable;
struct sigaction actionBefore;
std::uintptr_t pageSize = 0;

MappingGuard::Slot* slotAround(std::uintptr_t address)
{
    for (MappingGuard::Slot& slot : slotTable) {
        if (address >= slot.begin && address < slot.end) {
            return &slot;
        }
    }
    return nullptr;
}

/// Replaces everything from the page of `address` to the end of the mapping: the file has no data there.
bool replaceByZeros(MappingGuard::Slot& slot, void* address)
{
    const auto number = reinterpret_cast<std::uintptr_t>(address);
    void* first = static_cast<std::byte*>(address) - number % pageSize;
    const std::size_t size = slot.end - (number - number % pageSize);
    slot.struck = true;
    return mmap(first, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
}

/// If the address is not guarded or mmap() fails, the previous action is restored and the read is repeated.
/// By default this ends the program.
void onBusError(int /*signal*/, siginfo_t* facts, void* /*context*/)
{
    const int error = errno;
    MappingGuard::Slot* slot = slotAround(reinterpret_cast<std::uintptr_t>(facts->si_addr));
    if (slot == nullptr || !replaceByZeros(*slot, facts->si_addr)) {
        sigaction(SIGBUS, &actionBefore, nullptr);
    }
    errno = error;
}

bool install()
{
    pageSize = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    struct sigaction action = {};
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    return sigaction(SIGBUS, &action, &actionBefore) == 0;
}

} // namespace

MappingGuard::MappingGuard(std::span<const std::byte> mapping)
{
    static const bool installed = install();
    for (Slot& slot : slotTable) {
        if (installed && !slot.taken.exchange(true)) {
            const auto begin = reinterpret_cast<std::uintptr_t>(mapping.data());
            slot.struck = false;
            slot.begin = begin;
            slot.end = begin + mapping.size();
            m_slot = &slot;
            return;
        }
    }
}

MappingGuard::~MappingGuard()
{
    if (m_slot != nullptr) {
        m_slot->end = 0;
        m_slot->taken = false;
    }
}

bool MappingGuard::struck() const
{
    return m_slot != nullptr && m_slot->struck;
}

} // namespace quantoscope
