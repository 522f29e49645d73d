#include "cli/outbox_packets.h"

#include "base/own_file.h"
#include "base/small_file.h"
#include "cli/headless_desk.h"
#include "line/packets/packet.h"
#include "line/packets/packet_party.h"
#include "line/packets/sealed.h"
#include "line/peer.h"
#include "messages/list.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kapok::cli {
namespace {

using line::PartyName;

std::unexpected<Error> refused(const char* why) { return failure(Error::Kind::Refused, words(why)); }

QString commonNameOf(const QByteArray& certificate)
{
    return QSslCertificate(certificate, QSsl::Pem).subjectInfo(QSslCertificate::CommonName).join(QLatin1Char('+'));
}

// Of the province nothing but its certificate is known here while its line is dead: it lies beside the authority's.
Expected<QByteArray> certificateOfProvince(const DeskLine& line)
{
    const QString path = QFileInfo(line.files.authority).dir().filePath(QStringLiteral("province.pem"));
    auto pem = readSmallFile(path);
    if (!pem)
        return failure(Error::Kind::BadInput, words("packet.no_certificate", {{"file", path}}), pem.error().detail);
    const QString why = line::whyNotAs(line.desk.province.name, QSslCertificate(*pem, QSsl::Pem));
    if (!why.isEmpty()) return failure(Error::Kind::BadInput, words("packet.no_certificate", {{"file", path}}), why);
    return pem;
}

// The first entry names the journal: two folders never have the same.
Expected<QString> nameOf(desk::Memory& journal)
{
    const auto first = QCoro::waitFor(journal.entries(0, 1));
    if (!first) return std::unexpected(first.error());
    return first->list.empty() ? QString() : QString::fromLatin1(first->list.front().hash.toHex());
}

desk::Parties nobody(std::list<line::NoParty>& parties)
{
    desk::Parties all;
    for (const PartyName party : domain::partiesElsewhere) all.emplace(party, &parties.emplace_back(party));
    return all;
}

QString fileFor(const QString& to, const line::DeskFile& desk)
{
    if (!QFileInfo(to).isDir()) return to;
    return QDir(to).filePath(QStringLiteral("kapok-outbox-%1.json").arg(desk.journalName()));
}

struct Exported {
    line::SealedPackets packets{};
    Json exported = Json::array(), left = Json::array();
    std::optional<Error> stopped{};  ///< the desk can say of none any more that it leaves
};

// Nothing is said to be on its way into a place where nothing can be written.
Expected<void> canBeWritten(const QString& file)
{
    const QString probe = file + QStringLiteral(".part");
    const QFileInfo about(file);
    const auto written = writeSmallFile(probe, fileOf(line::Carries::Demands, {}));
    QFile::remove(probe);
    if (written && about.exists() && !about.isFile())
        return failure(Error::Kind::Unavailable, words("error.file", {{"file", file}, {"what", QString()}}));
    return written;
}

Expected<QByteArray> packetOf(desk::Outbox& outbox, const desk::OutboxItem& item, const QString& journal,
                              const DeskLine& line, const line::Sealing& own, const QByteArray& province)
{
    if (item.party != domain::wordOf(PartyName::Province)) return refused("packet.not_for_the_province");
    const auto intent = QCoro::waitFor(outbox.handOut(item.id, item.field));
    if (!intent) return std::unexpected(intent.error());
    const line::Packet packet{line.desk.province.name, journal, {intent->operation, intent->request, intent->bytes}};
    return line::sealedFor(province, bytesOf(packet), own);
}

Exported exported(const Call& call, desk::Outbox& outbox, const QString& journal, const DeskLine& line,
                  const line::Sealing& own, const QByteArray& province)
{
    Exported all;
    for (const desk::OutboxItem& item : desk::notYetExportedFirst(outbox.items())) {
        Json row{{"id", toJson(item.operation.text)}, {"case", toJson(item.number)}};
        auto packet = all.packets.all.size() == line::mostInAFile
                          ? Expected<QByteArray>(refused("packet.file_is_full"))
                          : packetOf(outbox, item, journal, line, own, province);
        if (!packet && packet.error().kind != Error::Kind::Refused) {
            all.stopped = packet.error();
            return all;
        }
        if (!packet) {
            row["why"] = toJson(said(call, packet.error().happened));
            all.left.push_back(std::move(row));
            continue;
        }
        row["kind"] = toJson(item.kind);
        all.exported.push_back(std::move(row));
        all.packets.all.push_back(std::move(*packet));
    }
    return all;
}

/// An operation as the journal tells it, whether it has its outcome or not.
struct Told {
    domain::CaseId id;
    QString field;
    line::Asked asked;
};

Expected<std::map<QString, Told>> toldIn(desk::Memory& journal)
{
    constexpr int page = 1'000;
    std::map<QString, Told> all;
    for (qint64 after = 0;;) {
        const auto some = QCoro::waitFor(journal.entries(after, page));
        if (!some) return std::unexpected(some.error());
        for (const ports::Entry& entry : some->list) {
            after = entry.seq;
            if (entry.kind != QLatin1String("intent") || !entry.body.contains("bytes")) continue;
            const Json bytes = bare(entry.body["bytes"]);
            all.insert_or_assign(
                text(entry.body["operation"]),
                Told{entry.caseId,
                     text(entry.body["field"]),
                     {text(entry.body["request"]), bytes.is_string() ? text(bytes).toUtf8() : QByteArray()}});
        }
        if (some->list.size() < std::size_t(page)) return all;
    }
}

bool isOpen(const desk::Runner& runner, const Told& told, const domain::OperationId& operation)
{
    const desk::Case* one = runner.book().find(told.id);
    return one && one->open.contains(told.field) && one->open.at(told.field).operation == operation;
}

/// What stands before the answers of a file are taken.
struct Taking {
    desk::Runner& runner;
    desk::Memory& memory;
    line::PacketParty& province;
    const line::Sealing& own;
    QString provinceName, ourName, journal;
    std::map<QString, Told> told;
};

// In the order in which it is easiest to say what is wrong: who wrote it, to whom, and about what.
Expected<line::PacketAnswer> believed(const QByteArray& sealed, const Taking& taking)
{
    const auto inside = line::unsealed(sealed, taking.own);
    if (!inside) return std::unexpected(inside.error());
    if (!line::whyNotAs(taking.provinceName, inside->signer).isEmpty()) return refused("packet.not_of_the_province");
    auto answer = line::packetAnswerOf(inside->bytes);
    if (!answer) return std::unexpected(answer.error());
    if (answer->to != taking.ourName) return refused("packet.for_another");
    if (answer->journal != taking.journal) return refused("packet.of_another_journal");
    const auto told = taking.told.find(answer->operation.text);
    if (told == taking.told.end()) return refused("packet.no_such_operation");
    if (answer->kind != told->second.asked.kind) return refused("packet.answers_something_else");
    // Of a person who was erased nothing is left to compare with; what was answered then had its outcome before.
    const bool isErased = told->second.asked.bytes.isEmpty();
    if (const auto fits = taking.province.kept(answer->reply, told->second.asked); !fits && !isErased)
        return failure(Error::Kind::Refused, words("packet.answers_something_else"), fits.error().detail);
    return answer;
}

// M12: what had its outcome before is held against what the packet says; nothing is written over.
Expected<void> compare(const line::PacketAnswer& answer, const Told& told, Taking& taking)
{
    const auto entries = QCoro::waitFor(taking.memory.ofCase(told.id));
    if (!entries) return std::unexpected(entries.error());
    desk::OrdersDone orders;
    for (const ports::Entry& entry : entries->list) orders.take(entry);
    const desk::OrderDone* order = orders.find(answer.operation);
    if (!order || order->asked.bytes.isEmpty()) return {};
    const auto reply = taking.province.kept(answer.reply, told.asked);
    if (!reply) return std::unexpected(reply.error());
    return QCoro::waitFor(taking.runner.conflicts().hear(*order, *reply, desk::HeardBy::Packet));
}

/// True: it had its outcome before.
Expected<bool> take(const line::PacketAnswer& answer, Taking& taking)
{
    const Told& told = taking.told.at(answer.operation.text);
    if (!isOpen(taking.runner, told, answer.operation)) {
        const auto compared = compare(answer, told, taking);
        return compared ? Expected<bool>(true) : std::unexpected(compared.error());
    }
    taking.province.answers(answer.operation, answer.reply);
    if (const auto heard = QCoro::waitFor(taking.runner.outbox().hear(told.id, told.field)); !heard)
        return std::unexpected(heard.error());
    if (isOpen(taking.runner, told, answer.operation)) return refused("packet.could_not_be_taken");
    return false;
}

Json numberOf(const line::PacketAnswer& answer, const Taking& taking)
{
    const desk::Case* one = taking.runner.book().find(taking.told.at(answer.operation.text).id);
    return one ? toJson(one->number) : Json();
}

Json taken(const Call& call, const line::SealedPackets& packets, Taking& taking)
{
    Json list = Json::array(), known = Json::array(), no = Json::array();
    int place = 0;
    for (const QByteArray& sealed : packets.all) {
        ++place;
        const auto answer = believed(sealed, taking);
        const Json number = answer ? numberOf(*answer, taking) : Json();  // afterwards its case may have ended
        const auto done = answer ? take(*answer, taking) : std::unexpected(answer.error());
        if (!done) {
            no.push_back({{"place", place}, {"why", toJson(said(call, done.error().happened))}});
        } else if (*done) {
            known.push_back(toJson(answer->operation.text));
        } else {
            list.push_back({{"id", toJson(answer->operation.text)}, {"case", number}});
        }
    }
    return {{"taken", list}, {"known", known}, {"refused", no}};
}

}  // namespace

int exportPackets(const Call& call, const QString& to)
{
    const auto line = DeskLine::of(*call.data());
    if (!line) return fail(call, line.error());
    // Looked at before anything is said to be on its way.
    const QString file = fileFor(to, (*line)->desk);
    if (isOfADesk(file)) return wrongCall(call, words("cli.own_file", {{"file", file}}));
    const auto own = line::sealingOf((*line)->files);
    if (!own) return fail(call, own.error());
    const auto province = certificateOfProvince(**line);
    if (!province) return fail(call, province.error());
    // Nor is anything sealed for whom nobody believes, once it is written down as gone.
    if (const auto reader = line::sealedFor(*province, QByteArray(), *own); !reader) return fail(call, reader.error());
    if (const auto writable = canBeWritten(file); !writable) return fail(call, writable.error());
    std::list<line::NoParty> parties;
    const auto desk = HeadlessDesk::open(call, **line, nobody(parties), HeadlessDesk::Training::IsOpened);
    if (!desk) return fail(call, desk.error());
    const auto journal = nameOf((*desk)->memory());
    if (!journal) return fail(call, journal.error());
    const Exported all = exported(call, (*desk)->runner().outbox(), *journal, **line, *own, *province);
    if (const auto written = writeSmallFile(file, fileOf(line::Carries::Demands, all.packets)); !written)
        return fail(call, written.error());
    if (all.stopped) return fail(call, *all.stopped);
    print(call, {{"file", toJson(file)}, {"exported", all.exported}, {"left", all.left}});
    return Done;
}

int importAnswers(const Call& call, const QString& file)
{
    const auto bytes = readInput(file);
    if (!bytes) return fail(call, bytes.error());
    const auto packets = line::packetsIn(line::Carries::Answers, *bytes);
    if (!packets) return fail(call, packets.error());
    const auto line = DeskLine::of(*call.data());
    if (!line) return fail(call, line.error());
    const auto own = line::sealingOf((*line)->files);
    if (!own) return fail(call, own.error());
    std::list<line::NoParty> others;
    line::PacketParty province(PartyName::Province, messages::replyOf);
    desk::Parties parties = nobody(others);
    parties.insert_or_assign(PartyName::Province, &province);
    const auto desk = HeadlessDesk::open(call, **line, parties, HeadlessDesk::Training::IsOpened);
    if (!desk) return fail(call, desk.error());
    const auto journal = nameOf((*desk)->memory());
    if (!journal) return fail(call, journal.error());
    auto told = toldIn((*desk)->memory());
    if (!told) return fail(call, told.error());
    Taking taking{(*desk)->runner(),
                  (*desk)->memory(),
                  province,
                  *own,
                  (*line)->desk.province.name,
                  commonNameOf(own->certificate),
                  *journal,
                  std::move(*told)};
    const Json document = taken(call, *packets, taking);
    print(call, document);
    return document["refused"].empty() ? Done : Refused;
}

}  // namespace kapok::cli
