// SPDX-License-Identifier: MIT
#include "calibration/maths/ShewhartFactors.h"
#include "calibration/maths/Westgard.h"
#include "calibration/validation/Kinds.h"

#include <Poco/JSON/Array.h>

namespace calibration::kinds {

using Poco::JSON::Array;
using Poco::JSON::Object;

Object shewhartFactors(const Given& given)
{
    const auto factors = soundOf(calibration::shewhartFactors(given.whole("n")));
    Object got;
    got.set("c4", factors.c4);
    got.set("A3", factors.a3);
    got.set("B3", factors.b3);
    got.set("B4", factors.b4);
    return got;
}

Object westgard(const Given& given)
{
    std::vector<ControlRun> runs;
    for (const auto& list : *given.list("runs")) {
        Object::Ptr holder(new Object);
        holder->set("runs", list);
        auto& run = runs.emplace_back();
        for (const auto& reading : Given(holder).objects("runs"))
            run.push_back({reading.value("level").toString(), reading.real("z")});
    }
    Array verdicts;
    for (const auto& verdict : soundOf(calibration::westgard(runs))) {
        Array violations;
        for (const auto& rule : verdict.violations)
            violations.add(rule);
        Object one;
        one.set("violations", violations);
        one.set("action", std::string(word(verdict.action)));
        verdicts.add(one);
    }
    Object got;
    got.set("runs", verdicts);
    return got;
}

} // namespace calibration::kinds
