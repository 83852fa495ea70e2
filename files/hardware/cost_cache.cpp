// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/cost_cache.h"

#include "files/access/mapped_file.h"
#include "files/access/write_whole.h"
#include "files/hardware/yosys_cost.h"
#include "files/json/json_number.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <utility>

namespace quantoscope {
namespace {

constexpr auto formatKey = "quantoscope_cost";
constexpr int formatVersion = 1;

constexpr std::array<std::pair<const char*, int CircuitCost::*>, 6> costMembers{{
    {"luts", &CircuitCost::luts},
    {"flip_flops", &CircuitCost::flipFlops},
    {"carry", &CircuitCost::carry},
    {"multipliers", &CircuitCost::multipliers},
    {"block_memories", &CircuitCost::blockMemories},
    {"depth", &CircuitCost::depth},
}};

/// FNV-1a from this start.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t hash)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    }
    return hash;
}

std::string hexadecimal(std::uint64_t number)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (auto place = text.rbegin(); place != text.rend(); ++place, number >>= 4U) {
        *place = digits[number & 15U];
    }
    return text;
}

/// 128 bits, so that two circuits do not share a file by chance.
std::string nameOf(std::string_view key)
{
    return hexadecimal(hashOf(key, 0xcbf29ce484222325)) + hexadecimal(hashOf(key, 0x84222325cbf29ce4));
}

std::optional<int> countIn(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_unsigned()) {
        return std::nullopt;
    }
    const auto number = found->get<std::uint64_t>();
    return number <= static_cast<std::uint64_t>(std::numeric_limits<int>::max())
               ? std::optional(static_cast<int>(number))
               : std::nullopt;
}

std::optional<CircuitCost> costIn(const Json& object, std::string_view key)
{
    if (!object.is_object() || countIn(object, formatKey) != formatVersion ||
        object.value("key_bytes", Json()) != Json(key.size())) {
        return std::nullopt;
    }
    CircuitCost cost{.estimated = false};
    const auto technology = countIn(object, "technology");
    if (!technology || *technology >= static_cast<int>(technologyNames.size())) {
        return std::nullopt;
    }
    cost.technology = static_cast<Technology>(*technology);
    for (const auto& [name, member] : costMembers) {
        const auto count = countIn(object, name);
        if (!count) {
            return std::nullopt;
        }
        cost.*member = *count;
    }
    return cost;
}

} // namespace

std::string costCacheFolder()
{
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    std::filesystem::path folder = cache == nullptr ? "" : cache;
    if (!folder.is_absolute()) {
        folder = home == nullptr ? "" : home;
        folder /= ".cache";
    }
    return folder.is_absolute() ? (folder / "quantoscope" / "cost").native() : std::string();
}

std::string costCacheFile(std::string_view key)
{
    const std::string folder = costCacheFolder();
    return folder.empty() ? folder : folder + "/" + nameOf(key) + ".json";
}

std::optional<CircuitCost> cachedCost(std::string_view key)
{
    const std::string path = costCacheFile(key);
    std::error_code error;
    if (path.empty() || !std::filesystem::is_regular_file(path, error)) {
        return std::nullopt;
    }
    try {
        const MappedFile file(path);
        const auto bytes = file.bytes();
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return costIn(Json::parse(text, nullptr, false), key);
    } catch (const FileError&) {
        return std::nullopt;
    }
}

void cacheCost(std::string_view key, const CircuitCost& cost)
{
    const std::string path = costCacheFile(key);
    if (path.empty()) {
        return;
    }
    Json object{{formatKey, formatVersion},
                {"key_bytes", key.size()},
                {"technology", static_cast<int>(cost.technology)}};
    for (const auto& [name, member] : costMembers) {
        object[name] = cost.*member;
    }
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    try {
        writeWhole(path, object.dump(4) + "\n");
    } catch (const FileError&) {
        // The next run synthesizes again.
    }
}

} // namespace quantoscope
