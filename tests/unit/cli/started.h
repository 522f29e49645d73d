// kapokctl, or what judges its papers, started as anyone would: from outside.
#pragma once

#include "base/json.h"
#include "support/places/places.h"

#include <QProcess>

#include <gtest/gtest.h>

namespace kapok::cli {

struct Ended {
    int exit = -1;
    Json document;    ///< null: nothing on standard output
    QByteArray said;  ///< on standard error
};

/// `input` is all that it can read.
inline Ended started(const QString& program, const QStringList& args, const QByteArray& input = {})
{
    QProcess process;
    process.start(program, args);
    process.write(input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished());
    const QByteArray out = process.readAllStandardOutput();
    return {process.exitCode(), out.isEmpty() ? Json() : parseStrict(out).value_or(Json("no document")),
            process.readAllStandardError()};
}

}  // namespace kapok::cli
