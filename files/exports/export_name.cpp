// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/export_name.h"

#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
}

bool isPlain(std::string_view fileName)
{
    return std::ranges::all_of(fileName,
                               [](char c) { return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.'; });
}

} // namespace

std::string verilogName(std::string_view fileName)
{
    constexpr std::string_view ending = ".v";
    if (fileName.size() <= ending.size() || !fileName.ends_with(ending) || !isPlain(fileName)) {
        throw InputError(
            Core::said("The Verilog file name is \"%1\"; it must end in .v and contain only letters, digits, "
                       "\"_\", \"-\" and \".\", because the modules are named after it.",
                       {std::string(fileName)}));
    }
    std::string name(fileName.substr(0, fileName.size() - ending.size()));
    std::ranges::replace_if(
        name, [](char c) { return !isLetterOrDigit(c); }, '_');
    return isDigit(name.front()) ? "_" + name : name;
}

std::string cName(std::string_view fileName)
{
    std::string name;
    bool apart = false;
    for (const char c : fileName.substr(0, fileName.rfind('.'))) {
        if (!isLetterOrDigit(c)) {
            apart = true;
            continue;
        }
        name += (apart && !name.empty() ? "_" : "") + std::string(1, c);
        apart = false;
    }
    if (name.empty() || !isPlain(fileName)) {
        throw InputError(Core::said(
            "The file name is \"%1\"; it must contain at least one letter or digit and only "
            "letters, digits, \"_\", \"-\" and \".\", because what it declares is named after it.",
            {std::string(fileName)}));
    }
    return isDigit(name.front()) ? "table_" + name : name;
}

} // namespace quantoscope
