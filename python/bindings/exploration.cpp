// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "core/explore/describe_setup.h"
#include "files/recordings/load_recording.h"
#include "python/bindings/arrays.h"
#include "python/bindings/bindings.h"
#include "python/bindings/described_class.h"
#include "python/bindings/reference_arithmetic.h"

#include <pybind11/stl.h>

namespace quantoscope {
namespace {

namespace py = pybind11;

/// What explore() returns; pybind11 does not bind pointers to const objects.
struct Explored
{
    std::shared_ptr<const Exploration> run;
};

/// A view of samples that keeps the exploration; None without a signal.
py::object samplesOf(const py::object& self, const std::shared_ptr<const Signal> Exploration::*signal)
{
    const Exploration& run = *py::cast<const Explored&>(self).run;
    return run.*signal ? py::object(viewOf((run.*signal)->samples(), self)) : py::none();
}

/// One number per step.
template<typename Number, typename At>
py::array_t<Number> perStep(const Exploration& run, At at)
{
    const ReferenceArithmetic arithmetic;
    py::array_t<Number> values(static_cast<py::ssize_t>(run.steps()));
    Number* const out = values.mutable_data();
    for (std::size_t step = 0; step < run.steps(); ++step) {
        out[step] = at(step);
    }
    return values;
}

Explored explored(Setup setup, const std::optional<FloatArray>& recording)
{
    std::shared_ptr<const Signal> signal;
    if (recording) {
        if (recording->size() == 0) {
            throw InputError("The recording is empty; it must have at least one sample.");
        }
        auto samples = sharedSamples(*recording);
        signal = std::make_shared<const Signal>("array", samples.values, std::move(samples.memory));
        setup.recording = RecordingName{.path = "array"};
    }
    return withoutLock([&](const Progress& progress) {
        if (!signal && setup.recording) {
            const RecordingName& name = *setup.recording;
            signal = signalOf(loadRecording(name.path, name.reading, progress), name.column, progress);
        }
        return Explored{explore(setup, signal, progress)};
    });
}

} // namespace

void bindExploration(py::module_& module)
{
    py::class_<Finding>(module, "Finding", "A fact about an exploration.")
        .def_readonly("id", &Finding::id)
        .def_readonly("number", &Finding::number)
        .def_readonly("sentence", &Finding::sentence)
        .def_property_readonly(
            "severity",
            [](const Finding& self) { return self.severity() == Severity::warning ? "warning" : "note"; })
        .def_property_readonly(
            "fix",
            [](const Finding& self) {
                return self.fix ? std::optional(std::pair(self.fix->label, self.fix->setup)) : std::nullopt;
            },
            "The label and the setup of the suggested fix, if there is one.")
        .def("__repr__", [](const Finding& self) {
            return "Finding(" + py::cast<std::string>(py::repr(py::str(self.sentence))) + ")";
        });
    py::class_<Explored>(module, "Exploration", "Everything computed from a setup and its recording.")
        .def_property_readonly("setup", [](const Explored& self) { return self.run->setup; })
        .def_property_readonly("scheme", [](const Explored& self) { return self.run->table.scheme(); })
        .def_property_readonly("steps", [](const Explored& self) { return self.run->steps(); })
        .def_property_readonly("levels",
                               [](const py::object& self) {
                                   return viewOf(py::cast<const Explored&>(self).run->table.levels(), self);
                               })
        .def_property_readonly("metrics", [](const Explored& self) { return self.run->metrics; })
        .def_property_readonly("findings", [](const Explored& self) { return self.run->findings; })
        .def_property_readonly(
            "current", [](const py::object& self) { return samplesOf(self, &Exploration::input); },
            "The input current; None for a recording of the membrane.")
        .def_property_readonly("membrane",
                               [](const py::object& self) { return samplesOf(self, &Exploration::raw); })
        .def_property_readonly("membrane_quantized",
                               [](const Explored& self) {
                                   const Exploration& run = *self.run;
                                   return perStep<float>(
                                       run, [&](std::size_t step) { return run.quantizedAt(step); });
                               })
        .def_property_readonly("spikes",
                               [](const Explored& self) {
                                   const Exploration& run = *self.run;
                                   return perStep<bool>(
                                       run, [&](std::size_t step) { return run.rawSpikeAt(step); });
                               })
        .def_property_readonly("spikes_quantized", [](const Explored& self) {
            const Exploration& run = *self.run;
            return perStep<bool>(run, [&](std::size_t step) { return run.quantizedSpikeAt(step); });
        });
    module.def("explore", &explored, py::arg("setup"), py::arg("recording") = py::none(),
               WithReferenceArithmetic());
}

} // namespace quantoscope
