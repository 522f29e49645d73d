// One call of kapokctl: what stands behind the subcommand, and where its answer goes (contract.md).
#pragma once

#include "base/error.h"
#include "base/json.h"

#include <QStringList>
#include <QTextStream>

#include <optional>

namespace kapok::cli {

/// The exit codes of contract.md, the same everywhere.
enum ExitCode { Done = 0, Refused = 1, WrongCall = 2, Unavailable = 3, Damaged = 4, NotPermitted = 5 };

struct Call {
    QStringList args;             ///< without the program, the subcommand and --data
    std::optional<QString> data;  ///< --data DIR, wherever it stood
    QTextStream& out;             ///< one JSON document
    QTextStream& err;             ///< everything else
};

/// Prints the one document of this call: UTF-8, two-space indent.
void print(const Call& call, const Json& document);
/// Says what went wrong on standard error and gives the exit code of its kind.
int fail(const Call& call, const Error& error);
/// A wrong call: what was expected, on standard error.
int wrongCall(const Call& call, const QString& expected);

/// Takes `--name VALUE` out of `args`; nothing where it does not stand there or has no value.
std::optional<QString> takeOption(QStringList& args, const QString& name);
/// The bytes of a file, or of standard input for "-".
Expected<QByteArray> readInput(const QString& fileOrDash);

}  // namespace kapok::cli
