// The counter as its window sees it: what can be read there, and what can be asked for.
//
// Nothing behind it is reached through it: no runner, no readers, no journal, no line. Every call that
// changes something is made in the name of the teller who is signed in.
#pragma once

#include "desk/counter.h"

#include <variant>

namespace kapok::desk {

/// A reader and what lies on it.
struct ReaderState {
    QString name;
    bool contactless = false;
    bool cardPresent = false;
    QString atr;             ///< hex; empty without a card
    QString cardKind;        ///< social_security, bank, unknown, none
    QString device{};        ///< both halves of a dual one say the same
    bool takesPins = false;  ///< at keys of its own
};

/// What a chip says of itself, as far as a teller looks at it.
struct ChipState {
    QString version;         ///< "3.00"
    QString identification;  ///< 32 hex digits
    QString cardNumber, name, socialSecurityNumber;
    QDate issued, expires;
    std::optional<int> pinTriesLeft;
    QStringList warnings;  ///< ids of Words
};

/// The way to the province: whether it answers now, when it last did, and what the desk failed at when it last did
/// something by itself.
struct LineState {
    bool reached = false;
    std::optional<Instant> lastAnswer;
    std::optional<Error> trouble{};
};

/// A case, to be read: what is known of it, and where it stands.
struct CaseView {
    domain::CaseId id;
    QString number;
    domain::Business business{};
    std::optional<domain::Person> person;  ///< whose case it is
    workflows::Attendance present;         ///< what its visit knows: who is here, what was seen
    std::optional<domain::CaseId> outer;   ///< the case that this one stands inside
    Instant changedAt;
    std::vector<workflows::FieldState> fields;
    std::vector<FilledAt> filled;       ///< in the order of filling
    std::map<QString, Json> suggested;  ///< answers that were taken back
    bool changeable = false;            ///< nothing was told to anybody: answers can be taken back
    std::optional<Ending> ended;
    Standing standing;
};

/// What can be done with a case from the window.
namespace act {

struct TakeUp {};
struct GoOn {};
struct Answer {
    QString field;
    Json value;
    Signing signing{};  ///< where the citizen confirms it with his own hand
};
struct TakeBack {
    QString field;
};
struct BreakOff {};
/// The deliberate no because a paper is missing.
struct RefuseForPapers {};
/// The citizen has typed on the pad; an empty old PIN where none was asked.
struct UsePad {
    SecureBytes oldPin, newPin;
    bool isAtReader = false;  ///< at the keys of the reader: both stay empty
};
struct LeavePad {};
struct Approve {
    QString supervisor;
    SecureBytes password;
    bool granted = true;
    QString reason{};             ///< why not
    std::optional<qint64> fen{};  ///< the amount that he names, where the rules have decided none
    QString seen{};               ///< Standing::toSign of the page that he was shown
    QString code{};               ///< why not, as it can be counted: one of declineCodes()
};

}  // namespace act

using Act = std::variant<act::TakeUp, act::GoOn, act::Answer, act::TakeBack, act::BreakOff, act::RefuseForPapers,
                         act::UsePad, act::LeavePad, act::Approve>;

/// What an identity card on its reader says, as far as a teller looks at it (A25).
struct IdentityState {
    Redacted<domain::PersonName> name;
    QString number, shown;  ///< as it is opened, and masked
    QDate validUntil;       ///< invalid: without end
    bool isExpired = false;
    bool isOfPersonHere = false;  ///< of who is open: his visit has it, where it is valid
    bool isOfWhoComes = false;    ///< of who comes for him: the visit has his name and number
};

/// The readers of the counter, and what lies in them.
class ReadersView {
public:
    virtual ~ReadersView() = default;

    virtual Task<Expected<std::vector<ReaderState>>> lookAtReaders() = 0;
    /// The card on the reader, whosever it is.
    virtual Task<Expected<ChipState>> readCard() = 0;
    /// The identity card on its reader; the visit of who stands here takes what is his.
    virtual Task<Expected<IdentityState>> readIdentity() = 0;
    /// Which identity card lies there; empty: none.
    virtual QString identityLies() const = 0;
    /// The card that was used here and not taken yet, whatever is on the screen by now; null: there is none.
    virtual const CardLeft* cardLeft() const = 0;
};

/// What the desk does that belongs to no case.
class OfficeView {
public:
    virtual ~OfficeView() = default;

    /// Prints a paper that belongs to no case, for the citizen to take home.
    virtual Task<Expected<void>> handOut(QString paper, Json sheet) = 0;
    /// What reports are counted from, as the journal tells it now; `words` outlive it.
    virtual Task<Expected<reports::Told>> told(const Dictionary& words) = 0;
};

/// Blanks, ribbons and films, and where each of them lies (page 8001).
class StockView {
public:
    virtual ~StockView() = default;

    virtual const StockBook& stock() const = 0;
    /// As Stockroom::move says it.
    virtual Task<Expected<bool>> moveStock(domain::StockMove move, SecondWord second, SecureBytes password) = 0;
    virtual Task<Expected<void>> countStock(StockTally tally, SecondWord second, SecureBytes password) = 0;
    /// Of a serial, from its delivery to now.
    virtual Task<Expected<std::vector<StockMovement>>> roadOf(QString serial) = 0;
};

/// The short messages to citizens, and what became of them.
class MessagesView {
public:
    virtual ~MessagesView() = default;

    /// The newest first.
    virtual Task<Expected<std::vector<MessageItem>>> messages() = 0;
    /// Sends a short message of a case once more, or now, where it still waits.
    virtual Task<Expected<void>> resend(domain::CaseId id, QString field) = 0;
};

/// What is on its way over the line, one row for each operation (M03).
class OutboxView {
public:
    virtual ~OutboxView() = default;

    /// In the order of the journal; empty where it is not for the eyes of who sits here.
    virtual std::vector<OutboxItem> outbox() const = 0;
    /// Before this the desk by itself does not tell it again; nothing: it is due.
    virtual Instant nextTry(const OutboxItem& item) const = 0;
    /// Keeps an operation back, and lets it go again.
    virtual Task<Expected<void>> hold(domain::CaseId id, QString field) = 0;
    virtual Task<Expected<void>> release(domain::CaseId id, QString field) = 0;
};

/// What of the line somebody has to see to: what the province wants done again (M11), and what it and the journal say
/// differently (M12). Each wish as Casework says it; both lists are empty where they are not for the eyes of who sits here.
class SeenToView {
public:
    virtual ~SeenToView() = default;

    virtual std::vector<WantedAgain> wantedAgain() const = 0;
    virtual std::vector<Conflict> conflicts() const = 0;
    /// `wanted`: DoAgain::id().
    virtual Task<Expected<void>> sendAgain(QString wanted) = 0;
    virtual Task<Expected<void>> closeAgain(QString wanted, QString note) = 0;
    virtual Task<Expected<void>> closeConflict(domain::OperationId operation, Holds which, QString why) = 0;
};

/// The end of the business day (page 9009); each wish as Evening says it.
class EveningView {
public:
    virtual ~EveningView() = default;

    virtual const DayBook& days() const = 0;
    virtual Task<Expected<DayLook>> lookAtDay() = 0;
    virtual Task<Expected<void>> countDay(DayTally tally, SecondWord second, SecureBytes password) = 0;
    virtual Task<Expected<void>> closeDay(std::map<QString, QString> reasons) = 0;
    virtual Task<Expected<void>> reopenDay(QString reason, SecondWord second, SecureBytes password) = 0;
    virtual Task<Expected<void>> printDay() = 0;
};

class CounterView : public ReadersView,
                    public OfficeView,
                    public StockView,
                    public MessagesView,
                    public OutboxView,
                    public SeenToView,
                    public EveningView {
public:
    virtual const Place& place() const = 0;
    virtual Instant now() const = 0;
    virtual QDate businessDay() const = 0;
    virtual LineState line() const = 0;
    virtual const std::vector<StaffMember>& staff() const = 0;
    virtual const StaffMember* teller() const = 0;  ///< null: nobody is signed in
    /// It is not his to do who sits here: then it is not offered. Every call asks anew all the same.
    bool isBarred(Right right) const { return teller() && !may(teller()->role, right); }
    virtual QStringList lockedNumbers() const = 0;
    virtual const PersonAtCounter* person() const = 0;  ///< null: nobody is open
    /// For whoever is here now: taken before a call is awaited, asked when it comes back.
    virtual Errand errand() const = 0;
    /// Empty where it is not for the eyes of who sits here.
    virtual std::vector<WorkItem> listed(WorkList list) const = 0;
    virtual WorkCounts workCounts() const = 0;  ///< of all that is open, listed or not
    /// None where the desk does not hold this case now.
    virtual std::optional<CaseView> find(const domain::CaseId& id) const = 0;
    /// The steps on the ordinary way from where the case stands to its end.
    virtual std::vector<workflows::Step> wayOf(const domain::CaseId& id) const = 0;

    virtual Task<Expected<StaffMember>> signIn(QString number, SecureBytes password) = 0;
    /// The teller who is signed in proves anew who he is.
    virtual Task<Expected<void>> comeBack(SecureBytes password) = 0;
    /// He leaves for a while: until he has come back nothing new is begun here.
    virtual Task<Expected<void>> stepAway() = 0;
    virtual Task<Expected<void>> signOut() = 0;
    /// And so does the outlet: two people sign in again, the first of whom is refused with `error.outlet_signed_off`.
    virtual Task<Expected<void>> signOffOutlet() = 0;
    /// Somebody of a higher role signs off who sits here and has left without it.
    virtual Task<Expected<void>> signOffAnother(QString by, SecureBytes password) = 0;
    virtual Task<Expected<void>> unlock(QString number) = 0;
    /// Refused once while the card of somebody else lies in a reader (`error.card_left`); who asks for the same
    /// number again means it.
    virtual Task<Expected<void>> openPerson(QString typed, Errand errand) = 0;
    virtual Task<Expected<void>> refreshPerson() = 0;
    /// The citizen goes: his visit is over, what is open of his stays.
    virtual Task<Expected<void>> endVisit() = 0;
    /// Who is here, and what is shown, said before any business asks for it.
    virtual Task<Expected<void>> attend(QString field, Json value) = 0;
    /// The file of his photo; Refused says what is wrong with it, and the step stays.
    virtual Task<Expected<void>> importPhoto(QString file) = 0;
    virtual void selectCard(const QString& ref) = 0;
    /// Begins nothing where the errand does not stand any more.
    virtual Task<Expected<Standing>> startBusiness(domain::Business business, Errand errand) = 0;
    virtual Task<Expected<Standing>> act(domain::CaseId id, Act act) = 0;
    /// Prints a paper of a case once more, and says which copy it is. NotPermitted with `error.reprint_needs_second`:
    /// from the second time on a second person agrees.
    virtual Task<Expected<int>> reprint(domain::CaseId id, QString field) = 0;
    virtual Task<Expected<int>> reprintApproved(domain::CaseId id, QString field, SecondPerson second,
                                                SecureBytes password) = 0;
    virtual Task<Expected<std::vector<WorkItem>>> dayList(QDate day) = 0;
    /// False while rows are made anew: lists may lack some, and say so.
    virtual bool listsAreWhole() const = 0;
    virtual Task<Expected<void>> sync() = 0;
    /// Called after whatever may change what the screen shows.
    virtual void whenChanged(std::function<void()> tell) = 0;
};

/// The view of a counter that lives. `counter` outlives it.
std::unique_ptr<CounterView> viewOf(Counter& counter);

}  // namespace kapok::desk
