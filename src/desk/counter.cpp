#include "desk/counter.h"

namespace kapok::desk {

namespace {

Parts with(Parts parts, WatchedProvince& province, Hands own)
{
    own.merge(parts.hands);
    parts.hands = std::move(own);
    parts.parties.insert_or_assign(domain::Party::Province, &province);
    return parts;
}

// Nothing of a citizen, and no secret, is left for whoever sits here next, or for the next day.
std::function<void()> leaving(Reception& reception, ChipHand& chip)
{
    return [&reception, &chip] {
        reception.clear();
        chip.forget();
    };
}

}  // namespace

Counter::Counter(Place place, Parts parts, std::vector<StaffMember> staff, ports::Scheduler& scheduler)
    : m_place(std::move(place)),
      m_scheduler(scheduler),
      m_province(parts.party(domain::Party::Province), parts.clock),
      m_chipHand(parts.readers),
      m_parts(with(std::move(parts), m_province, {{QStringLiteral("chip"), &m_chipHand}})),
      m_cards(m_parts.readers, IdentityWatch(m_parts.idReader, scheduler)),
      m_lists(m_parts.rows, m_parts.journal),
      m_runner(m_place, m_parts),
      m_day(m_parts.journal, m_runner, m_parts.clock),
      m_signIn(std::move(staff), m_parts.journal, m_parts.clock, scheduler),
      m_authority(m_seat, m_parts.journal, m_parts.clock),
      m_office(m_parts, m_authority),
      m_stockroom(m_parts, m_authority, m_signIn, m_seat),
      m_evening(m_parts, m_authority, m_signIn, m_seat, m_office, m_day,
                {m_turn,
                 [this](QString by) {
                     leaving(m_reception, m_chipHand)();
                     return m_runner.visits().endAll(std::move(by));
                 }}),
      m_reception(m_place, m_parts, m_runner, m_seat, m_authority, m_cards, [this] { changed(); }),
      m_casework(m_parts, m_runner, m_reception, m_signIn, m_seat, m_authority, m_cards),
      m_seating(m_signIn, m_seat, m_authority, m_parts.clock,
                {leaving(m_reception, m_chipHand), [this] { return turnDay(); }, [this] { changed(); }}),
      m_running(std::make_shared<bool>(false))
{
    m_runner.book().whenChanged([this](domain::CaseId id) {
        if (const Case* one = m_runner.book().find(id))
            m_parts.rows.show(*one, m_runner.standing(*one), m_parts.journal.head());
        changed();
    });
    m_lists.whenChanged([this] { changed(); });
    m_parts.journal.whenTroubled([this](const Error& error) { m_trouble.met(error); });
    m_province.whenChanged([this] { changed(); });
    // Readers are there longer, and their news may be on its way in the event loop when this goes.
    const auto news = [told = std::weak_ptr(m_tell)] {
        if (const auto tell = told.lock()) (*tell)();
    };
    m_parts.readers.whenChanged(news);
    m_cards.identities().whenChanged(news);
}

Counter::~Counter()
{
    stop();
    m_parts.journal.whenTroubled([](const Error&) {});
}

void Counter::whenChanged(std::function<void()> tell) { *m_tell = std::move(tell); }

void Counter::changed() { (*m_tell)(); }

Task<Expected<void>> Counter::start()
{
    const auto folded = co_await m_parts.journal.start();
    if (!folded) co_return std::unexpected(folded.error());
    m_signIn.heedJournal();
    const auto rows =
        co_await m_parts.rows.start(m_parts.journal.head(), [this](const Case& one) { return m_runner.readBack(one); });
    if (!rows) co_return std::unexpected(rows.error());
    const auto started = co_await m_runner.start();
    if (!started) co_return std::unexpected(started.error());
    co_await m_lists.read();
    co_return Expected<void>{};
}

// Runs until stop(); a loop that sleeps owns nothing, so that it may be left asleep for ever. The business day turns
// also where the teller stayed signed in overnight.
void Counter::keepInStep(std::chrono::milliseconds every)
{
    *m_running = true;
    [](Counter* self, std::shared_ptr<bool> running, std::chrono::milliseconds period) -> Task<> {
        while (*running) {
            const QFuture<void> pause = self->m_scheduler.after(period);
            co_await pause;
            if (!*running) break;
            const bool isLate = !self->m_seat.isEmpty() && self->businessDay() != outletDay(self->now());
            Expected<void> done{};
            if (isLate) done = co_await self->turnDay();
            if (!*running) break;
            const auto synced = co_await self->sync(WantedBy::Desk);
            if (!*running) break;
            if (done) done = synced;
            if (done) self->m_trouble.passed();
            else self->m_trouble.met(done.error());
            self->changed();
        }
    }(this, m_running, every);
}

void Counter::stop() { *m_running = false; }

// What the province has answered changed the cards of who stands here: they are asked for again. So is whoever was
// opened while it did not answer, or not to all that was asked of him; a no to that says itself where he wants something.
Task<Expected<void>> Counter::sync(WantedBy whom)
{
    // L11: what would be heard now could not be written down, so nobody is asked before the next day opens.
    if (m_day.book().isClosed(outletDay(now()))) {
        if (whom == WantedBy::Desk) co_return Expected<void>{};
        co_return failure(Error::Kind::Refused,
                          words("error.day_is_closed", {{"day", outletDay(now()).toString(Qt::ISODate)}}));
    }
    const Errand errand = m_seat.errand();
    const auto before = m_reception.answeredOrders();
    auto synced = co_await m_runner.sync(whom);
    if (errand.stands() && m_reception.answeredOrders() != before) {
        const auto fresh = co_await m_reception.cardsHaveChanged();
        if (synced && !fresh) synced = fresh;
    } else if (const PersonAtCounter* person = m_reception.person(); errand.stands() && person && !person->reached) {
        const auto fresh = co_await m_reception.refresh();
        if (synced && !fresh && fresh.error().kind != Error::Kind::Refused) synced = fresh;
    }
    co_return synced;
}

Task<Expected<void>> Counter::turnDay()
{
    const QString by = m_seat.number();
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    // Where the clock was set back to a day that is closed nothing turns, and no visit's end could be written down (L11).
    if (m_day.book().isClosed(outletDay(now()))) co_return Expected<void>{};
    // Before the day is closed, whose checkpoint then names no visit of it any more.
    const auto ended = co_await m_runner.visits().endEarlier(by);
    if (!ended) co_return std::unexpected(ended.error());
    const auto turned = co_await m_day.turn(by);
    if (!turned) co_return std::unexpected(turned.error());
    if (*turned) {
        m_reception.turnDay();
        changed();
    }
    co_return Expected<void>{};
}

Task<Expected<std::vector<WorkItem>>> Counter::dayList(QDate day)
{
    const auto allowed = co_await m_authority.check(Right::Look);
    if (!allowed) co_return std::unexpected(allowed.error());
    const auto rows = co_await m_parts.rows.begunOn(day);
    if (!rows) {
        m_parts.rows.makeAnew(m_parts.journal.head());
        co_return std::unexpected(rows.error());
    }
    std::vector<WorkItem> items;
    for (const CaseRow& row : rows->list) {
        if (const Case* one = m_runner.book().find(row.id)) {
            items.push_back(itemOf(*one, m_runner.standing(*one)));
            continue;
        }
        WorkItem item = itemOf(row);
        // A row names nobody: whom the case is about is read from the case itself.
        const auto person = co_await m_parts.journal.personOf(row);
        if (person) item.show(*person);
        else if (person.error().kind == Error::Kind::Damaged) m_parts.rows.makeAnew(m_parts.journal.head());
        items.push_back(std::move(item));
    }
    co_return items;
}

}  // namespace kapok::desk
