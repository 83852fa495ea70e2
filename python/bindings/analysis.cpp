// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit.h"
#include "core/analysis/metrics.h"
#include "core/analysis/outliers.h"
#include "core/arithmetic/describe_arithmetic.h"
#include "core/neurons/simulate.h"
#include "core/parameters/parameter_text.h"
#include "python/bindings/array_quantizer.h"
#include "python/bindings/arrays.h"
#include "python/bindings/bindings.h"
#include "python/bindings/described_class.h"
#include "python/bindings/reference_arithmetic.h"

#include <pybind11/stl.h>

namespace quantoscope {
namespace {

namespace py = pybind11;

/// A choice by its name. Throws InputError.
template<typename Choice>
Choice chosen(const char* parameter, std::string_view name, std::span<const std::string_view> names)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        throw InputError(std::string(parameter) + " is \"" + std::string(name) + "\"; it must be " +
                         orList(names) + ".");
    }
    return static_cast<Choice>(found - names.begin());
}

void bindMetrics(py::module_& module)
{
    py::class_<Metrics>(module, "Metrics", "How quantization changes a membrane trace.")
        .def_readonly("samples", &Metrics::samples)
        .def_readonly("compared", &Metrics::compared)
        .def_readonly("mse", &Metrics::mse)
        .def_readonly("max_error", &Metrics::maxError)
        .def_readonly("signal_power", &Metrics::signalPower)
        .def_readonly("sqnr_db", &Metrics::sqnrDb)
        .def_property_readonly(
            "occupancy",
            [](const Metrics& self) { return arrayOf(std::span<const std::uint64_t>(self.occupancy)); })
        .def_readonly("levels_used", &Metrics::levelsUsed)
        .def_readonly("entropy_bits", &Metrics::entropyBits)
        .def_readonly("clipped", &Metrics::outside)
        .def_property_readonly("clipped_fraction", &Metrics::clippedFraction)
        .def_readonly("nan_count", &Metrics::nanCount)
        .def_readonly("inf_count", &Metrics::infCount)
        .def_readonly("raw_spikes", &Metrics::rawSpikes)
        .def_readonly("quantized_spikes", &Metrics::quantizedSpikes)
        .def_readonly("first_divergence", &Metrics::firstDivergence)
        .def("__repr__", [](const Metrics& self) {
            return "Metrics(samples=" + std::to_string(self.samples) +
                   ", sqnr_db=" + numberText(self.sqnrDb) + ", raw_spikes=" + std::to_string(self.rawSpikes) +
                   ", quantized_spikes=" + std::to_string(self.quantizedSpikes) + ")";
        });
    module.def(
        "metrics",
        [](const FloatArray& membrane, const ArrayQuantizer& quantizer, std::optional<double> threshold) {
            const LevelTable& table = quantizer.table();
            const auto above = static_cast<float>(threshold.value_or(table.scheme().threshold));
            return withoutLock([&](const Progress& progress) {
                return measureOpenLoop(elementsOf<float>(membrane), table, quantizer.of<float>(), above,
                                       progress);
            });
        },
        py::arg("membrane"), py::arg("quantizer"), py::arg("threshold"), WithReferenceArithmetic());
}

struct Fits
{
    std::vector<Fit> fits;
    std::size_t outliers = 0;
};

Fits fitsOf(const FloatArray& membrane, const FitTask& task, int firstBits, int lastBits)
{
    if (firstBits < minNumBits || lastBits > maxNumBits || firstBits > lastBits) {
        throw InputError(
            "num_bits must be an integer from 1 to 16, or two such integers in ascending order.");
    }
    if (auto problem = validate(task)) {
        throw InputError(std::move(*problem));
    }
    return withoutLock([&](const Progress& progress) {
        SortedSamples samples(elementsOf<float>(membrane), progress);
        const std::size_t all = samples.size();
        if (auto kept = withoutOutliers(samples, task.threshold)) {
            samples = std::move(*kept);
        }
        if (samples.empty()) {
            throw InputError("The membrane has no finite sample; a fit requires at least one.");
        }
        return Fits{fitSchemes(samples, task, firstBits, lastBits, progress), all - samples.size()};
    });
}

void bindFit(py::module_& module)
{
    py::class_<FittedScheme>(module, "FittedScheme", "A scheme of a fit, and its error.")
        .def_readonly("scheme", &FittedScheme::scheme)
        .def_readonly("sqnr_db", &FittedScheme::sqnrDb)
        .def_property_readonly("mse", [](const FittedScheme& self) { return self.error.mse; })
        .def_property_readonly("levels_used", [](const FittedScheme& self) { return self.error.levelsUsed; })
        .def_property_readonly("clipped", [](const FittedScheme& self) { return self.error.outside; })
        .def_property_readonly("spike_errors",
                               [](const FittedScheme& self) { return self.error.spikeErrors; })
        .def("__repr__", [](const FittedScheme& self) {
            return "FittedScheme(sqnr_db=" + numberText(self.sqnrDb) +
                   ", scheme=" + py::cast<std::string>(py::repr(py::cast(self.scheme))) + ")";
        });
    py::class_<Fit>(module, "Fit", "The best schemes of one number of bits, and the Lloyd-Max bound.")
        .def_readonly("num_bits", &Fit::numBits)
        .def_readonly("schemes", &Fit::schemes)
        .def_readonly("bound_sqnr_db", &Fit::boundSqnrDb)
        .def_property_readonly(
            "bound_levels",
            [](const Fit& self) { return arrayOf(std::span<const double>(self.bound.levels)); })
        .def("__repr__", [](const Fit& self) {
            return "Fit(num_bits=" + std::to_string(self.numBits) +
                   ", schemes=" + std::to_string(self.schemes.size()) +
                   ", bound_sqnr_db=" + numberText(self.boundSqnrDb) + ")";
        });
    module.def(
        "fit",
        [](const FloatArray& membrane, int firstBits, int lastBits, const std::string& objective,
           double threshold, const std::string& rounding, const std::string& firing, bool allFormats) {
            const FitTask task{.threshold = threshold,
                               .objective = chosen<Objective>("objective", objective, objectiveNames),
                               .rounding = chosen<RoundingRule>("rounding", rounding, roundingNames),
                               .firing = chosen<Firing>("firing", firing, firingNames),
                               .allFormats = allFormats};
            Fits fits = fitsOf(membrane, task, firstBits, lastBits);
            return py::make_tuple(py::cast(std::move(fits.fits)), fits.outliers);
        },
        py::arg("membrane"), py::arg("first_bits"), py::arg("last_bits"), py::arg("objective"),
        py::arg("threshold"), py::arg("rounding"), py::arg("firing"), py::arg("all_formats"),
        WithReferenceArithmetic(),
        "The fits of a range of bits, and the number of outliers that were left out.");
}

py::tuple simulated(const FloatArray& input, const Neuron& neuron, const ArrayQuantizer* quantizer)
{
    if (auto problem = validate(neuron)) {
        throw InputError(std::move(*problem));
    }
    NeuronRun run = withoutLock([&](const Progress& progress) {
        return simulate(neuron, elementsOf<float>(input),
                        quantizer != nullptr ? &quantizer->of<float>() : nullptr, progress);
    });
    const auto steps = static_cast<py::ssize_t>(run.membrane.size());
    return py::make_tuple(arrayOf(std::move(run.membrane), {steps}), arrayOf(std::move(run.spikes), {steps}));
}

} // namespace

void bindAnalysis(py::module_& module)
{
    bindMetrics(module);
    bindFit(module);
    module.def("simulate", &simulated, py::arg("current"), py::arg("neuron"),
               py::arg("quantizer") = py::none(), WithReferenceArithmetic());
}

} // namespace quantoscope
