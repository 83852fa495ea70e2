// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/picture.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

QRgb mixed(const QColor& from, const QColor& to, double fraction)
{
    const auto part = [fraction](int a, int b) {
        return static_cast<int>(std::lround(a + fraction * (b - a)));
    };
    return qRgb(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

template<typename Colour>
QImage picture(std::span<const float> values, QSize size, const PlotTheme& theme, Colour colourOf)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.background);
    const auto width = static_cast<std::size_t>(size.width());
    for (std::size_t i = 0; i < values.size(); ++i) {
        image.setPixel(static_cast<int>(i % width), static_cast<int>(i / width), colourOf(values[i]));
    }
    return image;
}

} // namespace

QSize pictureSize(std::size_t values)
{
    const auto width = std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(values)))));
    const auto count = static_cast<int>(values);
    return {width, std::max(1, (count + width - 1) / width)};
}

QImage greyPicture(std::span<const float> values, QSize size, float greatest, const PlotTheme& theme)
{
    return picture(values, size, theme, [&](float value) {
        const double fraction = greatest > 0 ? std::clamp(double{value} / greatest, 0.0, 1.0) : 0;
        return mixed(theme.background, theme.text, fraction);
    });
}

QImage signedPicture(std::span<const float> values, QSize size, float reach, const PlotTheme& theme)
{
    return picture(values, size, theme, [&](float value) {
        const double fraction = reach > 0 ? std::clamp(std::abs(double{value}) / reach, 0.0, 1.0) : 0;
        return mixed(theme.background, value < 0 ? theme.raw : theme.quantized, fraction);
    });
}

} // namespace quantoscope
