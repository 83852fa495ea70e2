// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"
#include "tests/files/recordings/expect_refused.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A recording that its format's own tool wrote: see files/make_files.py.
std::string pathOfFile(const std::string& name);

std::string contentOf(const std::string& path);

/// The recording, its bytes kept alive.
Recording readFile(const std::string& path);

/// The sample k of channel c of a ramp in files/: k / 4 + 100 c.
std::vector<float> ramp(std::size_t samples, std::size_t channel = 0);

/// The names of the columns, in their order.
std::vector<std::string> namesOf(const Recording& recording);

/// The column holds these values; says where the first other one is.
void expectColumn(const Recording& recording, std::size_t column, const std::vector<float>& values);

/// A file of this content and name for as long as the test runs.
std::string writeTemporary(const std::string& name, std::string_view content);

/// Reading the file, all its columns included, throws a FormatError of one sentence that begins with its path
/// and holds every one of `parts`.
void expectFileRefused(const std::string& path, std::initializer_list<const char*> parts = {});

/// The file cut off anywhere is refused, except where `isWhole` says that it ends well there.
void expectCutsRefused(
    const std::string& name,
    const std::function<bool(std::size_t size)>& isWhole = [](std::size_t) { return false; });

/// The same for content that is written to a file of this ending, with the dot.
void expectCutsRefused(
    const std::string& ending, const std::string& content,
    const std::function<bool(std::size_t size)>& isWhole = [](std::size_t) { return false; });

/// Some bytes at random places changed, the file is read or refused, so many times.
void expectDamageBorne(const std::string& name, int times);

/// The same for content of this ending; only bytes before `end` change.
void expectDamageBorne(const std::string& ending, const std::string& content, int times,
                       std::size_t end = std::string::npos);

} // namespace quantoscope
