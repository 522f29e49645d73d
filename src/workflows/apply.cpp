#include "workflows/apply.h"

#include "domain/typed_text.h"

namespace kapok::workflows {

static_assert(complete<Apply>);

using A = Apply;

domain::Facts::Request requestOf(const A& a)
{
    domain::Facts::Request request{.business = A::business};
    request.channel = channelOf(a);
    return request;
}

Expected<InsuredNumber> InsuredNumber::fromJson(const Json& json)
{
    auto number = domain::IdentityDocument::recognise(text(bare(json)));
    if (!number) return std::unexpected(number.error());
    return InsuredNumber{Redacted(std::move(*number))};
}

Expected<InsuredName> InsuredName::fromJson(const Json& json)
{
    const QString name = text(bare(json));
    if (const auto wrong = domain::wrongWith(domain::TextForm::Name, name))
        return failure(Error::Kind::BadInput, *wrong);
    return InsuredName{Redacted(domain::PersonName{name.trimmed()})};
}

namespace {

const QLatin1String verifyInsuredData("verify_insured_data"), brought("brought");

// A10: of whoever stands on a unit's list nobody is here who could be asked, and the list that goes back to the unit is
// its paper.
bool isListed(const A& a) { return a.channel == QLatin1String("unit"); }

bool hasReceipt(const A& a) { return a.agencyReceipt && *a.agencyReceipt == brought; }

// P1.1*: payments fail where the agency knows him by another number or name than his card does. A name that nobody
// could tell, because the province was not reached, is not compared.
bool differs(const A& a)
{
    const domain::Person& person = *a.visit.person;
    const domain::PersonName& name = person.name.bare(ForCodec{});
    const bool sameNumber =
        a.insuredNumber->number.bare(ForCodec{}).number() == person.document.bare(ForCodec{}).number();
    return !sameNumber || (!name.text.isEmpty() && !(a.insuredName->name.bare(ForCodec{}) == name));
}

// A07: he is advised to have it checked first; with the receipt in hand number and name are taken from it and compared.
std::optional<Step> compareInsuredData(const A& a)
{
    if (isListed(a) || toldAnybody(a) || !a.verdict->then.contains(verifyInsuredData)) return std::nullopt;
    if (!a.agencyReceipt)
        return ask<&A::agencyReceipt>(
            questions::options("question.agency_receipt", "agency_receipt", {"brought", "without"}));
    if (!hasReceipt(a)) return std::nullopt;
    const domain::Person& person = *a.visit.person;
    if (!a.insuredNumber) {
        const std::string own = person.document.bare(ForCodec{}).number().toStdString();
        return ask<&A::insuredNumber>(questions::typed("question.insured_number", "number", own.c_str()));
    }
    if (!a.insuredName) {
        const std::string own = person.name.bare(ForCodec{}).text.toStdString();
        return ask<&A::insuredName>(
            questions::typed("question.insured_name", "name", own.empty() ? "CHAN TAI MAN" : own.c_str()));
    }
    if (!differs(a)) return std::nullopt;
    return ask<&A::insuredDiffers>(questions::options("question.insured_differs", "insured_differs", {"to_agency"}));
}

// A12, P1.2: he may choose any bank; at a desk of another one he is told where that is, and by which number. What is
// chosen here is this desk's own where nobody says so at the review.
std::optional<Step> chooseBank(const A& a)
{
    if (toldAnybody(a) || !a.anotherBank) return std::nullopt;
    if (!a.bankWanted) return ask<&A::bankWanted>(questions::banks());
    if (a.bankVerdict) return std::nullopt;
    domain::Facts facts = factsOf(a);
    facts.request.bank = *a.bankWanted;
    return decide<&A::bankVerdict>(std::move(facts));
}

Step orAnotherBank(const A& a, Step step)
{
    if (step.fills != QLatin1String(nameOf<&A::review>()) || a.anotherBank) return step;
    step.question.options = questions::options("question.review", "another_bank", {"chosen"}).options;
    step.question.insteadFills = QString::fromLatin1(nameOf<&A::anotherBank>());
    return step;
}

void sayInsuredData(const A& a, Sheet& sheet)
{
    if (a.agencyReceipt)
        sheet.said("paper.row.insured_data", words(hasReceipt(a) ? "paper.insured.agrees" : "paper.insured.unchecked"));
}

}  // namespace

void reviewed(const A& a, Sheet& sheet)
{
    reviewMerges(a, sheet);
    sayInsuredData(a, sheet);
}

void received(const A& a, Sheet& sheet) { sayInsuredData(a, sheet); }

// A14, P1.9: who has a card keeps using it; that he cannot find it nobody else knows, so the slip says what he does then.
void sentHome(const A& a, Sheet& sheet)
{
    if (a.verdict.ruling && a.verdict->reason == QLatin1String("has_card_keep_using"))
        sheet.said("paper.row.card_lost", words("paper.card_lost.report_and_replace"));
    if (!a.bankWanted) return;
    sheet.said("paper.row.bank_chosen",
               words("option.bank_chosen", {{"bank", QStringLiteral("bank.") + *a.bankWanted},
                                            {"hotline", QStringLiteral("hotline.") + *a.bankWanted}}));
}

Json sheetOf(const A& a, Receipt) { return receiptOf(a, "paper.receipt.apply"); }

Step next(const A& a)
{
    if (auto over = notMadeAfterAll(a)) return *over;
    if (auto no = refusal(a))
        return isListed(a) && paid(a.fee) == 0 ? Step{.kind = StepKind::Refuse, .refusal = *no} : refuse(a, *no);
    if (a.insuredDiffers) return refuse(a, {QStringLiteral("insured_data_differs"), QStringLiteral("rules")});
    if (auto first = begin(a)) return *first;
    if (auto compared = compareInsuredData(a)) return *compared;
    if (auto choosing = chooseBank(a)) return *choosing;
    if (auto agreed = agree(a)) return orAnotherBank(a, *agreed);
    if (!a.order) return order<&A::order>(OrderCard{*a.visit.person, shownOf(a), mergesOf(a), channelOf(a)});
    if (auto step = cardIsMade(a)) return *step;
    return done();
}

}  // namespace kapok::workflows
