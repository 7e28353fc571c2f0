// SPDX-License-Identifier: MIT
#include "Results.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {
namespace {

    /// One process after another takes the next picture of its share; a dead one is followed by another.
    class Worker {
    public:
        Worker(int first, int step, int pictures)
            : next_(first)
            , step_(step)
            , pictures_(pictures)
        {
        }

        bool start(const std::function<std::vector<Outcome>(int)>& judge, int answers, int progress)
        {
            if (next_ >= pictures_)
                return false;
            std::fflush(nullptr);
            id_ = fork();
            if (id_ != 0)
                return true;
            for (int picture = next_; picture < pictures_; picture += step_) {
                const int begun = picture;
                if (write(progress, &begun, sizeof begun) < 0)
                    _exit(1);
                for (const auto& outcome : judge(picture))
                    if (write(answers, &outcome, sizeof outcome) < 0)
                        _exit(1);
            }
            _exit(0);
        }

        pid_t id() const { return id_; }
        void goOnBehind(int picture) { next_ = picture + step_; }

    private:
        int next_;
        int step_;
        int pictures_;
        pid_t id_ = 0;
    };

    struct File {
        std::FILE* stream = std::tmpfile();
        ~File() { std::fclose(stream); }
        int number() const { return fileno(stream); }
    };

} // namespace

double cpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::vector<Outcome> judgeAll(
    int pictures, int jobs, const std::function<std::vector<Outcome>(int)>& judge, int& died)
{
    std::vector<File> answers(static_cast<std::size_t>(jobs));
    std::vector<File> progress(static_cast<std::size_t>(jobs));
    std::vector<Worker> workers;
    for (int job = 0; job < jobs; ++job)
        workers.emplace_back(job, jobs, pictures);
    int running = 0;
    const auto start = [&](std::size_t job) {
        if (workers[job].start(judge, answers[job].number(), progress[job].number()))
            ++running;
    };
    for (std::size_t job = 0; job < workers.size(); ++job)
        start(job);
    while (running > 0) {
        int status = 0;
        const auto id = wait(&status);
        const auto worker = std::ranges::find(workers, id, &Worker::id);
        if (worker == workers.end())
            continue;
        --running;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            continue;
        ++died;
        const auto job = static_cast<std::size_t>(worker - workers.begin());
        int last = 0;
        const auto size = lseek(progress[job].number(), 0, SEEK_END);
        if (pread(progress[job].number(), &last, sizeof last, size - static_cast<off_t>(sizeof last)) < 0)
            throw std::runtime_error("no progress");
        worker->goOnBehind(last);
        start(job);
    }
    std::vector<Outcome> outcomes;
    for (auto& file : answers) {
        std::rewind(file.stream);
        Outcome outcome;
        while (std::fread(&outcome, sizeof outcome, 1, file.stream) == 1)
            outcomes.push_back(outcome);
    }
    return outcomes;
}

Summary summarise(const std::vector<Outcome>& outcomes, int method, const std::function<bool(int)>& counts)
{
    Summary summary;
    std::vector<double> times;
    for (const auto& outcome : outcomes)
        if (outcome.method == method && counts(outcome.picture)) {
            ++summary.pictures;
            summary.read += outcome.read;
            summary.misreads += outcome.misreads;
            times.push_back(outcome.cpuMs);
        }
    std::ranges::sort(times);
    if (!times.empty()) {
        summary.median = times[times.size() / 2];
        summary.p95 = times[times.size() * 95 / 100];
    }
    return summary;
}

} // namespace bench
