// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace quantoscope::reader {

/// Ends this process when its parent ends. Ends it at once if the parent's process ID is no longer `parent`.
void endWithParent(int parent);

/// Closes all file descriptors greater than or equal to `first`.
void closeFrom(int first);

/// Limits memory, processor time and file descriptors of this process to more than a valid file of `fileSize`
/// bytes needs, and turns off core dumps. A small file may take `leastSeconds` of processor time.
void limitResources(std::size_t fileSize, unsigned leastSeconds);

/// From now on this process can open only the file of `descriptor`, for reading, and cannot start
/// programs or processes or use the network. Uses Landlock and seccomp; without effect where the
/// kernel does not support them.
void enterSandbox(int descriptor);

} // namespace quantoscope::reader
