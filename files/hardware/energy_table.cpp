// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/energy_table.h"

#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/access/mapped_file.h"
#include "files/json/json_fields.h"
#include "files/json/parsed_json.h"

namespace quantoscope {

template<typename Archive, typename Table>
void fields(Archive& archive, Table& table) requires std::same_as<std::remove_const_t<Table>, EnergyTable>
{
    archive.number("add_8", table.add8);
    archive.number("add_32", table.add32);
    archive.number("multiply_8", table.multiply8);
    archive.number("multiply_32", table.multiply32);
    archive.number("memory_64", table.memory64);
    archive.text("source", table.source);
}

std::string energyTableText(const EnergyTable& table)
{
    return FieldWriter::written(table).dump(4) + "\n";
}

EnergyTable readEnergyTable(const std::string& path)
{
    const MappedFile file(path);
    const auto bytes = file.bytes();
    EnergyTable table;
    table.source = path;
    try {
        const Json json = parsedJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                                     Core::said("a table of energies is a JSON object {…}"));
        FieldReader::read(json, {}, table);
        requireValid(table);
    } catch (const InputError& error) {
        throw FormatError(path + ": " + error.what());
    }
    return table;
}

} // namespace quantoscope
