// SPDX-License-Identifier: MIT
#include "calibration/validation/ValidationRecord.h"

#include "lab/AtomicFile.h"
#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "lab/values/Failure.h"

#include <Eigen/Core>
#include <Poco/JSON/Array.h>
#include <boost/version.hpp>

#include <fstream>
#include <sys/utsname.h>

namespace calibration {
namespace {

    std::string processorName()
    {
        std::ifstream in("/proc/cpuinfo");
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("model name"))
                return line.substr(line.find(':') + 2);
        return "";
    }

    std::string librariesHere()
    {
        return "Eigen " + std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION)
               + "." + std::to_string(EIGEN_MINOR_VERSION) + ", Boost "
               + std::to_string(BOOST_VERSION / 100'000) + "." + std::to_string(BOOST_VERSION / 100 % 1000);
    }

    Poco::JSON::Object machineOf(const ValidatedMachine& machine)
    {
        Poco::JSON::Object json;
        json.set("version", machine.version);
        json.set("program_sha256", machine.programHash);
        json.set("compiler", machine.compiler);
        json.set("libraries", machine.libraries);
        json.set("host", machine.host);
        json.set("system", machine.system);
        json.set("processor", machine.processor);
        return json;
    }

} // namespace

ValidatedMachine ValidatedMachine::here(const std::string& version)
{
    ValidatedMachine machine;
    machine.version = version;
    machine.programHash = lab::sha256(lab::fileContent("/proc/self/exe").value_or(""));
    machine.compiler = "gcc " __VERSION__;
    machine.libraries = librariesHere();
    utsname system {};
    if (uname(&system) == 0) {
        machine.host = static_cast<const char*>(system.nodename);
        machine.system = std::string(static_cast<const char*>(system.sysname)) + " "
                         + static_cast<const char*>(system.release) + " "
                         + static_cast<const char*>(system.machine);
    }
    machine.processor = processorName();
    return machine;
}

Poco::JSON::Object toJson(const ValidationRecord& record)
{
    auto json = toJson(record.validation);
    Poco::JSON::Array files;
    for (const auto& file : record.validation.files) {
        Poco::JSON::Object one;
        one.set("file", file.name);
        one.set("kind", file.kind);
        one.set("title", file.title);
        one.set("sha256", file.sha256);
        one.set("cases", file.cases);
        one.set("passed", file.passed);
        files.add(one);
    }
    json.set("vectors", files);
    json.set("machine", machineOf(record.machine));
    json.set("at", lab::isoInstant(record.at));
    json.set("folder", record.folder);
    json.set("good", record.validation.good());
    return json;
}

KeptRecord keep(const ValidationRecord& record, const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw lab::Failure({"file.write", {{"file", folder.string()}}}, error.message());
    auto stamp = lab::isoInstant(record.at);
    std::erase_if(stamp, [](char character) { return character == ':' || character == '-'; });
    const auto text = lab::canonical(toJson(record));
    const KeptRecord kept {folder / ("validation-" + stamp + ".json"),
        folder / ("validation-" + stamp + ".pdf"), lab::sha256(text)};
    lab::writeAtomically(kept.json, text);
    lab::writeAtomically(kept.pdf, validationPdf(record, kept.sha256));
    return kept;
}

} // namespace calibration
