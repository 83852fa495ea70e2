// SPDX-License-Identifier: GPL-3.0-or-later
// The Python module quantoscope._core. The package quantoscope adds what is simpler in Python.
#include "core/progress/float_environment.h"
#include "files/access/file_error.h"
#include "files/recordings/reader_process.h"
#include "python/bindings/bindings.h"

namespace py = pybind11;

// NOLINTNEXTLINE(readability-identifier-length): the macro's parameters
PYBIND11_MODULE(_core, module)
{
    module.doc() = "Quantizers of spiking neurons; see the package quantoscope.";
    module.attr("__version__") = QUANTOSCOPE_VERSION;
    // InputError is a std::invalid_argument, which is ValueError already.
    py::register_exception_translator([](std::exception_ptr error) {
        try {
            std::rethrow_exception(std::move(error));
        } catch (const quantoscope::FileError& file) {
            PyErr_SetString(PyExc_OSError, file.what());
        }
    });
    quantoscope::bindParameters(module);
    quantoscope::bindQuantizer(module);
    quantoscope::bindAnalysis(module);
    quantoscope::bindExploration(module);
    quantoscope::bindNetworks(module);
    module.def("use_reader_program", &quantoscope::useReaderProgram,
               "The program that reads HDF5 and MATLAB files, if it is not installed.");
}
