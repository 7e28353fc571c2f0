// SPDX-License-Identifier: MIT
#include "calibration/certificate/TrustList.h"

#include "lab/AtomicFile.h"
#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace calibration {
namespace {

    std::filesystem::path signatureOf(const std::filesystem::path& folder)
    {
        return (folder / TrustList::file).replace_extension(".sig");
    }

    TrustList parse(const std::string& text)
    {
        const auto json = lab::parseUnambiguousObject(text);
        TrustList list;
        list.issuedAt = json->getValue<std::string>("issued_at");
        const auto each = [&](const char* key, auto take) {
            const auto array = json->getArray(key);
            for (unsigned i = 0; i < array->size(); ++i)
                take(*array->getObject(i));
        };
        const auto textOf = [](const Poco::JSON::Object& one, const char* key) {
            return one.getValue<std::string>(key);
        };
        each("keys", [&](const Poco::JSON::Object& one) {
            list.keys.push_back({textOf(one, "id"), textOf(one, "pem"), textOf(one, "at"),
                one.getValue<bool>("revoked"), textOf(one, "reason")});
        });
        each("certificates", [&](const Poco::JSON::Object& one) {
            list.ended.push_back(
                {textOf(one, "id"), textOf(one, "at"), textOf(one, "reason"), textOf(one, "replaced_by")});
        });
        return list;
    }

    Poco::JSON::Object toJson(const TrustList& list)
    {
        Poco::JSON::Array keys;
        for (const auto& key : list.keys) {
            Poco::JSON::Object one;
            one.set("id", key.id);
            one.set("pem", key.pem);
            one.set("at", key.at);
            one.set("revoked", key.revoked);
            one.set("reason", key.reason);
            keys.add(one);
        }
        Poco::JSON::Array certificates;
        for (const auto& certificate : list.ended) {
            Poco::JSON::Object one;
            one.set("id", certificate.id);
            one.set("at", certificate.at);
            one.set("reason", certificate.reason);
            one.set("replaced_by", certificate.replacedBy);
            certificates.add(one);
        }
        Poco::JSON::Object json;
        json.set("issued_at", list.issuedAt);
        json.set("keys", keys);
        json.set("certificates", certificates);
        return json;
    }

} // namespace

lab::Expected<TrustList> TrustList::read(const std::filesystem::path& folder, const lab::PublicKey& key)
{
    const auto refuse = [&](const char* code) {
        return lab::refused(code, {{"file", (folder / file).string()}});
    };
    const auto text = lab::fileContent(folder / file);
    const auto signature = lab::fileContent(signatureOf(folder));
    if (!text && !signature)
        return TrustList {};
    if (!text || !signature || !key.verifies(*text, *signature))
        return refuse("trust.signature");
    try {
        return parse(*text);
    } catch (const std::exception&) {
        return refuse("trust.form");
    }
}

void TrustList::write(const std::filesystem::path& folder, const lab::SigningKey& key) const
{
    const auto text = lab::canonical(toJson(*this));
    lab::writeAtomically(folder / file, text);
    lab::writeAtomically(signatureOf(folder), key.sign(text));
}

const TrustList::EndedCertificate* TrustList::find(const std::string& certificate) const
{
    const auto found = std::ranges::find(ended, certificate, &EndedCertificate::id);
    return found == ended.end() ? nullptr : &*found;
}

} // namespace calibration
