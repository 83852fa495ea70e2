// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/c_functions.h"

#include "core/text/fill_in.h"
#include "core/text/number_text.h"
#include "files/exports/float_literal.h"

#include <cmath>
#include <string_view>

namespace quantoscope {
namespace {

/// The inputs for which the functions agree with the quantizer.
std::string validity(const Quantizer& quantizer)
{
    if (quantizer.keepsNan()) {
        return "any float; NaN has index -1 and stays NaN";
    }
    if (quantizer.wraps()) {
        return "any finite float; NaN has index 0";
    }
    const auto [first, last] = quantizer.monotoneInterval();
    return "like state_quant from " + numberText(first) + " to " + numberText(last) + " and for NaN" +
           (quantizer.tiesWithin() ? ", except where float distances to levels tie" : "");
}

/// Functions for one input type; the `nan` parts handle inputs that are NaN.
constexpr std::string_view functions = R"(
/* Returns the index of the level of x: @validity@. */
static inline int @index@(@type@ x)
{
    int low = 0;
    int high = @boundary count@;
@nan index@@wrap@    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (@boundaries@[middle] <= x) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return @indices@[low];
}

/* Returns the level of x. */
static inline @type@ @quantize@(@type@ x)
{
@nan level@    return @levels@[@index@(x)];
}
)";

constexpr std::string_view stochasticFunctions = R"(
/* Returns the noise of a step, counted from 0: the same number that Quantoscope draws with this seed. */
static inline uint32_t @name@_noise(uint64_t seed, uint64_t step)
{
    const uint64_t draw = step * 4;
    uint64_t z = seed + ((draw >> 32) + 1) * UINT64_C(0x9e3779b97f4a7c15);
    uint32_t x;
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    z ^= z >> 31;
    x = (uint32_t)draw ^ (uint32_t)z;
    x = (x ^ (x >> 16)) * UINT32_C(0x7feb352d);
    x = ((x ^ (x >> 15)) + (uint32_t)(z >> 32)) * UINT32_C(0x846ca68b);
    return (x ^ (x >> 16)) >> 8;
}
@wrapped@
/* Returns the index of one of the two levels around x, at random, so that the mean level is x. The low 24 bits of noise
 * are a random number, uniform and different for each x, such as @name@_noise(). NaN has index -1. */
static inline int @name@_index_with(float x, uint32_t noise)
{
    int low = 0;
    int high = @NAME@_DISTINCT_COUNT - 1;
    if (x != x) {
        return -1;
    }
@wrap@    while (low < high) { /* finds the greatest level not above x, or the lowest level */
        const int middle = high - (high - low) / 2;
        if (@name@_levels[@name@_indices[middle]] <= x) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    if (low < @NAME@_DISTINCT_COUNT - 1) {
        const double lower = @name@_levels[@name@_indices[low]];
        const double upper = @name@_levels[@name@_indices[low + 1]];
        low += x - lower > (noise & 0xffffffu) * (1.0 / 16777216) * (upper - lower);
    }
    return @name@_indices[low];
}

/* Returns the level with this index; NaN for NaN. */
static inline float @name@_quantize_with(float x, uint32_t noise)
{
    if (x != x) {
        return x;
    }
    return @name@_levels[@name@_index_with(x, noise)];
}
)";

constexpr std::string_view wrapped = R"(
/* Returns x. If it is finite and beyond the levels, returns the level of its code, of which only the low bits are kept.
 * Programs link with -lm. */
static inline float @name@_wrapped(float x@noise parameter@)
{
    double scaled;
    int code;
    if ((x >= @first@ && x <= @last@) || !isfinite(x)) {
        return x;
    }
    scaled = fmod(x, @period@) / @step@;
    code = (int)scaled; /* toward 0 */
@round@    return @name@_levels[(code@offset@) & @mask@];
}
)";

/// Corrects `code`, the integer part of `scaled`.
std::string_view roundedCode(RoundingRule rule)
{
    switch (rule) {
    case RoundingRule::floor:
        return "    code -= scaled < code;\n";
    case RoundingRule::towardZero:
        return "";
    case RoundingRule::nearestEven:
        return R"(    if (fabs(scaled - code) > 0.5 || (fabs(scaled - code) == 0.5 && code % 2 != 0)) {
        code += scaled > code ? 1 : -1;
    }
)";
    case RoundingRule::stochastic:
        return R"(    code -= scaled < code;
    code += scaled - code > (noise & 0xffffffu) * (1.0 / 16777216);
)";
    case RoundingRule::reference:
    case RoundingRule::saturating:
        break;
    }
    return "    code += scaled - code > 0.5 ? 1 : scaled - code <= -0.5 ? -1 : 0;\n";
}

std::string wrappedFunction(const Quantizer& quantizer, const CNames& names)
{
    if (!quantizer.wraps()) {
        return {};
    }
    const WrappingCodes& codes = *quantizer.wrapping();
    const bool atRandom = quantizer.isStochastic();
    const auto [first, last] = atRandom ? Quantizer::Interval{quantizer.lowest(), quantizer.highest()}
                                        : quantizer.monotoneInterval();
    const auto integer = [](double number) { return std::to_string(std::lround(number)); };
    return filledIn(wrapped, {{"name", names.lower},
                              {"noise parameter", atRandom ? ", uint32_t noise" : ""},
                              {"first", floatLiteral(first) + "f"},
                              {"last", floatLiteral(last) + "f"},
                              {"period", floatLiteral(codes.count() * codes.step())},
                              {"step", floatLiteral(codes.step())},
                              {"round", std::string(roundedCode(quantizer.rule()))},
                              {"offset", codes.lowest() < 0 ? " + " + integer(-codes.lowest()) : ""},
                              {"mask", integer(codes.count() - 1)}});
}

/// For codes whose level is that of their value.
constexpr std::string_view codeFunctionsByValue = R"(
/* Returns the index of the level of x: like @name@_index@with@() of the float nearest to the value of x. */
static inline int @name@_code_index@with@(@name@_code x@noise parameter@)
{
    return @name@_index@with@((float)x * @unit@@noise@);
}

/* Returns the level with this index. */
static inline @name@_code @name@_code_quantize@with@(@name@_code x@noise parameter@)
{
    return @name@_codes[@name@_code_index@with@(x@noise@)];
}
)";

} // namespace

std::string cFloatFunctions(const Quantizer& quantizer, const CNames& names)
{
    const std::string function = wrappedFunction(quantizer, names);
    const auto wrap = [&](const std::string& arguments) {
        return quantizer.wraps() ? "    x = " + names.lower + "_wrapped(" + arguments + ");\n" : "";
    };
    if (quantizer.isStochastic()) {
        return filledIn(stochasticFunctions, {{"name", names.lower},
                                              {"NAME", names.upper},
                                              {"wrapped", function},
                                              {"wrap", wrap("x, noise")}});
    }
    const bool keepsNan = quantizer.keepsNan();
    return function +
           filledIn(functions,
                    {{"validity", validity(quantizer)},
                     {"type", "float"},
                     {"index", names.lower + "_index"},
                     {"quantize", names.lower + "_quantize"},
                     {"boundaries", names.lower + "_boundaries"},
                     {"boundary count", names.upper + "_BOUNDARY_COUNT"},
                     {"levels", names.lower + "_levels"},
                     {"indices", names.lower + "_indices"},
                     {"wrap", wrap("x")},
                     {"nan index", std::string("    if (x != x) {\n        return ") +
                                       (keepsNan ? "-1" : "0") + ";\n    }\n"},
                     {"nan level", keepsNan ? "    if (x != x) {\n        return x;\n    }\n" : ""}});
}

std::string cCodeFunctions(const TableExport& exported, const CNames& names)
{
    const Quantizer& quantizer = exported.quantizer();
    if (quantizer.isStochastic() || quantizer.wraps()) {
        const bool atRandom = quantizer.isStochastic();
        const int fractionBits = exported.fixedPoint().value().format().fractionBits();
        return filledIn(codeFunctionsByValue,
                        {{"name", names.lower},
                         {"with", atRandom ? "_with" : ""},
                         {"noise parameter", atRandom ? ", uint32_t noise" : ""},
                         {"noise", atRandom ? ", noise" : ""},
                         {"unit", floatLiteral(std::ldexp(1.0F, -fractionBits)) + "f"}});
    }
    const std::string code = names.lower + "_code";
    return filledIn(functions,
                    {{"validity", "like " + names.lower + "_index() of the float nearest to the value of x"},
                     {"type", code},
                     {"index", code + "_index"},
                     {"quantize", code + "_quantize"},
                     {"boundaries", code + "_boundaries"},
                     {"boundary count", names.upper + "_CODE_BOUNDARY_COUNT"},
                     {"levels", code + "s"},
                     {"indices", names.lower + "_indices"},
                     {"wrap", ""},
                     {"nan index", ""},
                     {"nan level", ""}});
}

} // namespace quantoscope
