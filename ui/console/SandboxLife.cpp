// SPDX-License-Identifier: MIT
#include "ui/console/SandboxLife.h"

#include "lab/values/Failure.h"

#include <cstdlib>
#include <unistd.h>

namespace ui::console {

SandboxLife::SandboxLife(bool withParent)
{
    sigemptyset(&ends_);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&ends_, signal);
    auto blocked = ends_;
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    if (withParent)
        parent_ = getppid();
}

void SandboxLife::wait() const
{
    // Asked for again and again, because the system's own notice comes when the parent's thread ends and not
    // its process.
    constexpr timespec often {0, 200'000'000};
    while (sigtimedwait(&ends_, nullptr, &often) < 0)
        if (parent_ && getppid() != *parent_)
            return;
}

SandboxFolder::SandboxFolder(const std::filesystem::path& wanted)
    : path_(wanted.empty() ? wanted : std::filesystem::absolute(wanted))
    , own_(wanted.empty())
{
    if (!own_)
        return;
    auto name = (std::filesystem::temp_directory_path() / "flexcal-sandbox-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw lab::Failure({"file.write", {{"file", name}}});
    path_ = name;
}

SandboxFolder::~SandboxFolder()
{
    std::error_code ignored;
    if (own_)
        std::filesystem::remove_all(path_, ignored);
}

} // namespace ui::console
