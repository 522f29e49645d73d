// A reader, a card and a key service for one test, all in this process.
#pragma once

#include "cardio/chip/local_hsm.h"
#include "cardio/chip/pin_errand.h"
#include "cardio/emulator/card_contents.h"
#include "cardio/emulator/emulated_card_readers.h"
#include "ports/real_scheduler.h"

#include <QCoreApplication>

#include <utility>

namespace kapok::cardio::testing {

inline QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }
inline SecureBytes pin(const char* digits) { return SecureBytes(QByteArrayView(digits)); }

inline CardState card(const char* name) { return *personality(QLatin1String(name)); }

/// Every wait ends at once and every job runs where it is posted: no thread, no event loop.
class InlineScheduler final : public ports::Scheduler {
public:
    QFuture<void> after(std::chrono::milliseconds) override
    {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    }
    std::unique_ptr<ports::Worker> worker(const char*) override
    {
        struct Inline final : ports::Worker {
            void post(std::function<void()> job) override { job(); }
        };
        return std::make_unique<Inline>();
    }
};

class FixedClock final : public Clock {
public:
    QDate today{2021, 7, 8};
    Instant now() const override { return instantOf(today, QTime(9, 0)); }
};

/// Answers with the test keys, and remembers what it was asked; may answer wrongly or not at all.
class ListeningHsm final : public ports::Hsm {
public:
    std::vector<ports::AuthenticationRequest> asked;
    bool isAway = false;
    bool presentsWrongKey = false;

    Task<Expected<ports::AuthenticationValues>> authenticate(ports::AuthenticationRequest request) override
    {
        asked.push_back(request);
        if (isAway) co_return failure(Error::Kind::Unavailable, words("error.card_no_service"));
        auto values = testKeyValues(request);
        if (values && presentsWrongKey) values->external = QByteArray(8, '\x42');
        co_return values;
    }
    Task<Expected<ports::PinResetValues>> resetPin(ports::CardChallenge card) override
    {
        if (isAway) co_return failure(Error::Kind::Unavailable, words("error.card_no_service"));
        auto values = testPinReset(card);
        if (values && presentsWrongKey) values->proof = QByteArray(8, '\x42');
        co_return values;
    }
    Task<Expected<ports::WriteValue>> proveToWrite(ports::WriteRequest request) override
    {
        if (isAway) co_return failure(Error::Kind::Unavailable, words("error.card_no_service"));
        auto value = testKeyValues(request);
        if (value && presentsWrongKey) value->proof = QByteArray(8, '\x42');
        co_return value;
    }
};

struct Desk {
    QString refusedCards{};  ///< the file in which it remembers them
    InlineScheduler scheduler;
    ListeningHsm hsm;
    FixedClock clock;
    SeededRandomness randomness{7};
    EmulatedCardReaders readers{{scheduler, hsm, clock, randomness, QStringLiteral("440700"), refusedCards}};

    Expected<ports::ChipData> read(const QString& reader = {}) { return QCoro::waitFor(readers.read(reader)); }
    Expected<ports::PinState> changePin(const char* from, const char* to)
    {
        return QCoro::waitFor(readers.changePin(identificationOf(CardContents{}), pin(from), pin(to)));
    }
    Expected<ports::PinState> resetPin(const char* to)
    {
        return QCoro::waitFor(readers.resetPin(identificationOf(CardContents{}), pin(to)));
    }
    Expected<bool> pinIs(const char* digits)
    {
        return QCoro::waitFor(readers.pinIs(identificationOf(CardContents{}), pin(digits)));
    }
};

inline QString sentence(const Error& error) { return error.happened.id; }

}  // namespace kapok::cardio::testing
