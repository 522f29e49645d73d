// kapok-province: the reference provincial system, with the banks' cores and the one-stop platform beside it
// (contract.md §1).
#include "line/answering/packet_answers.h"
#include "messages/page.h"
#include "province/server/documents.h"
#include "training/certificates.h"
#include "training/shared_world.h"
#include "training/world_cores.h"

#include "base/command_line.h"
#include "base/dictionary.h"
#include "base/own_file.h"
#include "base/plain_text.h"
#include "base/process.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "ports/real_scheduler.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

namespace {

using namespace kapok;
using province::server::Books;

enum Exit { Done = 0, Refused = 1, Unavailable = 3 };

constexpr quint16 lastPort = 65530;  // the others take the next ones

struct Parties {
    std::unique_ptr<training::WorldCores> cores;
    std::unique_ptr<training::ReferenceParties> line;
};

/// Where it is said what went wrong, and in which language.
struct Caller {
    QTextStream& err;
    Language language;

    int tell(const Error& error) const { return failed(error, language, err); }
};

// A training folder keeps its province under training/.
QString provinceFolder(const QString& data)
{
    const QString inside = QDir(data).filePath(QStringLiteral("training"));
    return QFileInfo::exists(inside + QStringLiteral("/province.db")) ? inside : data;
}

Expected<Parties> open(const QString& folder)
{
    auto cores = training::WorldCores::ofThisHouse();
    if (!cores) return std::unexpected(cores.error());
    auto opened =
        training::ReferenceParties::open(folder, (*cores)->all(), [all = cores->get()] { return all->accounts(); });
    if (!opened) return std::unexpected(opened.error());
    return Parties{std::move(*cores), std::move(*opened)};
}

using Contents = std::map<QString, QByteArray>;  // by file name

Contents contentsOf(const QString& folder)
{
    Contents contents;
    for (const QString& name :
         QDir(folder).entryList({QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) contents[name] = file.readAll();
    }
    return contents;
}

// A province that runs keeps its files to itself. What was read twice alike stood so in between.
Expected<Contents> contentsOfAMoment(const QString& folder)
{
    constexpr int mostTries = 100;
    Contents before = contentsOf(folder);
    for (int i = 0; i < mostTries; ++i) {
        Contents now = contentsOf(folder);
        if (now == before) return now;
        before = std::move(now);
    }
    return failure(Error::Kind::Unavailable, words("line.operations_in_use", {{"file", folder}}));
}

Expected<Json> peopleOf(const QString& folder)
{
    const auto contents = contentsOfAMoment(folder);
    if (!contents) return std::unexpected(contents.error());
    const QTemporaryDir copy;
    if (!copy.isValid())
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", copy.path()}}),
                       copy.errorString());
    for (const auto& [name, bytes] : *contents) {
        if (const auto written = writeSmallFile(copy.filePath(name), bytes); !written)
            return std::unexpected(written.error());
    }
    const auto parties = open(copy.path());
    if (!parties) return std::unexpected(parties.error());
    return peopleDocument(parties->cores->books());
}

int people(const std::optional<QString>& data, QTextStream& out, const Caller& caller)
{
    Json document;
    if (!data) {
        document = peopleDocument(Books(province::server::inventedPeople()));
    } else {
        const QString folder = provinceFolder(*data);
        if (!QFileInfo::exists(folder + QStringLiteral("/province.db")))
            return caller.tell({Error::Kind::BadInput, words("app.no_province_here", {{"folder", folder}}), {}});
        auto read = peopleOf(folder);
        if (!read) return caller.tell(read.error());
        document = std::move(*read);
    }
    out << writtenOut(QString::fromStdString(document.dump(2))) << '\n';
    return Done;
}

Json documentOf(const line::PacketsAnswered& all, const Dictionary* dictionary)
{
    Json answered = Json::array(), refused = Json::array();
    for (const line::PacketAnswer& one : all.answered)
        answered.push_back({{"operation", toJson(one.operation.text)},
                            {"kind", toJson(one.kind)},
                            {"accepted", one.reply.accepted},
                            {"reason", one.reply.accepted ? Json() : toJson(one.reply.reason)}});
    for (const line::PacketsAnswered::Refused& one : all.refused) {
        const Words& why = one.why.happened;
        refused.push_back(
            {{"place", one.place}, {"why", toJson(dictionary ? dictionary->render(why, Language::English) : why.id)}});
    }
    return {{"answered", answered}, {"refused", refused}};
}

// The packets of a desk whose line is dead, in the order in which it wrote them. The answers lie in the file `to` before
// anything is said of them; where the power fails before, they are asked for again and nothing is done twice (B1).
int importPackets(const QString& data, const QString& file, const QString& to, QTextStream& out, const Caller& caller)
try {
    const QString ground = provinceFolder(data), own = ground + QStringLiteral("/certificates/province");
    if (!QFileInfo::exists(ground + QStringLiteral("/province.db")))
        return caller.tell({Error::Kind::BadInput, words("app.no_province_here", {{"folder", ground}}), {}});
    if (isOfADesk(to)) return wrongCall(to + QStringLiteral(": a file that keeps a desk or a province"), caller.err);
    const auto packets = readNamedFile(file);
    if (!packets) return caller.tell(packets.error());
    auto parties = open(ground);
    if (!parties) return caller.tell(parties.error());
    const auto sealing = line::sealingOf({ground + QStringLiteral("/certificates/authority.pem"),
                                          own + QStringLiteral(".pem"), own + QStringLiteral(".key")});
    if (!sealing) return caller.tell(sealing.error());
    const auto all = line::answerPackets(*packets, training::provinceName,
                                         parties->line->party(line::PartyName::Province), *sealing);
    if (!all) return caller.tell(all.error());
    if (const auto kept = writeSmallFile(to, fileOf(line::Carries::Answers, all->answers)); !kept)
        return caller.tell(kept.error());
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    const Json document = documentOf(*all, dictionary ? &*dictionary : nullptr);
    out << writtenOut(QString::fromStdString(document.dump(2))) << '\n';
    return all->refused.empty() ? Done : Refused;
} catch (const std::runtime_error& why) {  // its disk is full: what it did not write down it did not do
    return caller.tell(Error{Error::Kind::Unavailable, words("line.file_not_written", {{"file", data}}),
                             QString::fromUtf8(why.what())});
}

// All that the province wants done again, in the place of what it wanted before (M11); nothing: nothing any more.
int wantAgain(const QString& data, const QStringList& said, QTextStream& out, const Caller& caller)
try {
    const QString ground = provinceFolder(data);
    if (!QFileInfo::exists(ground + QStringLiteral("/province.db")))
        return caller.tell({Error::Kind::BadInput, words("app.no_province_here", {{"folder", ground}}), {}});
    Json list = Json::array();
    for (qsizetype at = 0; at < said.size(); at += 3) {
        const auto wanted = domain::DoAgain::fromJson({{"operation", toJson(said[at])},
                                                       {"what", toJson(said.value(at + 1))},
                                                       {"why", toJson(said.value(at + 2))}});
        if (!wanted) return wrongCall(wanted.error().detail, caller.err);
        list.push_back(wanted->toJson());
    }
    auto parties = open(ground);
    if (!parties) return caller.tell(parties.error());
    const Json news{{"again", std::move(list)}};
    parties->line->party(line::PartyName::Province).hear(news);
    out << writtenOut(QString::fromStdString(news.dump(2))) << '\n';
    return Done;
} catch (const std::runtime_error& why) {  // its disk is full
    return caller.tell(Error{Error::Kind::Unavailable, words("line.file_not_written", {{"file", data}}),
                             QString::fromUtf8(why.what())});
}

Json addressOf(quint16 port) { return {{"host", "127.0.0.1"}, {"port", port}}; }

Json readyDocument(const QString& ground, const training::ReferenceParties::Ports& ports)
{
    const QString certificates = ground + QStringLiteral("/certificates");
    Json ready{{"certificates",
                {{"authority", toJson(certificates + QStringLiteral("/authority.pem"))},
                 {"desk", toJson(certificates + QStringLiteral("/desk.pem"))},
                 {"key", toJson(certificates + QStringLiteral("/desk.key"))}}}};
    for (const line::PartnerRow& row : line::partnerRows)
        if (const auto port = ports.find(domain::wordOf(row.party)); port != ports.end())
            ready[row.key] = addressOf(port->second);
    return ready;
}

// The world as all its desks have it: they may join, and whoever is there goes on serving where this one ends
// (contract.md §1).
int serve(const QString& data, quint16 port, QTextStream& out, const Caller& caller)
{
    const QString ground = provinceFolder(data);
    if (!QDir().mkpath(ground))
        return caller.tell({Error::Kind::Unavailable, words("line.file_not_written", {{"file", ground}}), {}});
    ports::RealScheduler scheduler;
    const SystemClock real;
    const auto world = training::SharedWorld::open(ground, QStringLiteral("kapok-province"), scheduler, real, port);
    if (!world) return caller.tell(world.error());
    const auto ports = QCoro::waitFor((*world)->takePart());
    if (!ports) return caller.tell(ports.error());
    (*world)->keepUp([]() -> Task<Expected<void>> { co_return Expected<void>{}; });
    out << QString::fromStdString(readyDocument(ground, *ports).dump(2)) << '\n';
    out.flush();
    // Nobody would ever learn where it is.
    return isPrinted() ? QCoreApplication::exec() : int(Unavailable);
}

int referenceParties(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kapok-province"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    QTextStream out(stdout), err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    const HelpTexts says(arguments);
    const QCommandLineOption data{QStringLiteral("data"), says("help.province.data"), QStringLiteral("DIR")};
    const QCommandLineOption port{QStringLiteral("port"), says("help.province.port"), QStringLiteral("N")};
    const QCommandLineOption answer{QStringLiteral("answer"), says("help.province.answer"), QStringLiteral("TO")};
    QCommandLineParser parser;
    parser.setApplicationDescription(says("help.province"));
    parser.addOptions({data, port, answer, languageOption(says("help.lang"))});
    parser.addPositionalArgument(QStringLiteral("people|messages|import FILE|again"), says("help.province.instead"),
                                 QStringLiteral("[people|messages|import FILE|again [OPERATION WHAT WHY]…]"));
    if (const auto exit = exitOfCall(parser, arguments, out, err)) return *exit;

    const auto language = languageOf(parser);
    if (!language) return wrongCall(language.error().detail, err);
    const Caller caller{err, language->value_or(Language::Chinese)};
    const QStringList args = parser.positionalArguments();
    const auto folder = parser.isSet(data) ? std::optional(parser.value(data)) : std::nullopt;
    if (args == QStringList{QStringLiteral("messages")} && !folder && !parser.isSet(port) && !parser.isSet(answer)) {
        out << messages::page(messages::all());
        return Done;
    }
    if (args == QStringList{QStringLiteral("people")} && !parser.isSet(port) && !parser.isSet(answer))
        return people(folder, out, caller);
    if (args.value(0) == QLatin1String("import")) {
        if (args.size() != 2 || !folder || !parser.isSet(answer) || parser.isSet(port))
            return wrongCall(QStringLiteral("expected import FILE --answer TO --data DIR"), err);
        return importPackets(*folder, args[1], parser.value(answer), out, caller);
    }
    if (args.value(0) == QLatin1String("again")) {
        if (!folder || parser.isSet(answer) || parser.isSet(port))
            return wrongCall(QStringLiteral("expected again [OPERATION WHAT WHY]… --data DIR"), err);
        return wantAgain(*folder, args.mid(1), out, caller);
    }
    if (parser.isSet(answer)) return wrongCall(QStringLiteral("--answer: expected import FILE"), err);
    bool isPort = true;
    const quint16 number = parser.isSet(port) ? parser.value(port).toUShort(&isPort) : 0;
    if (!args.isEmpty() || !folder)
        return wrongCall(QStringLiteral("expected --data DIR, or people, or messages"), err);
    if (!isPort || number > lastPort) return wrongCall(QStringLiteral("--port: expected 0 to 65530"), err);
    return serve(*folder, number, out, caller);
}

}  // namespace

int main(int argc, char** argv)
{
    kapok::beginProcess();
    return kapok::endProcess(referenceParties(argc, argv));
}
