#include "training/reference_parties.h"

#include "training/certificates.h"

#include <QDir>

#include <algorithm>
#include <stdexcept>

namespace kapok::training {
namespace {

Expected<line::TlsEnd> tlsIn(const QString& certificates, const QString& name)
{
    const QString base = certificates + QLatin1Char('/') + name;
    return line::tlsOf(line::TlsFiles{certificates + QStringLiteral("/authority.pem"), base + QStringLiteral(".pem"),
                                      base + QStringLiteral(".key")});
}

// "bank" is the first of its kind, "bank-GDB" a further one.
QString fileAmong(const std::vector<ReferenceParties::Core>& cores, const ReferenceParties::Core& core)
{
    const auto first = std::ranges::find(cores, core.party.name(), [](const auto& one) { return one.party.name(); });
    const QString word = domain::wordOf(core.party.name());
    return &*first == &core ? word : word + u'-' + core.bank;
}

}  // namespace

ReferenceParties::Row::Row(const Core& core, QString name, std::unique_ptr<line::OperationsFile> operations,
                           const QSslConfiguration& tls)
    : bank(core.bank), file(std::move(name)), party(core.party, std::move(operations)), server(party, tls)
{
}

Expected<std::unique_ptr<ReferenceParties>>
ReferenceParties::open(const QString& folder, const std::vector<Core>& cores, std::function<Json()> accounts)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", folder}}));
    const QString certificates = QDir(folder).filePath(QStringLiteral("certificates"));
    std::vector<End> ends{{QStringLiteral("desk"), {.name = QStringLiteral("desk.kapok")}}};
    for (const Core& core : cores)
        ends.push_back({fileAmong(cores, core), {.name = certificateNameOf(fileAmong(cores, core)), .server = true}});
    if (const auto made = makeCertificates(certificates, ends); !made) return std::unexpected(made.error());

    std::unique_ptr<ReferenceParties> parties(new ReferenceParties(certificates));
    for (const Core& core : cores)
        if (const auto added = parties->add(folder, core, fileAmong(cores, core)); !added)
            return std::unexpected(added.error());
    Instant latest;
    for (const Row& row : parties->m_rows) latest = std::max(latest, row.party.time());
    const auto notKept = [&folder](const std::runtime_error& why) {
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", folder}}),
                       QString::fromUtf8(why.what()));
    };
    line::AnsweringParty& province = parties->party(line::PartyName::Province);
    const auto tell = [&province, accounts = std::move(accounts)] { province.hear(accounts()); };
    try {
        for (Row& row : parties->m_rows)
            if (row.party.time() < latest) row.party.setTime(latest);
        tell();
    } catch (const std::runtime_error& why) {
        return notKept(why);
    }
    for (Row& row : parties->m_rows)
        if (row.party.name() == line::PartyName::Bank) row.server.whenAnswered(tell);
    parties->server(line::PartyName::Province).whenAlarmed([](const QString& desk) {
        qWarning("%s: its journal was put back, or is another one", qPrintable(desk));
    });
    return parties;
}

Expected<void> ReferenceParties::add(const QString& folder, const Core& core, const QString& file)
{
    const auto tls = tlsIn(m_certificates, file);
    if (!tls) return std::unexpected(tls.error());
    auto operations = line::OperationsFile::open(QDir(folder).filePath(file + QStringLiteral(".db")));
    if (!operations) return std::unexpected(operations.error());
    const QString kept = QDir(folder).filePath(file + QStringLiteral(".db"));
    try {
        m_rows.emplace_back(core, file, std::move(*operations), tls->configuration);
    } catch (const std::runtime_error& why) {  // a page or a line of it is damaged
        return failure(Error::Kind::Damaged, words("line.operations_unreadable", {{"file", kept}}),
                       QString::fromUtf8(why.what()));
    }
    return {};
}

Expected<void> ReferenceParties::listen(quint16 port)
{
    Ports ports;
    if (port != 0)
        for (const Row& row : m_rows) ports.emplace(row.file, port++);
    return listen(ports);
}

Expected<void> ReferenceParties::listen(const Ports& ports)
{
    for (Row& row : m_rows) {
        const auto port = ports.find(row.file);
        if (const auto bound = row.server.listen(port == ports.end() ? 0 : port->second); !bound)
            return std::unexpected(bound.error());
    }
    return {};
}

ReferenceParties::Ports ReferenceParties::ports() const
{
    Ports ports;
    for (const Row& row : m_rows) ports.emplace(row.file, row.server.port());
    return ports;
}

QString ReferenceParties::fileOf(line::PartyName party, const QString& bank, const Ports& ports)
{
    const QString word = domain::wordOf(party), own = word + u'-' + bank;
    return party == line::PartyName::Bank && ports.contains(own) ? own : word;
}

void ReferenceParties::setGate(const QString& file, line::Gate gate)
{
    for (Row& row : m_rows)
        if (row.file == file) row.server.setGate(gate);
}

ReferenceParties::Row* ReferenceParties::row(line::PartyName party, const QString& bank)
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.party.name() == party && (bank.isEmpty() || row.bank.isEmpty() || row.bank == bank);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

Expected<void> ReferenceParties::setTime(Instant now)
try {
    for (Row& row : m_rows) row.party.setTime(now);
    return {};
} catch (const std::runtime_error& why) {  // its disk is full: it stays in its time
    return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", m_certificates}}),
                   QString::fromUtf8(why.what()));
}

Json ReferenceParties::effects() const
{
    std::vector<line::Effect> all;
    for (const Row& row : m_rows)
        for (line::Effect& effect : row.party.effects()) all.push_back(std::move(effect));
    return line::documentOf(all);
}

line::DeskFile ReferenceParties::deskFile()
{
    line::DeskFile desk{.outlet = QStringLiteral("0708"),
                        .desk = QStringLiteral("0101"),
                        .bank = QStringLiteral("BOC"),
                        .province = {},
                        .bankCore = {},
                        .authority = authorityFile(),
                        .certificate = deskCertificateFile(),
                        .key = deskKeyFile()};
    for (const line::PartnerRow& partner : line::partnerRows)
        if (const Row* answering = row(partner.party, desk.bank))
            desk.*partner.partner = {{QStringLiteral("127.0.0.1"), answering->server.port()},
                                     certificateNameOf(answering->file)};
    return desk;
}

}  // namespace kapok::training
