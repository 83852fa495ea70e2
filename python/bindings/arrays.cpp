// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/bindings/arrays.h"

#include <string>

namespace quantoscope {
namespace {

namespace py = pybind11;

/// Keeps an array. The last owner may be a thread without the interpreter's lock.
class ArrayMemory : public SampleMemory
{
public:
    explicit ArrayMemory(const FloatArray& array) : m_array(array) {}
    ~ArrayMemory() override
    {
        const py::gil_scoped_acquire lock;
        m_array.release().dec_ref();
    }

private:
    FloatArray m_array;
};

} // namespace

bool isContiguous(const py::array& array)
{
    constexpr int aligned = py::detail::npy_api::NPY_ARRAY_ALIGNED_;
    return (array.flags() & anyContiguous) != 0 && (array.flags() & aligned) != 0;
}

bool isSingle(const py::array& array)
{
    return py::isinstance<py::array_t<float>>(array);
}

py::array readableArray(const py::object& input)
{
    py::array array = py::array::ensure(input);
    if (!array) {
        PyErr_Clear();
        throw py::type_error("The argument is not an array of numbers.");
    }
    if (!isSingle(array) && !py::isinstance<py::array_t<double>>(array)) {
        throw py::type_error("The array has the type " + py::cast<std::string>(py::str(array.dtype())) +
                             "; it must be float32 or float64.");
    }
    return isContiguous(array) ? array : py::array(array.attr("copy")("C"));
}

SharedSamples sharedSamples(const FloatArray& array)
{
    return {elementsOf<float>(array), std::make_shared<const ArrayMemory>(array)};
}

} // namespace quantoscope
