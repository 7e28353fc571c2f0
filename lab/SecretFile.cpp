// SPDX-License-Identifier: MIT
#include "lab/SecretFile.h"

#include "lab/values/Text.h"

#include <fstream>
#include <sys/stat.h>

namespace lab {

Expected<std::string> readSecretFile(const std::filesystem::path& file)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return refused("secret.absent", {{"file", file.string()}});
    if ((status.st_mode & 0777) != 0600)
        return refused("secret.mode", {{"file", file.string()}});
    std::ifstream in(file);
    std::string secret;
    std::getline(in, secret);
    secret = text::trimmed(secret);
    if (secret.empty())
        return refused("secret.absent", {{"file", file.string()}});
    return secret;
}

} // namespace lab
