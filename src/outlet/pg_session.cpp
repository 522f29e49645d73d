#include "outlet/pg_session.h"

#include "line/tls_files.h"
#include "outlet/host_address.h"
#include "outlet/ledger_error.h"

#include <libpq-fe.h>

#include <array>

namespace kapok::outlet {
namespace {

QByteArray texted(const QString& path) { return path.toUtf8(); }

bool isGood(ExecStatusType status) { return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK; }

}  // namespace

PgAnswer::PgAnswer(pg_result* owned) : m_result(owned, [](pg_result* result) { PQclear(result); }) {}

int PgAnswer::rows() const { return PQntuples(m_result.get()); }

bool PgAnswer::isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) == 1; }

QByteArray PgAnswer::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

PgSession::PgSession(PgPlace place, ports::Scheduler& scheduler, std::chrono::milliseconds patience)
    : m_place(std::move(place)), m_scheduler(scheduler), m_patience(patience)
{
}

PgSession::~PgSession() { close(); }

void PgSession::close()
{
    ++*m_call;  // also where nobody waits for the socket, but for where the name stands
    letGo();
}

void PgSession::letGo()
{
    m_read.reset();
    m_write.reset();
    if (m_connection) PQfinish(std::exchange(m_connection, nullptr));
    goOn(false);
}

void PgSession::goOn(bool ready)
{
    if (m_read) m_read->setEnabled(false);
    if (m_write) m_write->setEnabled(false);
    const auto waiting = std::exchange(m_waiting, nullptr);
    if (!waiting) return;
    waiting->addResult(ready);
    waiting->finish();
}

// libpq may take another socket for another address while it connects.
void PgSession::watch()
{
    const int socket = PQsocket(m_connection);
    if (socket < 0) return;
    if (m_read && m_read->socket() == socket) return;
    const auto watched = [&](QSocketNotifier::Type type) {
        auto notifier = std::make_unique<QSocketNotifier>(socket, type);
        notifier->setEnabled(false);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [this] { goOn(true); });
        return notifier;
    };
    m_read = watched(QSocketNotifier::Read);
    m_write = watched(QSocketNotifier::Write);
}

// True: the socket is ready. False: closed, or out of patience.
QFuture<bool> PgSession::socket(Wants wants)
{
    watch();
    m_waiting = std::make_shared<QPromise<bool>>();
    m_waiting->start();
    const QFuture<bool> ready = m_waiting->future();
    if (!m_read) goOn(false);
    else {
        m_read->setEnabled(wants != Wants::ToWrite);
        m_write->setEnabled(wants != Wants::ToRead);
    }
    return ready;
}

void PgSession::endInTime()
{
    [](PgSession* self, std::shared_ptr<quint64> call, quint64 mine) -> Task<> {
        const QFuture<void> patience = self->m_scheduler.after(self->m_patience);
        co_await patience;
        if (*call == mine) self->close();
    }(this, m_call, *m_call);
}

// Whoever waits for the socket looks around, and finds that his time is over.
void PgSession::wakeIn(std::chrono::milliseconds wait, std::shared_ptr<bool> isOver)
{
    [](PgSession* self, std::chrono::milliseconds wait, std::shared_ptr<bool> isOver, std::shared_ptr<quint64> call,
       quint64 mine) -> Task<> {
        const QFuture<void> passed = self->m_scheduler.after(wait);
        co_await passed;
        if (*call != mine) co_return;
        *isOver = true;
        self->goOn(true);
    }(this, wait, std::move(isOver), m_call, *m_call);
}

bool PgSession::takeNotices()
{
    bool any = false;
    while (PGnotify* one = PQnotifies(m_connection)) {
        any = true;
        PQfreemem(one);
    }
    return any;
}

// What came while another question was under way waits in the connection, and is taken first.
Task<Expected<bool>> PgSession::told(std::chrono::milliseconds most)
{
    if (!m_connection) co_return std::unexpected(notReached());
    ++*m_call;
    const auto isOver = std::make_shared<bool>(false);
    wakeIn(most, isOver);
    for (;;) {
        const bool any = takeNotices();
        if (any || *isOver) {
            ++*m_call;
            co_return any;
        }
        const QFuture<bool> waits = socket(Wants::ToRead);
        const bool ready = co_await waits;
        if (!ready || PQconsumeInput(m_connection) != 1) {
            const Error gone = notReached();
            close();
            co_return std::unexpected(gone);
        }
    }
}

Error PgSession::notReached() const
{
    return connectionError(m_connection ? QString::fromUtf8(PQerrorMessage(m_connection)) : QString());
}

Task<Expected<PgAnswer>> PgSession::ask(QByteArray statement, std::vector<PgValue> values)
{
    ++*m_call;
    endInTime();
    if (!m_connection || PQstatus(m_connection) != CONNECTION_OK) {
        const auto connected = co_await connect();
        if (!connected) {
            close();
            co_return std::unexpected(connected.error());
        }
    }
    auto answered = co_await exchange(std::move(statement), std::move(values));
    ++*m_call;  // its patience is over, and ends nothing more
    if (!answered && answered.error().kind == Error::Kind::Unavailable) close();
    co_return answered;
}

Task<Expected<void>> PgSession::connect()
{
    letGo();
    // libpq passes over a list of what was revoked that it cannot read, and believes whom it names.
    if (const auto sound = line::tlsOf(m_place.files); !sound) co_return std::unexpected(sound.error());
    const quint64 call = *m_call;
    const auto found = co_await addressesOf(m_place.host);
    if (!found) co_return std::unexpected(found.error());
    // Closed, or out of patience: nothing that begins now would end in time.
    if (*m_call != call) co_return std::unexpected(notReached());
    // One after another until one answers, each by the same name.
    const QByteArrayList names(found->all.size(), texted(m_place.name));
    const std::array<std::pair<const char*, QByteArray>, 15> settings{{
        {"host", names.join(',')},
        {"hostaddr", found->all.join(',')},
        {"port", QByteArray::number(m_place.port)},
        {"dbname", texted(m_place.database)},
        {"user", texted(m_place.role)},
        {"passfile", "/dev/null/none"},  // who we are the certificate says, and nothing else
        {"sslmode", "verify-full"},
        {"sslrootcert", texted(m_place.files.authority)},
        {"sslcert", texted(m_place.files.certificate)},
        {"sslkey", texted(m_place.files.key)},
        {"sslcrl", texted(m_place.files.revoked)},
        {"ssl_min_protocol_version", "TLSv1.2"},
        {"gssencmode", "disable"},
        {"application_name", "kapok"},
        {"client_encoding", "UTF8"},
    }};
    std::vector<const char*> keys, values;
    for (const auto& [key, value] : settings) {
        keys.push_back(key);
        values.push_back(value.constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    m_connection = PQconnectStartParams(keys.data(), values.data(), 0);
    if (!m_connection) co_return std::unexpected(notReached());
    PQsetNoticeProcessor(m_connection, [](void*, const char*) {}, nullptr);
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE);  // with its SQLSTATE, where it lets nobody in
    co_return co_await finishConnecting();
}

Task<Expected<void>> PgSession::finishConnecting()
{
    if (PQstatus(m_connection) == CONNECTION_BAD) co_return std::unexpected(notReached());
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;) {
        const QFuture<bool> waits = socket(next == PGRES_POLLING_WRITING ? Wants::ToWrite : Wants::ToRead);
        const bool ready = co_await waits;
        if (!ready) co_return std::unexpected(notReached());
        next = PQconnectPoll(m_connection);
        if (next == PGRES_POLLING_FAILED) co_return std::unexpected(notReached());
    }
    if (PQsetnonblocking(m_connection, 1) != 0) co_return std::unexpected(notReached());
    co_return Expected<void>{};
}

Task<Expected<PgAnswer>> PgSession::exchange(QByteArray statement, std::vector<PgValue> values)
{
    std::vector<const char*> bytes;
    std::vector<int> lengths, formats;
    for (const PgValue& value : values) {
        bytes.push_back(value.bytes ? value.bytes->constData() : nullptr);
        lengths.push_back(value.bytes ? int(value.bytes->size()) : 0);
        formats.push_back(value.binary ? 1 : 0);
    }
    const int sent = PQsendQueryParams(m_connection, statement.constData(), int(values.size()), nullptr, bytes.data(),
                                       lengths.data(), formats.data(), 0);
    if (sent != 1) co_return std::unexpected(notReached());
    const auto gone = co_await sendAll();
    if (!gone) co_return std::unexpected(gone.error());
    co_return co_await answer();
}

// What the server says meanwhile is read, else both would wait for one another.
Task<Expected<void>> PgSession::sendAll()
{
    for (;;) {
        const int left = PQflush(m_connection);
        if (left == 0) co_return Expected<void>{};
        if (left < 0) co_return std::unexpected(notReached());
        const QFuture<bool> waits = socket(Wants::Both);
        const bool ready = co_await waits;
        if (!ready || PQconsumeInput(m_connection) != 1) co_return std::unexpected(notReached());
    }
}

Task<Expected<PgAnswer>> PgSession::answer()
{
    std::optional<PgAnswer> given;
    std::optional<Error> wrong;
    for (;;) {
        while (PQisBusy(m_connection) == 1) {
            const QFuture<bool> waits = socket(Wants::ToRead);
            const bool ready = co_await waits;
            if (!ready || PQconsumeInput(m_connection) != 1) co_return std::unexpected(notReached());
        }
        PGresult* result = PQgetResult(m_connection);
        if (!result) break;
        const ExecStatusType status = PQresultStatus(result);
        const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const char* said = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        if (!isGood(status)) wrong = ledgerError(state ? state : "08006", QString::fromUtf8(said ? said : ""));
        given.emplace(result);
    }
    if (wrong) co_return std::unexpected(*wrong);
    if (!given) co_return std::unexpected(notReached());
    co_return *given;
}

}  // namespace kapok::outlet
