// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_neuron.h"
#include "core/progress/progress.h"
#include "files/exports/table_writer.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class HardwareLanguage { verilog, vhdl, c };

inline constexpr std::array<std::string_view, 3> hardwareLanguageNames{"verilog", "vhdl", "c"};
inline constexpr std::array<std::string_view, 3> hardwareLanguageEndings{"v", "vhd", "c"};

/// The language for a file name ending without the dot, in lower case; nullopt if there is none.
std::optional<HardwareLanguage> hardwareLanguageForEnding(std::string_view ending);

/// The language for the extension of a path. Throws InputError if there is none.
HardwareLanguage requireHardwareLanguage(std::string_view path);

/// What the files of an exported neuron have in common.
struct HardwareExport
{
    const HardwareNeuron& neuron;
    std::string stem;   ///< The file names without ending.
    std::string prefix; ///< Of all identifiers.
    std::string head;   ///< Lines about the neuron, without comment marks.
    int neurons;        ///< That share the circuit, one after the other.
    std::size_t rows;   ///< Of the file of test vectors.
};

/// The lines with `mark` before each, such as "// ". `lines` must end with a line break.
std::string commented(std::string_view lines, std::string_view mark);

/// Test vectors: the columns are x, one noise per noise port, spike (0 or 1) and membrane; one row for each
/// step of each neuron, in the order in which the circuit takes them. Each number is written as 32 bits of
/// two's complement in 8 hexadecimal digits.
struct StepVectors
{
    std::size_t rows;
    std::string text;
};

/// The vectors of `neurons` neurons, of which neuron n gets the input from step n on, and then its beginning.
/// The answers are those of simulate(). `input` must not be empty. O(steps × neurons). Throws Cancelled.
StepVectors stepVectors(const HardwareNeuron& neuron, std::span<const float> input, int neurons,
                        const Progress& progress = {});

inline constexpr int mostSharedNeurons = 65'536;
/// Throws InputError if the number is not 1 to mostSharedNeurons.
void requireSharedNeurons(int neurons);

inline constexpr std::size_t mostVectorRows = 4'000'000;

/// All files of the export; the first one is named `fileName`. For "NAME.v":
///   NAME.v       the modules NAME_step, the combinational step of the neuron, and NAME_neuron, the neuron
///   with
///                its registers and a handshake: Verilog-2001
///   NAME_tb.v    a test bench, which prints PASSED, or prints FAILED and ends with a nonzero exit status
///   NAME_tb.hex  the test vectors that it reads
/// For "NAME.vhd" the same with entities in VHDL-2008; for "NAME.c" in C99 without floating point
///   NAME.h, NAME.c       the type NAME_state and the functions NAME_reset(), NAME_step() and NAME_membrane()
///   NAME_test.c          a program that tests them; its exit status is 0 if they pass
///   NAME_test.hex        the test vectors that it reads
/// Throws InputError if `fileName` cannot be turned into identifiers, or if `neurons` is not 1 to
/// mostSharedNeurons, or if there are more than mostVectorRows vectors. Throws Cancelled.
std::vector<TableFile> hardwareFiles(const HardwareNeuron& neuron, std::span<const float> input,
                                     HardwareLanguage language, std::string_view fileName, int neurons = 1,
                                     const Progress& progress = {});

/// The first of these files, for an input of `steps` steps; computes no test vectors. Throws InputError as
/// hardwareFiles() does.
TableFile firstHardwareFile(const HardwareNeuron& neuron, std::size_t steps, HardwareLanguage language,
                            std::string_view fileName, int neurons = 1);

/// What the files of an export of `rows` test vectors have in common. Throws InputError if `fileName` cannot
/// be turned into identifiers.
HardwareExport hardwareExport(const HardwareNeuron& neuron, std::size_t rows, std::string_view fileName,
                              int neurons);

// The files of each language but the test vectors.
std::vector<TableFile> verilogNeuronFiles(const HardwareExport& exported);
std::vector<TableFile> vhdlNeuronFiles(const HardwareExport& exported);
std::vector<TableFile> cNeuronFiles(const HardwareExport& exported);

} // namespace quantoscope
