// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <pybind11/pybind11.h>

namespace quantoscope {

// What the module `quantoscope._core` consists of; each function adds one part.
void bindParameters(pybind11::module_& module);
void bindQuantizer(pybind11::module_& module);
void bindAnalysis(pybind11::module_& module);
void bindExploration(pybind11::module_& module);
void bindNetworks(pybind11::module_& module);

/// Returns work(progress), computed without the interpreter's lock; inside a ReferenceArithmetic. Ctrl+C
/// stops it with KeyboardInterrupt.
template<typename Work>
auto withoutLock(Work work)
{
    const Progress progress = [](double) {
        const pybind11::gil_scoped_acquire lock;
        return PyErr_CheckSignals() == 0;
    };
    try {
        const pybind11::gil_scoped_release unlocked;
        return work(progress);
    } catch (const Cancelled&) {
        throw pybind11::error_already_set();
    }
}

} // namespace quantoscope
