// SPDX-License-Identifier: MIT
#include "lab/audit/AnchorBook.h"

#include "lab/FileContent.h"
#include "lab/audit/AppendOnlyFile.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <algorithm>

namespace lab {
namespace {

    namespace fs = std::filesystem;

    constexpr std::string_view ending = ".anchors";

    Poco::JSON::Object toJson(const Anchor& anchor)
    {
        Poco::JSON::Object json;
        json.set("at", isoInstant(anchor.at));
        json.set("hash", anchor.hash);
        json.set("key", anchor.keyId);
        json.set("seq", static_cast<Poco::Int64>(anchor.seq));
        json.set("station", anchor.station);
        return json;
    }

    std::string lineOf(const Anchor& anchor, const SigningKey& key)
    {
        auto json = toJson(anchor);
        json.set("signature", text::hex(key.sign(anchor.text())));
        return canonical(json) + "\n";
    }

    AnchorLine read(const std::string& line, const std::optional<PublicKey>& key)
    {
        AnchorLine found;
        try {
            const auto json = parseObject(line);
            const auto field = [&](const char* name) { return json->getValue<std::string>(name); };
            const auto at = parseInstant(field("at"));
            const auto signature = text::fromHex(field("signature"));
            found.anchor = {field("station"), json->getValue<Poco::Int64>("seq"), field("hash"),
                at.value_or(Instant()), field("key")};
            found.fault = !at || !signature                                 ? "anchor.form"
                          : !key || key->id() != found.anchor.keyId         ? "anchor.key"
                          : !key->verifies(found.anchor.text(), *signature) ? "anchor.signature"
                                                                            : "";
        } catch (const std::exception&) { // no JSON, or not these fields
            found.fault = "anchor.form";
        }
        return found;
    }

    /// The number of the entry that a file's last line anchors; 0 when it has none.
    std::int64_t lastSeq(const std::string& tail)
    {
        const auto end = tail.rfind('\n');
        if (end == std::string::npos)
            return 0;
        const auto before = end == 0 ? std::string::npos : tail.rfind('\n', end - 1);
        const auto begin = before == std::string::npos ? 0 : before + 1;
        return read(tail.substr(begin, end - begin), {}).anchor.seq;
    }

} // namespace

std::string Anchor::text() const { return canonical(toJson(*this)); }

AnchorBook::AnchorBook(fs::path lab, const fs::path& elsewhere)
    : lab_(std::move(lab))
    , folder_(elsewhere.empty() ? lab_ / folderName : elsewhere)
{
}

fs::path AnchorBook::file(const std::string& station) const
{
    std::string name;
    for (const char c : station) {
        const bool plain = text::isPrintableAscii({&c, 1}) && c != '/' && c != '%' && c != '.';
        name += plain ? std::string(1, c) : "%" + text::hex({&c, 1});
    }
    return folder_ / (name + std::string(ending));
}

void AnchorBook::createKey() const
{
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error)
        throw Failure({"file.write", {{"file", folder_.string()}}}, error.message());
    SigningKey::create(lab_ / secretFile, folder_ / publicFile);
}

SigningKey AnchorBook::key() const
{
    std::error_code error;
    if (!fs::exists(folder_ / publicFile, error) && !fs::exists(lab_ / secretFile, error))
        createKey();
    auto key = SigningKey::readFile(lab_ / secretFile);
    if (!key)
        throw Failure(key.error());
    return *std::move(key);
}

int AnchorBook::anchor(Database& database, Instant now) const
{
    int made = 0;
    std::optional<SigningKey> signing;
    for (const auto& head : Journal(database).heads()) {
        std::error_code error;
        if (lastSeq(AppendOnlyFile::tail(file(head.station))) >= head.seq)
            continue;
        if (!signing)
            signing.emplace(key());
        AppendOnlyFile out(file(head.station));
        // Another program may have anchored while this one waited for the file.
        if (lastSeq(out.tail()) >= head.seq)
            continue;
        out.append(lineOf({head.station, head.seq, head.hash, now, signing->publicKey().id()}, *signing));
        ++made;
    }
    return made;
}

std::vector<AnchorLine> AnchorBook::read(const std::optional<PublicKey>& given) const
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_, error))
        if (entry.path().extension() == ending)
            files.push_back(entry.path());
    std::ranges::sort(files);
    auto key = given;
    if (!key)
        if (auto own = PublicKey::read(folder_ / publicFile))
            key = *own;

    std::vector<AnchorLine> lines;
    for (const auto& one : files) {
        const auto content = fileContent(one).value_or("");
        const std::string_view whole(content.data(), content.rfind('\n') + 1);
        std::int64_t before = 0;
        for (const auto text : text::split(whole, '\n')) {
            if (text.empty())
                continue;
            auto line = lab::read(std::string(text), key);
            if (line.fault.empty() && (file(line.anchor.station) != one || line.anchor.seq <= before))
                line.fault = "anchor.moved";
            if (line.fault.empty())
                before = line.anchor.seq;
            if (line.anchor.station.empty())
                line.anchor.station = one.stem().string();
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace lab
