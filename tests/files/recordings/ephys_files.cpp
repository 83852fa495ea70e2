// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/ephys_files.h"

#include <algorithm>

namespace quantoscope {

std::uint32_t patternAt(std::size_t sample, std::size_t channel)
{
    // Multiplied by odd numbers and mixed down, no two neighbours and no two channels are alike.
    auto bits = (static_cast<std::uint32_t>(sample) + 1) * 2'654'435'761U +
                static_cast<std::uint32_t>(channel) * 40'503U;
    bits ^= bits >> 15U;
    bits *= 2'246'822'519U;
    return bits ^ bits >> 13U;
}

std::int16_t shortAt(std::size_t sample, std::size_t channel)
{
    return static_cast<std::int16_t>(patternAt(sample, channel) >> 16U);
}

void FileBytes::putText(std::size_t place, std::string_view text)
{
    if (m_bytes.size() < place + text.size()) {
        m_bytes.resize(place + text.size());
    }
    std::ranges::copy(text, m_bytes.begin() + static_cast<std::ptrdiff_t>(place));
}

void FileBytes::putField(std::size_t place, std::string text, std::size_t size)
{
    text.resize(size, ' ');
    putText(place, text);
}

void FileBytes::fillBlock(std::size_t blockBytes)
{
    m_bytes.resize((m_bytes.size() + blockBytes - 1) / blockBytes * blockBytes);
}

} // namespace quantoscope
