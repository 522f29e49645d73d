#include "desk/counter_view.h"

namespace kapok::desk {
namespace {

template <class... Cases>
struct OneOf : Cases... {
    using Cases::operator()...;
};

ChipState stateOf(const ports::ChipData& chip)
{
    return {.version = chip.version,
            .identification = chip.identification,
            .cardNumber = chip.cardNumber,
            .name = chip.name,
            .socialSecurityNumber = chip.socialSecurityNumber,
            .issued = chip.issued,
            .expires = chip.expires,
            .pinTriesLeft = chip.pinTriesLeft,
            .warnings = chip.warnings};
}

CaseView caseView(const Case& one, Standing standing)
{
    CaseView view{.id = one.id, .number = one.number, .business = one.business()};
    view.person = one.visit().person;
    view.present = one.visit().present;
    if (one.outer) view.outer = one.outer->id;
    view.changedAt = one.changedAt;
    view.fields = one.record().fields();
    view.filled = one.filled;
    view.suggested = one.suggested;
    view.changeable = !one.ended && !one.orderIntended() && one.open.empty();
    view.ended = one.ended;
    view.standing = std::move(standing);
    return view;
}

class LiveLine : public CounterView {
public:
    explicit LiveLine(Counter& counter) : m_counter(counter) {}

    Task<Expected<std::vector<MessageItem>>> messages() override { return m_counter.casework().messages(); }
    Task<Expected<void>> resend(domain::CaseId id, QString field) override
    {
        return m_counter.casework().resend(std::move(id), std::move(field));
    }
    std::vector<OutboxItem> outbox() const override
    {
        return isHidden() ? std::vector<OutboxItem>{} : m_counter.runner().outbox().items();
    }
    Instant nextTry(const OutboxItem& item) const override { return m_counter.runner().outbox().nextTry(item); }
    Task<Expected<void>> hold(domain::CaseId id, QString field) override
    {
        return m_counter.casework().hold(std::move(id), std::move(field));
    }
    Task<Expected<void>> release(domain::CaseId id, QString field) override
    {
        return m_counter.casework().release(std::move(id), std::move(field));
    }
    std::vector<WantedAgain> wantedAgain() const override { return shown(m_counter.runner().again().book().open()); }
    std::vector<Conflict> conflicts() const override { return shown(m_counter.runner().conflicts().book().open()); }
    Task<Expected<void>> sendAgain(QString wanted) override
    {
        return m_counter.casework().sendAgain(std::move(wanted));
    }
    Task<Expected<void>> closeAgain(QString wanted, QString note) override
    {
        return m_counter.casework().closeAgain(std::move(wanted), std::move(note));
    }
    Task<Expected<void>> closeConflict(domain::OperationId operation, Holds which, QString why) override
    {
        return m_counter.casework().closeConflict(std::move(operation), which, std::move(why));
    }

protected:
    Counter& m_counter;

private:
    bool isHidden() const { return m_counter.teller() && !m_counter.authority().has(Right::Look); }
    template <class Key, class One>
    std::vector<One> shown(const std::map<Key, One>& book) const
    {
        std::vector<One> all;
        if (!isHidden())
            for (const auto& [key, one] : book) all.push_back(one);
        return all;
    }
};

class LiveOffice : public LiveLine {
public:
    using LiveLine::LiveLine;

    Task<Expected<std::vector<ReaderState>>> lookAtReaders() override
    {
        const auto readers = co_await m_counter.cards().look();
        if (!readers) co_return std::unexpected(readers.error());
        std::vector<ReaderState> seen;
        for (const ports::Reader& one : readers->list)
            seen.push_back(
                {one.name, one.contactless, one.cardPresent, one.atr, one.cardKind, one.device, one.takesPins});
        co_return seen;
    }
    Task<Expected<ChipState>> readCard() override
    {
        const auto allowed = co_await m_counter.authority().check(Right::Look);
        if (!allowed) co_return std::unexpected(allowed.error());
        const auto chip = co_await m_counter.cards().read();
        if (!chip) co_return std::unexpected(chip.error());
        co_return stateOf(*chip);
    }
    Task<Expected<IdentityState>> readIdentity() override
    {
        const auto read = co_await m_counter.reception().readIdentity();
        if (!read) co_return std::unexpected(read.error());
        const PersonAtCounter* here = m_counter.reception().person();
        co_return IdentityState{.name = read->name,
                                .number = read->document.bare(ForCodec{}).number(),
                                .shown = read->document.shown(),
                                .validUntil = read->validUntil.value_or(QDate()),
                                .isExpired = read->isExpiredOn(outletDay(m_counter.now())),
                                .isOfPersonHere = here && here->visit.person->document == read->document,
                                .isOfWhoComes = here && here->visit.present.deputy.document == read->document};
    }
    QString identityLies() const override { return m_counter.cards().identities().lies(); }
    const CardLeft* cardLeft() const override { return m_counter.cards().left(); }
    Task<Expected<void>> handOut(QString paper, Json sheet) override
    {
        return m_counter.office().handOut(std::move(paper), std::move(sheet), m_counter.errand());
    }
    Task<Expected<reports::Told>> told(const Dictionary& words) override
    {
        return m_counter.office().told(&words, m_counter.errand());
    }
    const StockBook& stock() const override { return m_counter.stockroom().book(); }
    Task<Expected<bool>> moveStock(domain::StockMove move, SecondWord second, SecureBytes password) override
    {
        return m_counter.stockroom().move(std::move(move), std::move(second), std::move(password));
    }
    Task<Expected<void>> countStock(StockTally tally, SecondWord second, SecureBytes password) override
    {
        return m_counter.stockroom().count(std::move(tally), std::move(second), std::move(password));
    }
    Task<Expected<std::vector<StockMovement>>> roadOf(QString serial) override
    {
        return m_counter.stockroom().roadOf(std::move(serial));
    }
    const DayBook& days() const override { return m_counter.evening().day().book(); }
    Task<Expected<DayLook>> lookAtDay() override { return m_counter.evening().look(); }
    Task<Expected<void>> countDay(DayTally tally, SecondWord second, SecureBytes password) override
    {
        return m_counter.evening().count(std::move(tally), std::move(second), std::move(password));
    }
    Task<Expected<void>> closeDay(std::map<QString, QString> reasons) override
    {
        return m_counter.evening().close(std::move(reasons));
    }
    Task<Expected<void>> reopenDay(QString reason, SecondWord second, SecureBytes password) override
    {
        return m_counter.evening().reopen(std::move(reason), std::move(second), std::move(password));
    }
    Task<Expected<void>> printDay() override { return m_counter.evening().print(); }
};

class LiveView final : public LiveOffice {
public:
    using LiveOffice::LiveOffice;

    const Place& place() const override { return m_counter.place(); }
    Instant now() const override { return m_counter.now(); }
    QDate businessDay() const override { return m_counter.businessDay(); }
    LineState line() const override
    {
        return {m_counter.line().reached(), m_counter.line().lastAnswer(), m_counter.trouble().now()};
    }
    const std::vector<StaffMember>& staff() const override { return m_counter.staff(); }
    const StaffMember* teller() const override { return m_counter.teller(); }
    QStringList lockedNumbers() const override { return m_counter.seating().lockedNumbers(); }
    const PersonAtCounter* person() const override { return m_counter.reception().person(); }
    std::vector<WorkItem> listed(WorkList list) const override
    {
        return isBarred(Right::Look) ? std::vector<WorkItem>{} : m_counter.work().of(list);
    }
    WorkCounts workCounts() const override { return m_counter.work().counts(); }
    std::optional<CaseView> find(const domain::CaseId& id) const override
    {
        const Case* one = isBarred(Right::Look) ? nullptr : m_counter.runner().book().find(id);
        if (!one) return std::nullopt;
        return caseView(*one, m_counter.runner().standing(*one));
    }
    std::vector<workflows::Step> wayOf(const domain::CaseId& id) const override
    {
        const Case* one = m_counter.runner().book().find(id);
        return one ? m_counter.casework().wayOf(*one) : std::vector<workflows::Step>{};
    }

    Task<Expected<StaffMember>> signIn(QString number, SecureBytes password) override
    {
        return m_counter.signIn(std::move(number), std::move(password));
    }
    Task<Expected<void>> comeBack(SecureBytes password) override
    {
        return m_counter.seating().comeBack(std::move(password));
    }
    Task<Expected<void>> stepAway() override { return m_counter.seating().stepAway(); }
    Task<Expected<void>> signOut() override { return m_counter.signOut(); }
    Task<Expected<void>> signOffOutlet() override { return m_counter.seating().signOffOutlet(); }
    Task<Expected<void>> signOffAnother(QString by, SecureBytes password) override
    {
        return m_counter.seating().signOffAnother(std::move(by), std::move(password));
    }
    Task<Expected<void>> unlock(QString number) override { return m_counter.seating().unlock(std::move(number)); }
    Errand errand() const override { return m_counter.errand(); }
    Task<Expected<void>> openPerson(QString typed, Errand errand) override
    {
        return m_counter.reception().open(std::move(typed), std::move(errand));
    }
    Task<Expected<void>> refreshPerson() override { return m_counter.reception().refresh(); }
    Task<Expected<void>> endVisit() override { return m_counter.reception().endVisit(); }
    Task<Expected<void>> attend(QString field, Json value) override
    {
        return m_counter.reception().attend(std::move(field), std::move(value));
    }
    Task<Expected<void>> importPhoto(QString file) override
    {
        return m_counter.reception().importPhoto(std::move(file));
    }
    void selectCard(const QString& ref) override { m_counter.reception().selectCard(ref); }
    Task<Expected<Standing>> startBusiness(domain::Business business, Errand errand) override
    {
        return m_counter.casework().start(business, std::move(errand));
    }
    Task<Expected<Standing>> act(domain::CaseId id, Act act) override
    {
        using Done = Task<Expected<Standing>>;
        return std::visit(OneOf{[&](act::TakeUp&) -> Done { return m_counter.casework().takeUp(id); },
                                [&](act::GoOn&) -> Done { return m_counter.casework().goOn(id); },
                                [&](act::Answer& given) -> Done {
                                    return m_counter.casework().answer(
                                        id, std::move(given.field), std::move(given.value), std::move(given.signing));
                                },
                                [&](act::TakeBack& wanted) -> Done {
                                    return m_counter.casework().takeBack(id, std::move(wanted.field));
                                },
                                [&](act::BreakOff&) -> Done { return m_counter.casework().breakOff(id); },
                                [&](act::RefuseForPapers&) -> Done { return m_counter.casework().refuseForPapers(id); },
                                [&](act::UsePad& typed) -> Done {
                                    const auto pad = std::make_shared<ports::Pad>();
                                    pad->isAtReader = typed.isAtReader;
                                    if (typed.isAtReader) return m_counter.casework().usePad(id, pad);
                                    pad->put(oldPinOnPad, std::move(typed.oldPin));
                                    pad->put(newPinOnPad, std::move(typed.newPin));
                                    return m_counter.casework().usePad(id, pad);
                                },
                                [&](act::LeavePad&) -> Done {
                                    const Case* one = m_counter.runner().book().find(id);
                                    return m_counter.casework().answer(id, one ? one->next().fills : QString(),
                                                                       workflows::Carried{false}.toJson());
                                },
                                [&](act::Approve& second) -> Done {
                                    return m_counter.casework().approve(id,
                                                                        {.number = second.supervisor,
                                                                         .granted = second.granted,
                                                                         .reason = second.reason,
                                                                         .fen = second.fen,
                                                                         .seen = second.seen,
                                                                         .code = second.code},
                                                                        std::move(second.password));
                                }},
                          act);
    }
    Task<Expected<int>> reprint(domain::CaseId id, QString field) override
    {
        return m_counter.casework().reprint(std::move(id), std::move(field));
    }
    Task<Expected<int>> reprintApproved(domain::CaseId id, QString field, SecondPerson second,
                                        SecureBytes password) override
    {
        return m_counter.casework().reprint(std::move(id), std::move(field), std::move(second), std::move(password));
    }
    Task<Expected<std::vector<WorkItem>>> dayList(QDate day) override { return m_counter.dayList(day); }
    bool listsAreWhole() const override { return m_counter.work().whole(); }
    Task<Expected<void>> sync() override { return m_counter.sync(); }
    void whenChanged(std::function<void()> tell) override { m_counter.whenChanged(std::move(tell)); }
};

}  // namespace

std::unique_ptr<CounterView> viewOf(Counter& counter) { return std::make_unique<LiveView>(counter); }

}  // namespace kapok::desk
