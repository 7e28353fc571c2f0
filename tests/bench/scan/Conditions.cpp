// SPDX-License-Identifier: MIT
#include "Conditions.h"

#include <utility>

namespace bench {
namespace {

    /// "2.5", "20"
    std::string shortNumber(double value)
    {
        auto text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
        return text;
    }

    template <class Value, class Set>
    void addSeries(
        std::vector<Condition>& all, const std::string& name, std::initializer_list<Value> values, Set set)
    {
        for (const auto value : values) {
            Condition condition {.name = name + shortNumber(static_cast<double>(value))};
            set(condition, value);
            all.push_back(condition);
        }
    }

    std::vector<Condition> forty()
    {
        std::vector<Condition> all {{.name = "clean"}};
        addSeries(all, "rot", {0, 1, 2, 3}, [](Condition& c, int quarter) {
            c.rotationFrom = quarter * 90 + 8;
            c.rotationTo = quarter * 90 + 82;
            c.isTurned = true;
        });
        all.push_back({"persp1", -15, 15, true, .12});
        all.push_back({"persp2", -15, 15, true, .25});
        addSeries(all, "blur", {1., 1.5, 2., 2.5, 3., 4.}, [](Condition& c, double v) { c.blur = v; });
        addSeries(all, "noise", {20, 40, 60, 90}, [](Condition& c, int v) { c.noise = v; });
        addSeries(all, "lowcon", {60, 30, 15}, [](Condition& c, int v) { c.contrast = v; });
        addSeries(all, "motion", {4, 8, 12}, [](Condition& c, int v) { c.motion = v; });
        all.push_back({.name = "light_grad", .light = Light::Gradient});
        all.push_back({.name = "light_shadow", .light = Light::Shadow});
        all.push_back({.name = "light_glare", .light = Light::Glare});
        addSeries(all, "lowres", {3., 2.5, 2., 1.7, 1.5, 1.2}, [](Condition& c, double v) { c.module = v; });
        addSeries(all, "damage", {1, 2, 3}, [](Condition& c, int v) { c.damage = v; });
        all.push_back({.name = "invert", .inverted = true});
        all.push_back({.name = "jpeg15", .module = 3, .jpeg = 15});
        all.push_back({.name = "tightqz", .tight = true});
        all.push_back({.name = "camera1",
            .rotationFrom = 0,
            .rotationTo = 360,
            .isTurned = true,
            .perspective = .08,
            .blur = .9,
            .noise = 8,
            .light = Light::Gradient,
            .module = 2.6,
            .jpeg = 60});
        all.push_back({.name = "camera2",
            .rotationFrom = 0,
            .rotationTo = 360,
            .isTurned = true,
            .perspective = .12,
            .blur = 1.2,
            .noise = 14,
            .motion = 2,
            .light = Light::Shadow,
            .module = 2.4,
            .jpeg = 45});
        return all;
    }

    std::vector<Condition> others()
    {
        const Condition turned {.name = {}, .rotationFrom = 0, .rotationTo = 360, .isTurned = true};
        std::vector<Condition> all;
        const auto add = [&](std::string name, auto change) {
            auto condition = turned;
            condition.name = std::move(name);
            change(condition);
            all.push_back(std::move(condition));
        };
        add("turned_blur", [](Condition& c) { c.blur = 1.8; });
        add("turned_noise", [](Condition& c) { c.noise = 35; });
        add("turned_tight", [](Condition& c) {
            c.tight = true;
            c.perspective = .06;
        });
        add("turned_dim", [](Condition& c) {
            c.contrast = 40;
            c.noise = 4;
        });
        add("turned_shaken", [](Condition& c) {
            c.motion = 5;
            c.noise = 5;
        });
        add("turned_inverted", [](Condition& c) {
            c.inverted = true;
            c.blur = 1;
        });
        add("turned_torn", [](Condition& c) {
            c.damage = 2;
            c.blur = .8;
            c.jpeg = 50;
        });
        add("far", [](Condition& c) {
            c.module = 1.8;
            c.blur = .6;
            c.noise = 5;
        });
        add("near", [](Condition& c) {
            c.module = 8;
            c.blur = 3;
            c.perspective = .1;
        });
        add("slanted", [](Condition& c) {
            c.perspective = .18;
            c.blur = 1;
            c.noise = 8;
        });
        add("glossy", [](Condition& c) {
            c.light = Light::Glare;
            c.perspective = .08;
            c.jpeg = 60;
        });
        add("shaded", [](Condition& c) {
            c.light = Light::Shadow;
            c.blur = 1;
            c.noise = 6;
        });
        return all;
    }

} // namespace

const std::vector<Condition>& allConditions()
{
    static const auto all = forty();
    return all;
}

const std::vector<Condition>& otherConditions()
{
    static const auto all = others();
    return all;
}

} // namespace bench
