// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5_scaling.h"
#include "core/formats/isolated_reader.h"
#include "core/formats/optional_readers.h"
#include "core/text/translate.h"

#include <hdf5_hl.h>

#include <algorithm>

namespace quantoscope {
namespace {

/// The file where it lies in memory, without a copy.
Hdf5Handle openImage(const RecordingFile& file)
{
    constexpr unsigned inPlace = H5LT_FILE_IMAGE_DONT_COPY | H5LT_FILE_IMAGE_DONT_RELEASE; // and read-only
    void* image = const_cast<std::byte*>(file.bytes.data());
    const hid_t id = H5LTopen_file_image(image, file.bytes.size(), inPlace);
    if (id < 0) {
        throw FormatError(
            Core::said("%1 is no whole HDF5 file; it is damaged, cut off or of another kind.", {file.path}));
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
    Hdf5Handle handle;
    Extents extents; ///< At least one, none of them 0.

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

/// Null where there is no such one.
std::unique_ptr<const Dataset> openDataset(hid_t file, const std::string& path)
{
    const hid_t id = H5Dopen2(file, path.c_str(), H5P_DEFAULT);
    if (id < 0) {
        return nullptr;
    }
    auto dataset = std::unique_ptr<const Dataset>(new Dataset{{id, H5Dclose}, extentsOf(id)});
    const Hdf5Handle type(H5Dget_type(id), H5Tclose);
    const bool takes = holdsItsOwnSamples(id) && type && holdsNumbers(type.id()) &&
                       !dataset->extents.empty() && productOf(dataset->extents) > 0;
    return takes ? std::move(dataset) : nullptr;
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

void refuseFalseClaims(const RecordingFile& file, const std::string& path, const Dataset& dataset)
{
    const hid_t id = dataset.handle.id();
    const Hdf5Handle type(H5Dget_type(id), H5Tclose);
    const std::size_t elementBytes = H5Tget_size(type.id());
    Extents all = dataset.extents;
    all.push_back(elementBytes);
    const std::size_t stored = std::min<std::size_t>(H5Dget_storage_size(id), file.bytes.size());
    refuseInflation(file, Core::said("dataset %1", {path}),
                    std::max(productOf(all), chunkBytes(id, dataset.extents.size(), elementBytes)), stored);
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

std::vector<float> readChannel(const RecordingFile& file, const ListedArray& array, std::size_t channel)
{
    const std::string path = array.name.text();
    const Hdf5Handle image = openImage(file);
    const auto refuseDamaged = [&] {
        throw FormatError(Core::said(
            "%1 holds dataset %2 damaged, cut off or packed in a way that cannot be unpacked here.",
            {file.path, path}));
    };
    const auto dataset = openDataset(image.id(), path);
    if (!dataset || channel >= dataset->channels()) {
        refuseDamaged();
    }
    refuseFalseClaims(file, path, *dataset);
    const Hdf5Scaling scaling = hdf5ScalingOf(image.id(), path);
    const Hdf5Handle space(H5Dget_space(dataset->handle.id()), H5Sclose);
    std::vector<float> samples(dataset->rows());
    constexpr std::size_t rowsAtOnce = std::size_t{1} << 18U;
    std::vector<double> stored(std::min(rowsAtOnce, samples.size()));
    for (std::size_t first = 0; first < samples.size(); first += stored.size()) {
        const hsize_t count = std::min(stored.size(), samples.size() - first);
        const Hdf5Handle memory(H5Screate_simple(1, &count, nullptr), H5Sclose);
        select(space.id(), dataset->extents, channel, first, count);
        if (H5Dread(dataset->handle.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT,
                    stored.data()) < 0) {
            refuseDamaged();
        }
        for (std::size_t i = 0; i < count; ++i) {
            samples[first + i] = static_cast<float>(scaling.valueOf(stored[i], channel));
        }
    }
    return samples;
}

std::vector<ListedArray> datasetsOf(const RecordingFile& file)
{
    const Hdf5Handle image = openImage(file);
    std::vector<ListedArray> datasets;
    for (const std::string& path : datasetPaths(image.id())) {
        const auto dataset = openDataset(image.id(), path);
        if (dataset && path.size() <= ShortText::mostBytes) {
            const Calibration calibration = hdf5ScalingOf(image.id(), path).calibration;
            datasets.push_back({.name = ShortText(path),
                                .channels = dataset->channels(),
                                .samplingRate = calibration.samplingRate.value_or(0),
                                .unit = ShortText(calibration.unit)});
        }
    }
    // Signals before the indices and times that come with them.
    std::stable_partition(datasets.begin(), datasets.end(),
                          [](const ListedArray& dataset) { return dataset.samplingRate > 0; });
    return datasets;
}

} // namespace

Recording readHdf5(const RecordingFile& file)
{
    return readIsolated(file, {datasetsOf, readChannel},
                        Core::said("%1 holds no dataset of real numbers whose first dimension is time of at "
                                   "most %2 channels; a recording needs one.",
                                   {file.path, std::to_string(mostChannels)}));
}

} // namespace quantoscope
