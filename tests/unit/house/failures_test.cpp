// docs/failures.md: every failure that the house can name, what happened, what is saved, and what to do, in the words
// that the window itself says. None is missing, and none is older than the dictionary.
#include "source.h"
#include "support/places/page.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace kapok::house {
namespace {

struct Said {
    QString zh, en;
};

std::map<QString, Said> dictionary()
{
    std::map<QString, Said> all;
    const QDir folder(clonePath("resources/words"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object();
        for (auto one = texts.begin(); one != texts.end(); ++one)
            all[one.key()] = {one.value()[u"zh"].toString(), one.value()[u"en"].toString()};
    }
    return all;
}

/// A chapter of the page: what begins so belongs into it; the first that fits has it.
struct Chapter {
    const char* name;  ///< "failure.NAME" is its title
    std::vector<const char*> begins;
    const char* saved;
    const char* next;
};

const std::vector<Chapter>& chapters()
{
    static const std::vector<Chapter> all{
        {"sent",
         {"error.still_in_doubt", "error.not_known_whether", "error.message_not_heard", "error.waits_its_",
          "error.operation_", "error.again_", "error.not_wanted_again", "error.registered_again",
          "error.left_as_a_packet", "error.not_in_the_outbox", "error.payment_under_way", "line.province.in_doubt",
          "line.bank.in_doubt", "line.platform.in_doubt", "line.hsm.in_doubt"},
         "notice.saved_in_outbox",
         "notice.next_is_asked"},
        {"card",
         {"error.card_", "error.chip_", "error.pad_", "error.pin_", "error.reader_", "error.blank_", "error.other_card",
          "error.nothing_typed"},
         "notice.saved_as_draft",
         "notice.next_put_card"},
        {"printer",
         {"printer.", "device.", "ui.error.paper_", "error.no_card_printer", "error.nobody_makes",
          "error.nothing_came_out"},
         "notice.saved_as_draft",
         "notice.next_printer"},
        {"start",
         {"line.desk_file", "line.clock_", "line.certificate", "line.key_of", "line.port_", "line.operations_",
          "line.file_", "app.", "error.small_file", "error.file", "error.folder"},
         "failure.start.saved",
         "failure.start.next"},
        {"line", {"line.", "packet."}, "notice.saved_in_outbox", "notice.next_is_sent"},
        {"person",
         {"error.sign_in", "error.staff_", "error.may_not_", "error.recovery_", "error.outlet_", "error.password_",
          "error.approv", "error.needs_second", "error.not_a_supervisor", "error.nobody_signed", "error.somebody_sits",
          "error.stepped_away", "error.holds_no_key", "error.reprint_needs", "error.conflict_of"},
         "failure.person.saved",
         "failure.person.next"},
        {"input",
         {"id_number.", "identity.", "document.", "photo.", "facts.", "error.text_", "error.telephone", "error.name_",
          "error.no_such_day", "error.no_telephone", "error.field_value"},
         "failure.input.saved",
         "failure.input.next"},
        {"journal",
         {"journal.", "rows.", "error.rows_", "error.entry_", "error.journal"},
         "failure.journal.saved",
         "failure.journal.next"},
        {"program",
         {"rules.", "handbook.", "ui.error.", "error.words_", "error.calendar_", "error.json_", "error.not_json",
          "error.directory"},
         "failure.program.saved",
         "failure.program.next"},
        {"training", {"training."}, "failure.training.saved", "failure.training.next"},
        {"call", {"cli.", "card.cli.", "report."}, "failure.call.saved", "failure.call.next"},
        {"counter", {""}, "notice.saved_as_draft", "notice.next_as_said"},  // whatever is met there
    };
    return all;
}

const Chapter& chapterOf(const QString& id)
{
    for (const Chapter& chapter : chapters())
        for (const char* begins : chapter.begins)
            if (id.startsWith(QLatin1String(begins))) return chapter;
    return chapters().back();
}

// As whoever is told ends: the exit code of contract.md, as far as the sources say it beside the id.
constexpr std::pair<const char*, const char*> kinds[]{{"Refused", "1"}, {"BadInput", "2"},     {"Unavailable", "3"},
                                                      {"Damaged", "4"}, {"NotPermitted", "5"}, {"InDoubt", "3"}};

/// Each id that the sources make a failure of, with its exit codes.
std::map<QString, std::set<QString>> foundInSources()
{
    static const QRegularExpression made(QStringLiteral(
        R"re(Kind::(\w+),\s*words\(\s*(?:[\w.>()-]+\s*\?\s*)?"([a-z_.0-9]+)"(?:\s*:\s*"([a-z_.0-9]+)")?)re"));
    std::map<QString, std::set<QString>> found;
    for (const Source& source : sourcesUnder({"src", "cardio", "db", "ui"}))
        for (auto each = made.globalMatch(source.strings); each.hasNext();) {
            const auto match = each.next();
            for (const QString& id : {match.captured(2), match.captured(3)})
                for (const auto& [kind, code] : kinds)
                    if (!id.isEmpty() && match.captured(1) == QLatin1String(kind))
                        found[id].insert(QLatin1String(code));
        }
    return found;
}

// Every source is read, once.
const std::map<QString, std::set<QString>>& failuresInSources()
{
    static const auto found = foundInSources();
    return found;
}

/// Of these words all are failures, though the one or the other is made of a table.
bool isOnlyFailures(const QString& id)
{
    for (const char* begins : {"error.", "line.", "journal.", "printer.", "packet.", "id_number.", "photo.", "app."})
        if (id.startsWith(QLatin1String(begins))) return true;
    return false;
}

std::map<QString, std::set<QString>> everyFailure()
{
    auto all = failuresInSources();
    for (const auto& [id, said] : dictionary())
        if (isOnlyFailures(id)) all.try_emplace(id);
    return all;
}

QString cell(QString text) { return text.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' '); }

QString page()
{
    const auto words = dictionary();
    const auto failures = everyFailure();
    QString page = QStringLiteral(
        "# 出错时 When something fails\n\n"
        "柜台说得出的每一种错：出了什么事，保存了什么，怎么办。每一句都是窗口自己说的话；编号写在诊断和 log/kapok.log "
        "里，"
        "按编号在这里找。花括号里是当时的值。\n\n"
        "*Every failure that a desk can name: what happened, what is saved, what to do. Each sentence is the window's "
        "own; "
        "its id stands in the diagnostics and in log/kapok.log, and is looked up here. Braces hold what it was about. "
        "The "
        "number is the exit code of a command (1 refused, 2 malformed, 3 not available, 4 damaged, 5 not permitted). "
        "`./dev pages` writes this page from the dictionaries.*\n");
    const auto both = [&](const char* id) {
        const Said& said = words.at(QLatin1String(id));
        return said.zh + u' ' + said.en;
    };
    for (const Chapter& chapter : chapters()) {
        page += QStringLiteral("\n## %1\n\n**保存了什么 Saved:** %2\n\n**怎么办 What to do:** %3\n\n"
                               "| id | 出了什么事 | What happened | exit |\n|---|---|---|---|\n")
                    .arg(both(QByteArray("failure.").append(chapter.name).constData()), both(chapter.saved),
                         both(chapter.next));
        for (const auto& [id, codes] : failures) {
            if (&chapterOf(id) != &chapter) continue;
            const Said& said = words.at(id);
            page += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                        .arg(id, cell(said.zh), cell(said.en), QStringList(codes.begin(), codes.end()).join(u' '));
        }
    }
    return page;
}

TEST(Failures, AreEachInTheDictionary)
{
    const auto words = dictionary();
    const auto failures = everyFailure();
    EXPECT_GT(failures.size(), 250U);
    for (const auto& [id, codes] : failures) EXPECT_TRUE(words.contains(id)) << id.toStdString() << " has no words";
}

// The search itself: what a table names, and what stands in one arm of a choice, is found.
TEST(Failures, AreFoundWhereTheyAreMade)
{
    const auto& found = failuresInSources();
    for (const char* id : {"error.sign_in_locked", "printer.no_queue", "printer.no_service", "line.desk_file_wrong",
                           "journal.of_training", "journal.of_a_real_desk"})
        EXPECT_TRUE(found.contains(QLatin1String(id))) << id;
    EXPECT_THAT(found.at(QStringLiteral("error.sign_in_locked")), testing::ElementsAre(QStringLiteral("5")));
}

TEST(Pages, FailuresAreThoseOfTheHouse) { expectPage("failures.md", page()); }

}  // namespace
}  // namespace kapok::house
