// One foreign file, handed to the process without rights, and what came back (pitfalls.md P15).
#pragma once

#include <QByteArray>
#include <QString>

namespace kapok::decode {

/// How the helper ends where the file holds nothing that it reads, and where it could not give up its rights.
constexpr int noAnswer = 2, notSafe = 3;

struct HelperSaid {
    enum class End {
        Answered,  ///< `bytes`, which nobody has looked at yet
        Broken,    ///< the file holds nothing, or it broke or held up who looked at it
        Absent     ///< nobody looked at it: `why`
    };
    End end;
    QByteArray bytes{};
    const char* why = "";
};

/// `what`: "picture" or "list". At most `most` bytes are taken of what it says, and none after five seconds of silence.
HelperSaid askHelper(const QString& program, const char* what, const QByteArray& file, qsizetype most);

}  // namespace kapok::decode
