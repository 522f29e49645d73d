// What the counter says is there in both languages: every id that workflows and desk name.
#include "base/dictionary.h"
#include "base/resources.h"
#include "domain/business.h"
#include "support/places/places.h"
#include "workflows/list.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

std::set<QString> idsInSources()
{
    static const QRegularExpression id(
        QStringLiteral("\"((?:question|option|paper|party|notice|error|message|state|reason)\\.[a-z_.]*[a-z])\""));
    std::set<QString> ids;
    for (const char* room : {"src/workflows", "src/desk"}) {
        QDirIterator files(clonePath(room), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
        while (files.hasNext()) {
            const QString source = QString::fromUtf8(readFile(files.next()).value());
            for (auto found = id.globalMatch(source); found.hasNext();) ids.insert(found.next().captured(1));
        }
    }
    return ids;
}

QStringList notSaid(const std::set<QString>& ids)
{
    QStringList missing;
    for (const QString& id : ids)
        if (!dictionary().knows(id)) missing.append(id);
    return missing;
}

TEST(Words, StandInTheDictionaryForEveryIdInTheSources)
{
    const auto ids = idsInSources();
    EXPECT_GT(ids.size(), 60u);
    EXPECT_EQ(notSaid(ids).join(u' ').toStdString(), "");
}

// business.NAME for all, field.NAME for all that a business of this house learns.
TEST(Words, NameEveryBusinessAndField)
{
    std::set<QString> ids;
    for (const auto& entry : domain::businesses()) ids.insert(QStringLiteral("business.") + QLatin1String(entry.name));
    for (const char* code : {"draft", "recorded", "in_doubt", "accepted", "refused"})
        ids.insert(QStringLiteral("state.") + QLatin1String(code));
    EXPECT_EQ(notSaid(ids).join(u' ').toStdString(), "");
}

TEST(Words, LeaveNoPlaceEmptyInEitherLanguage)
{
    QStringList bad;
    for (const QString& id : dictionary().ids())
        for (const Language language : {Language::Chinese, Language::English}) {
            const QString text = dictionary().render(dictionary().example(id), language);
            if (text.isEmpty() || text.contains(u'{') || text == id) bad.append(id);
        }
    EXPECT_EQ(bad.join(u' ').toStdString(), "");
}

// A teller reads them aloud.
TEST(Words, ShoutNothingAndBlameNobody)
{
    static const QRegularExpression shouting(QStringLiteral("[!！]|error|try again later|请稍后"),
                                             QRegularExpression::CaseInsensitiveOption);
    QStringList bad;
    for (const QString& id : dictionary().ids())
        for (const Language language : {Language::Chinese, Language::English})
            if (shouting.match(dictionary().render(dictionary().example(id), language)).hasMatch()) bad.append(id);
    EXPECT_EQ(bad.join(u' ').toStdString(), "");
}

}  // namespace
}  // namespace kapok::workflows
