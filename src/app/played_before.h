// A day that is played where one was played before: it finds the world as that one left it, so that a line that does not
// hold then has this reason, which is said (contract.md §1: FILE is played from its first line, whatever was played before).
#pragma once

#include "app/options.h"

namespace kapok::app {

class PlayedBefore {
public:
    /// Looks at the folder as it is before anything is played.
    explicit PlayedBefore(const Options& options);
    /// To whoever started it, once the day has ended so.
    void say(int code) const;

private:
    Language m_language;
    QString m_folder;  // empty: it is new, or the day goes on where it stopped
};

}  // namespace kapok::app
