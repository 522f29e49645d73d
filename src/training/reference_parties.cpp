#include "training/reference_parties.h"

#include "training/certificates.h"

#include <QDir>

namespace kapok::training {
namespace {

Expected<line::TlsEnd> tlsIn(const QString& certificates, const char* name)
{
    const QString base = certificates + QLatin1Char('/') + QLatin1String(name);
    return line::tlsOf(line::TlsFiles{certificates + QStringLiteral("/authority.pem"), base + QStringLiteral(".pem"),
                                      base + QStringLiteral(".key")});
}

}  // namespace

Expected<std::unique_ptr<ReferenceParties>> ReferenceParties::open(const QString& folder,
                                                                   line::AnsweringParty& province,
                                                                   line::AnsweringParty& bank,
                                                                   std::function<void()> bankAnswered)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", folder}}));
    const QString certificates = QDir(folder).filePath(QStringLiteral("certificates"));
    if (const auto made = makeCertificates(certificates); !made) return std::unexpected(made.error());
    const auto provinceTls = tlsIn(certificates, "province");
    if (!provinceTls) return std::unexpected(provinceTls.error());
    const auto bankTls = tlsIn(certificates, "bank");
    if (!bankTls) return std::unexpected(bankTls.error());
    auto provinceFile = line::OperationsFile::open(QDir(folder).filePath(QStringLiteral("province.db")));
    if (!provinceFile) return std::unexpected(provinceFile.error());
    auto bankFile = line::OperationsFile::open(QDir(folder).filePath(QStringLiteral("bank.db")));
    if (!bankFile) return std::unexpected(bankFile.error());

    std::unique_ptr<ReferenceParties> parties(new ReferenceParties(
        certificates, line::DurableParty(province, std::move(*provinceFile)),
        line::DurableParty(bank, std::move(*bankFile)), provinceTls->configuration, bankTls->configuration));
    if (parties->m_bank.time() < parties->m_province.time()) parties->m_bank.setTime(parties->m_province.time());
    if (bankAnswered) bankAnswered();
    parties->m_bankServer.whenAnswered(std::move(bankAnswered));
    return parties;
}

ReferenceParties::ReferenceParties(QString certificates, line::DurableParty province, line::DurableParty bank,
                                   const QSslConfiguration& provinceTls, const QSslConfiguration& bankTls)
    : m_certificates(std::move(certificates)),
      m_province(std::move(province)),
      m_bank(std::move(bank)),
      m_provinceServer(m_province, provinceTls),
      m_bankServer(m_bank, bankTls)
{
}

Expected<void> ReferenceParties::listen(quint16 port) { return listen(port, port == 0 ? 0 : quint16(port + 1)); }

Expected<void> ReferenceParties::listen(quint16 provincePort, quint16 bankPort)
{
    if (const auto bound = m_provinceServer.listen(provincePort); !bound) return std::unexpected(bound.error());
    if (const auto bound = m_bankServer.listen(bankPort); !bound) return std::unexpected(bound.error());
    return {};
}

void ReferenceParties::setTime(Instant now)
{
    m_province.setTime(now);
    m_bank.setTime(now);
}

Json ReferenceParties::effects() const
{
    auto all = m_province.effects();
    for (line::Effect& effect : m_bank.effects()) all.push_back(std::move(effect));
    return line::documentOf(all);
}

line::DeskFile ReferenceParties::deskFile() const
{
    const QString here = QStringLiteral("127.0.0.1");
    return {.outlet = QStringLiteral("0708"),
            .desk = QStringLiteral("0101"),
            .bank = QStringLiteral("BOC"),
            .province = {{here, m_provinceServer.port()}, provinceName},
            .bankCore = {{here, m_bankServer.port()}, bankName},
            .authority = authorityFile(),
            .certificate = deskCertificateFile(),
            .key = deskKeyFile()};
}

}  // namespace kapok::training
