#include "ui/kit/when.h"
#include "ui/sync/sync_row.h"

namespace kapok::ui {
namespace {

const QString again = QStringLiteral("again"), conflict = QStringLiteral("conflict");

QString numberOf(const Phrases& phrases, const QString& number)
{
    return number.isEmpty() ? phrases.say("view.again_elsewhere") : number;
}

// What to do about it; of what was sent since, what that came to.
QString toDo(const Phrases& phrases, const desk::WantedAgain& one)
{
    if (one.caseId.text.isEmpty()) return phrases.say("error.again_of_another_desk");
    const QString what = phrases.word("view.again_do", domain::wordOf(one.what.what));
    if (one.sent == 0) return what;
    const QString heard = phrases.say(one.heard.isEmpty() ? words("view.again_answered") : Words{one.heard, {}});
    return phrases.say("view.again_sent", {{"times", QString::number(one.sent)}, {"heard", heard}}) + u' ' + what;
}

QString dayOf(const Workplace& work, Instant at)
{
    return whenSaid(work.phrases, at, outletDay(work.counter.now()), Clockwork::Seconds);
}

SyncRow rowOf(const Workplace& work, const desk::WantedAgain& one)
{
    const Phrases& phrases = work.phrases;
    const char* what = one.what.what == domain::Again::Resend ? "view.again.resend" : "view.again.register_again";
    SyncRow row{.id = again + u' ' + one.what.id()};
    row.what = phrases.say(what, {{"number", numberOf(phrases, one.number)}, {"request", one.request}});
    row.now = phrases.word("view.again_why", domain::wordOf(one.what.why));
    row.last = dayOf(work, one.since);
    row.trouble = toDo(phrases, one);
    row.caseId = one.caseId.text;
    return row;
}

QString valueSaid(const Phrases& phrases, const Json& value)
{
    if (value.is_null()) return phrases.say("view.conflict_nothing");
    return value.is_string() ? text(value) : QString::fromStdString(value.dump());
}

QString saidBy(const Phrases& phrases, const desk::Version& version, const Json& differs, const char* whose)
{
    QStringList parts{version.accepted
                          ? phrases.say("view.conflict_accepted")
                          : phrases.say("view.conflict_refused", {{"why", phrases.word("reason", version.reason)}})};
    for (const Json& each : differs)
        parts.append(phrases.say("view.conflict_difference",
                                 {{"place", text(each["place"])}, {"value", valueSaid(phrases, each[whose])}}));
    return parts.join(QStringLiteral("  "));
}

SyncRow rowOf(const Workplace& work, const desk::Conflict& one, desk::Holds whose)
{
    const Phrases& phrases = work.phrases;
    const bool isJournal = whose == desk::Holds::Journal;
    const desk::Version& version = isJournal ? one.journal : one.province;
    SyncRow row{.id = QStringList{conflict, one.operation.text, domain::wordOf(whose)}.join(u' ')};
    row.what = phrases.say(isJournal ? "view.conflict.journal" : "view.conflict.province",
                           {{"number", numberOf(phrases, one.number)}});
    row.now = saidBy(phrases, version, one.differs, isJournal ? "journal" : "province");
    row.last = dayOf(work, version.at);
    row.trouble = phrases.word("view.conflict_by", domain::wordOf(one.heardBy));
    row.caseId = one.caseId.text;
    return row;
}

}  // namespace

std::vector<SyncRow> rowsToSeeTo(const Workplace& work)
{
    std::vector<SyncRow> rows;
    for (const desk::Conflict& one : work.counter.conflicts())
        for (const desk::Holds whose : {desk::Holds::Journal, desk::Holds::Province})
            rows.push_back(rowOf(work, one, whose));
    for (const desk::WantedAgain& one : work.counter.wantedAgain()) rows.push_back(rowOf(work, one));
    return rows;
}

std::optional<SeenTo> seenToBy(const QString& row)
{
    if (row.startsWith(again + u' ')) return SeenTo{.wanted = row.mid(again.size() + 1)};
    const auto whose = domain::codeOfWord<desk::Holds>(row.section(u' ', 2));
    if (row.section(u' ', 0, 0) != conflict || !whose) return std::nullopt;
    return SeenTo{.operation = {row.section(u' ', 1, 1)}, .holds = *whose};
}

}  // namespace kapok::ui
