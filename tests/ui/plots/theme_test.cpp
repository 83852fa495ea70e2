// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/plots/theme.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace quantoscope;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple product(const Matrix& matrix, const Triple& vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[row] += matrix[row][column] * vector[column];
        }
    }
    return result;
}

/// IEC 61966-2-1: sRGB without its transfer function.
Triple linear(const QColor& colour)
{
    Triple result{colour.redF(), colour.greenF(), colour.blueF()};
    for (double& x : result) {
        x = x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    }
    return result;
}

/// CIE 1976 L*a*b* of linear sRGB, for the white of D65.
Triple lab(Triple rgb)
{
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white{0.95047, 1, 1.08883};
    for (double& x : rgb) {
        x = std::clamp(x, 0.0, 1.0);
    }
    Triple xyz = product(toXyz, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        xyz[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double difference(const Triple& a, const Triple& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

struct Sight
{
    const char* name;
    Matrix matrix; ///< Of linear sRGB: Machado, Oliveira, Fernandes 2009, table 1, severity 1.
};

constexpr std::array<Sight, 4> sights{
    {{"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
     {"protanopia",
      {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
     {"deuteranopia",
      {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
     {"tritanopia",
      {{{1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}}}}}};

struct Named
{
    const char* name;
    QColor colour;
};

} // namespace

/// The colours of plots as people with different cones see them.
class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    static void differencesAreThoseOfCie()
    {
        QVERIFY(std::abs(difference(lab(linear(Qt::black)), lab(linear(Qt::white))) - 100) < 0.01);
        const Triple red = lab(linear(Qt::red)); // 53.24, 80.09, 67.20
        QVERIFY(difference(red, {53.24, 80.09, 67.20}) < 0.05);
    }

    static void eachSightSeesAllColoursOfAPlotAsDifferent()
    {
        constexpr double distinct = 15; // a difference of 2.3 is just noticeable side by side
        for (const PlotTheme& theme : {PlotTheme::light(), PlotTheme::dark()}) {
            const std::array<Named, 7> colours{{{"raw", theme.raw},
                                                {"quantized", theme.quantized},
                                                {"threshold", theme.threshold},
                                                {"level", theme.level},
                                                {"highlight", theme.highlight},
                                                {"reference", theme.reference},
                                                {"background", theme.background}}};
            for (const Sight& sight : sights) {
                for (std::size_t i = 0; i < colours.size(); ++i) {
                    for (std::size_t j = 0; j < i; ++j) {
                        const double seen = difference(lab(product(sight.matrix, linear(colours[i].colour))),
                                                       lab(product(sight.matrix, linear(colours[j].colour))));
                        QVERIFY2(seen >= distinct,
                                 qPrintable(QString("%1: %2 and %3 differ by %4")
                                                .arg(sight.name, colours[i].name, colours[j].name)
                                                .arg(seen)));
                    }
                }
            }
        }
    }
};

static const RegisteredTest themeTest(__FILE__, runTest<ThemeTest>);

#include "theme_test.moc"
