// A PostgreSQL of a test's own: a private cluster in a folder that goes away, which speaks TLS with certificates of an
// authority of its own and believes a role by its certificate's name. Made once a program, a second long.
#pragma once

#include "outlet/pg_place.h"
#include "training/certificates.h"

#include <QTemporaryDir>

namespace kapok::outlet::testing {

class Cluster {
public:
    /// The one of this program.
    static Cluster& ofThisProgram();
    Cluster();
    ~Cluster();
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    /// Empty: it is up; else what went wrong.
    QString why() const { return m_why; }
    /// A ledger with these desks, "0708_0101", and nothing in it.
    QString freshLedger(const QStringList& desks);
    void drop(const QString& ledger) const;
    /// Who bears this name, with a certificate of our authority.
    PgPlace as(const QString& role, const QString& database);
    /// The same with a certificate by somebody else, who calls himself so.
    PgPlace pretending(const QString& role, const QString& database);

    /// As the one who looks after it; rows of text.
    QString owner(const QString& database, const QString& statement) const;
    QByteArray dump(const QString& database) const;
    /// At once, as when the machine goes.
    bool kill();
    bool start();
    QString folder() const { return m_folder.path(); }
    quint16 port() const { return m_port; }

private:
    QTemporaryDir m_folder;
    training::Authority m_authority{QStringLiteral("Kapok test authority")};
    quint16 m_port = 0;
    int m_ledgers = 0;
    bool m_isUp = false;
    QString m_why;

    QString at(const QString& name) const { return m_folder.filePath(name); }
    bool make();
    bool keep(const QString& name, const training::Identity& identity) const;
    bool psql(const QString& database, const QStringList& arguments) const;
    PgPlace placeOf(const QString& role, const QString& database, const QString& file) const;
};

}  // namespace kapok::outlet::testing
