#include "training/world.h"

#include "training/certificates.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

namespace kapok::training {
namespace {

QString worldFolder(const QString& dataFolder) { return dataFolder + QStringLiteral("/training"); }

// Who writes a desk.json before the first start names a certificate that nobody has made yet.
Expected<void> makeNamedCertificate(const QString& folder, const QString& ground)
{
    const auto desk = line::readDeskFile(folder + QStringLiteral("/desk.json"));
    if (!desk) return {};  // said by whoever calls by it
    const QFileInfo named(QDir(folder), desk->certificate);
    const QDir certificates(ground + QStringLiteral("/certificates"));
    if (named.exists() || named.absoluteDir() != certificates) return {};
    const Seat seat{.outlet = desk->outlet, .desk = desk->desk};
    return makeCertificates(certificates.path(), {{named.completeBaseName(), {.name = seat.certificate()}}});
}

}  // namespace

Expected<void> markFolder(const QString& dataFolder, bool asTraining, bool begun)
{
    const QString mark = worldFolder(dataFolder);
    const bool hasWorld = QFileInfo(mark).isDir();
    if (begun && asTraining && !hasWorld)
        return failure(Error::Kind::Refused, words("training.world_gone", {{"folder", dataFolder}}));
    if (begun) return {};
    if (!asTraining && hasWorld)
        return failure(Error::Kind::Refused, words("training.training_folder", {{"folder", dataFolder}}));
    if (asTraining && !QDir().mkpath(mark))
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", dataFolder}}));
    return {};
}

Expected<void> staysAtHome(const line::DeskFile& desk, const QString& dataFolder, const QString& ground)
{
    const auto refused = [](const QString& key) {
        return failure(Error::Kind::Refused, words("training.calls_elsewhere", {{"key", key}}));
    };
    const auto isHere = [](const line::Address& address) {
        return address.host == QLatin1String("localhost") || QHostAddress(address.host).isLoopback();
    };
    // "Here" would be the proxy's own machine.
    if (desk.proxy != line::Address() && !isHere(desk.proxy)) return refused(QStringLiteral("proxy.host"));
    for (const line::PartnerRow& row : line::partnerRows)
        if (const line::Partner* partner = desk.partner(row.party); partner && !isHere(partner->address))
            return refused(QLatin1String(row.key) + QStringLiteral(".host"));
    if (desk.ledger && !isHere(desk.ledger->partner.address)) return refused(QStringLiteral("ledger.host"));
    const QString own = QDir::cleanPath(ground + QStringLiteral("/certificates/authority.pem"));
    if (QDir::cleanPath(desk.tls(dataFolder).authority) != own)
        return refused(QStringLiteral("certificates.authority"));
    return {};
}

Expected<std::unique_ptr<World>> World::open(const QString& dataFolder, ports::Scheduler& scheduler, const Clock& real,
                                             Wishes wishes)
{
    const auto elsewhere = worldOf(dataFolder, wishes.world, wishes.begun);
    if (!elsewhere) return std::unexpected(elsewhere.error());
    const QString ground = elsewhere->isEmpty() ? worldFolder(dataFolder) : groundOf(*elsewhere);
    if (!QDir().mkpath(ground))
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", ground}}));
    std::unique_ptr<World> world(new World(dataFolder, std::move(wishes)));
    auto shared = SharedWorld::open(ground, world->m_wishes.seat.name(), scheduler, real);
    if (!shared) return std::unexpected(shared.error());
    const QString papers = world->m_wishes.keepsPapers ? dataFolder + QStringLiteral("/papers") : QString();
    auto printer =
        PracticePrinter::open(worldFolder(dataFolder) + QStringLiteral("/printer.json"), papers, world->m_wishes.draw);
    if (!printer) return std::unexpected(printer.error());
    auto cardPrinter = PracticeCardPrinter::open(ground, world->m_wishes.drawFace);
    if (!cardPrinter) return std::unexpected(cardPrinter.error());
    auto messages = MessageBox::open(ground + QStringLiteral("/messages.jsonl"));
    if (!messages) return std::unexpected(messages.error());
    world->m_shared = std::move(*shared);
    world->m_printer = std::move(*printer);
    world->m_cardPrinter = std::move(*cardPrinter);
    world->m_messages = std::move(*messages);
    world->m_idReader =
        std::make_unique<PracticeIdReader>(ground + QStringLiteral("/ids"), scheduler, world->m_shared->clock());
    return world;
}

Task<Expected<void>> World::start()
{
    const QString file = m_folder + QStringLiteral("/desk.json");
    // From the first start on it is the desk's: its addresses may lead through a proxy by now.
    const bool hasDeskFile = QFileInfo::exists(file);
    if (m_wishes.begun && !hasDeskFile)
        co_return failure(Error::Kind::BadInput, words("line.desk_file_missing", {{"file", file}}));
    const auto ports = co_await m_shared->takePart();
    if (!ports) co_return std::unexpected(ports.error());
    m_ports = *ports;
    if (hasDeskFile) co_return makeNamedCertificate(m_folder, ground());
    if (const auto taken = takeSeat(m_wishes.seat, ground(), m_folder); !taken) co_return taken;
    co_return line::writeDeskFile(file, deskFileOf(m_wishes.seat, m_ports, ground(), m_folder));
}

void World::whenDaysPass(std::function<Task<Expected<void>>()> tell)
{
    m_daysPass = tell;
    m_shared->keepUp(std::move(tell));
}

Task<Expected<void>> World::setLine(line::PartyName party, line::Gate gate)
{
    return m_shared->setLine(ReferenceParties::fileOf(party, m_wishes.seat.bank, m_ports), gate);
}

Expected<void> World::insertCard(const QString& file, int slot)
{
    if (!m_readers) return failure(Error::Kind::Unavailable, words("training.no_readers"));
    const QLatin1String inWorld("training/");
    const QString place =
        file.startsWith(inWorld) ? ground() + u'/' + file.mid(inWorld.size()) : QDir(m_folder).absoluteFilePath(file);
    return m_readers->insert(place, slot);
}

Expected<void> World::removeCard(int slot)
{
    if (!m_readers) return failure(Error::Kind::Unavailable, words("training.no_readers"));
    m_readers->remove(slot);
    return {};
}

Expected<void> World::armFault(const QString& kind, int at, int slot)
{
    if (!m_readers) return failure(Error::Kind::Unavailable, words("training.no_readers"));
    const auto fault = cardio::Fault::named(kind, at);
    if (!fault) return std::unexpected(fault.error());
    return m_readers->arm(*fault, slot);
}

Task<Expected<void>> World::passDays(int days)
{
    const auto passed = co_await m_shared->passDays(days);
    if (!passed) co_return std::unexpected(passed.error());
    co_return co_await tellThatTimePassed();
}

Task<Expected<void>> World::passHours(int hours)
{
    const auto passed = co_await m_shared->passHours(hours);
    if (!passed) co_return std::unexpected(passed.error());
    co_return co_await tellThatTimePassed();
}

Task<Expected<void>> World::tellThatTimePassed()
{
    if (!m_daysPass) co_return Expected<void>{};
    co_return co_await m_daysPass();
}

}  // namespace kapok::training
