// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/digit_strokes.h"
#include "core/training/digits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::size_t pixels = digitSide * digitSide;

/// The mean picture of each digit.
std::vector<double> meansOf(const TrainingSamples& digits)
{
    std::vector<double> means(digitClasses * pixels);
    const double each = static_cast<double>(digits.size()) / digitClasses;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        for (std::size_t k = 0; k < pixels; ++k) {
            means[digits.labels[i] * pixels + k] += digits.inputs[i * pixels + k] / each;
        }
    }
    return means;
}

TEST(Digits, ShowEachClassEquallyOften)
{
    const TrainingSamples digits = makeDigits({.size = 500});
    EXPECT_EQ(digits.size(), 500U);
    EXPECT_EQ(digits.width, pixels);
    EXPECT_TRUE(digits.constant);
    for (int digit = 0; digit < 10; ++digit) {
        EXPECT_EQ(std::ranges::count(digits.labels, digit), 50);
    }
}

TEST(Digits, AreGreyValuesWithInkAndPaper)
{
    const TrainingSamples digits = makeDigits({.size = 100});
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto picture = std::span(digits.inputs).subspan(i * pixels, pixels);
        const auto [least, greatest] = std::ranges::minmax(picture);
        EXPECT_GE(least, 0.0F);
        EXPECT_LE(greatest, 1.0F);
        const auto dark = std::ranges::count_if(picture, [](float grey) { return grey > 0.6F; });
        EXPECT_GE(dark, 5) << "digit " << int{digits.labels[i]};
        EXPECT_LT(dark, 130) << "digit " << int{digits.labels[i]};
    }
}

TEST(Digits, AreTheSameBitForBitOnEveryPlatform)
{
    const TrainingSamples digits = makeDigits({.size = 20, .seed = 3});
    std::uint64_t hash = 0;
    for (const float grey : digits.inputs) {
        hash = hash * 31 + std::bit_cast<std::uint32_t>(grey);
    }
    EXPECT_EQ(hash, 12957556141149741601U);
    EXPECT_EQ(makeDigits({.size = 20, .seed = 3}), digits);
    EXPECT_NE(makeDigits({.size = 20, .seed = 4}), digits);
}

TEST(Digits, AreTheFirstOnesOfALargerSet)
{
    const TrainingSamples few = makeDigits({.size = 20});
    const TrainingSamples many = makeDigits({.size = 40});
    EXPECT_TRUE(std::equal(few.inputs.begin(), few.inputs.end(), many.inputs.begin()));
}

TEST(Digits, WithoutDistortionAndNoiseHaveOnePicturePerForm)
{
    const TrainingSamples digits = makeDigits({.size = 200, .distortion = 0, .noise = 0});
    for (std::size_t digit = 0; digit < digitClasses; ++digit) {
        std::vector<std::vector<float>> pictures;
        for (std::size_t i = digit; i < digits.size(); i += digitClasses) {
            const auto first = digits.inputs.begin() + static_cast<std::ptrdiff_t>(i * pixels);
            pictures.emplace_back(first, first + pixels);
        }
        std::ranges::sort(pictures);
        const auto repeated = std::unique(pictures.begin(), pictures.end());
        EXPECT_EQ(repeated - pictures.begin(), std::ssize(digitForms(digit)));
    }
}

TEST(Digits, DifferMostlyByTheirClass)
{
    const std::vector<double> means = meansOf(makeDigits({.size = 1000}));
    const TrainingSamples others = makeDigits({.size = 500, .seed = 2});
    std::size_t correct = 0;
    for (std::size_t i = 0; i < others.size(); ++i) {
        std::vector<double> distances(digitClasses);
        for (std::size_t digit = 0; digit < digitClasses; ++digit) {
            for (std::size_t k = 0; k < pixels; ++k) {
                distances[digit] += std::pow(means[digit * pixels + k] - others.inputs[i * pixels + k], 2);
            }
        }
        correct += std::ranges::min_element(distances) - distances.begin() == others.labels[i] ? 1 : 0;
    }
    EXPECT_GT(correct, 375U) << "of 500 by the nearest mean picture";
}

TEST(Strokes, PassThroughTheirPlaces)
{
    for (std::size_t digit = 0; digit < digitClasses; ++digit) {
        for (const DigitForm& form : digitForms(digit)) {
            for (const Stroke& stroke : form) {
                const std::vector<SheetPlace> corners = polyline(stroke);
                for (const SheetPlace& place : stroke.places) {
                    EXPECT_TRUE(std::ranges::any_of(corners, [&place](const SheetPlace& corner) {
                        return std::hypot(corner.x - place.x, corner.y - place.y) < 1e-9;
                    }));
                    EXPECT_GT(std::min(place.x, place.y), 0.05);
                    EXPECT_LT(std::max(place.x, place.y), 0.95);
                }
            }
        }
    }
}

} // namespace
} // namespace quantoscope
