// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/points.h"
#include "tests/files/recordings/read_text.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

Points pointsIn(std::string_view text)
{
    return pointsOf(readText("points.csv", text), "points.csv");
}

std::string refusal(std::string_view text)
{
    try {
        pointsIn(text);
    } catch (const FormatError& error) {
        return error.what();
    }
    return "taken";
}

TEST(Points, AreReadByColumnName)
{
    const Points points = pointsIn("label,time,y,x\n1,0,10,1\n0,0,20,2\n1,0,30,3\n1,0,40,4\n");
    EXPECT_EQ(points.x, (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(points.y, (std::vector<float>{10, 20, 30, 40}));
    EXPECT_EQ(points.label, (std::vector<std::uint8_t>{1, 0, 1, 1}));
}

TEST(Points, AreReadFromTheFirstThreeColumnsWithoutNames)
{
    const Points points = pointsIn("1 10 -1 9\n2 20 5 9\n3 30 5 9\n4 40 -1 9\n");
    EXPECT_EQ(points.x, (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(points.label, (std::vector<std::uint8_t>{0, 1, 1, 0})) << "the smaller label is class 0";
}

TEST(Points, ErrorsNameTheirPlace)
{
    EXPECT_EQ(refusal("x,y\n1,2\n"), "points.csv has 2 columns; points need three: x, y and label.");
    EXPECT_EQ(refusal("x,y,label\n1,2,0\n3,4,1\n"), "points.csv has 2 points; it must have from 4 to 20000.");
    EXPECT_EQ(refusal("x,y,label\n1,2,0\n3,nan,1\n1,2,0\n1,2,0\n"),
              "points.csv: y of point 2 is nan; it must be a finite number.");
    EXPECT_EQ(refusal("x,y,label\n1,2,0\n3,4,1\n1,2,2\n1,2,0\n"),
              "points.csv has more than two labels (0, 1, 2); it must have two.");
    EXPECT_EQ(refusal("x,y,label\n1,2,3\n3,4,3\n1,2,3\n1,2,3\n"),
              "points.csv has only the label 3; it must have two.");
}

} // namespace
} // namespace quantoscope
