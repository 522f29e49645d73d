// How the workbench was called.
#pragma once

#include "base/command_line.h"
#include "ui/kit/tokens.h"

#include <optional>

namespace kapok::app {

struct Options {
    bool training = false;
    QString data;  ///< absolute
    std::optional<Language> language;
    /// What is said where there is no window: in Chinese unless English is asked.
    Language spoken() const { return language.value_or(Language::Chinese); }
    std::optional<ui::Scheme> look;  ///< else as the desktop asks for
    QString play;                    ///< file, or the folder of a day of several desks; empty: nobody plays
    int from = 1;
    QString world;               ///< the data folder in which the practice world lies; empty: this desk's own
    bool citizenScreen = false;  ///< also where desk.json names none
    QString outlet, desk;        ///< which desk this one is from its first start on; empty: as training begins

    /// What can stand in a call, and what --help says of it.
    static void describe(QCommandLineParser& parser, const HelpTexts& says);
    /// What stood in it. BadInput says what was expected.
    static Expected<Options> of(const QCommandLineParser& parser);
};

}  // namespace kapok::app
