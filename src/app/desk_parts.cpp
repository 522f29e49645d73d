#include "app/desk_parts.h"

#include "app/real_printers.h"
#include "base/small_file.h"
#include "messages/list.h"
#include "training/practice_staff.h"
#include "ui/paper/paper_text.h"

#include <QCoreApplication>
#include <QFile>

namespace kapok::app {
namespace {

using std::chrono::milliseconds;

// contract.md §1: in training an answer is awaited for 2 s.
line::Patience patience(bool training) { return training ? line::Patience{milliseconds(2000)} : line::Patience{}; }

std::unique_ptr<cardio::ChipCardReaders> readersOf(const cardio::ReaderParts& parts, training::World* world)
{
    if (!world) return std::make_unique<cardio::PcscCardReaders>(parts);
    auto readers = std::make_unique<cardio::EmulatedCardReaders>(parts);
    world->useReaders(*readers);
    return readers;
}

std::unique_ptr<ports::CardPrinter> practiceState(training::World& world)
{
    return std::make_unique<PracticePrinterState>(world.cardPrinter());
}

Expected<std::vector<desk::StaffMember>> staffIn(const QString& file, Ground& ground)
{
    if (ground.world) return training::practiceStaff(file, ground.randomness, ground.begun);
    const auto bytes = readSmallFile(file);
    if (!bytes) return failure(Error::Kind::Unavailable, words("app.no_staff", {{"file", file}}), bytes.error().detail);
    return desk::staffOf(*bytes, desk::Hashing::Full);
}

desk::Parties partiesBehind(const line::PartyLines& lines, desk::WitnessedProvince& province)
{
    desk::Parties parties = lines.all();
    parties.insert_or_assign(domain::Party::Province, &province);
    return parties;
}

}  // namespace

Expected<std::unique_ptr<DeskParts>> DeskParts::make(const QString& dataFolder, const domain::Knowledge& knowledge,
                                                     Ground ground)
{
    const auto desk = line::readDeskFile(dataFolder + QStringLiteral("/desk.json"));
    if (!desk) return std::unexpected(desk.error());
    if (const auto known = line::isOfDirectory(*desk, knowledge.directory, dataFolder + QStringLiteral("/desk.json"));
        !known)
        return std::unexpected(known.error());
    if (ground.world)
        if (const auto home = training::staysAtHome(*desk, dataFolder, ground.world->ground()); !home)
            return std::unexpected(home.error());
    const auto tls = line::tlsOf(desk->tls(dataFolder));
    if (!tls) return std::unexpected(tls.error());
    const QString staffFile = dataFolder + QStringLiteral("/staff.json");
    auto staff = staffIn(staffFile, ground);
    if (!staff && staff.error().kind == Error::Kind::BadInput)
        return failure(Error::Kind::BadInput, words("app.staff_unfit", {{"file", staffFile}}),
                       knowledge.dictionary.render(staff.error().happened, Language::English));
    if (!staff) return std::unexpected(staff.error());
    return std::unique_ptr<DeskParts>(new DeskParts(dataFolder, *desk, *tls, knowledge, ground, std::move(*staff)));
}

DeskParts::DeskParts(const QString& dataFolder, const line::DeskFile& desk, const line::TlsEnd& tls,
                     const domain::Knowledge& knowledge, Ground ground, std::vector<desk::StaffMember> staff)
    : m_inFile(staff),
      m_tls(tls),
      m_printsOnRoll(desk.paper == QLatin1String("80mm")),
      m_clock(ground.clock),
      m_rows(ground.rows, ground.journal, workflows::Workflows::ofThisHouse()),
      m_memory(ground.journal, m_rows),
      m_lines(desk, tls, ground.scheduler, messages::replyOf, patience(ground.world)),
      m_witnessed(m_lines.to(domain::Party::Province), m_memory, ground.clock, ground.randomness,
                  desk::Witness::in(dataFolder),
                  [dataFolder](const desk::Witness& witness) { return witness.keepIn(dataFolder); }),
      m_hsm(m_lines.keyService()),
      m_readers(readersOf({ground.scheduler, m_hsm, ground.clock, ground.randomness, desk.city,
                           dataFolder + QStringLiteral("/refused-cards")},
                          ground.world)),
      m_pictures(decode::HelperDecoder::helperBeside(QCoreApplication::applicationDirPath()), ground.scheduler),
      m_paperPrinter(app::paperPrinter(desk, knowledge, ground.scheduler)),
      m_cardPrinter(app::cardPrinter(desk, dataFolder, m_pictures, *m_readers, ground.scheduler)),
      m_cardPrinterState(ground.world ? practiceState(*ground.world)
                                      : cardPrinterState(desk, *m_readers, ground.scheduler)),
      m_paperPrinterState(ground.world ? nullptr : paperPrinterState(desk, ground.scheduler)),
      m_cardQueue(ground.world ? nullptr : app::cardQueue(desk, ground.scheduler)),
      m_making(*m_readers, ground.world ? static_cast<ports::Hand&>(ground.world->cardPrinter()) : *m_cardPrinter),
      m_papers(ground.journal, ground.world ? ground.world->papers() : *m_paperPrinter,
               [dictionary = knowledge.dictionary](const ports::Sheet& sheet) -> Expected<QString> {
                   const auto text = ui::paperText(sheet, dictionary);
                   return text ? Expected<QString>(text->spoken(Language::Chinese)) : std::unexpected(text.error());
               }),
      m_counter(
          desk::Place::at({desk.outlet}, desk.desk, {.bank = desk.bank, .city = desk.city}, knowledge.directory),
          desk::Parts{.journal = m_memory,
                      .rows = m_rows,
                      .parties = partiesBehind(m_lines, m_witnessed),
                      .readers = *m_readers,
                      .hands = {{QStringLiteral("papers"), &m_papers},
                                {QStringLiteral("maker"), &m_making.makers()},
                                {QStringLiteral("messages"),
                                 ground.world ? static_cast<ports::Hand*>(&ground.world->messages()) : &m_noMessages}},
                      .clock = ground.clock,
                      .randomness = ground.randomness,
                      .workflows = workflows::Workflows::ofThisHouse(),
                      .rules = [knowledge](const domain::Facts& facts) { return knowledge.rule(facts); },
                      .pictures = &m_pictures,
                      .idReader = ground.world ? &ground.world->idReader() : nullptr,
                      .cardPrinter = m_cardPrinterState.get()},
          std::move(staff), ground.scheduler)
{
    m_lines.tellHead([this] { return m_witnessed.head(); });
    m_witnessed.whenAlarmed([this, &journal = ground.journal](const Error& error) {
        journal.contradicted(error);
        m_counter.trouble().met(error);
        m_tellWitness();
    });
    m_witnessed.whenTroubled([this](const Error& error) {
        m_counter.trouble().met(error);
        m_tellWitness();
    });
    m_witnessed.whenWanted(
        [this](std::vector<domain::DoAgain> wanted) { return m_counter.runner().again().take(std::move(wanted)); });
    m_witnessed.whenFound([this](desk::OrderDone order, ports::Reply reply) {
        return m_counter.runner().conflicts().hear(std::move(order), std::move(reply), desk::HeardBy::Line);
    });
}

Words DeskParts::staffTrouble() const
{
    const QStringList numbers = m_memory.remembered().staff().otherwise(m_inFile);
    return numbers.isEmpty() ? Words()
                             : words("error.staff_otherwise", {{"numbers", numbers.join(QStringLiteral(", "))}});
}

}  // namespace kapok::app
