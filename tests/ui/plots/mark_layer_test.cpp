// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/plots/mark_layer.h"

#include <QImage>
#include <QPainter>

#include <limits>

using namespace quantoscope;

class MarkLayerTest : public QObject
{
    Q_OBJECT

    /// The marks of these points on a white sheet.
    static QImage drawn(MarkLayer::Shape shape, std::vector<QPointF> points, QSizeF cell)
    {
        QWidget plot;
        const Frame frame{.area = {0, 0, 100, 100}, .xMin = 0, .xMax = 10, .yMin = 0, .yMax = 10};
        MarkLayer layer(plot, frame, shape);
        layer.setPoints(std::move(points), cell);
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        layer.paint(painter);
        return image;
    }

private slots:
    void pointsThatAreNotFiniteAreSkipped_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QSizeF>("cell");
        for (const auto shape : {MarkLayer::Shape::block, MarkLayer::Shape::diamond, MarkLayer::Shape::cross,
                                 MarkLayer::Shape::ring}) {
            const QByteArray number = QByteArray::number(static_cast<int>(shape));
            QTest::newRow("fixed " + number) << static_cast<int>(shape) << QSizeF();
            QTest::newRow("small " + number) << static_cast<int>(shape) << QSizeF(0.1, 0.1);
        }
    }

    void pointsThatAreNotFiniteAreSkipped()
    {
        QFETCH(int, shape);
        QFETCH(QSizeF, cell);
        QTest::failOnWarning(QRegularExpression(".*"));
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinite = std::numeric_limits<double>::infinity();
        const auto kind = static_cast<MarkLayer::Shape>(shape);
        const QImage finite = drawn(kind, {{3, 4}, {8, 2}}, cell);
        QCOMPARE(drawn(kind, {{3, 4}, {nan, 5}, {5, nan}, {nan, nan}, {infinite, 1}, {8, 2}}, cell), finite);
        QVERIFY(finite != drawn(kind, {}, cell));
    }
};

static const RegisteredTest markLayerTest(__FILE__, runTest<MarkLayerTest>);
#include "mark_layer_test.moc"
