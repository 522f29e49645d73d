// A counter without anything behind it: what it shows is set by hand, what it is asked for is written down.
#pragma once

#include "desk/counter_view.h"
#include "domain/knowledge.h"
#include "ui/kit/workplace.h"

#include <functional>

namespace kapok::ui {

class FakeCounter final : public desk::CounterView {
public:
    desk::Place placeOfDesk{.outlet = {QStringLiteral("0708")}, .desk = QStringLiteral("0101")};
    std::vector<desk::StaffMember> members;
    std::optional<desk::StaffMember> signedIn;
    std::optional<desk::PersonAtCounter> here;
    std::optional<desk::CardLeft> left;                                         ///< in a reader
    std::optional<Error> troubled;                                              ///< what the desk failed at by itself
    std::shared_ptr<desk::AtCounter> at = std::make_shared<desk::AtCounter>();  ///< who is here, for every errand
    std::vector<desk::WorkItem> work;
    std::vector<desk::OutboxItem> onItsWay;
    std::map<domain::OperationId, Instant> nextTries;
    std::vector<desk::WantedAgain> again;       ///< by the province
    std::vector<desk::Conflict> differing;      ///< two versions of an operation
    std::vector<desk::MessageItem> telephones;  ///< short messages, as they were told
    std::map<desk::StateWord, qint64> more;     ///< open as well, and in no list
    std::map<domain::CaseId, desk::CaseView> cases;
    std::vector<workflows::Step> ahead;  ///< of whichever case is asked about
    QStringList locked;
    bool whole = true;                                  ///< lists are not being made anew
    desk::LineState way{true, Instant{1625704200000}};  ///< to the province
    std::vector<desk::ReaderState> readers;
    desk::ChipState chip;                         ///< what is read of the card
    std::optional<desk::IdentityState> identity;  ///< what is read of the identity card
    QString identityCard;                         ///< which one lies there; empty: none
    QStringList asked;                            ///< every wish, in order: "openPerson 4407…"
    std::optional<Error> fails;                   ///< what the next wish comes back with
    desk::Standing stands;                        ///< what the next wish for a case comes back with
    std::vector<Json> handed;                     ///< papers that belong to no case
    reports::Told tells;                          ///< what reports are counted from
    std::optional<desk::Act> did;                 ///< the last wish for a case, as it was given
    std::function<void()> meanwhile = [] {};      ///< what happens while the next wish is awaited
    QDate dayThatIsOpen{2021, 7, 8};              ///< invalid: it is closed

    const desk::Place& place() const override { return placeOfDesk; }
    Instant now() const override { return {1625704200000}; }  // 2021-07-08 08:30 +08:00
    QDate businessDay() const override { return dayThatIsOpen; }
    desk::LineState line() const override { return way; }
    const std::vector<desk::StaffMember>& staff() const override { return members; }
    const desk::StaffMember* teller() const override { return signedIn ? &*signedIn : nullptr; }
    QStringList lockedNumbers() const override { return locked; }
    const desk::PersonAtCounter* person() const override { return here ? &*here : nullptr; }
    desk::Errand errand() const override { return {at, signedIn ? signedIn->number : QString()}; }
    Task<Expected<desk::IdentityState>> readIdentity() override
    {
        asked.append(QStringLiteral("readIdentity"));
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return desk::IdentityState(*identity);
    }
    QString identityLies() const override { return identityCard; }
    const desk::CardLeft* cardLeft() const override { return left ? &*left : nullptr; }
    std::vector<desk::WorkItem> listed(desk::WorkList list) const override
    {
        std::vector<desk::WorkItem> items = work;
        if (list == desk::WorkList::Outbox)
            std::erase_if(items, [](const desk::WorkItem& item) {
                return item.state != desk::StateWord::Recorded && item.state != desk::StateWord::InDoubt;
            });
        if (list == desk::WorkList::Approvals)
            std::erase_if(items, [&](const desk::WorkItem& item) {
                const auto one = cases.find(item.id);
                return one == cases.end() || one->second.standing.waitsFor != desk::WaitsFor::SecondPerson;
            });
        return items;
    }
    desk::WorkCounts workCounts() const override
    {
        desk::WorkCounts counts{.open = more};
        for (const desk::WorkItem& item : work) ++counts.open[item.state];
        return counts;
    }
    std::optional<desk::CaseView> find(const domain::CaseId& id) const override
    {
        const auto one = cases.find(id);
        return one == cases.end() ? std::nullopt : std::optional(one->second);
    }
    std::vector<workflows::Step> wayOf(const domain::CaseId&) const override { return ahead; }

    Task<Expected<desk::StaffMember>> signIn(QString number, SecureBytes) override
    {
        asked.append(QStringLiteral("signIn ") + number);
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        signedIn = desk::StaffMember{.number = number};
        co_return desk::StaffMember(*signedIn);
    }
    Task<Expected<void>> comeBack(SecureBytes) override { return done(QStringLiteral("comeBack")); }
    Task<Expected<void>> signOut() override
    {
        signedIn.reset();
        return done(QStringLiteral("signOut"));
    }
    Task<Expected<void>> stepAway() override { return done(QStringLiteral("stepAway")); }
    Task<Expected<void>> signOffOutlet() override
    {
        signedIn.reset();
        return done(QStringLiteral("signOffOutlet"));
    }
    Task<Expected<void>> signOffAnother(QString by, SecureBytes) override
    {
        if (!fails) signedIn.reset();
        return done(QStringLiteral("signOffAnother ") + by);
    }
    Task<Expected<void>> unlock(QString number) override { return done(QStringLiteral("unlock ") + number); }
    Task<Expected<void>> openPerson(QString typed, desk::Errand) override
    {
        std::exchange(meanwhile, [] {})();
        asked.append(QStringLiteral("openPerson ") + typed);
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        here = next;
        co_return Expected<void>{};
    }
    Task<Expected<void>> refreshPerson() override { return done(QStringLiteral("refreshPerson")); }
    Task<Expected<void>> endVisit() override
    {
        here.reset();
        return done(QStringLiteral("endVisit"));
    }
    Task<Expected<void>> importPhoto(QString file) override { return done(QStringLiteral("importPhoto ") + file); }
    Task<Expected<void>> attend(QString field, Json) override { return done(QStringLiteral("attend ") + field); }
    void selectCard(const QString& ref) override { asked.append(QStringLiteral("selectCard ") + ref); }
    Task<Expected<desk::Standing>> startBusiness(domain::Business business, desk::Errand) override
    {
        return standing(QStringLiteral("start ") + domain::codeOf(business));
    }
    Task<Expected<desk::Standing>> act(domain::CaseId id, desk::Act act) override
    {
        static const QStringList names{
            QStringLiteral("takeUp"),   QStringLiteral("goOn"),     QStringLiteral("answer"),
            QStringLiteral("takeBack"), QStringLiteral("breakOff"), QStringLiteral("refuseForPapers"),
            QStringLiteral("usePad"),   QStringLiteral("leavePad"), QStringLiteral("approve")};
        const QString wish = names[qsizetype(act.index())] + u' ' + id.text;
        did = std::move(act);
        return standing(wish);
    }
    Task<Expected<int>> reprintApproved(domain::CaseId id, QString field, desk::SecondPerson second,
                                        SecureBytes) override
    {
        asked.append(
            QStringList{QStringLiteral("reprintApproved"), id.text, field, second.number, second.seen}.join(u' '));
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return 3;
    }
    Task<Expected<int>> reprint(domain::CaseId id, QString field) override
    {
        asked.append(QStringLiteral("reprint ") + id.text + u' ' + field);
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return 2;
    }
    Task<Expected<void>> resend(domain::CaseId id, QString field) override
    {
        return done(QStringLiteral("resend ") + id.text + u' ' + field);
    }
    std::vector<desk::OutboxItem> outbox() const override { return onItsWay; }
    Instant nextTry(const desk::OutboxItem& item) const override
    {
        const auto known = nextTries.find(item.operation);
        return known == nextTries.end() ? Instant() : known->second;
    }
    Task<Expected<void>> hold(domain::CaseId id, QString field) override
    {
        return done(QStringLiteral("hold ") + id.text + u' ' + field);
    }
    Task<Expected<void>> release(domain::CaseId id, QString field) override
    {
        return done(QStringLiteral("release ") + id.text + u' ' + field);
    }
    Task<Expected<std::vector<desk::MessageItem>>> messages() override
    {
        asked.append(QStringLiteral("messages"));
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return std::vector<desk::MessageItem>(telephones);
    }
    std::vector<desk::WantedAgain> wantedAgain() const override { return again; }
    std::vector<desk::Conflict> conflicts() const override { return differing; }
    Task<Expected<void>> sendAgain(QString wanted) override { return done(QStringLiteral("sendAgain ") + wanted); }
    Task<Expected<void>> closeAgain(QString wanted, QString note) override
    {
        return done(QStringLiteral("closeAgain ") + wanted + u' ' + note);
    }
    Task<Expected<void>> closeConflict(domain::OperationId operation, desk::Holds which, QString why) override
    {
        return done(
            QStringList{QStringLiteral("closeConflict"), operation.text, domain::wordOf(which), why}.join(u' '));
    }
    bool listsAreWhole() const override { return whole; }
    Task<Expected<std::vector<desk::WorkItem>>> dayList(QDate) override
    {
        asked.append(QStringLiteral("dayList"));
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return std::vector<desk::WorkItem>(work);
    }
    Task<Expected<void>> sync() override { return done(QStringLiteral("sync")); }
    Task<Expected<std::vector<desk::ReaderState>>> lookAtReaders() override
    {
        co_return std::vector<desk::ReaderState>(readers);
    }
    Task<Expected<desk::ChipState>> readCard() override
    {
        asked.append(QStringLiteral("readCard"));
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return desk::ChipState(chip);
    }
    void whenChanged(std::function<void()>) override {}
    Task<Expected<void>> handOut(QString paper, Json sheet) override
    {
        handed.push_back(std::move(sheet));
        return done(QStringLiteral("handOut ") + paper);
    }
    Task<Expected<reports::Told>> told(const Dictionary&) override
    {
        asked.append(QStringLiteral("told"));
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return reports::Told(tells);
    }
    const desk::StockBook& stock() const override { return book; }
    Task<Expected<bool>> moveStock(domain::StockMove move, desk::SecondWord second, SecureBytes) override
    {
        const bool anew = !liesThere;
        const auto moved = co_await done(
            QStringList{QStringLiteral("moveStock"), move.move, move.kind, domain::Serials::text(move.serials.first),
                        domain::Serials::text(move.serials.last), move.from, move.to, move.reason, second.number}
                .join(u' '));
        if (!moved) co_return std::unexpected(moved.error());
        co_return anew;
    }
    Task<Expected<void>> countStock(desk::StockTally tally, desk::SecondWord second, SecureBytes) override
    {
        return done(QStringLiteral("countStock ") + QString::fromStdString(tally.toJson().dump()) + u' ' +
                    second.number);
    }
    Task<Expected<std::vector<desk::StockMovement>>> roadOf(QString serial) override
    {
        const auto heard = co_await done(QStringLiteral("roadOf ") + serial);
        if (!heard) co_return std::unexpected(heard.error());
        co_return std::vector<desk::StockMovement>(road);
    }
    const desk::DayBook& days() const override { return daysOfDesk; }
    Task<Expected<desk::DayLook>> lookAtDay() override
    {
        asked.append(QStringLiteral("lookAtDay"));
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return desk::DayLook(look);
    }
    Task<Expected<void>> countDay(desk::DayTally tally, desk::SecondWord second, SecureBytes) override
    {
        return done(QStringLiteral("countDay ") + QString::fromStdString(tally.toJson().dump()) + u' ' + second.number);
    }
    Task<Expected<void>> closeDay(std::map<QString, QString> reasons) override
    {
        QString wish = QStringLiteral("closeDay");
        for (const auto& [what, why] : reasons) wish += u' ' + what + u'=' + why;
        return done(wish);
    }
    Task<Expected<void>> reopenDay(QString reason, desk::SecondWord second, SecureBytes) override
    {
        return done(QStringLiteral("reopenDay ") + reason + u' ' + second.number);
    }
    Task<Expected<void>> printDay() override { return done(QStringLiteral("printDay")); }

    desk::DayBook daysOfDesk;                   ///< how its days were opened and closed
    desk::DayLook look;                         ///< what the open day comes to
    desk::StockBook book;                       ///< where each blank lies
    std::vector<desk::StockMovement> road;      ///< of the serial that is asked for
    bool liesThere = false;                     ///< what is moved next is there already
    std::optional<desk::PersonAtCounter> next;  ///< who is opened by the next number

private:
    Task<Expected<void>> done(QString what)
    {
        asked.append(what);
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return Expected<void>{};
    }
    Task<Expected<desk::Standing>> standing(QString what)
    {
        asked.append(what);
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*std::exchange(fails, {}));
        co_return desk::Standing(stands);  // named, a member would be moved out of
    }
};

/// A presenter's workplace over that counter; the words are those of the product, in English.
struct Desk {
    FakeCounter counter;
    domain::Knowledge knowledge = domain::Knowledge::load().value();
    Workplace work{.counter = counter, .phrases = Phrases(knowledge.dictionary, knowledge.directory)};
    std::vector<Intent> wishes;

    Desk()
    {
        work.phrases.speak(Language::English);
        work.wish = [this](const Intent& intent) { wishes.push_back(intent); };
    }
};

inline desk::PersonAtCounter somebody()
{
    desk::PersonAtCounter person;
    person.visit.person = domain::Person{
        .document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440524188001010014")),
        .name = Redacted(domain::PersonName{QStringLiteral("梁测试")})};
    person.reached = true;
    return person;
}

inline Error trouble() { return {Error::Kind::Unavailable, words("error.card_none"), {}}; }

}  // namespace kapok::ui
