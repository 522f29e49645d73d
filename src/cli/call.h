// One call of kapokctl: what stands behind the subcommand, and where its answer goes (contract.md).
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "base/words.h"

#include <QCommandLineParser>
#include <QStringList>
#include <QTextStream>

#include <map>
#include <optional>

namespace kapok::cli {

/// The exit codes of contract.md, the same everywhere.
enum ExitCode { Done = 0, Refused = 1, WrongCall = 2, Unavailable = 3, Damaged = 4, NotPermitted = 5 };

class Pages;
class PaperWords;

/// Chinese, unless the locale of the terminal (LC_ALL, LC_MESSAGES, LANG) asks for English.
Language languageOfTerminal();

struct Call {
    QStringList args;                          ///< behind the subcommand, without options
    std::map<QString, QString> options;        ///< those that were given, by name ("reader"); a flag has no value
    QTextStream& out;                          ///< one JSON document
    QTextStream& err;                          ///< everything else
    const Pages* pages = nullptr;              ///< null: this program has no fonts
    const PaperWords* papers = nullptr;        ///< null: nor does it know how a paper reads
    Language language = languageOfTerminal();  ///< of all that is said; keys of documents have none

    bool has(const char* name) const { return options.contains(QLatin1String(name)); }
    std::optional<QString> option(const char* name) const;
    /// --data DIR: the desk that the call speaks of.
    std::optional<QString> data() const { return option("data"); }
};

/// The options of every subcommand; which one takes which stands in commands.cpp.
void describeOptions(QCommandLineParser& parser);
/// One of them with what stands behind it and what it says, as a line of help.
QString explained(const char* option, Language language);
/// What a parser has read with these options.
Call callOf(const QCommandLineParser& parser, QTextStream& out, QTextStream& err);

/// Prints the one document of this call: UTF-8, two-space indent. Of this and of all that is said, what a terminal would
/// obey is written out.
void print(const Call& call, const Json& document);
/// A text in the language of this call.
QString said(const Call& call, const Words& what);
/// The same of what went wrong, with what the system said of it.
QString said(const Call& call, const Error& error);
/// Says what went wrong on standard error and gives the exit code of its kind.
int fail(const Call& call, const Error& error);
/// A wrong call: what is wrong with it, on standard error.
int wrongCall(const Call& call, const Words& what);

/// The bytes of a file, or of standard input for "-".
Expected<QByteArray> readInput(const QString& fileOrDash);

}  // namespace kapok::cli
