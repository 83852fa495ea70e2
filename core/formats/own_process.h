// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// libhdf5, matio and libbiosig crash, or run for ever, on some damaged files. They work in a process of their
// own, which then takes nothing but itself along. It is also alone with its library: libhdf5 need not be
// locked.

namespace quantoscope {

/// Text that can be handed from one process to another; what does not fit is cut off.
class ShortText
{
public:
    static constexpr std::size_t mostBytes = 255;

    ShortText() = default;
    explicit ShortText(std::string_view text)
    {
        std::memcpy(m_bytes.data(), text.data(), std::min(text.size(), mostBytes));
    }

    std::string text() const { return m_bytes.data(); }

private:
    std::array<char, mostBytes + 1> m_bytes{}; ///< Ends in a zero.
};

/// Runs `work` in a process of its own, its standard output and error closed, and hands the bytes of its
/// result to `receive`, which makes room for as many as it is told. A process that neither computes nor
/// answers for seconds, or does not get to `work`, is given up for a new one, which may call both again.
/// Throws the FormatError that `work` throws, and one of its own where the process crashes, computes for
/// longer than any honest file asks for, or does not answer again and again; std::bad_alloc where there is no
/// memory for it, or it takes more than any honest file asks for.
void runInOwnProcess(const RecordingFile& file, const std::function<std::span<const std::byte>()>& work,
                     const std::function<std::span<std::byte>(std::size_t size)>& receive);

/// The elements that `work` returns in a process of its own.
template<typename Work>
auto inOwnProcess(const RecordingFile& file, Work work)
{
    using Elements = std::invoke_result_t<Work>;
    using Element = typename Elements::value_type;
    static_assert(std::is_trivially_copyable_v<Element>);
    Elements there; // what the other process has
    Elements here;
    runInOwnProcess(
        file,
        [&] {
            there = work();
            return std::as_bytes(std::span(there));
        },
        [&](std::size_t size) {
            here.resize(size / sizeof(Element));
            return std::as_writable_bytes(std::span(here));
        });
    return here;
}

} // namespace quantoscope
