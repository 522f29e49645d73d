// A desk that seals, and an authority that stands for its key, as `openssl` on any machine makes one.
#pragma once

#include "base/small_file.h"
#include "db/seal/seal_key.h"
#include "support/journal/desk_journal.h"

#include <QProcess>

namespace kapok::db::test {

class TestAuthority {
public:
    TestAuthority()
    {
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                 "/CN=an authority of the tests", "-keyout", path("ca.key"), "-out", file()});
    }
    QString file() const { return path("ca.pem"); }
    QByteArray pem() const { return readSmallFile(file()).value_or(""); }
    SealKey::Certify standsFor(const QString& name) const
    {
        return [this, name](const QByteArray& publicKey) -> Expected<QByteArray> {
            EXPECT_TRUE(writeSmallFile(path("public.pem"), publicKey));
            openssl({"x509", "-new", "-force_pubkey", path("public.pem"), "-subj",
                     QStringLiteral("/O=Kapok/CN=") + name, "-CA", file(), "-CAkey", path("ca.key"), "-out",
                     path("one.pem")});
            return readSmallFile(path("one.pem"));
        };
    }

private:
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static void openssl(const QStringList& args)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), args);
        EXPECT_TRUE(process.waitForFinished() && process.exitCode() == 0)
            << args.join(u' ').toStdString() << process.readAllStandardError().toStdString();
    }
};

inline ports::NewEntry signedIn(int n)
{
    return {minute(n), firstDay, QStringLiteral("signed_in"), {}, QStringLiteral("0101"), {{"role", "teller"}}};
}
inline ports::NewEntry approved(int n)
{
    return {minute(n), firstDay, QStringLiteral("approved"), {}, QStringLiteral("9001"), {{"granted", true}}};
}
inline ports::NewEntry dayClosed(int n)
{
    return {minute(n), firstDay, QStringLiteral("day_closed"), {}, QStringLiteral("9001"), {{"number", 1}}};
}
inline domain::OperationId operationOf(int n)
{
    return {QStringLiteral("0197f3a0-0000-7000-9000-%1").arg(n, 12, 10, QLatin1Char('0'))};
}

/// Of the case n.
inline ports::NewEntry printed(int n, const char* paper)
{
    return {minute(n),
            firstDay,
            QStringLiteral("intent"),
            caseNo(n),
            QStringLiteral("0101"),
            {{"body", {{"title", "paper.receipt"}, {"rows", Json::array()}}},
             {"field", "receipt"},
             {"operation", operationOf(n).text.toStdString()},
             {"request", paper},
             {"step", "print"}}};
}

inline ports::NewEntry begunAs(const char* number, int n, int person)
{
    ports::NewEntry entry = begun(n, person);
    entry.body["number"] = number;
    return entry;
}

constexpr const char *firstCase = "0708-0101-0023-7", *secondCase = "0708-0101-0024-5";

/// What `writeDay` writes: which of its entries are sealed, and how many there are.
inline const std::vector<qint64> sealedEntries{2, 5, 7, 9, 11, 12};
constexpr int entriesOfDay = 14;

/// A short day, as the desk writes it: behind the first entry, which says whose it is and who seals it.
inline void writeDay(SqliteJournal& journal)
{
    const std::vector<ports::NewEntry> day{signedIn(1),
                                           begunAs(firstCase, 1, 1),
                                           filled(1, "contact"),
                                           printed(1, "receipt"),  // 5
                                           filled(1, "receipt"),
                                           approved(2),
                                           begunAs(secondCase, 2, 2),
                                           printed(2, "slip"),
                                           ended(1),  // 10
                                           dayClosed(3),
                                           checkpoint({{2, 8, 9}}),
                                           filled(2, "slip"),
                                           filled(2, "contact")};
    for (const ports::NewEntry& entry : day) ASSERT_TRUE(done(journal.append(entry)));
}

}  // namespace kapok::db::test
