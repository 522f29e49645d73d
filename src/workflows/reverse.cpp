#include "workflows/reverse.h"

#include "base/typed.h"
#include "domain/case_number.h"
#include "workflows/unjudged.h"

#include <algorithm>

namespace kapok::workflows {

static_assert(complete<Reverse>);

using R = Reverse;

Expected<SerialOfCase> SerialOfCase::fromJson(const Json& json)
{
    const QString typed = json.is_string() ? text(json).simplified().remove(u' ') : QString();
    const SerialOfCase serial{typed};
    if (serial.day().isValid() && domain::checks(typed)) return serial;
    return failure(Error::Kind::BadInput, words("error.no_case_number"), QStringLiteral("the number of a case"));
}

QDate SerialOfCase::day() const
{
    const QStringList parts = number.split(u'-');
    return parts.size() == 5 ? QDate::fromString(parts[1], QStringLiteral("yyyyMMdd")) : QDate();
}

namespace {

// The one that was chosen, while it can still be taken back.
const ChangesOfPerson::Change* meant(const R& r)
{
    if (!r.reversed || !r.changes.reply) return nullptr;
    const auto& all = r.changes->changes;
    const auto chosen = std::ranges::find(all, *r.reversed, &ChangesOfPerson::Change::number);
    return chosen == all.end() ? nullptr : &*chosen;
}

// L15: a day that is over is not written anew.
bool isOfToday(const R& r) { return meant(r)->day == r.visit.day; }
QString asWhat(const R& r) { return isOfToday(r) ? QStringLiteral("reversal") : QStringLiteral("correction"); }

// The number on the paper is that of the case that made this change, so it is of its day.
bool isLinked(const R& r) { return r.original && r.original->day() == meant(r)->day; }

Question whichChange(const R& r)
{
    Question question{.text = words("question.reversed_change"), .input = QStringLiteral("option")};
    for (const auto& one : r.changes->changes)
        question.options.push_back(
            {one.number,
             words("option.reversed_change",
                   {{"business", QStringLiteral("business.") + one.business}, {"day", one.day.toString(Qt::ISODate)}}),
             Json::array()});
    question.example = question.options.front().name.toStdString();
    return question;
}

Question whichCase(const R& r)
{
    const domain::OutletCode outlet{QStringLiteral("0708")};
    const QString example = domain::caseNumber(outlet, meant(r)->day, QStringLiteral("0101"), 1);
    return {
        .text = words("question.original_number"), .input = QStringLiteral("text"), .example = example.toStdString()};
}

Question whatWasWrong()
{
    return questions::options("question.mistake", "mistake", {"wrong_card", "wrong_business", "wrong_person", "other"});
}

std::optional<Refusal> nothingToTakeBack(const R& r)
{
    if (toldAnybody(r)) return std::nullopt;
    if (r.changes.notReached()) return provinceNotReached();
    if (r.changes.reply && r.changes->changes.empty())
        return Refusal{QStringLiteral("nothing_to_reverse"), QStringLiteral("rules")};
    return std::nullopt;
}

Words statusNamed(const QString& status) { return {QStringLiteral("view.status.") + status, {}}; }

// What the second person reads, and what stands on the slip: which case, what was wrong, and as what it is taken back.
void sayMistake(const R& r, Sheet& sheet)
{
    sheet.row("paper.row.original_number", r.original->number.toStdString());
    sheet.said("paper.row.reversed", Words{QStringLiteral("business.") + meant(r)->business, {}});
    sheet.said("paper.row.mistake", Words{QStringLiteral("option.mistake.") + *r.mistake, {}});
    sheet.said("paper.row.reversed_as", Words{QStringLiteral("paper.reversed_as.") + asWhat(r), {}});
}

Json shownToTheSecond(const R& r)
{
    Sheet sheet("review.title");
    sayMistake(r, sheet);
    return sheet.said("paper.row.status", statusNamed(meant(r)->before)).json();
}

domain::Ruling ruling() { return {.papers = {QStringLiteral("slip")}, .basis = {QString::fromLatin1(R::basis)}}; }

}  // namespace

void reviewed(const R& r, Sheet& sheet)
{
    sayMistake(r, sheet);
    sheet.becomes("paper.row.status", statusNamed(meant(r)->now), statusNamed(meant(r)->before));
}

Json sheetOf(const R& r, Slip)
{
    Sheet sheet("paper.slip.reverse");
    sheet.citizen(r.visit);
    sayMistake(r, sheet);
    sheet.said("paper.row.state",
               r.order.accepted() ? statusNamed(r.order->status) : words("paper.state.not_answered"));
    return sheet.said("paper.row.next", words("paper.next.reverse")).json();
}

Step next(const R& r)
{
    if (auto no = refusal(r)) return refuse(r, *no);
    if (auto no = nothingToTakeBack(r)) return refuse(r, *no);
    if (!r.changes) return enquire<&R::changes>(ChangesOfPerson{*r.visit.person});
    if (!meant(r)) return ask<&R::reversed>(whichChange(r));
    if (!isLinked(r)) return ask<&R::original>(whichCase(r));
    if (!r.mistake) return ask<&R::mistake>(whatWasWrong());
    if (!r.verdict) return authorise<&R::verdict>(shownToTheSecond(r), ruling());
    if (auto agreed = agree(r)) return *agreed;
    if (!r.order) return order<&R::order>(ReverseChange{*r.visit.person, *r.reversed, r.original->number, asWhat(r)});
    if (auto paper = papers(r)) return *paper;
    return done();
}

}  // namespace kapok::workflows
