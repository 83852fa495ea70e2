// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/stimulus.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace quantoscope {

/// Points of the plane with their classes, one array a coordinate, all of the same length.
struct Points
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<std::uint8_t> label; ///< 0 or 1

    std::size_t size() const { return label.size(); }
    void add(float px, float py, std::uint8_t pLabel);

    bool operator==(const Points&) const = default;
};

/// Some points in a row of others' memory.
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

enum class DatasetKind { clusters, exclusiveOr, circles, moons, spiral };

inline constexpr std::array<std::string_view, 5> datasetNames{"clusters", "xor", "circles", "moons",
                                                              "spiral"};

/// A toy dataset within about [-1, 1] of both axes, half of the points in each class.
///   clusters  round (-0.5, -0.5) and (0.5, 0.5)
///   xor       the square [-1, 1]^2; class 1 where x and y differ in sign; none within 0.05 of an axis
///   circles   class 1 within radius 0.5, class 0 between 0.7 and 1
///   moons     two half circles that reach into each other
///   spiral    two arms of 3/4 turn, radius growing evenly from 0.1 to 1
/// `noise` times a nearly normal number is added to each coordinate.
struct DatasetSettings
{
    DatasetKind kind = DatasetKind::exclusiveOr;
    double noise = 0.05;    ///< 0 to 1
    int size = 400;         ///< Training and test points together: 4 to maxDatasetSize
    double testShare = 0.5; ///< Share of the points kept for the test: 0.05 to 0.95
    std::uint64_t seed = 1;

    bool operator==(const DatasetSettings&) const = default;
};

inline constexpr int maxDatasetSize = 20'000;

/// How the inputs were brought into the square: taken = (given - centre) / halfWidth.
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

/// The first parameter out of its range, or empty.
std::optional<ParameterProblem> validate(const DatasetSettings& settings);

/// Same settings, same bits on every platform. O(size).
Dataset makeDataset(const DatasetSettings& settings);

/// A person's own points: scaled into [-1, 1]^2 (both axes alike, the wider one filling it), shuffled by
/// `settings.seed` and split by `settings.testShare`; kind, noise and size are not looked at. Needs two
/// points at least, all finite. O(points).
Dataset datasetOf(const Points& points, const DatasetSettings& settings);

} // namespace quantoscope
