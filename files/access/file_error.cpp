// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/file_error.h"

#include "core/text/printable.h"
#include "core/text/translate.h"

#include <cerrno>
#include <cstring>

namespace quantoscope {

FormatError::FormatError(const std::string& sentence) : InputError(printable(sentence)) {}

std::string fileSentence(std::string_view path, const std::string& rest)
{
    return printable(std::string(path) + ": " + rest);
}

std::string systemReason(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
        return Core::said("permission denied");
    case ENOSPC:
        return Core::said("no space left on device");
    case ENOENT:
        return Core::said("no such file or directory");
    case EMFILE:
    case ENFILE:
        return Core::said("too many open files");
    case EROFS:
        return Core::said("read-only file system");
    case ENAMETOOLONG:
        return Core::said("file name too long");
    case EFBIG:
        return Core::said("file too large");
    case EDQUOT:
        return Core::said("disk quota exceeded");
    case EIO:
        return Core::said("input/output error");
    default:
        return std::strerror(error);
    }
}

} // namespace quantoscope
