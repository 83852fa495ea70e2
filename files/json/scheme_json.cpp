// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/scheme_json.h"

#include "core/levels/describe_scheme.h"
#include "files/json/json_fields.h"

namespace quantoscope {

Json schemeJson(const Scheme& scheme)
{
    return FieldWriter::written(scheme);
}

} // namespace quantoscope
