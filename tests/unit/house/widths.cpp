#include "widths.h"

#include "exceptions.h"

namespace kapok::house {
namespace {

constexpr int mostFunctions = 30;

QRegularExpression pattern(const char* text) { return QRegularExpression(QString::fromLatin1(text)); }

// Lines that are not the compiler's but the preprocessor's, blank.
QString withoutDirectives(QString code)
{
    static const QRegularExpression directive(QStringLiteral(R"(^[ \t]*#(?:[^\n]*\\\n)*[^\n]*$)"),
                                              QRegularExpression::MultilineOption);
    auto matches = directive.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
            if (code[at] != QLatin1Char('\n')) code[at] = QLatin1Char(' ');
    }
    return code;
}

qsizetype closing(const QString& code, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < code.size(); ++at) {
        if (code[at] == QLatin1Char('{')) ++depth;
        if (code[at] == QLatin1Char('}') && --depth == 0) return at;
    }
    return code.size();
}

// The declarations of a body, each without what stands in its braces.
QStringList declarationsIn(QStringView body)
{
    QStringList all{QString()};
    int depth = 0;
    for (const QChar c : body) {
        if (c == QLatin1Char('{')) ++depth;
        if (depth == 0 && c != QLatin1Char(';')) all.last() += c;
        const bool ends = (c == QLatin1Char('}') && --depth == 0) || (c == QLatin1Char(';') && depth == 0);
        if (ends) all.append(QString());
    }
    return all;
}

// What stands before it says nothing of what is declared: access, macros of Qt, templates, attributes.
QString bare(QString declaration)
{
    static const auto before = pattern(
        R"(^\s*(?:(?:public|private|protected|signals|Q_SIGNALS)(?:\s+\w+)?\s*:(?!:)|Q_OBJECT|Q_GADGET|\[\[[^\]]*\]\]|template\s*<(?:[^<>]|<[^<>]*>)*>))");
    while (before.match(declaration).hasMatch()) declaration.remove(before);
    return declaration.simplified();
}

// The name before the first bracket that belongs to no template and no initial value; empty: no function.
QString functionIn(const QString& declaration)
{
    static const auto none = pattern(R"(^(?:using|typedef|friend|enum|class|struct|union|static_assert)\b)");
    static const auto name = pattern(R"((~?\w+|operator\s*(?:[^\w\s]{1,3}|\w+))\s*$)");
    // What follows a value in braces is more of the same declaration.
    if (declaration.startsWith(QLatin1Char(',')) || none.match(declaration).hasMatch()) return {};
    static const auto isOperator = pattern(R"(operator\s*[-+*/%^&|~!=<>\[\],]{0,3}$)");
    int depth = 0;
    for (qsizetype at = 0; at < declaration.size(); ++at) {
        const QChar c = declaration[at];
        if (!QStringView(u"<>=(").contains(c)) continue;
        const QString so = declaration.left(at);
        if (isOperator.match(so).hasMatch() && c != QLatin1Char('(')) continue;
        if (c == QLatin1Char('<')) ++depth;
        if (c == QLatin1Char('>') && depth > 0 && !so.endsWith(QLatin1Char('-'))) --depth;
        if (c == QLatin1Char('=') && depth == 0) return {};
        if (c == QLatin1Char('(') && depth == 0) return name.match(so).captured(1);
    }
    return {};
}

}  // namespace

std::vector<Width> widthsOf(const Source& source)
{
    static const auto head = pattern(
        R"((?<!enum )\b(?:class|struct)\s+(?:\[\[[^\]]*\]\]\s*)?(\w+(?:::\w+)*)(?:<[^;{}]*>)?\s*(?:final\s*)?(?::(?!:)[^;{}()]*)?\{)");
    const QString code = withoutDirectives(source.code);
    std::vector<Width> all;
    auto matches = head.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype open = match.capturedEnd() - 1;
        Width width{match.captured(1), lineAt(code, match.capturedStart()), {}};
        for (const QString& each : declarationsIn(QStringView(code).mid(open + 1, closing(code, open) - open - 1)))
            if (const QString function = functionIn(bare(each)); !function.isEmpty()) width.functions.append(function);
        all.push_back(std::move(width));
    }
    return all;
}

Findings tooWide(const Source& source)
{
    Findings findings;
    if (excepted("widths", source)) return findings;
    for (const Width& width : widthsOf(source))
        if (width.functions.size() > mostFunctions)
            findings.push_back({source.path, width.line,
                                QStringLiteral("%1 has %2 functions: more than one thing")
                                    .arg(width.name)
                                    .arg(width.functions.size())});
    return findings;
}

}  // namespace kapok::house
