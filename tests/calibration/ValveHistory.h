// SPDX-License-Identifier: MIT
#pragma once

#include "lab/FileContent.h"
#include "lab/store/Json.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

/// What a bench's own valve log says: the judge of every test of safety.
class ValveHistory {
public:
    static double now()
    {
        return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
    }

    explicit ValveHistory(const std::filesystem::path& log)
    {
        std::istringstream lines(lab::fileContent(log).value());
        for (std::string line; std::getline(lines, line);) {
            const auto entry = lab::parseObject(line);
            moves_.push_back({entry->getValue<double>("wall"), entry->getValue<std::string>("valve"),
                entry->getValue<bool>("open")});
        }
    }

    /// Whether everything is shut but the vent, which is open.
    bool safe() const
    {
        std::map<std::string, bool> open;
        for (const auto& move : moves_)
            open[move.valve] = move.open;
        for (const auto& [valve, isOpen] : open)
            if (isOpen != (valve == "vent"))
                return false;
        return true;
    }
    /// Whether a bottle stands open.
    bool gasOpen() const
    {
        std::map<std::string, bool> open;
        for (const auto& move : moves_)
            if (move.valve.starts_with("gas"))
                open[move.valve] = move.open;
        for (const auto& entry : open)
            if (entry.second)
                return true;
        return false;
    }
    /// When the last bottle, air or dock was shut.
    double shutAt() const
    {
        double at = 0;
        for (const auto& move : moves_)
            if (!move.open && move.valve != "vent")
                at = move.wall;
        return at;
    }
    bool opensAfter(double wall) const
    {
        for (const auto& move : moves_)
            if (move.open && move.valve != "vent" && move.wall > wall)
                return true;
        return false;
    }
    /// Whether two bottles, or a bottle and the air, ever stood open together.
    bool everTwoGases() const
    {
        std::map<std::string, bool> open;
        for (const auto& move : moves_) {
            if (move.valve.starts_with("gas") || move.valve == "zero")
                open[move.valve] = move.open;
            int count = 0;
            for (const auto& entry : open)
                count += entry.second ? 1 : 0;
            if (count > 1)
                return true;
        }
        return false;
    }

private:
    struct Move {
        double wall;
        std::string valve;
        bool open;
    };
    std::vector<Move> moves_;
};
