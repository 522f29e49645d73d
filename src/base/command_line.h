// How a program of this house is called: --help and --version, and what a wrong call is told (contract.md).
#pragma once

#include "base/error.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <optional>

namespace kapok {

/// Reads the call, whose first argument is the program's own name. --help and --version are answered on `out`,
/// a call that does not fit is told so on `err`; then the exit code stands here. Nothing: the call goes on.
/// Application name and version must be set, and the application must stand.
std::optional<int> exitOfCall(QCommandLineParser& parser, const QStringList& arguments, QTextStream& out,
                              QTextStream& err);
/// What is wrong with a call that could be read; gives exit code 2.
int wrongCall(const QString& what, QTextStream& err);
/// `--lang zh|en`.
QCommandLineOption languageOption(const QString& says);
/// What stands behind it; nothing where it does not stand in the call. BadInput: another language.
Expected<std::optional<Language>> languageOf(const QCommandLineParser& parser);
/// Says on `err` what happened, and its detail; gives the exit code of contract.md.
int failed(const Error& error, Language language, QTextStream& err);

}  // namespace kapok
