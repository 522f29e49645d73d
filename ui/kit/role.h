// The colours of the counter by what they mean (resources/themes/tokens.json, roleMeaning).
#pragma once

#include <QString>

#include <array>

namespace kapok::ui {

enum class Role {
    Canvas,
    Surface,
    Sunken,
    Line,
    LineStrong,
    Text,
    Muted,
    Off,
    Accent,
    AccentText,
    AccentDown,
    AccentTint,
    Focus,
    Select,
    Draft,
    DraftTint,
    Here,
    HereTint,
    Doubt,
    DoubtTint,
    DoubtLine,
    Ok,
    OkTint,
    Refused,
    RefusedTint,
    Training,
    TrainingTint,
    Header,
    HeaderText,
    HeaderMuted
};

/// The names that tokens.json and the style sheet use, in the order of Role.
inline constexpr std::array roleNames{
    "canvas",      "surface",    "sunken",       "line",       "lineStrong", "text",       "muted",  "off",
    "accent",      "accentText", "accentDown",   "accentTint", "focus",      "select",     "draft",  "draftTint",
    "here",        "hereTint",   "doubt",        "doubtTint",  "doubtLine",  "ok",         "okTint", "refused",
    "refusedTint", "training",   "trainingTint", "header",     "headerText", "headerMuted"};

inline QString nameOf(Role role) { return QString::fromLatin1(roleNames[static_cast<std::size_t>(role)]); }

}  // namespace kapok::ui
