#include "source.h"
#include "support/places/places.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace kapok::house {
namespace {

enum class Kind { Code, String, Comment };

// The raw string R"x(…)x" has its own end; everything else is a character of look-ahead.
qsizetype rawStringEnd(const QString& text, qsizetype quote)
{
    const qsizetype open = text.indexOf(QLatin1Char('('), quote);
    const QString end = QLatin1Char(')') + text.mid(quote + 1, open - quote - 1) + QLatin1Char('"');
    const qsizetype found = open < 0 ? -1 : text.indexOf(end, open);
    return found < 0 ? text.size() : found + end.size();
}

qsizetype quotedEnd(const QString& text, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < text.size() && text[at] != text[quote] && text[at] != QLatin1Char('\n'))
        at += text[at] == QLatin1Char('\\') ? 2 : 1;
    return std::min(at + 1, text.size());
}

bool isDigitSeparator(const QString& text, qsizetype at)
{
    return text[at] == QLatin1Char('\'') && at > 0 && text[at - 1].isLetterOrNumber();
}

struct Piece {
    Kind kind;
    qsizetype end;
};

Piece pieceAt(const QString& text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(u"//")) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        return {Kind::Comment, end < 0 ? text.size() : end};
    }
    if (rest.startsWith(u"/*")) {
        const qsizetype end = text.indexOf(QLatin1String("*/"), at + 2);
        return {Kind::Comment, end < 0 ? text.size() : end + 2};
    }
    if (rest.startsWith(u"R\"")) return {Kind::String, rawStringEnd(text, at + 1)};
    const bool quoted = text[at] == QLatin1Char('"') || text[at] == QLatin1Char('\'');
    if (quoted && !isDigitSeparator(text, at)) return {Kind::String, quotedEnd(text, at)};
    return {Kind::Code, at + 1};
}

void blank(QString& text, qsizetype from, qsizetype to)
{
    for (qsizetype at = from; at < to; ++at)
        if (text[at] != QLatin1Char('\n')) text[at] = QLatin1Char(' ');
}

}  // namespace

Source::Source(QString itsPath, const QString& itsText)
    : path(std::move(itsPath)), text(itsText), code(itsText), strings(itsText), comments(itsText)
{
    for (qsizetype at = 0; at < itsText.size();) {
        const Piece piece = pieceAt(itsText, at);
        if (piece.kind != Kind::Comment) blank(comments, at, piece.end);
        if (piece.kind == Kind::Comment) blank(strings, at, piece.end);
        if (piece.kind == Kind::Comment) blank(code, at, piece.end);
        if (piece.kind == Kind::String) blank(code, at + 1, piece.end - 1);
        at = piece.end;
    }
}

int lineAt(const QString& text, qsizetype position)
{
    return int(QStringView(text).left(position).count(QLatin1Char('\n'))) + 1;
}

Findings findingsOf(const Source& source, const QString& text, const QRegularExpression& pattern, const QString& what)
{
    Findings findings;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        findings.push_back({source.path, lineAt(text, match.capturedStart()), what.arg(match.captured().simplified())});
    }
    return findings;
}

std::string listed(const Findings& findings)
{
    std::string list;
    for (const Finding& finding : findings)
        list += QStringLiteral("%1:%2: %3\n").arg(finding.path).arg(finding.line).arg(finding.what).toStdString();
    return list;
}

std::vector<Source> sourcesUnder(std::initializer_list<const char*> folders)
{
    const QDir root(clonePath());
    QStringList paths;
    for (const char* folder : folders) {
        QDirIterator files(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) paths.push_back(root.relativeFilePath(files.next()));
    }
    paths.sort();
    std::vector<Source> sources;
    for (const QString& path : paths) {
        QFile file(root.filePath(path));
        if (file.open(QIODevice::ReadOnly)) sources.emplace_back(path, QString::fromUtf8(file.readAll()));
    }
    return sources;
}

}  // namespace kapok::house
