// How the workbench was called.
#pragma once

#include "base/error.h"
#include "ui/kit/tokens.h"

#include <QCommandLineParser>

#include <optional>

namespace kapok::app {

struct Options {
    bool training = false;
    QString data;  ///< absolute
    std::optional<Language> language;
    std::optional<ui::Scheme> look;  ///< else as the desktop asks for
    QString play;                    ///< file; empty: nobody plays
    int from = 1;

    /// What can stand in a call.
    static void describe(QCommandLineParser& parser);
    /// What stood in it. BadInput says what was expected.
    static Expected<Options> of(const QCommandLineParser& parser);
};

}  // namespace kapok::app
