// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/describe_arithmetic.h"
#include "core/levels/table_findings.h"
#include "python/bindings/array_quantizer.h"
#include "python/bindings/arrays.h"
#include "python/bindings/bindings.h"
#include "python/bindings/described_class.h"
#include "python/bindings/reference_arithmetic.h"

#include <pybind11/stl.h>

namespace quantoscope {
namespace {

namespace py = pybind11;

/// The scheme with a scale that covers the finite elements, if its scale is automatic.
Scheme covering(const Scheme& scheme, const py::object& samples)
{
    if (scheme.scale) {
        return scheme;
    }
    const py::array array = readableArray(samples);
    const CoveredRange range =
        isSingle(array) ? coveredRange(elementsOf<float>(array)) : coveredRange(elementsOf<double>(array));
    return scaledToCover(scheme, range.least, range.greatest);
}

} // namespace

void bindQuantizer(py::module_& module)
{
    py::class_<ArrayQuantizer>(module, "Quantizer", "The levels of a scheme, applied to arrays.")
        .def(py::init([](const Scheme& scheme, const py::kwargs& arithmetic) {
                 return std::make_unique<ArrayQuantizer>(scheme, withMembers(Arithmetic{}, arithmetic));
             }),
             py::arg("scheme"), WithReferenceArithmetic())
        .def_property_readonly("scheme", [](const ArrayQuantizer& self) { return self.table().scheme(); })
        .def_property_readonly(
            "levels",
            [](const py::object& self) {
                return viewOf(py::cast<const ArrayQuantizer&>(self).table().levels(), self);
            },
            "The levels in build order; an index is a position in it.")
        .def_property_readonly(
            "boundaries",
            [](const py::object& self) {
                return viewOf(py::cast<const ArrayQuantizer&>(self).of<float>().boundaries(), self);
            },
            "The smallest float32 of each level but the lowest, ascending.")
        .def("__call__", &ArrayQuantizer::quantize, py::arg("array"), py::arg("out") = py::none(),
             WithReferenceArithmetic(), "The level of each element.")
        .def("indices", &ArrayQuantizer::indices, py::arg("array"), WithReferenceArithmetic(),
             "The index of each element's level as int32.");
    module.def("covering", &covering, py::arg("scheme"), py::arg("array"), WithReferenceArithmetic());
}

} // namespace quantoscope
