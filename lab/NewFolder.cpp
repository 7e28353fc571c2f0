// SPDX-License-Identifier: MIT
#include "lab/NewFolder.h"

#include "lab/values/Failure.h"

namespace lab {
namespace {

    /// The folder's full name, without a slash at its end.
    std::filesystem::path nameOf(const std::filesystem::path& folder)
    {
        const auto name = std::filesystem::absolute(folder).lexically_normal();
        return name.filename().empty() ? name.parent_path() : name;
    }

} // namespace

bool NewFolder::isTaken(const std::filesystem::path& folder)
{
    std::error_code error;
    return std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error);
}

NewFolder::NewFolder(const std::filesystem::path& folder)
    : name_(nameOf(folder))
    , making_(name_.string() + ".unfinished")
{
    try {
        std::filesystem::remove_all(making_);
        std::filesystem::create_directories(making_);
    } catch (const std::filesystem::filesystem_error& error) {
        throw Failure({"file.write", {{"file", name_.string()}}}, error.code().message());
    }
}

NewFolder::~NewFolder()
{
    std::error_code ignored;
    if (!inPlace_)
        std::filesystem::remove_all(making_, ignored);
}

void NewFolder::moveIntoPlace()
{
    try {
        std::filesystem::remove(name_); // an empty folder of that name
        std::filesystem::rename(making_, name_);
    } catch (const std::filesystem::filesystem_error& error) {
        throw Failure({"file.write", {{"file", name_.string()}}}, error.code().message());
    }
    inPlace_ = true;
}

} // namespace lab
