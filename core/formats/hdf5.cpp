// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5_scaling.h"
#include "core/formats/optional_readers.h"

#include <hdf5_hl.h>

#include <algorithm>

// The file is read where it lies in memory, without a copy. It is opened anew for every dataset read: nothing
// then has to be kept open, or closed under the lock.

namespace quantoscope {
namespace {

/// For as long as libhdf5 is in use: nobody else's, and without its own messages on standard error.
struct Library
{
    std::unique_lock<std::mutex> lock = lockHdf5();
    herr_t silenced = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
};

Hdf5Handle openImage(const RecordingFile& file)
{
    constexpr unsigned inPlace = H5LT_FILE_IMAGE_DONT_COPY | H5LT_FILE_IMAGE_DONT_RELEASE; // and read-only
    void* image = const_cast<std::byte*>(file.bytes.data());
    const hid_t id = H5LTopen_file_image(image, file.bytes.size(), inPlace);
    if (id < 0) {
        refuse(file, "is no whole HDF5 file; it is damaged, cut off or of another kind.");
    }
    return {id, H5Fclose};
}

/// The datasets below the root, by their paths. Links out of the file are not followed.
std::vector<std::string> datasetPaths(hid_t file)
{
    std::vector<std::string> paths;
    const auto add = [](hid_t, const char* path, const H5O_info_t* facts, void* found) -> herr_t {
        if (facts->type == H5O_TYPE_DATASET) {
            static_cast<std::vector<std::string>*>(found)->emplace_back(path);
        }
        return 0;
    };
    H5Ovisit(file, H5_INDEX_NAME, H5_ITER_INC, add, &paths);
    return paths;
}

using Extents = std::vector<hsize_t>;

/// The product, or the largest number where it is beyond that.
std::size_t productOf(const Extents& extents, std::size_t first = 0)
{
    std::size_t product = 1;
    for (std::size_t i = first; i < extents.size(); ++i) {
        if (extents[i] != 0 && product > SIZE_MAX / extents[i]) {
            return SIZE_MAX;
        }
        product *= extents[i];
    }
    return product;
}

/// A dataset of numbers that can be taken as a recording.
struct Dataset
{
    std::string path;
    Extents extents; ///< At least one, none of them 0.
    Hdf5Scaling scaling;

    std::size_t rows() const { return extents.front(); }
    std::size_t channels() const { return productOf(extents, 1); }
};

Extents extentsOf(hid_t dataset)
{
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const int rank = space ? H5Sget_simple_extent_ndims(space.id()) : 0;
    Extents extents(static_cast<std::size_t>(std::max(0, rank)));
    if (!extents.empty()) {
        H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr);
    }
    return extents;
}

/// Within this file, not parts of others put together.
bool holdsItsOwnSamples(hid_t dataset)
{
    const Hdf5Handle plan(H5Dget_create_plist(dataset), H5Pclose);
    return plan && H5Pget_layout(plan.id()) != H5D_VIRTUAL && H5Pget_external_count(plan.id()) == 0;
}

std::optional<Dataset> datasetAt(hid_t file, const std::string& path)
{
    const Hdf5Handle dataset(H5Dopen2(file, path.c_str(), H5P_DEFAULT), H5Dclose);
    if (!dataset || !holdsItsOwnSamples(dataset.id())) {
        return std::nullopt;
    }
    const Hdf5Handle type(H5Dget_type(dataset.id()), H5Tclose);
    const Extents extents = extentsOf(dataset.id());
    if (!type || !holdsNumbers(type.id()) || extents.empty() || productOf(extents) == 0) {
        return std::nullopt;
    }
    return Dataset{path, extents, hdf5ScalingOf(file, path)};
}

/// The bytes that libhdf5 may take for a chunk, which it unpacks whole.
std::size_t chunkBytes(hid_t dataset, std::size_t rank, std::size_t elementBytes)
{
    const Hdf5Handle plan(H5Dget_create_plist(dataset), H5Pclose);
    Extents chunk(rank, 0);
    if (!plan || H5Pget_layout(plan.id()) != H5D_CHUNKED ||
        H5Pget_chunk(plan.id(), static_cast<int>(rank), chunk.data()) < 0) {
        return 0;
    }
    chunk.push_back(elementBytes);
    return productOf(chunk);
}

void refuseFalseClaims(const RecordingFile& file, const Dataset& claimed, hid_t dataset)
{
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    const std::size_t elementBytes = H5Tget_size(type.id());
    Extents all = claimed.extents;
    all.push_back(elementBytes);
    const std::size_t stored = std::min<std::size_t>(H5Dget_storage_size(dataset), file.bytes.size());
    refuseInflation(file, "dataset " + claimed.path,
                    std::max(productOf(all), chunkBytes(dataset, claimed.extents.size(), elementBytes)),
                    stored);
}

/// Selects rows [first, first + count) of one channel.
void select(hid_t space, const Extents& extents, std::size_t channel, std::size_t first, std::size_t count)
{
    Extents start(extents.size());
    Extents counts(extents.size(), 1);
    start[0] = first;
    counts[0] = count;
    for (std::size_t i = extents.size() - 1; i > 0; --i) {
        start[i] = channel % extents[i];
        channel /= extents[i];
    }
    H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, counts.data(), nullptr);
}

std::vector<float> readChannel(const RecordingFile& file, const Dataset& source, std::size_t channel)
{
    const Library library;
    const Hdf5Handle image = openImage(file);
    const Hdf5Handle dataset(H5Dopen2(image.id(), source.path.c_str(), H5P_DEFAULT), H5Dclose);
    const auto refuseDamaged = [&] {
        refuse(file, "holds dataset " + source.path +
                         " damaged, cut off or packed in a way that cannot be unpacked here.");
    };
    if (!dataset) {
        refuseDamaged();
    }
    refuseFalseClaims(file, source, dataset.id());
    const Hdf5Handle space(H5Dget_space(dataset.id()), H5Sclose);
    std::vector<float> samples(source.rows());
    constexpr std::size_t rowsAtOnce = std::size_t{1} << 18U;
    std::vector<double> stored(std::min(rowsAtOnce, samples.size()));
    for (std::size_t first = 0; first < samples.size(); first += stored.size()) {
        const hsize_t count = std::min(stored.size(), samples.size() - first);
        const Hdf5Handle memory(H5Screate_simple(1, &count, nullptr), H5Sclose);
        select(space.id(), source.extents, channel, first, count);
        if (H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, stored.data()) <
            0) {
            refuseDamaged();
        }
        for (std::size_t i = 0; i < count; ++i) {
            samples[first + i] = static_cast<float>(source.scaling.valueOf(stored[i], channel));
        }
    }
    return samples;
}

} // namespace

Recording readHdf5(const RecordingFile& file)
{
    const Library library;
    const Hdf5Handle image = openImage(file);
    std::vector<Dataset> datasets;
    for (const std::string& path : datasetPaths(image.id())) {
        if (auto dataset = datasetAt(image.id(), path)) {
            datasets.push_back(std::move(*dataset));
        }
    }
    // Signals before the indices and times that come with them.
    std::ranges::stable_partition(datasets, [](const Dataset& dataset) {
        return dataset.scaling.calibration.samplingRate.has_value();
    });
    Recording recording;
    for (const Dataset& dataset : datasets) {
        addChannels(recording, dataset.path, dataset.channels(), dataset.scaling.calibration,
                    [file, dataset](std::size_t channel) { return readChannel(file, dataset, channel); });
    }
    if (recording.columns.empty()) {
        refuse(file, "holds no dataset of numbers that could be a recording; it must hold an array of real "
                     "numbers whose first dimension is time, with at most " +
                         std::to_string(mostChannels) + " channels.");
    }
    return recording;
}

} // namespace quantoscope
