// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/samples.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quantoscope {

/// Points in the plane with their classes; one array per coordinate, all of the same length.
struct Points
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<std::uint8_t> label; ///< 0 or 1

    std::size_t size() const { return label.size(); }
    void add(float px, float py, std::uint8_t pLabel);

    bool operator==(const Points&) const = default;
};

/// The coordinates as constant currents of two inputs. O(points).
TrainingSamples samplesOf(const Points& points);

enum class DatasetKind { clusters, exclusiveOr, circles, moons, spiral };

/// A toy dataset within about [-1, 1] in both coordinates, with half of the points in each class.
///   clusters  at (-0.5, -0.5) and (0.5, 0.5)
///   xor       the square [-1, 1]^2; class 1 where x and y differ in sign; no points within 0.05 of an axis
///   circles   class 1 within radius 0.5, class 0 between radii 0.7 and 1
///   moons     two interleaved half circles
///   spiral    two arms of 3/4 turn; the radius grows linearly from 0.1 to 1
/// Adds `noise` (clusters: 0.1 + `noise`) times an approximately normal random number to each coordinate.
struct DatasetSettings
{
    DatasetKind kind = DatasetKind::exclusiveOr;
    double noise = 0.05;       ///< 0 to 1
    int size = 400;            ///< Training and test points: 4 to maxDatasetSize
    double testFraction = 0.5; ///< Fraction of the points used for the test: 0.05 to 0.95
    std::uint64_t seed = 1;
};

inline constexpr int maxDatasetSize = 20'000;

struct Dataset
{
    Points train;
    Points test;
};

/// The settings must be in their ranges. The same settings give the same bits on every platform. O(size).
Dataset makeDataset(const DatasetSettings& settings);

/// Your points as samples with two inputs, scaled into [-1, 1]^2: both axes by the same factor; the wider one
/// fills the square. There must be at least one point, and all must be finite. O(points).
YourSamples scaledSamples(const Points& points);

} // namespace quantoscope
