// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace quantoscope {

/// A file that cannot be read or written, in one sentence: which file, what is wrong, what is allowed.
class FileError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A file that cannot be written because the system refuses. Nothing of it was written.
class WriteError : public FileError
{
public:
    using FileError::FileError;
};

/// The content of a file is not what it must be, in one sentence: which file, where in it, what is expected.
/// Parts of the file that the sentence quotes are made printable().
class FormatError : public std::runtime_error
{
public:
    explicit FormatError(const std::string& sentence);
};

/// "PATH: REST", made printable().
std::string fileSentence(std::string_view path, const std::string& rest);

/// The reason for a system call's error, such as "no space left on device", in the reader's language.
std::string systemReason(int error);

} // namespace quantoscope
