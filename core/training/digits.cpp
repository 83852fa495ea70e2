// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/digits.h"

#include "core/signals/portable_random.h"
#include "core/training/digit_strokes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

constexpr double side = digitSide;

/// A random number from -reach to reach.
double around(double reach, UniformSource& uniform)
{
    return reach * (2 * uniform() - 1);
}

/// Maps places of the sheet to places in pixels.
class Hand
{
public:
    Hand(double distortion, UniformSource& uniform)
    {
        const double turns = around(0.032 * distortion, uniform);
        const double sine = sineOfTurns(turns);
        const double cosine = sineOfTurns(turns + 0.25);
        const double shear = around(0.2 * distortion, uniform);
        const double width = side * 0.9 * (1 + around(0.15 * distortion, uniform));
        const double height = side * 0.9 * (1 + around(0.1 * distortion, uniform));
        m_x = {width * cosine, height * (shear * cosine - sine)};
        m_y = {width * sine, height * (shear * sine + cosine)};
        m_shift = {side / 2 + around(distortion, uniform), side / 2 + around(distortion, uniform)};
    }

    SheetPlace operator()(const SheetPlace& place) const
    {
        const double x = place.x - 0.5;
        const double y = place.y - 0.5;
        return {m_shift.x + m_x[0] * x + m_x[1] * y, m_shift.y + m_y[0] * x + m_y[1] * y};
    }

private:
    std::array<double, 2> m_x;
    std::array<double, 2> m_y;
    SheetPlace m_shift;
};

/// The square of the distance of a point from the line from `a` to `b`.
double squaredDistance(const SheetPlace& point, const SheetPlace& a, const SheetPlace& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double px = point.x - a.x;
    const double py = point.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
    const double ex = px - along * dx;
    const double ey = py - along * dy;
    return ex * ex + ey * ey;
}

/// Squared distances of the pixels' centres from the nearest stroke, in pixels.
using Distances = std::array<double, digitSide * digitSide>;

/// Only pixels within `reach` of the line are looked at.
void approach(Distances& distances, const SheetPlace& a, const SheetPlace& b, double reach)
{
    const auto pixel = [](double at) {
        return static_cast<std::size_t>(std::clamp(std::floor(at), 0.0, side - 1));
    };
    const auto [left, right] = std::minmax(a.x, b.x);
    const auto [top, bottom] = std::minmax(a.y, b.y);
    for (std::size_t row = pixel(top - reach); row <= pixel(bottom + reach); ++row) {
        for (std::size_t column = pixel(left - reach); column <= pixel(right + reach); ++column) {
            const SheetPlace centre{static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5};
            double& distance = distances[row * digitSide + column];
            distance = std::min(distance, squaredDistance(centre, a, b));
        }
    }
}

DigitForm jittered(const DigitForm& form, double distortion, UniformSource& uniform)
{
    DigitForm moved = form;
    for (Stroke& stroke : moved) {
        for (SheetPlace& place : stroke.places) {
            place.x += 0.016 * distortion * nearlyNormal(uniform);
            place.y += 0.016 * distortion * nearlyNormal(uniform);
        }
    }
    return moved;
}

void draw(std::size_t digit, const DigitSettings& settings, UniformSource& uniform, std::span<float> pixels)
{
    constexpr double softness = 0.7; // half the width of the edge of a stroke, in pixels
    const auto forms = digitForms(digit);
    const auto chosen = static_cast<std::size_t>(uniform() * static_cast<double>(forms.size()));
    const DigitForm form = jittered(forms[chosen], settings.distortion, uniform);
    const Hand hand(settings.distortion, uniform);
    const double radius = std::max(0.3, 0.75 + around(0.28 * settings.distortion, uniform));
    const double reach = radius + softness;
    Distances distances;
    distances.fill(reach * reach);
    for (const Stroke& stroke : form) {
        const std::vector<SheetPlace> corners = polyline(stroke);
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
            approach(distances, hand(corners[i]), hand(corners[i + 1]), reach);
        }
    }
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const double ink = std::clamp((reach - std::sqrt(distances[i])) / (2 * softness), 0.0, 1.0);
        const double noise = settings.noise * nearlyNormal(uniform);
        pixels[i] = static_cast<float>(std::clamp(ink + noise, 0.0, 1.0));
    }
}

} // namespace

TrainingSamples makeDigits(const DigitSettings& settings)
{
    const auto size = static_cast<std::size_t>(settings.size);
    TrainingSamples samples{.inputs = {}, .labels = {}, .width = digitSide * digitSide, .constant = true};
    samples.inputs.resize(size * samples.width);
    samples.labels.resize(size);
    UniformSource uniform(settings.seed);
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t digit = i % digitClasses;
        samples.labels[i] = static_cast<std::uint8_t>(digit);
        draw(digit, settings, uniform, std::span(samples.inputs).subspan(i * samples.width, samples.width));
    }
    return samples;
}

} // namespace quantoscope
