// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/bindings/json_values.h"

#include "core/text/number_text.h"

#include <cmath>
#include <cstdint>
#include <string>

namespace quantoscope {
namespace {

namespace py = pybind11;

Json numberJson(double number)
{
    return std::isfinite(number) ? Json(number) : Json(numberText(number));
}

Json listJson(py::handle values)
{
    Json list = Json::array();
    for (const py::handle value : values) {
        list.push_back(jsonOf(value));
    }
    return list;
}

Json objectJson(const py::dict& members)
{
    Json object = Json::object();
    for (const auto& [key, value] : members) {
        object[py::cast<std::string>(py::str(key))] = jsonOf(value);
    }
    return object;
}

/// Integers beyond 64 bits raise Python's OverflowError.
Json integerJson(const py::int_& number)
{
    const bool negative = number < py::int_(0);
    const Json json =
        negative ? Json(PyLong_AsLongLong(number.ptr())) : Json(PyLong_AsUnsignedLongLong(number.ptr()));
    if (PyErr_Occurred() != nullptr) {
        throw py::error_already_set();
    }
    return json;
}

} // namespace

Json jsonOf(py::handle value)
{
    if (value.is_none()) {
        return nullptr;
    }
    if (py::isinstance<py::bool_>(value)) {
        return py::cast<bool>(value);
    }
    if (py::isinstance<py::str>(value)) {
        return py::cast<std::string>(value);
    }
    if (py::isinstance<py::dict>(value)) {
        return objectJson(py::reinterpret_borrow<py::dict>(value));
    }
    if (py::isinstance<py::list>(value) || py::isinstance<py::tuple>(value)) {
        return listJson(value);
    }
    if (py::hasattr(value, "to_dict")) {
        return jsonOf(value.attr("to_dict")());
    }
    if (PyIndex_Check(value.ptr()) != 0) {
        return integerJson(py::int_(py::reinterpret_borrow<py::object>(value)));
    }
    if (py::hasattr(value, "__float__")) {
        return numberJson(py::cast<double>(py::float_(py::reinterpret_borrow<py::object>(value))));
    }
    throw py::type_error("A value of type " + py::cast<std::string>(py::str(py::type::of(value))) +
                         " is not a parameter; it must be None, a bool, a number, a str, a list or a dict.");
}

py::object valueOf(const Json& json)
{
    switch (json.type()) {
    case Json::value_t::boolean:
        return py::bool_(json.get<bool>());
    case Json::value_t::number_integer:
        return py::int_(json.get<std::int64_t>());
    case Json::value_t::number_unsigned:
        return py::int_(json.get<std::uint64_t>());
    case Json::value_t::number_float:
        return py::float_(json.get<double>());
    case Json::value_t::string:
        return py::str(json.get_ref<const std::string&>());
    case Json::value_t::array: {
        py::list list;
        for (const Json& element : json) {
            list.append(valueOf(element));
        }
        return list;
    }
    case Json::value_t::object: {
        py::dict dict;
        for (const auto& [key, member] : json.items()) {
            dict[py::str(key)] = valueOf(member);
        }
        return dict;
    }
    default:
        return py::none();
    }
}

} // namespace quantoscope
