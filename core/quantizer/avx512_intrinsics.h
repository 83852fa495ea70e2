// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The intrinsics of AVX-512, for files that are compiled for x86 only.

// GCC 12 reports the deliberately undefined registers in the intrinsics (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include <immintrin.h>
