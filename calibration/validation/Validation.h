// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/Dynamic/Var.h>
#include <Poco/JSON/Object.h>

#include <filesystem>
#include <string>
#include <vector>

namespace calibration {

/// One value, case or file that did not come out.
struct ValidationFailure {
    std::string file;
    std::string id; ///< of the case; empty when the file itself cannot be read
    std::string key; ///< of the value; empty when the case was refused as a whole
    std::string path; ///< where the value stands in the case
    Poco::Dynamic::Var expected;
    Poco::Dynamic::Var got; ///< the value, or the code of a refusal
};

/// One file of vectors.
struct ValidatedFile {
    std::string name;
    std::string kind;
    std::string title;
    std::string sha256;
    int cases = 0;
    int passed = 0;
};

/// What running a folder of reference vectors through the maths in use came to: the validation of software
/// before use that ISO/IEC 17025:2017, 7.11.2 asks for.
struct Validation {
    std::vector<ValidatedFile> files; ///< by name
    std::vector<ValidationFailure> failed;
    std::vector<ValidatedFile> notCovered; ///< of a kind that nothing here computes

    int cases() const;
    int passed() const;
    /// Every case of every file passed, and there was one.
    bool good() const;

    /// Runs every `*.json` of the folder, each recognised by the kind inside it. A file that is cut short,
    /// holds a key twice, or has not the form of vectors fails as a file; the others go on. Throws
    /// lab::Failure "validate.folder" when the folder cannot be read.
    static Validation run(const std::filesystem::path& folder);
};

/// By the command contract, with the failures' place in `path`:
/// {"files","cases","passed","failed":[{"file","id","key","expected","got"}],"not_covered":[{"file","kind"}]}
Poco::JSON::Object toJson(const Validation& validation);

} // namespace calibration
