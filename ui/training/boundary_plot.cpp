// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/boundary_plot.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

QColor mixed(const QColor& from, const QColor& to, double fraction)
{
    const auto part = [fraction](int a, int b) {
        return static_cast<int>(std::lround(a + fraction * (b - a)));
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

/// The probability of class 1: the softmax of both outputs.
double probability(float lead)
{
    return 1 / (1 + std::exp(-static_cast<double>(lead)));
}

/// The map as an image in the colours of the classes. The more certain the prediction, the stronger
/// the colour.
QImage imageOf(const LeadMap& map, const PlotTheme& theme)
{
    constexpr double strongest = 0.45;
    constexpr auto side = static_cast<int>(LeadMap::side);
    QImage image(side, side, QImage::Format_RGB32);
    std::size_t cell = 0;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const double one = probability(map.leads[cell++]);
            const QColor& towards = one > 0.5 ? theme.quantized : theme.raw;
            const double fraction = strongest * std::abs(2 * one - 1);
            image.setPixelColor(column, side - 1 - row, mixed(theme.background, towards, fraction));
        }
    }
    return image;
}

QString percent(double fraction)
{
    return QString::number(100 * fraction, 'f', 1) + " %";
}

} // namespace

void MapLayer::setImage(const QImage& image)
{
    m_image = image;
    update();
}

void MapLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr double reach = LeadMap::reach;
    const QRectF square(frame.toPixel({-reach, reach}), frame.toPixel({reach, -reach}));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(square, m_image);
}

PointLayer::PointLayer(QWidget& plot, const Frame& frame, bool filled) : Layer(plot, frame), m_filled(filled)
{
}

void PointLayer::setSamples(std::shared_ptr<const Task> owner, const TrainingSamples& samples)
{
    m_owner = std::move(owner);
    m_samples = &samples;
    update();
}

void PointLayer::setColours(const QColor& zero, const QColor& one)
{
    m_zero = zero;
    m_one = one;
    update();
}

void PointLayer::draw(QPainter& painter, const Frame& frame) const
{
    if (m_samples == nullptr) {
        return;
    }
    const double radius = m_samples->size() > 1000 ? 1.2 : 2.2;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_samples->size(); ++i) {
        const QPointF pixel = frame.toPixel({m_samples->inputs[2 * i], m_samples->inputs[2 * i + 1]});
        const bool one = m_samples->labels[i] == 1;
        const QColor& colour = one ? m_one : m_zero;
        painter.setPen(QPen(colour, 1));
        painter.setBrush(m_filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        if (one) {
            painter.drawRect(QRectF(pixel.x() - radius, pixel.y() - radius, 2 * radius, 2 * radius));
        } else {
            painter.drawEllipse(pixel, radius, radius);
        }
    }
}

BoundaryPlot::BoundaryPlot(std::size_t place, QWidget* parent)
    : TrainingPlot("boundary_" + QString::fromUtf8(tabLearnerNames[place].data()), learnerTitle(place),
                   {"x", "y"}, false, parent),
      m_place(place), m_map(add<MapLayer>()), m_test(add<PointLayer>(false)), m_train(add<PointLayer>(true)),
      m_probe(add<MarkerLayer>(5, false))
{
    setFullRange(-LeadMap::reach, LeadMap::reach, -LeadMap::reach, LeadMap::reach);
}

void BoundaryPlot::showSnapshot()
{
    if (!hasData()) {
        return;
    }
    m_accuracy = percent(snapshot()->newest().learners[m_place].test.accuracy());
    setNote(tr("accuracy %1").arg(m_accuracy));
    m_train->setSamples(snapshot()->task, snapshot()->task->train);
    m_test->setSamples(snapshot()->task, snapshot()->task->test);
    m_probe->setPoints({{snapshot()->probe.x, snapshot()->probe.y}});
    showTheme();
}

void BoundaryPlot::addPoints(PlotData& numbers, const std::string& kind, const TrainingSamples& points) const
{
    std::array<std::vector<float>, 2> places;
    std::vector<std::uint64_t> labels;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float x = points.inputs[2 * i];
        const float y = points.inputs[2 * i + 1];
        if (showsX(x) && showsY(y)) {
            places[0].push_back(x);
            places[1].push_back(y);
            labels.push_back(static_cast<std::uint64_t>(points.labels[i]));
        }
    }
    numbers.add(kind + "_x", std::move(places[0]));
    numbers.add(kind + "_y", std::move(places[1]));
    numbers.add(kind + "_label", std::move(labels));
}

PlotData BoundaryPlot::visibleData() const
{
    if (!hasData()) {
        return {};
    }
    constexpr double width = 2 * LeadMap::reach / static_cast<double>(LeadMap::side);
    const auto middle = [](std::size_t cell) {
        return (static_cast<double>(cell) + 0.5) * width - LeadMap::reach;
    };
    const LeadMap& map = snapshot()->maps[m_place];
    std::array<std::vector<double>, 3> cells;
    for (std::size_t cell = 0; cell < map.leads.size(); ++cell) {
        const double x = middle(cell % LeadMap::side);
        const double y = middle(cell / LeadMap::side);
        if (showsX(x - width / 2, x + width / 2) && showsY(y - width / 2, y + width / 2)) {
            cells[0].push_back(x);
            cells[1].push_back(y);
            cells[2].push_back(probability(map.leads[cell]));
        }
    }
    PlotData numbers;
    numbers.add("x", std::move(cells[0]));
    numbers.add("y", std::move(cells[1]));
    numbers.add("class_1_probability", std::move(cells[2]));
    addPoints(numbers, "train", snapshot()->task->train);
    addPoints(numbers, "test", snapshot()->task->test);
    return numbers;
}

void BoundaryPlot::showTheme()
{
    m_train->setColours(theme().raw, theme().quantized);
    m_test->setColours(theme().raw, theme().quantized);
    m_probe->setPen(QPen(theme().highlight, 1));
    if (hasData()) {
        m_map->setImage(imageOf(snapshot()->maps[m_place], theme()));
    }
}

QString BoundaryPlot::readoutAt(QPointF value) const
{
    const QString place = tr("x %1, y %2").arg(value.x(), 0, 'f', 2).arg(value.y(), 0, 'f', 2);
    if (!hasData() || std::max(std::abs(value.x()), std::abs(value.y())) >= LeadMap::reach) {
        return place;
    }
    const auto cell = [](double at) {
        const double fraction = (at / LeadMap::reach + 1) / 2;
        return static_cast<std::size_t>(fraction * static_cast<double>(LeadMap::side));
    };
    const LeadMap& map = snapshot()->maps[m_place];
    const float lead = map.leads[cell(value.y()) * LeadMap::side + cell(value.x())];
    return place + "\n" + tr("class 1: %1").arg(percent(probability(lead)));
}

void BoundaryPlot::mouseMoveEvent(QMouseEvent* event)
{
    TrainingPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton && frame().area.contains(event->position())) {
        emit pointed(frame().toValue(event->position()));
    }
}

} // namespace quantoscope
