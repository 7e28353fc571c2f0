// SPDX-License-Identifier: MIT
#include "lab/store/engine/NetworkFile.h"

#include "lab/values/Failure.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace lab::engine {
namespace {

    constexpr std::array<std::string_view, 22> networkKinds {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs",
        "ncpfs", "afs", "coda", "ceph", "lustre", "gfs2", "ocfs2", "beegfs", "fuse.sshfs", "fuse.glusterfs",
        "fuse.ceph", "fuse.smbnetfs", "fuse.rclone", "fuse.davfs", "fuse.s3fs", "fuse.gvfsd-fuse"};

    /// The kernel writes blanks and backslashes as three octal digits.
    std::string unescaped(const std::string& text)
    {
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            constexpr int octal = 8;
            if (text[i] == '\\' && i + 3 < text.size()) {
                result += static_cast<char>(std::stoi(text.substr(i + 1, 3), nullptr, octal));
                i += 3;
            } else
                result += text[i];
        }
        return result;
    }

    bool liesBelow(const std::filesystem::path& path, const std::filesystem::path& mount)
    {
        return std::mismatch(mount.begin(), mount.end(), path.begin(), path.end()).first == mount.end();
    }

} // namespace

std::string fileSystemOf(const std::filesystem::path& path)
{
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
    std::ifstream mounts("/proc/self/mountinfo"); // proc(5): id, parent, device, root, mount point … - kind …
    std::string kind;
    std::filesystem::path longest;
    for (std::string line; std::getline(mounts, line);) {
        std::istringstream words(line);
        std::string word;
        std::string point;
        for (int i = 0; i < 5; ++i)
            words >> point;
        while (words >> word && word != "-")
            continue;
        const std::filesystem::path mount = unescaped(point);
        // A later mount on the same point hides an earlier one.
        if (words >> word && liesBelow(whole, mount) && mount.native().size() >= longest.native().size()) {
            longest = mount;
            kind = word;
        }
    }
    return kind;
}

void refuseNetworkFile(const std::filesystem::path& file, const FileSystemProbe& probe)
{
    const auto kind = probe(file);
    if (std::ranges::find(networkKinds, kind) != networkKinds.end())
        throw Failure({"store.network", {{"file", file.string()}, {"kind", kind}}});
}

} // namespace lab::engine
