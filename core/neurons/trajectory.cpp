// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/trajectory.h"

#include "core/neurons/steppers.h"

namespace quantoscope {
namespace {

/// A stepper under a constant current that counts steps and spikes.
template<typename Stepper>
class Runner
{
public:
    Runner(const Stepper& stepper, float current) : m_stepper(stepper), m_current(current) {}

    void step()
    {
        m_spikes += m_stepper.step(m_state, m_current) ? 1 : 0;
        ++m_steps;
    }

    void run(std::uint64_t steps)
    {
        for (std::uint64_t i = 0; i < steps; ++i) {
            step();
        }
    }

    const typename Stepper::State& state() const { return m_state; }
    std::uint64_t steps() const { return m_steps; }
    std::uint64_t spikes() const { return m_spikes; }

private:
    Stepper m_stepper;
    float m_current;
    typename Stepper::State m_state;
    std::uint64_t m_steps = 0;
    std::uint64_t m_spikes = 0;
};

template<typename Stepper>
bool together(const Runner<Stepper>& a, const Runner<Stepper>& b)
{
    return sameState(a.state(), b.state());
}

template<typename Stepper>
Trajectory trajectoryOf(const Stepper& stepper, float current, std::uint64_t longest)
{
    // The mark is moved to the hare whenever the hare is a power of two steps ahead. Once the mark lies in
    // the cycle, the hare meets it one period later.
    Runner hare(stepper, current);
    Runner mark = hare;
    std::uint64_t power = 1;
    do {
        if (hare.steps() - mark.steps() == power) {
            mark = hare;
            power *= 2;
        }
        if (hare.steps() >= longest) {
            return {.closed = false,
                    .transient = hare.steps(),
                    .transientSpikes = hare.spikes(),
                    .period = 0,
                    .periodSpikes = 0};
        }
        hare.step();
    } while (!together(hare, mark));
    const std::uint64_t period = hare.steps() - mark.steps();
    const std::uint64_t periodSpikes = hare.spikes() - mark.spikes();

    // Two runners one period apart first meet at the start of the cycle.
    Runner ahead(stepper, current);
    ahead.run(period);
    Runner behind(stepper, current);
    while (!together(ahead, behind)) {
        ahead.step();
        behind.step();
    }
    return {.closed = true,
            .transient = behind.steps(),
            .transientSpikes = behind.spikes(),
            .period = period,
            .periodSpikes = periodSpikes};
}

} // namespace

double Trajectory::rate() const
{
    const auto fraction = [](std::uint64_t spikes, std::uint64_t steps) {
        return steps == 0 ? 0.0 : static_cast<double>(spikes) / static_cast<double>(steps);
    };
    return closed ? fraction(periodSpikes, period) : fraction(transientSpikes, transient);
}

bool Trajectory::sameRate(const Trajectory& other) const
{
    return closed && other.closed && periodSpikes * other.period == other.periodSpikes * period;
}

Trajectory trajectoryUnder(float current, const Neuron& neuron, const Quantizer* state, std::uint64_t longest)
{
    return visitStepper(neuron, state,
                        [=](const auto& stepper) { return trajectoryOf(stepper, current, longest); });
}

std::uint64_t spikesWithin(std::uint64_t steps, const Trajectory& trajectory, float current,
                           const Neuron& neuron, const Quantizer* state)
{
    std::uint64_t toRun = steps;
    std::uint64_t counted = 0;
    if (trajectory.closed && steps > trajectory.transient) {
        const std::uint64_t beyond = steps - trajectory.transient;
        counted = beyond / trajectory.period * trajectory.periodSpikes;
        toRun = trajectory.transient + beyond % trajectory.period;
    } else if (!trajectory.closed && steps == trajectory.transient) {
        return trajectory.transientSpikes;
    }
    return visitStepper(neuron, state, [&](const auto& stepper) {
        Runner runner(stepper, current);
        runner.run(toRun);
        return counted + runner.spikes();
    });
}

} // namespace quantoscope
