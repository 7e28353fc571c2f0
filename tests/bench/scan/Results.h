// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bench {

/// What one method made of one picture.
struct Outcome {
    int picture = 0;
    int method = 0;
    int read = 0; ///< 1 when the payload was found
    int misreads = 0; ///< other payloads
    double cpuMs = 0;
};

/// Runs `judge(picture)` for each picture in a process of its own, `jobs` at a time: the library may abort.
/// Pictures whose process died have no outcome and are counted in `died`.
std::vector<Outcome> judgeAll(
    int pictures, int jobs, const std::function<std::vector<Outcome>(int)>& judge, int& died);

/// Processor time of this thread, ms.
double cpuMs();

/// Read rate, misreads, median and 95th percentile of the outcomes of one method.
struct Summary {
    int pictures = 0;
    int read = 0;
    int misreads = 0;
    double median = 0;
    double p95 = 0;

    double rate() const { return pictures > 0 ? 100.0 * read / pictures : 0; }
};
Summary summarise(const std::vector<Outcome>& outcomes, int method, const std::function<bool(int)>& counts);

} // namespace bench
