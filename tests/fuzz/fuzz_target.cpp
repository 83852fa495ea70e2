// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"

#include <cstdio>
#include <cstdlib>

namespace quantoscope {
namespace {

std::map<std::string, FuzzTarget::Take>& targets()
{
    static std::map<std::string, FuzzTarget::Take> byName;
    return byName;
}

} // namespace

FuzzTarget::FuzzTarget(const char* name, Take take)
{
    targets()[name] = take;
}

const std::map<std::string, FuzzTarget::Take>& FuzzTarget::all()
{
    return targets();
}

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "violated: %s\n", what);
        std::abort();
    }
}

} // namespace quantoscope
