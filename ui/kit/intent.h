// What the person at the keyboard wants: one intent per key. Widgets send them, one presenter obeys each.
#pragma once

#include "base/secure_bytes.h"
#include "base/words.h"
#include "domain/signature.h"
#include "ui/kit/page.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <variant>

namespace kapok::ui {

/// Secrets are shared, so that an intent can be handed on without a copy of them (D2, P18).
using Secret = std::shared_ptr<SecureBytes>;

/// What the PIN pad question learned: `old` empty where it was not asked, `fresh` where none is set.
struct PinEntry {
    SecureBytes old, fresh;
    bool isAtReader = false;  ///< he types there: both stay empty
};

/// A text or the name of an option · several of them · a date · whole fen · yes or no · a PIN.
using AnswerValue = std::variant<QString, QStringList, QDate, qint64, bool, std::shared_ptr<PinEntry>>;

namespace intent {

struct SignIn {
    QString teller;
    Secret password;
};
struct SignOut {};
/// A supervisor leaves, and the outlet with him.
struct SignOffOutlet {};
/// The teller steps away, or nobody has pressed a key for a while: the window shows nothing until he comes back.
struct Lock {};
/// A supervisor signs off who has left a locked window.
struct SignOffAnother {
    QString by;
    Secret password;
};
struct ComeBack {
    Secret password;
};
/// An identity number as typed.
struct OpenPerson {
    QString typed;
};
/// Whose card lies on the reader.
struct OpenHolder {};
/// What a scanner typed, in one burst; empty where it typed into a secret field, and nobody shall know it.
struct Scan {
    QString text{};
    bool pageLocks = false;  ///< somebody else has the keyboard: nothing is opened over him
};
/// Four figures, from code line, rail or home.
struct OpenCode {
    QString code;
};
/// The business chosen on the person page.
struct Start {
    QString code;
};
/// Who is here, said once a visit: "holder".
struct Attend {
    QString who;
};
struct ChooseCard {
    QString ref;
};
/// The citizen goes: another one is next.
struct EndVisit {};
/// A case of a list is gone on with.
struct TakeUp {
    QString id;
};
struct Answer {
    QString field;
    AnswerValue value;
};
/// A file for the page that asks for one: his photo.
struct ImportFile {
    QString file;
};
/// Where nothing is asked.
struct GoOn {};
struct TakeBack {
    QString field;
};
/// It is not done: papers, pad, leaves or goes say why; empty where it is sent already and can only be told so.
struct Withdraw {
    QString way{};
};
/// What the case has printed so far.
struct ShowPapers {};
/// The paper that is shown was handed over.
struct HandOver {};
struct PrintAgain {
    QString approver{};  ///< who agrees to it; empty: nobody was asked
    Secret password{};
    QString seen{};
};
/// The citizen writes on his own screen: all that he has written so far, and whether the pen is down.
struct Sign {
    Redacted<domain::Signature> written;
    bool writing = false;
};
/// A clean sheet for him.
struct SignAgain {};
/// He cannot sign on his screen, and this is why.
struct GoUnsigned {
    QString reason;
};
struct Approve {
    QString approver;
    Secret password;
    std::optional<qint64> fen{};  ///< the amount that he names, where it is asked
    QString seen{};               ///< code of the page that he was shown
};
struct Decline {
    QString approver;
    Secret password;
    QString reason;
    QString seen{};
    QString code{};  ///< the reason as it can be counted; empty: he has written his own
};
/// A locked number gets its tries back.
struct Unlock {
    QString number;
};
/// A list is narrowed to one of its parts, by its place among them.
struct Narrow {
    int part = 0;
};
/// The short message of this row is sent once more.
struct Resend {
    QString row;
};
/// What is on its way in the case of this row is kept back, or let go where it is.
struct Hold {
    QString row;
};
/// What the province wants again is sent, the same operation with the same bytes (M11).
struct SendAgain {
    QString row;
};
/// What this row says is closed by hand, with a word (M11, M12).
struct CloseByHand {
    QString row, note;
};
/// An exercise of the practice world, by its id.
struct BeginExercise {
    QString id;
};
struct ReadCard {};
/// The identity card on its own reader.
struct ReadIdentity {};
/// The citizen's own screen is opened, or closed where it is open.
struct CitizensScreen {};
/// The devices are looked for again.
struct LookAtDevices {};
/// The device of this row is asked once what it is there for.
struct TestDevice {
    int row = 0;
};
/// What is known of them goes into a file, without anything personal.
struct SaveDiagnostics {};
/// A control of the practice world, by its place on the device page.
struct Practise {
    int control = 0;
};
struct AskAgain {};
/// The handbook, at the paragraphs that are cited; all of it where none is.
struct LookUp {
    QStringList cited{};
};
/// Words that stand in a paragraph.
struct Seek {
    QString text;
};
/// A paragraph, printed for the citizen.
struct TakeHome {
    QString paragraph;
};
struct ChooseReport {
    QString name;
};
/// The days that a report is of, as typed; empty: today.
struct ChooseDays {
    QString from{}, to{};
};
/// Of a report only one teller, channel, bank or state: the next of those that are there, and behind the last all again.
struct NarrowReport {
    QString by;  ///< teller, channel, bank, state
};
/// A report is counted anew: what happened meanwhile is in it.
struct CountAgain {};
/// pdf, xlsx, csv or json, written to where this desk keeps reports.
struct WriteReport {
    QString format;
};
/// A row of the directory, printed for the citizen.
struct TakeContact {
    QString id;
};
/// Of stock (8001) a form is opened: move, receive, count, serial; none: what was being entered is dropped.
struct BeginStock {
    QString form{};
};
/// What was typed into it, by field.
struct EnterStock {
    std::map<QString, QString> typed;
};
/// The second person agrees to what he was shown; nobody: he has gone.
struct AgreeToStock {
    QString approver{};
    Secret password{};
    QString seen{};
};
/// The road of this serial.
struct FollowSerial {
    QString serial;
};
/// At the end of the day (9009) the figures are typed anew, or why the day is to be opened again: count, reopen; none:
/// what was being entered is dropped.
struct BeginDayEnd {
    QString form{};
};
/// What was counted, by what it is, as typed.
struct CountDay {
    std::map<QString, QString> typed;
};
/// The second person agrees to what he was shown there; nobody: he has gone.
struct AgreeToDayEnd {
    QString approver{};
    Secret password{};
    QString seen{};
};
/// Why each figure differs, as typed.
struct CloseDay {
    std::map<QString, QString> reasons;
};
struct ReopenDay {
    QString reason;
};
struct PrintDay {};
/// The queue of the card printer rests, or goes on where it rests; its jobs go to the other printer (K15).
struct PauseQueue {};
struct MoveQueue {};
/// The next of a desk's card faces (K17).
struct NextFace {};
/// Of what stands on it.
struct NextPlace {
    bool back = false;
};
/// The chosen place goes so many tenths of a millimetre to the right and down.
struct MovePlace {
    int right = 0, down = 0;
};
/// A frame around everything, or none.
struct ShowPlaces {};
struct FaceAsShipped {};
struct KeepFace {};
/// The test or calibration card that is shown, on the blank that was counted for it (K18).
struct PrintTestCard {};
struct ShowPage {
    Page page;
};
/// To where one was, without loss.
struct Back {};
struct LanguageChanged {
    Language language;
};

}  // namespace intent

/// Closed: what no presenter obeys, or two obey, does not compile (ui/shell/screens.h).
using Intent =
    std::variant<intent::SignIn, intent::SignOut, intent::SignOffOutlet, intent::Lock, intent::SignOffAnother,
                 intent::ComeBack, intent::OpenPerson, intent::OpenHolder, intent::Scan, intent::OpenCode,
                 intent::Start, intent::Attend, intent::ChooseCard, intent::EndVisit, intent::TakeUp, intent::Answer,
                 intent::ImportFile, intent::GoOn, intent::TakeBack, intent::Withdraw, intent::ShowPapers, intent::Sign,
                 intent::SignAgain, intent::GoUnsigned, intent::HandOver, intent::PrintAgain, intent::Approve,
                 intent::Decline, intent::Unlock, intent::Narrow, intent::Resend, intent::Hold, intent::SendAgain,
                 intent::CloseByHand, intent::BeginExercise, intent::ReadCard, intent::CitizensScreen,
                 intent::LookAtDevices, intent::TestDevice, intent::SaveDiagnostics, intent::ReadIdentity,
                 intent::Practise, intent::AskAgain, intent::LookUp, intent::Seek, intent::TakeHome,
                 intent::TakeContact, intent::ChooseReport, intent::ChooseDays, intent::NarrowReport,
                 intent::CountAgain, intent::WriteReport, intent::BeginStock, intent::EnterStock, intent::AgreeToStock,
                 intent::FollowSerial, intent::BeginDayEnd, intent::CountDay, intent::AgreeToDayEnd, intent::CloseDay,
                 intent::ReopenDay, intent::PrintDay, intent::PauseQueue, intent::MoveQueue, intent::NextFace,
                 intent::NextPlace, intent::MovePlace, intent::ShowPlaces, intent::FaceAsShipped, intent::KeepFace,
                 intent::PrintTestCard, intent::ShowPage, intent::Back, intent::LanguageChanged>;

}  // namespace kapok::ui
