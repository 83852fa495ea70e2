// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

// The readers of the recording formats. Samples are read when a column is read, so that a reader keeps
// at most one column in memory. If a library was not found at configuration time, its reader is replaced
// by one that always throws.
//
// All of them throw FormatError for a file that is damaged, truncated or of another format, and Cancelled.

namespace quantoscope {

Recording readNpyRecording(const RecordingFile& file, const ReadingOptions& options,
                           const Progress& progress);

/// Columns of numbers in a text file: see delimited.h.
Recording readDelimited(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// NumPy's .npz, with libzip: the arrays of its .npy members.
Recording readNpz(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// MATLAB's .mat, versions 4 and 5 with matio, 7.3 with libhdf5: real arrays of numbers, including those in
/// structures and cells. MATLAB has no convention for the time axis.
Recording readMat(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// HDF5 with libhdf5: every dataset of numbers in the tree, named by its path. Sampling rate, unit and
/// scaling come from an NWB time series or a SONATA report, otherwise from the attributes "sampling_rate" (or
/// "rate") and "unit" (or "units") of the dataset; see hdf5_time.h.
Recording readHdf5(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// Audio with libsndfile; full scale is 1.
Recording readAudio(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// Axon Binary Format 1 and 2, in gap-free, episodic and fixed-length event-driven mode. One column per
/// channel, in sampling order, with the sweeps concatenated and their borders marked; then one column per
/// channel and sweep. Other modes and older formats are refused with a message that names them.
Recording readAbf(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

/// EDF, EDF+, BDF, BDF+ and GDF, each recognized by its first bytes. One column per channel, at the
/// channel's rate; the gaps of EDF+D and BDF+D are marked as borders. Annotations and channels without a
/// valid scale are left out.
Recording readEdf(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);

} // namespace quantoscope
