// How the workbench was called.
#pragma once

#include "base/error.h"

#include <QStringList>

#include <optional>

namespace kapok::app {

struct Options {
    bool help = false, version = false;
    bool training = false;
    QString data;  ///< absolute
    std::optional<Language> language;
    QString play;  ///< file; empty: nobody plays
    int from = 1;

    /// BadInput says what was expected.
    static Expected<Options> parse(const QStringList& args);
    static QString usage();
};

}  // namespace kapok::app
