// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording_file.h"

// The readers that need a library. Each is in a file of its own, and where its library was not found when the
// build was configured, a refusal made from missing_reader.cpp.in takes its place.
//
// All of them throw FormatError for a file that is damaged, cut off, of another kind or without numbers.
// Samples are read when a column asks for them, so that no more than one column is in memory.

namespace quantoscope {

/// NumPy's .npz, by libzip: the arrays of its .npy members, the first dimension taken as time.
Recording readNpz(const RecordingFile& file);

/// MATLAB's .mat of versions 4, 5 and 7.3, by matio: real arrays of numbers, also those in structures. MATLAB
/// knows no rule which dimension is time: the longest is taken.
Recording readMat(const RecordingFile& file);

/// HDF5 by libhdf5: every dataset of numbers in the tree, by its path, the first dimension taken as time. Of
/// a time series of an NWB file rate, unit and conversion are used, else a dataset's attributes
/// "sampling_rate" (or "rate") and "unit" (or "units").
Recording readHdf5(const RecordingFile& file);

/// Audio by libsndfile, full scale as 1.
Recording readAudio(const RecordingFile& file);

/// Axon's ABF, EDF and other electrophysiology by libbiosig, in the unit that the file gives.
Recording readBiosig(const RecordingFile& file);

} // namespace quantoscope
