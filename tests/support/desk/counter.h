// A counter as a test speaks of it: somebody comes, a business is begun, the power fails.
#pragma once

#include "support/desk/practice_ways.h"

namespace kapok::test {

namespace people {
QString withoutCard();
QString withCardAtTheOutlet();
QString withNewCard();  ///< handed out, not yet activated
QString withCardInUse();
}  // namespace people

class Counter {
public:
    explicit Counter(QString citizen, Exchanged exchanged = {}, quint64 seed = 7);

    /// Opens the citizen and starts the business; teller 0101 is signed in.
    void begin(domain::Business business);
    void answer(const char* field, const Json& value);
    /// The holder is here and shows these papers.
    void show(const QStringList& papers);
    /// And all that will be done was gone through with him.
    void agree(const QStringList& papers);
    /// Answers as the teller of the harness would, until `field` is asked or awaited.
    void answerUntil(const char* field);
    void takeBack(const char* field);
    void breakOff();
    void goOn();
    void sync();
    void refuseForPapers();
    void writePin(const char* oldPin, const char* newPin);
    void leavePin() { answer("pin", workflows::Carried{false}.toJson()); }
    void approve(const char* supervisor, bool granted = true, std::optional<qint64> fen = {});
    /// Settles the fee that is asked, in full: cash or card.
    void pay(const char* method);
    /// To the end, with all that it takes.
    void finish();

    /// Nothing that was not synced survives.
    void losePower();
    void start();
    void turnDays(int days);

    Outside outside;
    World& world = outside.world;
    desk::Counter& desk() { return m_life->counter(); }
    Life& life() { return *m_life; }
    domain::CaseId id;

    desk::Standing now();
    QString asked() { return now().step.fills; }
    desk::StateWord state() { return now().state; }
    QString said() const { return m_said; }  ///< id of the error of the last act; empty: it went well
    const desk::Case& one() { return m_life->runner().book().at(id); }
    Json value(const char* field);
    /// How often this kind of effect took place at province or bank.
    int effects(const char* kind) const;
    /// Lets every pause end that has begun.
    void wait();
    int entries(const char* kind, const char* field = nullptr);
    int papers(const char* paper) const;

private:
    Exchanged m_exchanged;
    quint64 m_seed;
    Script m_script;
    QString m_teller{QLatin1String(tellerNumber)};  ///< who sits here, and comes back after a cut
    std::unique_ptr<MemoryDisk> m_disk = std::make_unique<MemoryDisk>();
    std::optional<Life> m_life;
    QString m_said;

    void live();
    void take(const Expected<desk::Standing>& standing);
};

}  // namespace kapok::test
