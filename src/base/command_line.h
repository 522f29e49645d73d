// How a program of this house is called: --help and --version, and what a wrong call is told (contract.md).
#pragma once

#include "base/dictionary.h"
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
/// What --help says: in English, or in Chinese where `--lang zh` asks for it. Only a call that asks for help reads the
/// dictionary; a start does not wait for it, and hears ids.
class HelpTexts {
public:
    explicit HelpTexts(const QStringList& arguments);
    QString operator()(const Words& what) const;
    QString operator()(const char* id) const { return (*this)(words(id)); }

private:
    std::optional<Dictionary> m_dictionary;
    Language m_language = Language::English;
};

/// `--lang zh|en`.
QCommandLineOption languageOption(const QString& says);
/// What stands behind it; nothing where it does not stand in the call. BadInput: another language.
Expected<std::optional<Language>> languageOf(const QCommandLineParser& parser);
/// Says on `err` what happened, and its detail; gives the exit code of contract.md.
int failed(const Error& error, Language language, QTextStream& err);

}  // namespace kapok
