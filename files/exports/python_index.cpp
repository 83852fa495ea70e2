// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/python_index.h"

#include "core/text/fill_in.h"
#include "files/exports/float_literal.h"

#include <cmath>
#include <string_view>

namespace quantoscope {
namespace {

constexpr std::string_view noiseFunction = R"(
def noise(seed, steps):
    """The random integers of 24 bits that Quantoscope draws with this seed at these steps, which count from 0."""
    import numpy

    u32, u64 = numpy.uint32, numpy.uint64
    draw = numpy.atleast_1d(numpy.asarray(steps, dtype=u64)) * u64(4)
    z = u64(seed) + ((draw >> u64(32)) + u64(1)) * u64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> u64(30))) * u64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> u64(27))) * u64(0x94D049BB133111EB)
    z = z ^ (z >> u64(31))
    x = (draw ^ z).astype(u32)
    x = (x ^ (x >> u32(16))) * u32(0x7FEB352D)
    x = ((x ^ (x >> u32(15))) + (z >> u64(32)).astype(u32)) * u32(0x846CA68B)
    return (x ^ (x >> u32(16))) >> u32(8)

)";

constexpr std::string_view wrappedFunction = R"(
def _wrapped(inputs@noise parameter@):
    """The inputs, an array of float64. A finite one beyond the levels is replaced by the level of its code, of which
    only the low bits are kept.
    """
    import numpy

    beyond = numpy.isfinite(inputs) & ((inputs < @first@) | (inputs > @last@))
    scaled = numpy.fmod(numpy.where(beyond, inputs, 0.0), @period@) / @step@
@round@    place = (code.astype(int)@offset@) % @count@
    return numpy.where(beyond, numpy.asarray(levels, dtype=numpy.float32)[place], inputs)

)";

constexpr std::string_view indexByBoundaries = R"(
def index(inputs):
    """The index of the level of each input, an array of float32; @not finite@."""
    import numpy

    inputs = _wrapped(numpy.asarray(inputs, dtype=numpy.float32).astype(float))
    rank = numpy.searchsorted(numpy.asarray(boundaries, dtype=numpy.float32), inputs, side="right")
    return numpy.where(@without level@, @index without level@, numpy.asarray(indices)[rank])

)";

constexpr std::string_view indexAtRandom = R"(
def index(inputs, seed=@seed@, first_step=0):
    """The index of one of the two levels around each input, an array of float32, at random; -1 for NaN.

    The inputs are those of consecutive steps. With the same seed, Quantoscope chooses the same levels.
    """
    import numpy

    inputs = numpy.asarray(inputs, dtype=numpy.float32).astype(float)
    steps = numpy.arange(inputs.size, dtype=numpy.uint64) + numpy.uint64(first_step)
    random = noise(seed, steps).reshape(inputs.shape)
@wrap@    values = numpy.asarray(levels, dtype=numpy.float32)[indices].astype(float)
    lower = numpy.maximum(numpy.searchsorted(values, inputs, side="right") - 1, 0)
    upper = numpy.minimum(lower + 1, len(values) - 1)
    takes_upper = inputs - values[lower] > random * 2.0**-24 * (values[upper] - values[lower])
    return numpy.where(numpy.isnan(inputs), -1, numpy.asarray(indices)[numpy.where(takes_upper, upper, lower)])

)";

constexpr std::string_view quantizerFunction = R"(
def quantizer():
    """A quantizer for snntorch.Leaky(beta=0.9, state_quant=quantizer()): the levels of index(), and a gradient of 1.
@about seed@    """
    import torch

    values = torch.tensor(levels)

    class Quantize(torch.autograd.Function):
        @staticmethod
        def forward(context, membrane):
            found = index(membrane.detach().cpu().numpy()@seed argument@)
            taken = torch.as_tensor(found, device=membrane.device)
            return torch.where(taken < 0, membrane, values.to(membrane)[taken])

        @staticmethod
        def backward(context, gradient):
            return gradient

    return Quantize.apply
)";

constexpr std::string_view aboutSeed = R"(
    Each call takes its seed from the random numbers of torch, which torch.manual_seed() repeats.
)";

/// Computes `code` from `scaled`.
std::string_view codeLines(RoundingRule rule)
{
    switch (rule) {
    case RoundingRule::floor:
        return "    code = numpy.floor(scaled)\n";
    case RoundingRule::towardZero:
        return "    code = numpy.trunc(scaled)\n";
    case RoundingRule::nearestEven:
        return "    code = numpy.rint(scaled)\n";
    case RoundingRule::stochastic:
        return R"(    code = numpy.floor(scaled)
    code = code + (scaled - code > random * 2.0**-24)
)";
    case RoundingRule::reference:
    case RoundingRule::saturating:
        break;
    }
    return R"(    code = numpy.trunc(scaled)
    code = code + numpy.where(scaled - code > 0.5, 1, numpy.where(scaled - code <= -0.5, -1, 0))
)";
}

std::string wrappedPart(const Quantizer& quantizer)
{
    if (!quantizer.wraps()) {
        return {};
    }
    const WrappingCodes& codes = *quantizer.wrapping();
    const auto [first, last] = quantizer.isStochastic()
                                   ? Quantizer::Interval{quantizer.lowest(), quantizer.highest()}
                                   : quantizer.monotoneInterval();
    const auto integer = [](double number) { return std::to_string(std::lround(number)); };
    return filledIn(wrappedFunction, {{"noise parameter", quantizer.isStochastic() ? ", random" : ""},
                                      {"first", floatLiteral(double{first})},
                                      {"last", floatLiteral(double{last})},
                                      {"period", floatLiteral(codes.count() * codes.step())},
                                      {"step", floatLiteral(codes.step())},
                                      {"round", std::string(codeLines(quantizer.rule()))},
                                      {"offset", codes.lowest() < 0 ? " + " + integer(-codes.lowest()) : ""},
                                      {"count", integer(codes.count())}});
}

} // namespace

std::string pythonIndex(const Quantizer& quantizer)
{
    const std::string wrapped = wrappedPart(quantizer);
    if (quantizer.isStochastic()) {
        return std::string(noiseFunction) + wrapped +
               filledIn(indexAtRandom,
                        {{"seed", std::to_string(quantizer.arithmetic().seed)},
                         {"wrap", wrapped.empty() ? "" : "    inputs = _wrapped(inputs, random)\n"}}) +
               filledIn(quantizerFunction, {{"about seed", std::string(aboutSeed)},
                                            {"seed argument", ", seed=int(torch.randint(2**62, ()))"}});
    }
    const bool keepsNan = quantizer.keepsNan();
    return wrapped +
           filledIn(indexByBoundaries,
                    {{"not finite", keepsNan ? "-1 for NaN" : "0 for NaN and infinities, as in snnTorch"},
                     {"without level", keepsNan ? "numpy.isnan(inputs)" : "~numpy.isfinite(inputs)"},
                     {"index without level", keepsNan ? "-1" : "0"}}) +
           filledIn(quantizerFunction, {{"about seed", ""}, {"seed argument", ""}});
}

} // namespace quantoscope
