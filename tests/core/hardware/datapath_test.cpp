// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/datapath.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

TEST(WireRange, HasTheFewestBitsThatHoldItsIntegers)
{
    EXPECT_EQ((WireRange{0, 0}.width()), 1);
    EXPECT_EQ((WireRange{0, 7}.width()), 3);
    EXPECT_EQ((WireRange{0, 8}.width()), 4);
    EXPECT_EQ((WireRange{-8, 7}.width()), 4);
    EXPECT_EQ((WireRange{-9, 0}.width()), 5);
    EXPECT_EQ((WireRange{-1, 0}.width()), 1);
    EXPECT_EQ(rangeOfBits(4, true), (WireRange{-8, 7}));
    EXPECT_EQ(rangeOfBits(4, false), (WireRange{0, 15}));
}

/// The value of a wire with the input x.
std::int64_t valueOf(const Datapath& datapath, Wire wire, std::int64_t x)
{
    return evaluate(datapath, {x, {}, {}})[wire];
}

TEST(Datapath, ComputesItsOperationsInTheirRanges)
{
    for (std::int64_t x = -8; x <= 7; ++x) {
        Datapath path;
        const Wire input = path.input({-8, 7});
        const auto expect = [&](Wire wire, std::int64_t value) {
            EXPECT_EQ(valueOf(path, wire, x), value) << "x " << x << ", wire " << wire;
            EXPECT_LE(path.range(wire).least, value);
            EXPECT_GE(path.range(wire).most, value);
        };
        const Wire three = path.constant(3);
        expect(path.add(input, three), x + 3);
        expect(path.subtract(three, input), 3 - x);
        expect(path.multiply(input, path.constant(-5)), -5 * x);
        expect(path.shiftLeft(input, 2), 4 * x);
        expect(path.shiftRight(input, 1), x >= 0 ? x / 2 : (x - 1) / 2);
        expect(path.clamp(input, {-2, 5}), std::min<std::int64_t>(std::max<std::int64_t>(x, -2), 5));
        expect(path.wrap(input, {0, 3}), (x + 8) % 4);
        expect(path.wrap(input, {-2, 1}), (x + 10) % 4 - 2);
        const Wire flag = path.notBelow(input, three);
        expect(flag, x >= 3 ? 1 : 0);
        expect(path.choose(flag, input, three), x >= 3 ? x : 3);
        expect(path.append(path.notBelow(input, path.constant(-1)), flag), x >= 3 ? 3 : x >= -1 ? 2 : 0);
        expect(path.lookup(path.wrap(input, {0, 3}), {9, 4, -2, 0}), std::array{9, 4, -2, 0}[(x + 8) % 4]);
    }
}

TEST(Datapath, AddsNoNodeForWhatItHasAlready)
{
    Datapath path;
    const Wire input = path.input({-8, 7});
    const Wire sum = path.add(input, path.constant(1));
    const std::size_t count = path.nodes().size();
    EXPECT_EQ(path.add(input, path.constant(1)), sum);
    EXPECT_EQ(path.add(input, path.constant(0)), input);
    EXPECT_EQ(path.clamp(input, {-8, 9}), input);
    EXPECT_EQ(path.wrap(input, {-8, 7}), input);
    EXPECT_EQ(path.choose(path.constant(1), sum, input), sum);
    EXPECT_EQ(path.nodes().size(), count + 1); // only the constant 0
}

TEST(Datapath, FindsConstants)
{
    Datapath path;
    const Wire input = path.input({-8, 7});
    EXPECT_EQ(path[path.notBelow(input, path.constant(-8))].operation, DatapathOperation::constant);
    EXPECT_EQ(path[path.atLeast(input, 8)].operation, DatapathOperation::constant);
    EXPECT_EQ(path[path.multiply(input, path.constant(0))].operation, DatapathOperation::constant);
    EXPECT_EQ(path[path.lookup(path.constant(2), {1, 2, 3})].number, 3);
}

TEST(Datapath, ListsTheWiresThatAResultNeeds)
{
    Datapath path;
    const Wire input = path.input({-8, 7});
    const Wire one = path.constant(1);
    path.multiply(input, path.constant(7)); // not needed
    const Wire sum = path.add(input, one);
    EXPECT_EQ(wiresOf(path, {sum}), (std::vector<Wire>{input, one, sum}));
}

} // namespace
} // namespace quantoscope
