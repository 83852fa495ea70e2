// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the level table of two bits, and which level each sample of a text file given as argument takes.
#include <core/quantizer/quantizer.h>
#include <files/recordings/recording.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int, char** argv)
{
    const quantoscope::LevelTable table({.numBits = 2});
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::cout << "level " << i << " is " << table[i] << "\n";
    }
    const quantoscope::Quantizer quantizer(table, quantoscope::RoundingRule::reference);
    std::ifstream file(argv[1]);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto recording = quantoscope::readRecording(argv[1], std::as_bytes(std::span(text)));
    for (const float sample : recording.columns.front().read().values) {
        std::cout << sample << " takes level " << quantizer.index(sample) << "\n";
    }
}
