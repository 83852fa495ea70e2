// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/describe_setup.h"
#include "files/access/write_whole.h"
#include "files/recordings/load_recording.h"
#include "files/session/session.h"
#include "python/bindings/arrays.h"
#include "python/bindings/bindings.h"
#include "python/bindings/described_class.h"
#include "python/bindings/reference_arithmetic.h"

#include <pybind11/stl.h>

#include <filesystem>

namespace quantoscope {
namespace {

namespace py = pybind11;

/// "Q1.6", or the person's own levels.
LevelFormat formatOf(const py::object& given)
{
    if (!py::isinstance<py::str>(given)) {
        const FloatArray levels = FloatArray::ensure(given);
        if (!levels || levels.ndim() != 1) {
            PyErr_Clear();
            throw py::type_error("scheme must be a str, such as \"Q1.6\", or a list of levels.");
        }
        const auto values = elementsOf<float>(levels);
        return LevelList({values.begin(), values.end()});
    }
    const auto text = py::cast<std::string>(given);
    const auto format = parseLevelFormat(text);
    if (!format) {
        throw InputError("scheme is \"" + text + "\"; it must be " + allowedFormats() + ".");
    }
    return *format;
}

/// The setup of a session file; relative paths in it start at its folder.
Setup setupIn(const std::string& path)
{
    const RecordingFile file = openRecording(path);
    Setup setup = readSession(path, file.text()).setup;
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    if (setup.recording) {
        setup.recording->path = (folder / setup.recording->path).lexically_normal().native();
    }
    if (setup.reference) {
        setup.reference->path = (folder / setup.reference->path).lexically_normal().native();
    }
    return setup;
}

void bindScheme(py::module_& module)
{
    describedClass<Scheme>(module, "Scheme", "How a state is stored in a few bits. See the package's stubs.")
        .def(py::init([](const py::object& format, const py::kwargs& others) {
                 return withMembers(Scheme{.format = formatOf(format)}, others);
             }),
             py::arg("scheme"), py::prepend(), WithReferenceArithmetic())
        .def_property_readonly("bits", &bitsOf, "The width of an index of the level table.")
        .def("with_bits", &withBits, py::arg("bits"), WithReferenceArithmetic(),
             "The scheme of the same family with another width; None if the family has no such width.");
}

void bindSetup(py::module_& module)
{
    describedClass<Setup>(module, "Setup", "Everything that a person can set about one neuron.")
        .def_property_readonly("scheme", [](const Setup& setup) { return setup.scheme; })
        .def_property_readonly("neuron", [](const Setup& setup) { return setup.neuron; })
        .def_property_readonly("stimulus", [](const Setup& setup) { return setup.stimulus; })
        .def_property_readonly(
            "recording",
            [](const Setup& setup) -> std::optional<std::string> {
                return setup.recording ? std::optional(setup.recording->path) : std::nullopt;
            },
            "The path of the recording, if there is one.")
        .def(
            "with_recording",
            [](Setup setup, std::string path, std::size_t column, std::string axes) {
                setup.recording = RecordingName{
                    .path = std::move(path), .column = column, .reading = {.axes = std::move(axes)}};
                return setup;
            },
            py::arg("path"), py::arg("column") = 0, py::arg("axes") = "",
            "A copy whose signal is a column of a file; `axes` has a letter per axis, \"s\" for that of the "
            "steps.")
        .def(
            "without_recording",
            [](Setup setup) {
                setup.recording.reset();
                return setup;
            },
            "A copy without the recording.")
        .def_static("load", &setupIn, py::arg("path"), "The setup of a session file.")
        .def(
            "save",
            [](const Setup& setup, const std::string& path) {
                writeWhole(path, writeSession({.setup = setup}));
            },
            py::arg("path"), "Writes a session file, which the window and the command line open.");
}

} // namespace

void bindParameters(py::module_& module)
{
    bindScheme(module);
    describedClass<Neuron>(module, "Neuron",
                           "A neuron of snnTorch, and the arithmetic of its quantized form.");
    describedClass<Stimulus>(module, "Stimulus", "An input current.");
    bindSetup(module);
}

} // namespace quantoscope
