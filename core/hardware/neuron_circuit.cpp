// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/neuron_circuit.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// A state after its sum is stored.
struct Stored
{
    Wire next;
    FixedWire level;
};

/// Builds the circuit of a neuron in the order of core/neurons/steppers.h.
class NeuronBuilder
{
public:
    NeuronBuilder(const Neuron& neuron, const LevelTable& table, const Quantizer& quantizer)
        : m_neuron(neuron), m_quantizer(quantizer), m_levels(table), m_exact(m_result.datapath),
          m_threshold(thresholdOf(neuron)), m_firesAbove(firesAbove(neuron))
    {
        const FixedPointFormat format = neuron.input.format.value();
        m_result.inputFormat = format;
        m_result.inputBits = format.width();
        m_input = {datapath().input(rangeOfBits(format.width(), format.isSigned)), format.fractionBits};
        m_input = nonNegativeFraction(m_input);
    }

    NeuronCircuit build()
    {
        switch (m_neuron.kind) {
        case NeuronKind::leaky:
            leaky();
            break;
        case NeuronKind::lapicque:
            lapicque();
            break;
        case NeuronKind::synaptic:
            synaptic();
            break;
        case NeuronKind::alpha:
            alpha();
            break;
        }
        m_result.noisePorts = m_quantizer.isStochastic() ? static_cast<int>(m_result.registers.size()) : 0;
        return std::move(m_result);
    }

private:
    Datapath& datapath() { return m_result.datapath; }

    static std::string decayName() { return Core::said("decay factor"); }
    static std::string thresholdName() { return Core::said("threshold"); }

    FixedWire zero() { return {datapath().constant(0), 0}; }

    FixedWire nonNegativeFraction(FixedWire a)
    {
        return a.fractionBits >= 0 ? a : FixedWire{datapath().shiftLeft(a.wire, -a.fractionBits), 0};
    }

    /// A register that holds a level, and its value.
    FixedWire level(const std::string& name)
    {
        const auto number = static_cast<int>(m_result.registers.size());
        m_result.registers.push_back({name, m_levels.range(), m_levels.initial(), 0});
        return m_levels.decoded(datapath(), datapath().stored(number, m_levels.range()));
    }

    bool keepsLevel() const
    {
        const bool canBeUndelayed =
            m_neuron.kind == NeuronKind::leaky || m_neuron.kind == NeuronKind::synaptic;
        return !canBeUndelayed || m_neuron.resetDelay || m_neuron.reset == Reset::none;
    }

    /// The register of the membrane: a level, or without reset delay what the reset leaves of one.
    FixedWire membrane()
    {
        if (keepsLevel()) {
            return level("membrane");
        }
        const double lowest = std::min<double>(m_quantizer.lowest(), 0);
        const double highest = std::max<double>(m_quantizer.highest(), 0);
        const double threshold = std::abs(static_cast<double>(m_threshold));
        FixedWire unit = zero();
        unit.fractionBits = m_levels.fractionBits();
        double least = 2 * lowest;
        double most = 2 * highest;
        if (m_neuron.reset == Reset::subtract) {
            unit = m_exact.aligned(unit, constant(m_threshold, thresholdName()).fractionBits);
            least = lowest - threshold;
            most = highest + threshold;
        }
        const WireRange range{static_cast<std::int64_t>(std::ldexp(least, unit.fractionBits)),
                              static_cast<std::int64_t>(std::ldexp(most, unit.fractionBits))};
        m_result.registers.push_back({"membrane", range, 0, 0});
        return {datapath().stored(0, range), unit.fractionBits};
    }

    FixedWire constant(float value, const std::string& what) { return m_exact.constant(value, what); }

    FixedWire accumulated(FixedWire sum)
    {
        if (!m_neuron.accumulator.format) {
            return sum;
        }
        const FixedPointFormat format = *m_neuron.accumulator.format;
        const FixedWire fine = m_exact.aligned(sum, format.fractionBits);
        const int dropped = fine.fractionBits - format.fractionBits;
        const Wire kept = datapath().shiftRight(fine.wire, dropped);
        const WireRange range = rangeOfBits(format.width(), format.isSigned);
        const Wire held = m_quantizer.wraps() ? datapath().wrap(kept, range) : datapath().clamp(kept, range);
        return nonNegativeFraction({held, format.fractionBits});
    }

    Stored store(FixedWire sum, int part)
    {
        const Wire noise = m_quantizer.isStochastic() ? datapath().noise(part, noiseBits) : Wire{};
        const QuantizedWire level = quantized(datapath(), accumulated(sum), m_quantizer, m_levels, noise);
        if (part == 0) {
            m_result.method = level.method;
        }
        return {level.stored, level.level};
    }

    Wire fires(FixedWire membrane) { return m_exact.above(membrane, m_firesAbove); }

    /// What a shift of the code subtracts. The code is the number of steps between levels.
    FixedWire shiftedCode(FixedWire v, int shift)
    {
        const float step = m_quantizer.codeStep();
        int exponent = 0;
        if (std::frexp(step, &exponent) != 0.5F) {
            throw InputError(Core::said(
                "The leak %1 shifts a code; in a circuit this needs a step between levels that is a power of "
                "two; it is %2.",
                {leakText(m_neuron.leak), numberText(step)}));
        }
        if (!keepsLevel() && m_neuron.reset == Reset::subtract && std::fmod(m_threshold, step) != 0) {
            throw InputError(Core::said(
                "Without reset delay the leak %1 needs a threshold that is a multiple of the step between "
                "levels, %2; it is %3.",
                {leakText(m_neuron.leak), numberText(step), numberText(m_threshold)}));
        }
        const int below = v.fractionBits + exponent - 1; // bits below the last one of the code
        return {datapath().shiftLeft(datapath().shiftRight(v.wire, below + shift), below), v.fractionBits};
    }

    FixedWire leak(FixedWire v, float decay)
    {
        if (const auto* shift = std::get_if<ShiftLeak>(&m_neuron.leak); shift && m_quantizer.codeStep() > 0) {
            return m_exact.subtract(v, shiftedCode(v, shift->shift));
        }
        if (const auto* subtractive = std::get_if<SubtractiveLeak>(&m_neuron.leak)) {
            const FixedWire amount =
                constant(static_cast<float>(subtractive->amount), Core::said("amount of the leak"));
            const FixedWire fine = m_exact.aligned(v, amount.fractionBits);
            const Wire number = m_exact.aligned(amount, fine.fractionBits).wire;
            const FixedWire lower = m_exact.subtract(fine, {number, fine.fractionBits});
            const FixedWire upper = m_exact.add(fine, {number, fine.fractionBits});
            const std::int64_t code = datapath()[number].number;
            const Wire positive = datapath().atLeast(fine.wire, code + 1);
            const Wire small = datapath().atLeast(fine.wire, -code);
            return m_exact.choose(positive, lower, m_exact.choose(small, zero(), upper));
        }
        return m_exact.multiply(v, LeakStep(m_neuron.leak, decay, 0)(1.0F), decayName());
    }

    /// membrane - R threshold, or 0 after a spike, or the membrane itself.
    FixedWire afterReset(FixedWire membrane, Wire flag)
    {
        switch (m_neuron.reset) {
        case Reset::subtract:
            return m_exact.subtract(membrane,
                                    m_exact.choose(flag, constant(m_threshold, thresholdName()), zero()));
        case Reset::zero:
            return m_exact.choose(flag, zero(), membrane);
        case Reset::none:
            break;
        }
        return membrane;
    }

    /// The membrane without reset delay: the reset is applied now instead of in the next step.
    FixedWire undelayed(FixedWire membrane, Wire flag, Wire flagBefore)
    {
        switch (m_neuron.reset) {
        case Reset::subtract: {
            const FixedWire threshold = constant(m_threshold, thresholdName());
            return m_exact.add(m_exact.subtract(membrane, m_exact.choose(flag, threshold, zero())),
                               m_exact.choose(flagBefore, threshold, zero()));
        }
        case Reset::zero:
            return m_exact.choose(flag, m_exact.choose(flagBefore, membrane, zero()),
                                  m_exact.choose(flagBefore, m_exact.add(membrane, membrane), membrane));
        case Reset::none:
            break;
        }
        return membrane;
    }

    /// Stores the sum of a step as the new membrane and finishes the circuit.
    void finish(FixedWire now, FixedWire sum, Wire flagBefore)
    {
        const Stored stored = store(sum, 0);
        const Wire spike = fires(stored.level);
        FixedWire next = stored.level;
        StateRegister& membrane = m_result.registers.front();
        membrane.next = stored.next;
        if (!keepsLevel()) {
            next = m_exact.aligned(undelayed(stored.level, spike, flagBefore), now.fractionBits);
            // At most what membrane() allows, although the sums of its terms may be more.
            next.wire = datapath().clamp(next.wire, membrane.range);
            membrane.next = next.wire;
        }
        m_result.spike = spike;
        m_result.membraneNow = now.wire;
        m_result.membraneNext = next.wire;
        m_result.membraneFractionBits = now.fractionBits;
        const WireRange& a = datapath().range(now.wire);
        const WireRange& b = datapath().range(next.wire);
        m_result.membraneRange = {std::min(a.least, b.least), std::max(a.most, b.most)};
    }

    void leaky()
    {
        const FixedWire v = membrane();
        const Wire flag = fires(v);
        const float beta = decayOf(m_neuron.beta);
        if (m_neuron.reset == Reset::zero) {
            finish(v, m_exact.add(leak(m_exact.choose(flag, zero(), v), beta), m_input), flag);
            return;
        }
        finish(v, afterReset(m_exact.add(leak(v, beta), m_input), flag), flag);
    }

    void lapicque()
    {
        const FixedWire v = membrane();
        const Wire flag = fires(v);
        const auto rc = circuitOf(m_neuron);
        FixedWire current = m_input;
        for (const float factor : {rc.resistance, 1.0F / (rc.resistance * rc.capacitance), rc.timeStep}) {
            current = m_exact.multiply(current, factor, Core::said("gain of the circuit"));
        }
        finish(v, afterReset(m_exact.add(current, leak(v, rc.decay())), flag), flag);
    }

    void synaptic()
    {
        const FixedWire v = membrane();
        const FixedWire syn = level("synaptic");
        const Wire flag = fires(v);
        const FixedWire driven = m_exact.add(
            m_exact.multiply(syn, decayOf(m_neuron.alpha), Core::said("decay factor alpha")), m_input);
        const FixedWire sum = afterReset(m_exact.add(leak(v, decayOf(m_neuron.beta)), driven), flag);
        finish(v, sum, flag);
        m_result.registers[1].next = store(driven, 1).next;
    }

    void alpha()
    {
        const FixedWire v = membrane();
        const FixedWire excBefore = level("excitatory");
        const FixedWire inhBefore = level("inhibitory");
        const Wire flag = fires(v);
        FixedWire exc = m_exact.add(
            m_exact.multiply(excBefore, decayOf(m_neuron.alpha), Core::said("decay factor alpha")), m_input);
        FixedWire inh =
            m_exact.subtract(m_exact.multiply(inhBefore, decayOf(m_neuron.beta), decayName()), m_input);
        FixedWire sum = m_exact.multiply(m_exact.add(exc, inh), tauOf(m_neuron), Core::said("factor tau"));
        switch (m_neuron.reset) {
        case Reset::subtract:
            exc = afterReset(exc, flag);
            inh = m_exact.choose(flag, zero(), inh);
            sum = m_exact.add(sum, m_exact.choose(flag, inhBefore, zero()));
            break;
        case Reset::zero:
            exc = m_exact.choose(flag, zero(), exc);
            inh = m_exact.choose(flag, zero(), inh);
            sum = m_exact.choose(flag, zero(), sum);
            break;
        case Reset::none:
            break;
        }
        finish(v, sum, flag);
        m_result.registers[1].next = store(exc, 1).next;
        m_result.registers[2].next = store(inh, 2).next;
    }

    const Neuron& m_neuron;
    const Quantizer& m_quantizer;
    StoredLevels m_levels;
    NeuronCircuit m_result{};
    ExactArithmetic m_exact;
    float m_threshold;
    float m_firesAbove;
    FixedWire m_input;
};

} // namespace

NeuronCircuit neuronCircuit(const Neuron& neuron, const LevelTable& table, const Quantizer& quantizer)
{
    return NeuronBuilder(neuron, table, quantizer).build();
}

} // namespace quantoscope
