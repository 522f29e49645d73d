#include "cardio/personalise/personalise_attempt.h"

#include "cardio/chip/chip_errors.h"
#include "cardio/chip/session_guard.h"

#include <set>

namespace kapok::cardio {
namespace {

struct Session {
    std::unique_ptr<CardTransport> transport;
    std::unique_ptr<Personalisation> card;

    // Leaves the card, which takes its power, and meets whatever lies there then.
    Part<Personalisation::Met> meet(ReaderHouse& house, const QString& reader, const PersonaliseJob& job)
    {
        leave();
        transport = house.readers()->open(reader, AtrFrom::Question);
        card = std::make_unique<Personalisation>(*transport, house.chance(), job.records, job.generation);
        return card->meet(job.serial);
    }
    bool isHeld() const { return transport != nullptr; }
    void leave()
    {
        card.reset();
        transport.reset();
    }
};

// Everything that belongs to one attempt, alive as long as it is under way.
struct Desk {
    std::shared_ptr<ReaderHouse> house;
    QString reader;
    PersonaliseJob job;
    std::shared_ptr<Session> session = std::make_shared<Session>();
    QString identification{};

    ports::Worker& worker() const { return house->workerOf(reader); }
};

// A key has three tries (chip.md §5), and the card tells nobody how many are left: after two that may have been counted
// one may be left, and that one is never spent.
constexpr int mostUnheard = 2;

Stopped stoppedBy(Error error, QString spoiledBy = {}) { return Stopped{std::move(error), std::move(spoiledBy)}; }

std::optional<Stopped> mayNotTry(const Desk& desk, KeyId key)
{
    const RefusedCards& known = desk.house->refusedCards();
    if (known.contains(desk.identification)) return stoppedBy(errors::keyRefusedBefore(), spoiled::keyRefused);
    if (known.unheard(desk.identification, key.value) >= mostUnheard)
        return stoppedBy({Error::Kind::Refused, words("error.chip_key_tries"), {}}, spoiled::keyTries);
    return std::nullopt;
}

void remember(const Desk& desk, KeyId key, const Stopped* stopped)
{
    RefusedCards& known = desk.house->refusedCards();
    if (stopped && stopped->refused) known.add(desk.identification);
    else if (stopped && stopped->unheard) known.addUnheard(desk.identification, key.value);
    else if (!stopped) known.heard(desk.identification, key.value);
}

// Powers the card up, proves both sides and reads what the order is about.
Task<PersonaliseAttempt> proven(std::shared_ptr<Desk> desk)
{
    using Standing = Personalisation::Standing;
    const auto met = co_await ports::on(desk->worker(),
                                        [desk] { return desk->session->meet(*desk->house, desk->reader, desk->job); });
    if (!met)
        co_return PersonaliseAttempt{desk->session->card->isIt(), false, Part<Standing>(std::unexpected(met.error()))};
    if (!met->isIt) co_return PersonaliseAttempt{};
    desk->identification = met->identification;
    if (const auto no = mayNotTry(*desk, keys::readSsse))
        co_return PersonaliseAttempt{true, false, Part<Standing>(std::unexpected(*no))};

    const auto values = co_await desk->house->hsm().authenticate(met->request);
    if (!values) co_return PersonaliseAttempt{true, false, Part<Standing>(std::unexpected(stoppedBy(values.error())))};
    const auto standing =
        co_await ports::on(desk->worker(), [desk, values = *values] { return desk->session->card->prove(values); });
    remember(*desk, keys::readSsse, standing ? nullptr : &standing.error());
    co_return PersonaliseAttempt{true, desk->session->card->isTouched(), standing};
}

// The key that opens this record.
Task<Part<void>> opened(std::shared_ptr<Desk> desk, std::size_t at)
{
    const KeyId key = Personalisation::keyOf(desk->job.records[at]);
    if (const auto no = mayNotTry(*desk, key)) co_return Part<void>(std::unexpected(*no));
    const auto request =
        co_await ports::on(desk->worker(), [desk, at] { return desk->session->card->challengeFor(at); });
    if (!request) co_return Part<void>(std::unexpected(request.error()));
    const auto value = co_await desk->house->hsm().proveToWrite(*request);
    if (!value) co_return Part<void>(std::unexpected(stoppedBy(value.error())));
    const auto presented = co_await ports::on(
        desk->worker(), [desk, at, value = *value] { return desk->session->card->present(at, value); });
    remember(*desk, key, presented ? nullptr : &presented.error());
    co_return presented;
}

// Every record that does not stand right, in the order of writing.
Task<Part<void>> written(std::shared_ptr<Desk> desk, ports::Deed deed)
{
    const int of = int(desk->job.records.size());
    std::set<std::uint8_t> open;
    int marked = deed.marked.done;
    for (int at = 0; at < of; ++at) {
        deed.shows({at, of});
        if (desk->session->card->isRight(std::size_t(at))) continue;
        const std::uint8_t key = Personalisation::keyOf(desk->job.records[std::size_t(at)]).value;
        if (!open.contains(key)) {
            const auto opening = co_await opened(desk, std::size_t(at));
            if (!opening) co_return opening;
            open.insert(key);
        }
        // What stands is kept before the next part of it is sent; a mark that cannot be kept stops the hand.
        if (at > marked && deed.marks) {
            const auto kept = co_await deed.marks({at, of});
            if (!kept) co_return Part<void>(std::unexpected(stoppedBy(kept.error())));
            marked = at;
        }
        const auto sent =
            co_await ports::on(desk->worker(), [desk, at] { return desk->session->card->write(std::size_t(at)); });
        if (!sent) co_return sent;
    }
    deed.shows({of, of});
    co_return Part<void>{};
}

}  // namespace

Task<PersonaliseAttempt> PersonaliseAttempt::write(std::shared_ptr<ReaderHouse> house, QString reader,
                                                   PersonaliseJob job, ports::Deed deed)
{
    const auto desk = std::make_shared<Desk>(Desk{std::move(house), std::move(reader), std::move(job)});
    const SessionGuard guard(desk->worker(), desk->session);
    PersonaliseAttempt before = co_await proven(desk);
    // Right: this very reading followed a fresh power-up, and so is the reading back of an earlier attempt.
    if (!before.isIt || !before.standing || *before.standing != Standing::Begun) co_return before;

    const auto all = co_await written(desk, std::move(deed));
    const bool isTouched = desk->session->card->isTouched();
    if (!all) co_return PersonaliseAttempt{true, isTouched, Part<Standing>(std::unexpected(all.error()))};

    PersonaliseAttempt after = co_await proven(desk);
    after.isTouched = true;
    if (!after.isIt && after.standing)
        after.standing = Part<Standing>(std::unexpected(stoppedBy(errors::otherCardInReader())));
    else if (after.standing && *after.standing != Standing::Right)
        after.standing = Part<Standing>(
            std::unexpected(stoppedBy({Error::Kind::Refused, words("error.chip_read_back"), {}}, spoiled::readBack)));
    after.isIt = true;
    co_return after;
}

Task<PersonaliseAttempt> PersonaliseAttempt::look(std::shared_ptr<ReaderHouse> house, QString reader,
                                                  PersonaliseJob job)
{
    const auto desk = std::make_shared<Desk>(Desk{std::move(house), std::move(reader), std::move(job)});
    const SessionGuard guard(desk->worker(), desk->session);
    co_return co_await proven(desk);
}

}  // namespace kapok::cardio
