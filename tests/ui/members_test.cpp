// What nobody has looked at does not stand in a view: each member leaves its default in some sample.
#include "tests/ui/samples.h"

#include <cxxabi.h>
#include <gtest/gtest.h>

#include <map>

namespace kapok::ui {
namespace {

class Seen {
public:
    template <Listed View>
    void look(const View& view)
    {
        const View fresh{};
        std::apply([&](const auto&... one) { (note<View>(one.name, view.*(one.member), fresh.*(one.member)), ...); },
                   View::members);
    }
    std::string neverSet() const
    {
        std::string all;
        for (const auto& [name, set] : m_set)
            if (!set) all += name + "\n";
        return all;
    }
    std::size_t size() const { return m_set.size(); }

private:
    std::map<std::string, bool> m_set;

    template <class View, class Value>
    void note(const char* name, const Value& value, const Value& fresh)
    {
        int status = 0;
        char* type = abi::__cxa_demangle(typeid(View).name(), nullptr, nullptr, &status);
        bool& set = m_set[std::string(type) + "." + name];
        std::free(type);
        set = set || !(value == fresh);
        descend(value);
    }
    template <class Value>
    void descend(const Value& value)
    {
        if constexpr (Listed<Value>) look(value);
        else if constexpr (requires { requires Listed<typename Value::value_type>; })
            for (const auto& one : listOf(value)) look(one);
    }
    template <class Value>
    static std::vector<Value> listOf(const std::optional<Value>& value)
    {
        return value ? std::vector<Value>{*value} : std::vector<Value>{};
    }
    template <class Value>
    static const std::vector<Value>& listOf(const std::vector<Value>& value)
    {
        return value;
    }
};

}  // namespace

TEST(Members, EachLeavesItsDefaultInSomeSample)
{
    using Kind = QuestionView::Kind;
    Seen seen;
    for (const Language language : {Language::Chinese, Language::English}) {
        seen.look(samples::frame(language, true));
        seen.look(samples::takingCard(language));
        seen.look(samples::inside(language));
        seen.look(samples::locked(language));
        seen.look(samples::signIn(language));
        seen.look(samples::wrongPassword(language));
        seen.look(samples::home(language));
        seen.look(samples::homeOfAuditor(language));
        seen.look(samples::person(language));
        seen.look(samples::notBegun(language));
        seen.look(samples::underWay(language));
        seen.look(samples::step(language));
        for (const Kind kind :
             {Kind::Several, Kind::Text, Kind::Date, Kind::Money, Kind::YesNo, Kind::List, Kind::PinPad})
            seen.look(samples::withQuestion(language, kind));
        seen.look(samples::making(language));
        seen.look(samples::waiting(language));
        seen.look(samples::missingPapers(language));
        seen.look(samples::pinAtReader(language));
        seen.look(samples::consent(language));
        seen.look(samples::inDoubt(language));
        for (const auto& one : {samples::review(language), samples::irreversible(language), samples::fee(language),
                                samples::cards(language), samples::inner(language), samples::signing(language),
                                samples::hasSigned(language)})
            seen.look(one);
        for (const auto& screen : {samples::citizenChecks(language), samples::citizenTakesAlong(language)})
            seen.look(screen);
        seen.look(samples::done(language));
        seen.look(samples::approving(language));
        seen.look(samples::approvingAgain(language));
        seen.look(samples::paper(language));
        seen.look(samples::reprinting(language));
        seen.look(samples::worklist(language));
        seen.look(samples::outbox(language));
        seen.look(samples::inStep(language));
        seen.look(samples::allDesks(language));
        seen.look(samples::emptyList(language));
        for (const auto& one :
             {samples::handbook(language), samples::handbookNothing(language), samples::handbookPrinted(language)})
            seen.look(one);
        seen.look(samples::directory(language));
        for (const auto& one :
             {samples::stock(language), samples::stockAgreeing(language), samples::stockNothing(language)})
            seen.look(one);
        for (const auto& one : {samples::reports(language), samples::reportsWritten(language),
                                samples::reportsNothing(language), samples::reportsCounting(language)})
            seen.look(one);
        for (const auto& one :
             {samples::messages(language), samples::noMessages(language), samples::received(language)})
            seen.look(one);
        seen.look(samples::devices(language));
        seen.look(samples::card(language));
        seen.look(samples::face(language));
        seen.look(samples::noCard(language));
        for (const auto& one : {samples::dayEnd(language), samples::dayEndDiffers(language),
                                samples::dayEndClosed(language), samples::dayEndAgreeing(language)})
            seen.look(one);
    }
    EXPECT_EQ(seen.neverSet(), "");
    EXPECT_GT(seen.size(), 100u);
}

}  // namespace kapok::ui
