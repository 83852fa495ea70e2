// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/layer_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace quantoscope {
namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// The numbers in a name, in its order. Numbers of more than 18 digits count as the largest.
std::vector<long> numbersIn(const std::string& name)
{
    constexpr long most = 999'999'999'999'999'999;
    std::vector<long> numbers;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!isDigit(name[i])) {
            continue;
        }
        if (i == 0 || !isDigit(name[i - 1])) {
            numbers.push_back(0);
        }
        const long digit = name[i] - '0';
        numbers.back() = numbers.back() > most / 10 ? most : numbers.back() * 10 + digit;
    }
    return numbers;
}

/// Neurons follow the weights of the same number.
auto placeOf(const LayerName& layer)
{
    return std::tuple(numbersIn(layer.name), layer.isNeuron);
}

bool hasNeuronsInARow(const std::vector<LayerName>& layers)
{
    return std::ranges::adjacent_find(layers, [](const LayerName& a, const LayerName& b) {
               return a.isNeuron && b.isNeuron;
           }) != layers.end();
}

} // namespace

std::vector<std::size_t> orderOf(const std::vector<LayerName>& layers, bool sortedByName)
{
    std::vector<std::size_t> order(layers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool inARow = hasNeuronsInARow(layers);
    if (!sortedByName && !inARow) {
        return order;
    }
    std::vector<std::size_t> byNumber = order;
    const auto place = [&](std::size_t layer) { return placeOf(layers[layer]); };
    std::ranges::stable_sort(byNumber, {}, place);
    if (std::ranges::adjacent_find(byNumber, {}, place) == byNumber.end()) {
        return byNumber;
    }
    return inARow ? std::vector<std::size_t>() : order;
}

} // namespace quantoscope
