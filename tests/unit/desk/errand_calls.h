// Each call of the counter, in front of the door where it waits (errand_test.cpp).
#pragma once

#include "desk/counter_view.h"
#include "support/desk/counter.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace kapok::test {

/// Where the call is held: before line, printer, message and reader, or before the journal.
enum class Door { World, Disk };

using Over = std::shared_ptr<std::optional<QString>>;  ///< none: it waits; the id of its error, or empty

template <class T>
void launch(Task<Expected<T>> call, Over over)
{
    [](Task<Expected<T>> asked, Over told) -> Task<> {
        const auto answer = co_await std::move(asked);
        *told = answer ? QString() : answer.error().happened.id;
    }(std::move(call), std::move(over));
}

/// A counter, and its view as the window has it.
struct Bench : Counter {
    explicit Bench(const QString& citizen, Exchanged exchanged = {}) : Counter(citizen, std::move(exchanged))
    {
        static int none = 0;
        static const QCoreApplication application(none, nullptr);  // wakes who waits for a lock
        view = desk::viewOf(desk());
    }
    std::unique_ptr<desk::CounterView> view;

    void open(const QString& number) { ASSERT_TRUE(done(view->openPerson(number, view->errand()))); }
    void inTheMiddle(domain::Business business, const char* field)
    {
        Counter::begin(business);
        answerUntil(field);
    }
    void carries(desk::Act wish, Over over) { launch(view->act(id, std::move(wish)), std::move(over)); }
};

using Prepare = std::unique_ptr<Bench> (*)();
using Start = void (*)(Bench&, Over);

struct Call {
    const char* name;  ///< of the counter's view, or of a wish for a case
    Door door;
    Prepare prepare;
    Start start;
    bool bringsTeller = false;  ///< it changes itself who sits here, or keeps others from sitting down
};

std::unique_ptr<Bench> somebodyIsOpen();
std::unique_ptr<Bench> anApplicationAtItsReview();

/// Every one that is awaited, and every wish for a case.
const std::vector<Call>& calls();

}  // namespace kapok::test
