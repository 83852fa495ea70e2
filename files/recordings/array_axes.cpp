// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/array_axes.h"

#include "core/text/printable.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quantoscope {
namespace {

std::string axisName(char letter)
{
    switch (letter) {
    case 'b':
        return Core::said("batch");
    case 's':
        return Core::said("steps");
    case 'n':
        return Core::said("neurons");
    case 'c':
        return Core::said("channels");
    case 'h':
        return Core::said("height");
    default:
        return Core::said("width");
    }
}

/// Letters for `count` axes that are not time.
std::string otherLetters(std::size_t count)
{
    constexpr std::array<std::string_view, 5> usual{"", "n", "bn", "bcn", "bchw"};
    if (count < usual.size()) {
        return std::string(usual[count]);
    }
    return "b" + std::string(count - 4, 'n') + "chw";
}

std::string lettersWithTimeAt(std::size_t axis, std::size_t count)
{
    std::string letters = otherLetters(count - 1);
    letters.insert(axis, 1, stepsLetter);
    return letters;
}

char letterOfName(std::string name)
{
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto has = [&](std::string_view word) { return name.find(word) != name.npos; };
    if (name == "t" || has("time") || has("step")) {
        return stepsLetter;
    }
    if (has("batch") || has("trial")) {
        return 'b';
    }
    return has("channel") ? 'c' : 'n';
}

} // namespace

std::string axesText(std::string_view letters)
{
    std::string text;
    for (const char letter : letters) {
        text += (text.empty() ? "" : " × ") + axisName(letter);
    }
    return text;
}

std::string problemOfAxes(std::string_view letters)
{
    const bool known = letters.find_first_not_of(axisLetters) == letters.npos;
    if (known && std::ranges::count(letters, stepsLetter) == 1) {
        return {};
    }
    return Core::said("The axes are \"%1\"; they must be one letter per axis of the array: exactly one s "
                      "(steps), the others b, n, c, h or w, for example bsn.",
                      {printable(letters, mostShown)});
}

ArrayAxes guessedAxes(std::span<const std::size_t> extents, AxesConvention convention)
{
    constexpr std::size_t farLonger = 8;
    const auto longerThanOne = [](std::size_t extent) { return extent > 1; };
    const auto first =
        static_cast<std::size_t>(std::ranges::find_if(extents, longerThanOne) - extents.begin());
    const auto longest = static_cast<std::size_t>(std::ranges::max_element(extents) - extents.begin());
    if (std::ranges::count_if(extents, longerThanOne) < 2) {
        return {lettersWithTimeAt(longest, extents.size()), true};
    }
    std::size_t nextLongest = 0;
    for (std::size_t axis = 0; axis < extents.size(); ++axis) {
        nextLongest = axis == longest ? nextLongest : std::max(nextLongest, extents[axis]);
    }
    if (first == longest || convention == AxesConvention::none) {
        return {lettersWithTimeAt(longest, extents.size()), extents[longest] / 2 >= nextLongest};
    }
    const bool other = extents[longest] / farLonger >= extents[first];
    return {lettersWithTimeAt(other ? longest : first, extents.size()),
            other && extents[longest] / farLonger >= nextLongest};
}

ArrayAxes namedAxes(std::span<const std::string> names)
{
    std::string letters;
    for (const std::string& name : names) {
        letters += letterOfName(name);
    }
    return problemOfAxes(letters).empty() ? ArrayAxes{letters, true} : ArrayAxes{"", false};
}

std::vector<std::string> axesChoices(std::size_t count)
{
    std::vector<std::string> choices;
    for (std::size_t axis = 0; axis < count; ++axis) {
        choices.push_back(lettersWithTimeAt(axis, count));
    }
    return choices;
}

ArrayLayout::ArrayLayout(std::vector<std::size_t> extents, Order order, std::string letters)
    : m_extents(std::move(extents)), m_strides(m_extents.size()), m_letters(std::move(letters))
{
    std::size_t stride = 1;
    for (std::size_t i = 0; i < m_extents.size(); ++i) {
        const std::size_t axis = order == Order::fortran ? i : m_extents.size() - 1 - i;
        m_strides[axis] = stride;
        stride *= m_extents[axis];
    }
}

std::size_t ArrayLayout::columns() const
{
    std::size_t count = 1;
    for (std::size_t axis = 0; axis < m_extents.size(); ++axis) {
        count *= axis == timeAxis() ? 1 : m_extents[axis];
    }
    return count;
}

std::vector<std::size_t> ArrayLayout::placeOf(std::size_t column) const
{
    std::vector<std::size_t> place(m_extents.size(), 0);
    for (std::size_t axis = m_extents.size(); axis-- > 0;) {
        if (axis != timeAxis()) {
            place[axis] = column % m_extents[axis];
            column /= m_extents[axis];
        }
    }
    return place;
}

std::size_t ArrayLayout::firstElement(std::size_t column) const
{
    const std::vector<std::size_t> place = placeOf(column);
    std::size_t element = 0;
    for (std::size_t axis = 0; axis < place.size(); ++axis) {
        element += place[axis] * m_strides[axis];
    }
    return element;
}

std::string ArrayLayout::indexText(std::size_t column) const
{
    if (columns() == 1) {
        return {};
    }
    const std::vector<std::size_t> place = placeOf(column);
    std::string text;
    for (std::size_t axis = 0; axis < place.size(); ++axis) {
        if (axis != timeAxis()) {
            text += (text.empty() ? "[" : ",") + std::to_string(place[axis]);
        }
    }
    return text + "]";
}

} // namespace quantoscope
