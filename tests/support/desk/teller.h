// A teller who follows a script: answers what is asked, waits where he must, and never gives up.
#pragma once

#include "support/desk/life.h"

namespace kapok::test {

/// As the card of a script: the one that was ordered last.
inline constexpr const char* newestCard = "newest";

/// One way through a business, as tests/data/workflows/NAME.json tells it.
struct Script {
    domain::Business business = domain::Business::Apply;
    QString name;  ///< "the ordinary way"
    QString person;
    QString card;                           ///< ref of the one with which the case begins; empty: of no card
    std::map<QString, Json> answers;        ///< by field, or "business.field"; else the first outcome of the step
    QString pays = QStringLiteral("cash");  ///< how a fee is paid: cash, card
    std::map<QString, Json> again;          ///< the same, once an answer was taken back
    std::optional<province::server::Caller> at{};  ///< the desk of another outlet
    std::vector<PreparedRefusal> refusals;         ///< what is refused at province and bank
    QStringList badBlanks;                         ///< objects that are spoiled when something is made on them
    bool makerStops = false;                       ///< the device jams once, and does not say how far it came
    QString breaksOffAt;             ///< the citizen leaves when this field, or "business.field", is asked
    QString takesBackAt, takesBack;  ///< once, when the first is asked, the second is taken back
    QString sleepsAt;                ///< once, when this is asked, a night passes
    bool approves = true;            ///< what the second person says
    std::optional<qint64> names;     ///< the amount that he names, in fen
    std::vector<Script> before;      ///< done already by the same person
    std::optional<LineFault> fault;
};

class Stuck : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Teller {
public:
    Teller(const Script& script, Life& life) : m_script(script), m_life(life) {}

    /// Begins the case, and leads it to its end.
    domain::CaseId serve();
    /// Leads a case that is there already to its end; after a restart too.
    void lead(domain::CaseId id);
    /// Begins the case and answers until `field` is asked.
    domain::CaseId serveUntil(const QString& field);
    void leadUntil(domain::CaseId id, const QString& field);
    domain::CaseId begin();
    desk::Standing standing(domain::CaseId id);
    /// Told before each word of a second person, of whichever case: it may try what must not count.
    using BeforeApproval = std::function<void(const domain::CaseId& id, const desk::Standing& now)>;
    void whenApproved(BeforeApproval tell) { m_beforeApproval = std::move(tell); }
    /// One act, as the case asks for it now.
    desk::Standing once(domain::CaseId id) { return act(id, standing(id)); }

private:
    const Script& m_script;
    Life& m_life;
    BeforeApproval m_beforeApproval = [](const domain::CaseId&, const desk::Standing&) {};
    int m_acts = 0;

    void turnDay();
    desk::Standing act(domain::CaseId id, const desk::Standing& now);
    desk::Standing answer(domain::CaseId id, const workflows::Step& step);
    desk::Standing show(domain::CaseId id, const workflows::Step& step);
    desk::Standing writePin(domain::CaseId id, const workflows::Step& step);
    desk::Standing approve(domain::CaseId id, bool granted);
    desk::Standing waitForLine(domain::CaseId id);
    desk::Standing waitForWorld(domain::CaseId id);
    void putCard(const workflows::Step& step);
    Json answerTo(domain::CaseId id, const workflows::Step& step, const QString& field) const;
    const Json* said(domain::CaseId id, const QString& field) const;
    QStringList shows(domain::CaseId id, const workflows::Step& step) const;
    bool tookBack(domain::CaseId id) const;
};

/// The world as it must stand for the script: what comes before is done, refusals are prepared, the fault is armed.
World preparedFor(const Script& script, const World& before);
/// With which the case begins, as it stands now.
std::optional<domain::Card> cardOf(const Script& script, const World& world);

}  // namespace kapok::test
