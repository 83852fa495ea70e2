// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/input_error.h"
#include "files/json/json_fields.h"
#include "python/bindings/json_values.h"
#include "python/bindings/reference_arithmetic.h"

#include <string>
#include <utility>

namespace quantoscope {

/// `value` with the members given as keywords. Throws a TypeError for unknown names, InputError for wrong
/// values.
template<typename Value>
Value withMembers(Value value, const pybind11::dict& given)
{
    const Json known = FieldWriter::written(value);
    const Json json = jsonOf(given);
    for (const auto& [key, ignored] : json.items()) {
        if (!known.contains(key)) {
            std::string names;
            for (const auto& [name, member] : known.items()) {
                names += (names.empty() ? "" : ", ") + name;
            }
            throw pybind11::type_error("\"" + key + "\" is not a parameter; the parameters are " + names +
                                       ".");
        }
    }
    FieldReader::read(json, {}, value);
    if constexpr (requires { validate(value); }) {
        if (auto problem = validate(value)) {
            throw InputError(std::move(*problem));
        }
    }
    return value;
}

/// Binds a struct with a description (core/parameters/describe.h) as an immutable class: its parameters are
/// the keywords of the constructor and of replace(), the members of to_dict(), and attributes.
template<typename Value>
pybind11::class_<Value> describedClass(pybind11::module_& module, const char* name, const char* doc)
{
    namespace py = pybind11;
    const std::string title = name;
    py::class_<Value> bound(module, name, doc);
    bound
        .def(py::init([](const py::kwargs& given) { return withMembers(Value{}, given); }),
             WithReferenceArithmetic())
        .def(
            "replace", [](const Value& value, const py::kwargs& given) { return withMembers(value, given); },
            WithReferenceArithmetic(), "A copy with other values of the given parameters.")
        .def(
            "to_dict", [](const Value& value) { return valueOf(FieldWriter::written(value)); },
            "All parameters, as in JSON files.")
        .def_static(
            "from_dict", [](const py::dict& members) { return withMembers(Value{}, members); },
            WithReferenceArithmetic(), "The reverse of to_dict(). Missing parameters take their default.")
        .def("__getattr__",
             [title](const Value& value, const std::string& key) {
                 const Json members = FieldWriter::written(value);
                 if (!members.contains(key)) {
                     throw py::attribute_error(title + " has no attribute \"" + key + "\".");
                 }
                 return valueOf(members[key]);
             })
        .def("__dir__",
             [](const py::object& self) {
                 py::list names = py::module_::import("builtins").attr("object").attr("__dir__")(self);
                 const Json members = FieldWriter::written(py::cast<const Value&>(self));
                 for (const auto& [key, member] : members.items()) {
                     names.append(key);
                 }
                 return names;
             })
        .def("__eq__", [](const Value& one, const Value& other) { return one == other; })
        .def("__eq__", [](const Value&, const py::object&) { return false; })
        .def("__hash__",
             [](const Value& value) { return py::hash(py::str(FieldWriter::written(value).dump())); })
        .def("__repr__",
             [title](const Value& value) {
                 const Json members = FieldWriter::written(value);
                 std::string text;
                 for (const auto& [key, member] : members.items()) {
                     text += (text.empty() ? "" : ", ") + key + "=";
                     text += py::cast<std::string>(py::repr(valueOf(member)));
                 }
                 return title + "(" + text + ")";
             })
        .def(py::pickle([](const Value& value) { return FieldWriter::written(value).dump(); },
                        [](const std::string& text) {
                            Value value;
                            FieldReader::read(Json::parse(text), {}, value);
                            return value;
                        }));
    return bound;
}

} // namespace quantoscope
