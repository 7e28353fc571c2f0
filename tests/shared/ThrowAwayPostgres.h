// SPDX-License-Identifier: MIT
#pragma once

#include "tests/shared/TemporaryFolder.h"

#include <arpa/inet.h>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// A PostgreSQL server of a test's own: made in a temporary folder, listening on loopback alone at a free
/// port, with fsync on, and gone with this object or with the test. PostgreSQL does not run as root, so a
/// test that does hands the folder to `nobody`. A test that cannot have its server fails: it throws.
class ThrowAwayPostgres {
public:
    /// `settings` are lines of postgresql.conf.
    explicit ThrowAwayPostgres(const std::string& settings = {})
    {
        if (::geteuid() == 0 && ::chown(folder_.path().c_str(), account().user, account().group) != 0)
            throw std::runtime_error("the folder cannot be given to nobody");
        run({"initdb", "-D", data(), "-U", "flexcal", "-A", "trust", "-E", "UTF8", "--locale=C",
            "--no-sync"});
        std::ofstream(data() + "/postgresql.conf", std::ios::app)
            << "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nshared_buffers = 32MB\n"
            << settings << "\n";
        start();
    }
    ~ThrowAwayPostgres() { stop(SIGQUIT); }
    ThrowAwayPostgres(const ThrowAwayPostgres&) = delete;
    ThrowAwayPostgres& operator=(const ThrowAwayPostgres&) = delete;

    int port() const { return port_; }
    std::string data() const { return (folder_.path() / "data").string(); }

    /// The URL of a fresh, empty database; `options` as they stand behind the question mark.
    std::string freshDatabase(const std::string& options = "timeout=20")
    {
        const auto name = "lab" + std::to_string(++databases_);
        run({"createdb", "-h", "127.0.0.1", "-p", std::to_string(port_), "-U", "flexcal", name});
        return url(name, options);
    }
    std::string url(const std::string& database, const std::string& options) const
    {
        return "postgresql://flexcal@127.0.0.1:" + std::to_string(port_) + "/" + database + "?" + options;
    }

    /// Stops every process of the server where it stands, as a frozen machine would; `thaw` lets them go on.
    void freeze() { signalAll(SIGSTOP); }
    void thaw() { signalAll(SIGCONT); }
    /// Ends the server without a goodbye, and starts it again at the same port.
    void crash()
    {
        const auto processes = signalAll(SIGKILL);
        ::waitpid(server_, nullptr, 0);
        server_ = 0;
        // A new server does not start while one of the old one's processes still holds its memory.
        for (const auto process : processes)
            while (::kill(process, 0) == 0
                   && textOf("/proc/" + std::to_string(process) + "/stat").find(") Z") == std::string::npos)
                ::usleep(1000);
        start();
    }

    /// Writes one of the server's settings files, and has it read again.
    void writeSettings(const std::string& name, const std::string& text) const
    {
        std::ofstream(data() + "/" + name) << text;
        ::kill(server_, SIGHUP);
        ::usleep(300'000); // the server says nowhere when it has read them
    }
    /// Gives the server a file of its own, closed to others.
    void takeFile(const std::filesystem::path& file, const std::string& name) const
    {
        const auto mine = data() + "/" + name;
        std::filesystem::copy_file(file, mine, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::permissions(
            mine, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        if (::geteuid() == 0 && ::chown(mine.c_str(), account().user, account().group) != 0)
            throw std::runtime_error("a file cannot be given to nobody");
    }

    /// Where a program of the installed server is.
    static std::string program(const std::string& name) { return folderOfPrograms() + "/" + name; }
    /// A program of the installed server, run as the server's account; throws when it fails.
    void run(std::vector<std::string> words) const
    {
        const auto log = (folder_.path() / "log").string();
        words[0] = program(words[0]);
        int status = 0;
        ::waitpid(spawn(words, log), &status, 0);
        if (status != 0)
            throw std::runtime_error(words[0] + " failed: " + textOf(log));
    }

private:
    struct Account {
        uid_t user;
        gid_t group;
    };

    static Account account()
    {
        const auto* nobody = ::getpwnam("nobody");
        if (!nobody)
            throw std::runtime_error("there is no account nobody");
        return {nobody->pw_uid, nobody->pw_gid};
    }

    static std::string textOf(const std::string& file)
    {
        std::stringstream text;
        text << std::ifstream(file).rdbuf();
        return text.str();
    }

    static std::string folderOfPrograms()
    {
        std::string newest;
        int version = 0;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", error)) {
            const int found = std::atoi(entry.path().filename().c_str());
            if (found > version && std::filesystem::exists(entry.path() / "bin" / "initdb", error)) {
                version = found;
                newest = (entry.path() / "bin").string();
            }
        }
        if (newest.empty())
            throw std::runtime_error("no PostgreSQL server is installed: packaging/install-packages --tests");
        return newest;
    }

    static int freePort()
    {
        const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const plain = reinterpret_cast<sockaddr*>(&address);
        if (::bind(probe, plain, size) != 0 || ::getsockname(probe, plain, &size) != 0)
            throw std::runtime_error("no free port");
        ::close(probe);
        return ntohs(address.sin_port);
    }

    /// The child takes the account, dies with this process, and says what it has to say into the log.
    pid_t spawn(const std::vector<std::string>& words, const std::string& log) const
    {
        std::vector<char*> arguments;
        for (const auto& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        const bool root = ::geteuid() == 0;
        const auto as = root ? account() : Account {::getuid(), ::getgid()};
        const auto child = ::fork();
        if (child != 0)
            return child;
        const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        const bool taken =
            !root || (::setgroups(0, nullptr) == 0 && ::setgid(as.group) == 0 && ::setuid(as.user) == 0);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (taken && ::chdir(folder_.path().c_str()) == 0)
            ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }

    void start()
    {
        const bool again = port_ != 0; // its port is known by then
        constexpr int attempts = 3; // another program may take the port first
        const auto log = (folder_.path() / "server.log").string();
        for (int attempt = 0; attempt < attempts; ++attempt) {
            if (!again)
                port_ = freePort();
            server_ =
                spawn({program("postgres"), "-D", data(), "-p", std::to_string(port_)}, log);
            constexpr int tenths = 300;
            for (int tenth = 0; tenth < tenths && ::waitpid(server_, nullptr, WNOHANG) == 0; ++tenth) {
                // The server writes its id first, and this word when it takes connections; after a crash the
                // file of the one before is still there.
                const auto written = textOf(data() + "/postmaster.pid");
                if (written.starts_with(std::to_string(server_) + "\n")
                    && written.find("ready") != std::string::npos)
                    return;
                ::usleep(100'000);
            }
            stop(SIGKILL);
        }
        throw std::runtime_error("the server does not start: " + textOf(log));
    }

    void stop(int signal)
    {
        if (server_ <= 0)
            return;
        signalAll(SIGCONT);
        ::kill(server_, signal);
        ::waitpid(server_, nullptr, 0);
        server_ = 0;
    }

    /// The postmaster and each of its children.
    std::vector<pid_t> signalAll(int signal) const
    {
        std::vector<pid_t> all {server_};
        const auto task =
            "/proc/" + std::to_string(server_) + "/task/" + std::to_string(server_) + "/children";
        std::istringstream children(textOf(task));
        for (pid_t child = 0; children >> child;)
            all.push_back(child);
        for (const auto process : all)
            ::kill(process, signal);
        return all;
    }

    /// Below /tmp when root: the way to the test's own temporary folder may be closed to nobody.
    TemporaryFolder folder_ {::geteuid() == 0 ? "/tmp" : std::filesystem::temp_directory_path()};
    int port_ = 0;
    int databases_ = 0;
    pid_t server_ = 0;
};

/// The server of this test program, started when it is first asked for.
inline ThrowAwayPostgres& throwAwayPostgres()
{
    static ThrowAwayPostgres server;
    return server;
}
