// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/stimulus.h"
#include "core/training/samples.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
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

/// A contiguous view of points.
struct PointsView
{
    std::span<const float> x;
    std::span<const float> y;
    std::span<const std::uint8_t> label;

    PointsView(const Points& points) : x(points.x), y(points.y), label(points.label) {}
    PointsView(std::span<const float> xs, std::span<const float> ys, std::span<const std::uint8_t> labels)
        : x(xs), y(ys), label(labels)
    {
    }

    std::size_t size() const { return label.size(); }
    PointsView subview(std::size_t first, std::size_t count) const
    {
        return {x.subspan(first, count), y.subspan(first, count), label.subspan(first, count)};
    }
};

/// The coordinates as constant currents of two inputs. O(points).
TrainingSamples samplesOf(const PointsView& points);

enum class DatasetKind { clusters, exclusiveOr, circles, moons, spiral };

inline constexpr std::array<std::string_view, 5> datasetNames{"clusters", "xor", "circles", "moons",
                                                              "spiral"};

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

    bool operator==(const DatasetSettings&) const = default;
};

inline constexpr int maxDatasetSize = 20'000;

/// How inputs were scaled into the square: scaled = (original - centre) / halfWidth.
struct InputScale
{
    float centreX = 0;
    float centreY = 0;
    float halfWidth = 1;

    bool operator==(const InputScale&) const = default;
};

struct Dataset
{
    Points train;
    Points test;
    InputScale scale;
};

/// The first parameter outside its range, or nullopt.
std::optional<ParameterProblem> validate(const DatasetSettings& settings);

/// The same settings give the same bits on every platform. O(size).
Dataset makeDataset(const DatasetSettings& settings);

/// Your points, scaled into [-1, 1]^2 (both axes by the same factor; the wider one fills the square),
/// shuffled with `settings.seed` and split by `settings.testFraction`. Kind, noise and size are ignored.
/// There must be at least two points, and all must be finite. O(points).
Dataset datasetOf(const Points& points, const DatasetSettings& settings);

} // namespace quantoscope
