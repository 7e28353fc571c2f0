// SPDX-License-Identifier: MIT
#include "calibration/validation/Validation.h"

#include "calibration/validation/Comparison.h"
#include "calibration/validation/Kinds.h"
#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace calibration {
namespace {

    using Poco::JSON::Object;
    namespace fs = std::filesystem;

    std::vector<fs::path> vectorFiles(const fs::path& folder)
    {
        std::vector<fs::path> files;
        try {
            for (const auto& entry : fs::directory_iterator(folder))
                if (entry.path().extension() == ".json")
                    files.push_back(entry.path());
        } catch (const fs::filesystem_error& error) {
            throw lab::Failure({"validate.folder", {{"folder", folder.string()}}}, error.code().message());
        }
        std::ranges::sort(files);
        return files;
    }

    /// The failure of a whole case or file.
    ValidationFailure refusal(const std::string& file, const std::string& id, const lab::Message& message)
    {
        auto got = message.code;
        for (const auto& [name, value] : message.arguments)
            got += " " + name + "=" + value;
        return {file, id, "", "", {}, got};
    }

    void runCase(const Given& vector, kinds::Kind kind, ValidatedFile& file, std::set<std::string>& ids,
        Validation& validation)
    {
        std::string id;
        try {
            id = vector.text("id");
            if (!ids.insert(id).second)
                throw VectorRefused {{"vector.id-twice", {{"id", lab::text::shown(id)}}}};
            const auto expected = vector.value("expect");
            if (expected.type() != typeid(Object::Ptr) || expected.extract<Object::Ptr>()->size() == 0)
                throw VectorRefused {{"vector.absent", {{"key", "expect"}}}};
            Object::Ptr tolerance;
            if (!vector.isNull("tolerance"))
                tolerance = vector.value("tolerance").extract<Object::Ptr>();
            const auto off =
                differences(expected.extract<Object::Ptr>(), kind(vector.object("given")), tolerance);
            for (const auto& one : off)
                validation.failed.push_back({file.name, id, one.key, one.path, one.expected, one.got});
            file.passed += off.empty() ? 1 : 0;
        } catch (const VectorRefused& refused) {
            validation.failed.push_back(refusal(file.name, id, refused.message));
        } catch (const std::exception& error) {
            validation.failed.push_back(refusal(file.name, id, {"vector.form", {{"detail", error.what()}}}));
        }
    }

    void runFile(const fs::path& path, Validation& validation)
    {
        ValidatedFile file;
        file.name = path.filename().string();
        try {
            const auto text = lab::fileContent(path);
            if (!text)
                throw VectorRefused {{"vector.unreadable", {}}};
            file.sha256 = lab::sha256(*text);
            const Given whole(lab::parseUnambiguousObject(*text));
            file.kind = whole.text("kind");
            const auto kind = kinds::find(file.kind);
            if (kind == nullptr) {
                validation.notCovered.push_back(file);
                return;
            }
            file.title = whole.isNull("title") ? "" : whole.text("title");
            const auto cases = whole.objects("cases");
            if (cases.empty())
                throw VectorRefused {{"vector.absent", {{"key", "cases"}}}};
            std::set<std::string> ids;
            file.cases = static_cast<int>(cases.size());
            for (const auto& one : cases)
                runCase(one, kind, file, ids, validation);
        } catch (const VectorRefused& refused) {
            validation.failed.push_back(refusal(file.name, "", refused.message));
        } catch (const lab::Failure& failure) {
            validation.failed.push_back(refusal(file.name, "", failure.message()));
        }
        validation.files.push_back(file);
    }

    int total(const std::vector<ValidatedFile>& files, int ValidatedFile::*part)
    {
        return std::accumulate(files.begin(), files.end(), 0,
            [part](int sum, const ValidatedFile& file) { return sum + file.*part; });
    }

} // namespace

int Validation::cases() const { return total(files, &ValidatedFile::cases); }
int Validation::passed() const { return total(files, &ValidatedFile::passed); }
bool Validation::good() const { return failed.empty() && notCovered.empty() && cases() > 0; }

Validation Validation::run(const fs::path& folder)
{
    Validation validation;
    for (const auto& file : vectorFiles(folder))
        runFile(file, validation);
    return validation;
}

Object toJson(const Validation& validation)
{
    Poco::JSON::Array failed;
    for (const auto& failure : validation.failed) {
        Object one;
        one.set("file", failure.file);
        one.set("id", failure.id);
        one.set("key", failure.key);
        one.set("path", failure.path);
        one.set("expected", failure.expected);
        one.set("got", failure.got);
        failed.add(one);
    }
    Poco::JSON::Array notCovered;
    for (const auto& file : validation.notCovered) {
        Object one;
        one.set("file", file.name);
        one.set("kind", file.kind);
        notCovered.add(one);
    }
    Object json;
    json.set("files", static_cast<Poco::UInt64>(validation.files.size() + validation.notCovered.size()));
    json.set("cases", validation.cases());
    json.set("passed", validation.passed());
    json.set("failed", failed);
    json.set("not_covered", notCovered);
    return json;
}

} // namespace calibration
