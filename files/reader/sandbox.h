// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace quantoscope::reader {

/// Ends this process when its parent, of this number, ends. Ends it at once if the parent has ended already.
void endWithParent(int parent);

/// Closes every descriptor from `first` on.
void closeFrom(int first);

/// Limits the memory, processor time and descriptors of this process to more than any honest file of this
/// size needs; no core files.
void limitResources(std::size_t fileSize);

/// From here on this process can open no file but that of the descriptor, for reading; it cannot start
/// programs, make processes or use the network. Landlock and seccomp where the kernel has them, else nothing.
void enterSandbox(int descriptor);

} // namespace quantoscope::reader
