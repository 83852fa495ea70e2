// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// A folder of its own in which commands are run; gone after the test.
class Folder
{
public:
    Folder()
        : m_path(std::filesystem::temp_directory_path() /
                 ("quantoscope_" + std::to_string(std::random_device{}())))
    {
        std::filesystem::create_directory(m_path);
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(m_path / name) << text;
    }
    bool run(const std::string& command) const
    {
        return std::system(("cd " + m_path.string() + " && " + command).c_str()) == 0;
    }
    /// The bytes of the numbers.
    template<typename Number>
    void writeNumbers(const std::string& name, const std::vector<Number>& numbers) const
    {
        const auto bytes = std::as_bytes(std::span(numbers));
        write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }

    std::string path(const std::string& name) const { return (m_path / name).string(); }

    std::string read(const std::string& name) const
    {
        std::ifstream file(m_path / name);
        return {std::istreambuf_iterator<char>(file), {}};
    }

private:
    std::filesystem::path m_path;
};

} // namespace quantoscope
