// The parts of this counter, what each does now, and what the card on the reader says.
#pragma once

#include "ui/devices/device_test.h"
#include "ui/kit/workplace.h"

namespace kapok::ui {

class FactsPage;

/// Province, readers, journal and rules: whether each can be used.
std::vector<DeviceRow> devices(const Workplace& work);
FactsPageView readerPage(const Workplace& work, const DeviceTest& test);
FactsPageView cardPage(const Phrases& phrases, const Expected<desk::ChipState>& chip);

class ReaderPresenter {
public:
    static constexpr Page page = pages::reader;
    using Widget = FactsPage;

    explicit ReaderPresenter(Workplace& work) : m_work(work), m_test(work) {}
    FactsPageView view() const { return readerPage(m_work, m_test); }

    void forget() { m_test.forget(); }
    /// Its printers are asked as soon as the page is there.
    void came(const Place&) { m_test.askPrinters(); }
    void obey(const intent::Practise& wanted) { practise(wanted.control); }
    void obey(const intent::CitizensScreen&);
    void obey(const intent::LookAtDevices&) { lookAgain(); }
    void obey(const intent::TestDevice& wanted) { m_test.run(wanted.row); }
    void obey(const intent::SaveDiagnostics&);
    void obey(const intent::PauseQueue&);
    void obey(const intent::MoveQueue&) { keepQueue(QueueWish::Move); }

private:
    Workplace& m_work;
    DeviceTest m_test;
    bool m_moving = false, m_keeping = false;
    std::optional<int> m_wanted{};  ///< the control that is used next

    Task<> practise(int control);
    Task<> lookAgain();
    Task<> keepQueue(QueueWish wish);
    Task<Expected<void>> carryOut(int control);
};

class CardPresenter {
public:
    static constexpr Page page = pages::card;
    using Widget = FactsPage;

    explicit CardPresenter(Workplace& work) : m_work(work) { forget(); }
    void forget();
    FactsPageView view() const { return cardPage(m_work.phrases, m_chip); }

    void obey(const intent::ReadCard&) { readCard(); }

private:
    Workplace& m_work;
    Expected<desk::ChipState> m_chip{};
    bool m_reading = false;

    Task<> readCard();
};

}  // namespace kapok::ui
