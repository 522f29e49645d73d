#include "messages/page.h"

#include <map>

namespace kapok::messages {
namespace {

using Type = Shape::Type;

QString inWords(const Shape& shape);

QString alternatives(const Shape& word)
{
    QStringList all;
    for (const std::string& value : word.allowed) all.append(QStringLiteral("`%1`").arg(QString::fromStdString(value)));
    return all.join(QStringLiteral(" · "));
}

QString inWordsPlainly(const Shape& shape)
{
    switch (shape.type) {
    case Type::Text: return QStringLiteral("text");
    case Type::Date: return QStringLiteral("date");
    case Type::Hex: return QStringLiteral("hex");
    case Type::Word: return alternatives(shape);
    case Type::Whole: return QStringLiteral("whole number");
    case Type::Flag: return QStringLiteral("true or false");
    case Type::List: return QStringLiteral("list of up to %1: %2").arg(shape.most).arg(inWords(shape.items.front()));
    case Type::Object: return QStringLiteral("object");
    }
    return {};
}

QString inWords(const Shape& shape)
{
    if (!shape.name.empty()) return QStringLiteral("*%1*").arg(QString::fromStdString(shape.name));
    return inWordsPlainly(shape) + (shape.personal ? QStringLiteral(", personal") : QString());
}

// One row a key; what has a name of its own is told once, under that name.
void addRows(QStringList& lines, const Shape& object, const QString& prefix)
{
    for (const auto& [declared, member] : object.members) {
        const bool optional = declared.ends_with('?');
        QString key = QString::fromStdString(declared);
        if (optional) key.chop(1);
        key = prefix + key;
        const bool opens = member.type == Type::Object && member.name.empty();
        if (!opens)
            lines.append(QStringLiteral("| `%1` | %2 | %3 |")
                             .arg(key, inWords(member), optional ? QStringLiteral("may be absent") : QString()));
        if (opens) addRows(lines, member, key + QLatin1Char('.'));
    }
}

void addTable(QStringList& lines, const QString& title, const Shape& shape)
{
    if (!shape.name.empty()) {
        lines << QStringLiteral("%1: %2.").arg(title, inWords(shape)) << QString();
        return;
    }
    if (shape.members.empty()) {
        lines << QStringLiteral("%1: `{}`.").arg(title) << QString();
        return;
    }
    lines << QStringLiteral("| %1 | | |").arg(title.toLower()) << QStringLiteral("|---|---|---|");
    addRows(lines, shape, {});
    lines << QString();
}

QString inWords(const std::string& pointer)
{
    return QString::fromStdString(pointer).mid(1).replace(QLatin1Char('/'), QLatin1Char('.'));
}

void addRepeated(QStringList& lines, const std::vector<Shape::Repeated>& repeated)
{
    if (repeated.empty()) return;
    QStringList all;
    for (const auto& [here, asked] : repeated)
        all.append(QStringLiteral("`%1` is the request's `%2`").arg(inWords(here), inWords(asked)));
    lines << all.join(QStringLiteral(", ")) + QLatin1Char('.') << QString();
}

void addRefusals(QStringList& lines, const std::vector<Reason>& refusals)
{
    if (refusals.empty()) return;
    lines << QStringLiteral("| refused with | where |") << QStringLiteral("|---|---|");
    for (const Reason& reason : refusals)
        lines << QStringLiteral("| `%1` | %2 |").arg(QLatin1String(reason.code), QString::fromUtf8(reason.when));
    lines << QString();
}

void addMessage(QStringList& lines, const Described& message)
{
    lines << QStringLiteral("### `%1`").arg(message.kind) << QString() << message.says << QString();
    addTable(lines, QStringLiteral("Request"), message.request);
    addTable(lines, QStringLiteral("Reply"), message.reply);
    addRepeated(lines, message.reply.repeated);
    addRefusals(lines, message.refusals);
}

void collectNamed(std::map<std::string, Shape>& into, const Shape& shape)
{
    if (!shape.name.empty()) into.emplace(shape.name, shape);
    for (const auto& [key, member] : shape.members) collectNamed(into, member);
    for (const Shape& item : shape.items) collectNamed(into, item);
}

void addShared(QStringList& lines, const std::vector<Described>& messages)
{
    std::map<std::string, Shape> named;
    for (const Described& message : messages) {
        collectNamed(named, message.request);
        collectNamed(named, message.reply);
    }
    lines << QStringLiteral("## What several messages share") << QString();
    for (auto& [name, shape] : named) {
        shape.name.clear();
        addTable(lines, QString::fromStdString(name), shape);
    }
}

}  // namespace

QString page(const std::vector<Described>& messages)
{
    QStringList lines{QString::fromLatin1(pageBegins), QString()};
    addShared(lines, messages);
    const auto section = [&](const char* what, const char* who, Party party, bool orders) {
        lines << QStringLiteral("## %1 %2").arg(QLatin1String(what), QLatin1String(who)) << QString();
        for (const Described& message : messages)
            if (message.party == party && message.business.isEmpty() != orders) addMessage(lines, message);
    };
    for (const auto& [party, who] : {std::pair{Party::Province, "the province"},
                                     {Party::Bank, "the bank's core"},
                                     {Party::Platform, "the one-stop platform"}}) {
        section("Questions to", who, party, false);
        section("Demands on", who, party, true);
    }
    while (lines.last().isEmpty()) lines.removeLast();
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace kapok::messages
