// What the person at the keyboard wants: one intent per key. Widgets send them, the presenter obeys.
#pragma once

#include "base/secure_bytes.h"
#include "base/words.h"
#include "ui/kit/page.h"

#include <QDate>
#include <QStringList>

#include <memory>
#include <variant>

namespace kapok::ui {

/// Secrets are shared, so that an intent can be handed on without a copy of them (D2, P18).
using Secret = std::shared_ptr<SecureBytes>;

/// What the PIN pad question learned: `old` empty where it was not asked, `fresh` where none is set.
struct PinEntry {
    SecureBytes old, fresh;
};

/// A text or the name of an option · several of them · a date · whole fen · yes or no · a PIN.
using AnswerValue = std::variant<QString, QStringList, QDate, qint64, bool, std::shared_ptr<PinEntry>>;

namespace intent {

struct SignIn {
    QString teller;
    Secret password;
};
struct SignOut {};
struct OpenPerson {
    QString typed;
};  ///< an identity number as typed
struct OpenCode {
    QString code;
};  ///< four figures, from code line, rail or home
struct Start {
    QString code;
};  ///< the business chosen on the person page
struct ChooseCard {
    QString ref;
};
struct Answer {
    QString field;
    AnswerValue value;
};
struct GoOn {};      ///< Enter where nothing is asked
struct Confirm {};   ///< F9: what cannot be undone
struct Withdraw {};  ///< F8: the citizen breaks off
struct Back {};      ///< Esc: back without loss
struct Previous {};  ///< Alt+Left: the answer before this one
struct TakeBack {
    QString field;
};  ///< Alt+digit: an earlier answer
struct AskAgain {};  ///< F5
struct ReadCard {};  ///< F4
struct Print {};     ///< P
struct OpenRow {
    QString id;
};
struct ChooseRow {
    QString id;
};  ///< the row under the bar, for the pane below
struct Act {
    QString id;
};  ///< an extra action of a page, by its id
struct Approve {
    QString approver;
    Secret password;
    QStringList ticked;
};
struct Decline {
    QString approver;
    Secret password;
    QString reason;
};
struct LeaveApproval {};
struct ShowPage {
    Page page;
};
struct LanguageChanged {
    Language language;
};

}  // namespace intent

using Intent = std::variant<intent::SignIn, intent::SignOut, intent::OpenPerson, intent::OpenCode, intent::Start,
                            intent::ChooseCard, intent::Answer, intent::GoOn, intent::Confirm, intent::Withdraw,
                            intent::Back, intent::Previous, intent::TakeBack, intent::AskAgain, intent::ReadCard,
                            intent::Print, intent::OpenRow, intent::ChooseRow, intent::Act, intent::Approve,
                            intent::Decline, intent::LeaveApproval, intent::ShowPage, intent::LanguageChanged>;

}  // namespace kapok::ui
