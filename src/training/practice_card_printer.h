// The card printer of the practice world: a ribbon, two boxes and a contact station, slot 1 of the virtual readers
// (contract.md §1, §4). What came out of it stands in its own file, whatever the desk was told.
#pragma once

#include "ports/hand.h"

#include <map>

namespace kapok::training {

class PracticeCardPrinter final : public ports::Hand {
public:
    enum class State { Ok, Jam, RibbonOut, BoxEmpty, BoxFull, Offline, Lost };
    static std::optional<State> stateNamed(const QString& name);
    static QString nameOf(State state);

    struct Page {
        QByteArray pdf;
    };
    using Draw = std::function<Task<Expected<Page>>(Json body)>;

    /// `ground` is the world's: printer.jsonl and printed/OPERATION.pdf lie there.
    static Expected<std::unique_ptr<PracticeCardPrinter>> open(const QString& ground, Draw draw);

    /// From now on, or from the `at`-th job that follows.
    void set(State state, int at = 0);
    State state() const { return m_state; }

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    Task<Expected<void>> ready() override;

private:
    PracticeCardPrinter(const QString& ground, Draw draw) : m_ground(ground), m_draw(std::move(draw)) {}
    Expected<void> take(const ports::Deed& deed, const Page& page, State how);
    QString file() const { return m_ground + QStringLiteral("/printer.jsonl"); }

    QString m_ground;
    Draw m_draw;
    State m_state = State::Ok;
    std::optional<State> m_next;
    int m_at = 0;                                 // jobs until it is so
    std::map<domain::OperationId, State> m_jobs;  // the last of each operation
};

}  // namespace kapok::training
