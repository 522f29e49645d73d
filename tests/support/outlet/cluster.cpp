#include "support/outlet/cluster.h"

#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>

#include <unistd.h>

namespace kapok::outlet::testing {
namespace {

constexpr int longestWaitMs = 30'000;
const QString programs = QStringLiteral("/usr/lib/postgresql/15/bin/");

struct Ran {
    int exit = -1;
    QByteArray out, err;
};

// PostgreSQL refuses to be root.
Ran asPostgres(const QString& program, const QStringList& arguments)
{
    QStringList words{programs + program};
    words.append(arguments);
    if (geteuid() == 0)
        words = QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("postgres"),
                            QStringLiteral("--")} +
                words;
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(words.takeFirst(), words);
    if (!process.waitForFinished(longestWaitMs)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool giveToPostgres(const QString& path)
{
    return geteuid() != 0 ||
           QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("postgres:"), path}) == 0;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

}  // namespace

Cluster& Cluster::ofThisProgram()
{
    static Cluster one;
    return one;
}

Cluster::Cluster() : m_port(freePort())
{
    if (!make() && m_why.isEmpty()) m_why = QStringLiteral("no cluster could be made");
}

Cluster::~Cluster()
{
    if (m_isUp) kill();
}

bool Cluster::make()
{
    const training::Identity server = m_authority.issue({.name = QStringLiteral("ledger.kapok"), .server = true});
    const QString data = at(QStringLiteral("data"));
    if (!giveToPostgres(m_folder.path())) return false;
    const Ran made = asPostgres(QStringLiteral("initdb"),
                                {QStringLiteral("-D"), data, QStringLiteral("-A"), QStringLiteral("peer"),
                                 QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                                 QStringLiteral("--no-sync"), QStringLiteral("--wal-segsize=1")});
    if (made.exit != 0) {
        m_why = QString::fromUtf8(made.err);
        return false;
    }
    const bool kept =
        write(data + QStringLiteral("/server.crt"), server.certificate) &&
        write(data + QStringLiteral("/server.key"), server.key) &&
        write(data + QStringLiteral("/root.crt"), m_authority.certificate()) &&
        write(at(QStringLiteral("authority.pem")), m_authority.certificate()) &&
        write(data + QStringLiteral("/pg_hba.conf"), "local all postgres peer\nhostssl all all 127.0.0.1/32 cert\n") &&
        giveToPostgres(data);
    if (!kept || !start()) return false;
    return psql(QStringLiteral("postgres"), {QStringLiteral("-c"), QStringLiteral("CREATE DATABASE pattern")}) &&
           psql(QStringLiteral("pattern"), {QStringLiteral("-f"), clonePath("resources/ledger/migrate.sql")});
}

bool Cluster::start()
{
    const QString options =
        QStringLiteral("-c listen_addresses=127.0.0.1 -c port=%1 -c unix_socket_directories=%2 -c ssl=on"
                       " -c ssl_ca_file=root.crt -c fsync=off -c shared_buffers=32MB -c min_wal_size=2MB")
            .arg(m_port)
            .arg(m_folder.path());
    const Ran begun =
        asPostgres(QStringLiteral("pg_ctl"),
                   {QStringLiteral("-D"), at(QStringLiteral("data")), QStringLiteral("-w"), QStringLiteral("-l"),
                    at(QStringLiteral("log")), QStringLiteral("-o"), options, QStringLiteral("start")});
    m_isUp = begun.exit == 0;
    if (!m_isUp) m_why = QString::fromUtf8(begun.out + begun.err);
    return m_isUp;
}

bool Cluster::kill()
{
    m_isUp = false;
    return asPostgres(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), at(QStringLiteral("data")), QStringLiteral("-m"),
                                                 QStringLiteral("immediate"), QStringLiteral("stop")})
               .exit == 0;
}

bool Cluster::psql(const QString& database, const QStringList& arguments) const
{
    const QStringList all =
        QStringList{QStringLiteral("-q"),    QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                    QStringLiteral("-h"),    m_folder.path(),      QStringLiteral("-p"),
                    QString::number(m_port), QStringLiteral("-d"), database} +
        arguments;
    const Ran ran = asPostgres(QStringLiteral("psql"), all);
    if (ran.exit != 0) qWarning("%s", ran.err.constData());
    return ran.exit == 0;
}

QString Cluster::owner(const QString& database, const QString& statement) const
{
    return QString::fromUtf8(
               asPostgres(QStringLiteral("psql"),
                          {QStringLiteral("-qtA"), QStringLiteral("-h"), m_folder.path(), QStringLiteral("-p"),
                           QString::number(m_port), QStringLiteral("-d"), database, QStringLiteral("-c"), statement})
                   .out)
        .trimmed();
}

QByteArray Cluster::dump(const QString& database) const
{
    return asPostgres(QStringLiteral("pg_dump"),
                      {QStringLiteral("-h"), m_folder.path(), QStringLiteral("-p"), QString::number(m_port), database})
        .out;
}

QString Cluster::freshLedger(const QStringList& desks)
{
    const QString name = QStringLiteral("ledger_%1").arg(++m_ledgers);
    psql(QStringLiteral("postgres"),
         {QStringLiteral("-c"), QStringLiteral("CREATE DATABASE %1 TEMPLATE pattern STRATEGY file_copy").arg(name)});
    QStringList admitted;
    for (const QString& desk : desks)
        admitted.append(
            QStringLiteral("SELECT kapok.admit_desk('%1', '%2')").arg(desk.section(u'_', 0, 0), desk.section(u'_', 1)));
    psql(name, {QStringLiteral("-c"), admitted.join(QStringLiteral("; "))});
    return name;
}

void Cluster::drop(const QString& ledger) const
{
    psql(QStringLiteral("postgres"),
         {QStringLiteral("-c"), QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(ledger)});
}

bool Cluster::keep(const QString& name, const training::Identity& identity) const
{
    return write(at(name + QStringLiteral(".pem")), identity.certificate) &&
           write(at(name + QStringLiteral(".key")), identity.key);
}

PgPlace Cluster::placeOf(const QString& role, const QString& database, const QString& file) const
{
    return {
        QStringLiteral("127.0.0.1"),
        m_port,
        QStringLiteral("ledger.kapok"),
        database,
        role,
        {at(QStringLiteral("authority.pem")), at(file + QStringLiteral(".pem")), at(file + QStringLiteral(".key"))}};
}

PgPlace Cluster::as(const QString& role, const QString& database)
{
    if (!QFile::exists(at(role + QStringLiteral(".pem")))) keep(role, m_authority.issue({.name = role}));
    return placeOf(role, database, role);
}

PgPlace Cluster::pretending(const QString& role, const QString& database)
{
    const QString file = QStringLiteral("pretended_") + role;
    keep(file, training::Authority(QStringLiteral("Somebody else")).issue({.name = role}));
    return placeOf(role, database, file);
}

}  // namespace kapok::outlet::testing
