#include "training/practice_identities.h"

#include "domain/id_number.h"
#include "domain/read_identity.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace kapok::training {
namespace {

using province::server::Person;

struct County {
    const char* division;
    const char* name;
};
constexpr County counties[]{{"440703", "蓬江区"}, {"440704", "江海区"}, {"440705", "新会区"}, {"440781", "台山市"},
                            {"440783", "开平市"}, {"440784", "鹤山市"}, {"440785", "恩平市"}};

// Of whom a county is not known lives where the counter stands.
QString addressOf(const QString& number)
{
    const auto county = std::ranges::find_if(
        counties, [&](const County& one) { return number.startsWith(QLatin1String(one.division)); });
    return QStringLiteral("广东省江门市%1练习路%2号")
        .arg(QString::fromUtf8(county == std::end(counties) ? counties[0].name : county->name), number.mid(14, 3));
}

// Issued within the three years before training begins, so that nobody's runs out unasked in the middle of a day.
domain::ReadIdentity identityOf(const Person& person, const domain::IdentityDocument& document)
{
    const QDate birth = *document.birthDate(), begins = outletDay(province::server::trainingBegins());
    const QDate from = std::max(birth.addDays(30), begins.addDays(-30 - person.id.mid(14, 3).toInt()));
    return {Redacted(document),
            Redacted(domain::PersonName{person.name}),
            *document.isMale(),
            Redacted(domain::BirthDate{birth}),
            Redacted(domain::HomeAddress{addressOf(person.id)}),
            from,
            identityValidUntil(birth, from)};
}

// Written plainly: what is not there after a power cut is laid out again.
Expected<void> lay(const QString& path, const domain::ReadIdentity& identity, const char* unfinished)
{
    const QByteArray bytes = canonical(bare(domain::toJson(identity))) + '\n';
    const QString half = path + QLatin1String(unfinished);
    QFile file(half);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (written && ::rename(QFile::encodeName(half).constData(), QFile::encodeName(path).constData()) == 0) return {};
    QFile::remove(half);
    return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", path}}), file.errorString());
}

}  // namespace

std::optional<QDate> identityValidUntil(QDate birth, QDate from)
{
    if (from < birth.addYears(16)) return from.addYears(5);
    if (from < birth.addYears(26)) return from.addYears(10);
    if (from < birth.addYears(46)) return from.addYears(20);
    return std::nullopt;
}

Expected<void> layOutIdentities(const QString& folder, const province::server::Books& books)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", folder}}));
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
    const QSet<QString> there(files.begin(), files.end());
    for (const Person& person : books.people()) {
        if (person.kind != QLatin1String("resident")) continue;
        const auto document = domain::IdentityDocument::parse(domain::DocumentKind::IdCard, person.id);
        const QString file = person.id + QStringLiteral(".json");
        if (!document || there.contains(file)) continue;
        if (const auto laid = lay(folder + u'/' + file, identityOf(person, *document), ".half"); !laid) return laid;
    }
    return {};
}

Expected<void> layOutIdentityOf(const QString& folder, const QString& identityNumber)
{
    const province::server::Books books(province::server::inventedPeople());
    const Person* person = books.person(identityNumber);
    const auto document = domain::IdentityDocument::parse(domain::DocumentKind::IdCard, identityNumber);
    if (!person || person->kind != QLatin1String("resident") || !document)
        return failure(Error::Kind::Unavailable, words("training.no_identity_card"), identityNumber);
    const QString path = folder + u'/' + identityNumber + QStringLiteral(".json");
    if (!QDir().mkpath(folder) || QFile::exists(path)) return {};
    return lay(path, identityOf(*person, *document), ".laid");
}

}  // namespace kapok::training
