// One reader for all: whatever file or message is JSON here, what is none is refused to its last byte, with line and
// byte, and a byte order mark by all of them.
#include "bank/server/core.h"
#include "cardio/emulator/card_state.h"
#include "cli/case_file.h"
#include "db/journal/entry_codec.h"
#include "desk/staff.h"
#include "domain/outlet.h"
#include "domain/rules/rule_pack.h"
#include "line/desk_file.h"
#include "line/packets/packet.h"
#include "line/wire.h"
#include "tests/support/json/kinds.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok {
namespace {

using test::JsonKind;

std::string detailOf(const auto& read) { return read ? std::string() : read.error().detail.toStdString(); }

std::string inFile(const QByteArray& text, const auto& reader)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file.json")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    return detailOf(reader(file.fileName()));
}

std::string ofCases(const QByteArray& text)
{
    static const domain::RulePack pack = domain::RulePack::find(QStringLiteral("jiangmen-2021")).value();
    static const WorkingDays calendar =
        WorkingDays::parse(R"({"years":{"2021":{"holidays":[],"working":[]}}})").value_or(WorkingDays());
    return detailOf(cli::runCases(text, pack, calendar));
}

// What was malformed in a demand, the party says in its reply.
std::string ofDemand(const QByteArray& text)
{
    static const bank::server::BankCoreServer unasked;
    bank::server::BankCoreServer bank = unasked;
    const auto reply = bank.demand({QStringLiteral("op")}, QStringLiteral("account_open"), text);
    return reply.body.value("at", std::string());
}

struct Reader {
    const char* called;
    std::function<std::string(const QByteArray&)> complaint;  // empty: it was taken
};

void PrintTo(const Reader& reader, std::ostream* out) { *out << reader.called; }

const std::vector<Reader>& readers()
{
    static const std::vector<Reader> all{
        {"facts_of_a_question", [](const QByteArray& text) { return detailOf(parseStrict(text)); }},
        {"cases", ofCases},
        {"rule_pack", [](const QByteArray& text) { return detailOf(domain::RulePack::load(text)); }},
        {"directory", [](const QByteArray& text) { return detailOf(domain::Directory::parse(text)); }},
        {"calendar", [](const QByteArray& text) { return detailOf(WorkingDays::parse(text)); }},
        {"staff", [](const QByteArray& text) { return detailOf(desk::staffOf(text, desk::Hashing{})); }},
        {"desk_json", [](const QByteArray& text) { return inFile(text, line::readDeskFile); }},
        {"card_file", [](const QByteArray& text) { return inFile(text, cardio::loadCard); }},
        {"journal_entry", [](const QByteArray& text) { return detailOf(db::decode(text)); }},
        {"ask", [](const QByteArray& text) { return detailOf(line::questionOf(text)); }},
        {"find", [](const QByteArray& text) { return detailOf(line::operationOf(text)); }},
        {"ask_all", [](const QByteArray& text) { return detailOf(line::roundOf(text)); }},
        {"demand", ofDemand},
        {"answer", [](const QByteArray& text) { return detailOf(line::replyOf(text)); }},
        {"demands_on_a_stick",
         [](const QByteArray& text) { return detailOf(line::packetsIn(line::Carries::Demands, text)); }},
        {"packet", [](const QByteArray& text) { return detailOf(line::packetOf(text)); }},
        {"answer_in_a_packet", [](const QByteArray& text) { return detailOf(line::packetAnswerOf(text)); }},
        {"answer_to_find", [](const QByteArray& text) { return detailOf(line::foundOf(text, QStringLiteral("1f"))); }},
    };
    return all;
}

class EveryReader : public testing::TestWithParam<Reader> {};

// No document of the table is what the reader is for: it complains of every one, but of the shape only where it is JSON.
TEST_P(EveryReader, RefusesWhatIsNotJsonAndNothingElseForThat)
{
    for (const test::JsonText& one : test::jsonTexts()) {
        const std::string said = GetParam().complaint(one.text);
        if (one.kind == JsonKind::NotJson)
            EXPECT_THAT(said, testing::ContainsRegex("line [0-9]+: not JSON at byte [0-9]+")) << one.called;
        else EXPECT_THAT(said, testing::Not(testing::HasSubstr("not JSON"))) << one.called;
    }
}

INSTANTIATE_TEST_SUITE_P(Of, EveryReader, testing::ValuesIn(readers()),
                         [](const auto& info) { return std::string(info.param.called); });

}  // namespace
}  // namespace kapok
