// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

// A reader for each kind of recording. Samples are read when a column asks for them, so that no more than one
// column is in memory. A reader whose library was not found when the build was configured is replaced by one
// that refuses.
//
// All of them throw FormatError for a file that is damaged, truncated or of another kind, and Cancelled.

namespace quantoscope {

Recording readNpyRecording(const RecordingFile& file, const ReadingOptions& options,
                           const Progress& progress);

/// Columns of numbers as text: see delimited.h.
Recording readDelimited(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// NumPy's .npz, by libzip: the arrays of its .npy members.
Recording readNpz(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// MATLAB's .mat of versions 4 and 5 by matio, 7.3 by libhdf5: real arrays of numbers, also those in
/// structures and cells. MATLAB has no convention which axis is time.
Recording readMat(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// HDF5 by libhdf5: every dataset of numbers in the tree, by its path. A time series of an NWB file has rate,
/// unit and conversion; else a dataset's attributes "sampling_rate" (or "rate") and "unit" (or "units") are
/// used.
Recording readHdf5(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// Audio by libsndfile, full scale as 1.
Recording readAudio(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// Axon Binary Format 1 and 2, gap-free, episodic and fixed-length event-driven. A column for each channel,
/// in the order of sampling, with its sweeps joined and their borders known; then each sweep as a column of
/// its own. Other modes and older formats are refused by their name.
Recording readAbf(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// EDF, EDF+, BDF, BDF+ and GDF, each known by how it begins. A column for each channel, at its own rate;
/// gaps of EDF+D and BDF+D are its borders. Annotations and channels without a scale are left out.
Recording readEdf(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

} // namespace quantoscope
