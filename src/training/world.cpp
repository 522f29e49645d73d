#include "training/world.h"

#include "province/server/population.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

namespace kapok::training {
namespace {

QString worldFolder(const QString& dataFolder) { return dataFolder + QStringLiteral("/training"); }

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

Expected<void> staysAtHome(const line::DeskFile& desk, const QString& dataFolder)
{
    const auto refused = [](const QString& key) {
        return failure(Error::Kind::Refused, words("training.calls_elsewhere", {{"key", key}}));
    };
    const auto isHere = [](const line::Partner& partner) {
        return partner.address.host == QLatin1String("localhost") || QHostAddress(partner.address.host).isLoopback();
    };
    for (const line::PartnerRow& row : line::partnerRows)
        if (const line::Partner* partner = desk.partner(row.party); partner && !isHere(*partner))
            return refused(QLatin1String(row.key) + QStringLiteral(".host"));
    const QString own = QDir::cleanPath(worldFolder(dataFolder) + QStringLiteral("/certificates/authority.pem"));
    if (QDir::cleanPath(desk.tls(dataFolder).authority) != own)
        return refused(QStringLiteral("certificates.authority"));
    return {};
}

World::World(QString folder, PracticeCards cards, ports::Scheduler& scheduler)
    : m_folder(std::move(folder)), m_parties(worldFolder(m_folder), std::move(cards), scheduler)
{
}

Expected<std::unique_ptr<World>> World::open(const QString& dataFolder, ports::Scheduler& scheduler, const Clock& real,
                                             Wishes wishes)
{
    const QString folder = worldFolder(dataFolder);
    auto cards = PracticeCards::in(folder + QStringLiteral("/cards"));
    if (!cards) return std::unexpected(cards.error());
    auto clock = TrainingClock::open(folder + QStringLiteral("/clock.json"), real, province::server::trainingBegins());
    if (!clock) return std::unexpected(clock.error());
    const QString papers = wishes.keepsPapers ? dataFolder + QStringLiteral("/papers") : QString();
    auto printer = PracticePrinter::open(folder + QStringLiteral("/printer.json"), papers, std::move(wishes.draw));
    if (!printer) return std::unexpected(printer.error());
    auto messages = MessageBox::open(folder + QStringLiteral("/messages.jsonl"));
    if (!messages) return std::unexpected(messages.error());

    std::unique_ptr<World> world(new World(dataFolder, std::move(*cards), scheduler));
    world->m_clock = std::move(*clock);
    world->m_printer = std::move(*printer);
    world->m_messages = std::move(*messages);
    return world;
}

Task<Expected<void>> World::start(bool begun)
{
    const QString file = m_folder + QStringLiteral("/desk.json");
    // From the first start on it is the desk's: its addresses may lead through a proxy by now.
    const bool hasDeskFile = QFileInfo::exists(file);
    if (begun && !hasDeskFile)
        co_return failure(Error::Kind::BadInput, words("line.desk_file_missing", {{"file", file}}));
    const auto desk = co_await m_parties.open(m_clock->now());
    if (!desk) co_return std::unexpected(desk.error());
    if (!hasDeskFile) co_return line::writeDeskFile(file, *desk);
    co_return Expected<void>{};
}

Expected<void> World::insertCard(const QString& file, int slot)
{
    if (!m_readers) return failure(Error::Kind::Unavailable, words("training.no_readers"));
    return m_readers->insert(QDir(m_folder).absoluteFilePath(file), slot);
}

Expected<void> World::removeCard(int slot)
{
    if (!m_readers) return failure(Error::Kind::Unavailable, words("training.no_readers"));
    m_readers->remove(slot);
    return {};
}

Expected<void> World::armFault(const QString& kind, int at)
{
    if (!m_readers) return failure(Error::Kind::Unavailable, words("training.no_readers"));
    const auto fault = cardio::Fault::named(kind, at);
    if (!fault) return std::unexpected(fault.error());
    return m_readers->arm(*fault);
}

Task<Expected<void>> World::passDays(int days)
{
    if (const auto passed = m_clock->pass(days); !passed) co_return std::unexpected(passed.error());
    const auto told = co_await m_parties.setTime(m_clock->now());
    if (!told) co_return std::unexpected(told.error());
    if (!m_daysPass) co_return Expected<void>{};
    co_return co_await m_daysPass();
}

}  // namespace kapok::training
