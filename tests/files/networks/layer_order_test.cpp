// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/layer_order.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

using Order = std::vector<std::size_t>;

/// Names that begin with "lif" are neurons.
std::vector<LayerName> layersNamed(const std::vector<std::string>& names)
{
    std::vector<LayerName> layers;
    layers.reserve(names.size());
    for (const std::string& name : names) {
        layers.push_back({name, name.starts_with("lif")});
    }
    return layers;
}

TEST(LayerOrder, IsThatOfTheFile)
{
    EXPECT_EQ(orderOf(layersNamed({"fc2", "lif9", "fc1", "lif1"}), false), (Order{0, 1, 2, 3}));
}

TEST(LayerOrder, FollowsTheNumbersIfTheFileIsSorted)
{
    EXPECT_EQ(orderOf(layersNamed({"fc1", "fc10", "fc2", "lif1", "lif10", "lif2"}), true),
              (Order{0, 3, 2, 5, 1, 4}));
}

TEST(LayerOrder, FollowsTheNumbersIfNeuronsFollowEachOther)
{
    EXPECT_EQ(orderOf(layersNamed({"fc1", "fc2", "lif1", "lif2"}), false), (Order{0, 2, 1, 3}));
}

TEST(LayerOrder, IsThatOfTheFileIfTheNamesDoNotSay)
{
    EXPECT_EQ(orderOf(layersNamed({"a", "lif_a", "b", "lif_b"}), true), (Order{0, 1, 2, 3}));
}

TEST(LayerOrder, IsNotClearForNeuronsInARowWithoutNumbers)
{
    EXPECT_TRUE(orderOf(layersNamed({"a", "b", "lif_a", "lif_b"}), false).empty());
    EXPECT_TRUE(orderOf(layersNamed({"conv1", "fc1", "lif1", "lif2"}), true).empty());
}

} // namespace
} // namespace quantoscope
