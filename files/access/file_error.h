// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/input_error.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace quantoscope {

/// A file cannot be read or written. what() is one sentence: which file, what is wrong, and what is allowed.
class FileError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The system refuses to write the output. The previous content of a regular file is kept. Pipes, devices and
/// standard output may already have received part of the data.
class WriteError : public FileError
{
public:
    using FileError::FileError;
};

/// The content of a file is invalid. what() is one sentence: which file, where in it, and what is expected.
/// The whole sentence is passed through printable(), because it may quote the file.
class FormatError : public InputError
{
public:
    explicit FormatError(const std::string& sentence);
};

/// "PATH: REST", passed through printable().
std::string fileSentence(std::string_view path, const std::string& rest);

/// The reason for the errno value `error`, such as "no space left on device". Common errors are translated;
/// the others are strerror()'s text.
std::string systemReason(int error);

} // namespace quantoscope
