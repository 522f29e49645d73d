// What comes back when the citizen, the teller or the page has changed does nothing for whoever is there now: each wish
// that is awaited at the window against each change (decision 0031).
#include "tests/unit/ui/fake_counter.h"
#include "ui/shell/screens.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const domain::CaseId one{QStringLiteral("one")};
const Place stepOfOne{pages::step, one};

struct Wish {
    const char* name;
    Place page;
    Intent (*wanted)();
};

Secret secret() { return std::make_shared<SecureBytes>("kapok9001"); }

const std::vector<Wish>& wishes()
{
    static const std::vector<Wish> table{
        {"Start", {pages::person}, [] { return Intent(intent::Start{QStringLiteral("1201")}); }},
        {"OpenPerson", {pages::home}, [] { return Intent(intent::OpenPerson{QStringLiteral("440524188001010014")}); }},
        {"Attend", {pages::person}, [] { return Intent(intent::Attend{QStringLiteral("holder")}); }},
        {"TakeUp", {pages::worklist}, [] { return Intent(intent::TakeUp{one.text}); }},
        {"Scan", {pages::home}, [] { return Intent(intent::Scan{QStringLiteral("0708-20210708-0101-0023-4")}); }},
        {"Answer", stepOfOne, [] { return Intent(intent::Answer{QStringLiteral("who"), QStringLiteral("holder")}); }},
        {"GoOn", stepOfOne, [] { return Intent(intent::GoOn{}); }},
        {"TakeBack", stepOfOne, [] { return Intent(intent::TakeBack{QStringLiteral("who")}); }},
        {"Withdraw", stepOfOne, [] { return Intent(intent::Withdraw{QStringLiteral("leaves")}); }},
        {"Approve", stepOfOne, [] { return Intent(intent::Approve{QStringLiteral("9001"), secret()}); }},
        {"Decline", stepOfOne, [] { return Intent(intent::Decline{QStringLiteral("9001"), secret(), {}}); }},
        {"AskAgain", stepOfOne, [] { return Intent(intent::AskAgain{}); }},
        {"PrintAgain", {pages::paper, one}, [] { return Intent(intent::PrintAgain{}); }},
        {"Unlock", {pages::approval}, [] { return Intent(intent::Unlock{QStringLiteral("0102")}); }},
        {"ReadCard", {pages::home}, [] { return Intent(intent::ReadCard{}); }},
    };
    return table;
}

enum class Change { Teller, Citizen, Page };
constexpr const char* changes[]{"Teller", "Citizen", "Page"};

void PrintTo(Change change, std::ostream* out) { *out << changes[int(change)]; }

class WindowErrands : public testing::TestWithParam<std::tuple<std::size_t, Change, bool>> {};

TEST_P(WindowErrands, DoNothingForWhoeverIsThereNow)
{
    const Wish& wish = wishes()[std::get<0>(GetParam())];
    const Change change = std::get<1>(GetParam());
    Desk desk;
    desk.counter.here = desk.counter.next = somebody();
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101")};
    desk::CaseView held{.id = one, .number = QStringLiteral("0708-20210708-0101-0023-4")};
    held.person = *somebody().visit.person;
    held.standing.id = one;
    desk.counter.cases = {{one, held}};
    desk.counter.work = {{.id = one, .number = held.number, .business = domain::Business::Apply}};
    desk.counter.stands.id = {QStringLiteral("another")};
    if (std::get<2>(GetParam())) desk.counter.fails = trouble();
    desk.work.way.begin({pages::home});
    if (!(wish.page == Place{pages::home})) desk.work.way.open(wish.page);
    desk.work.papers = {{one, QStringLiteral("receipt"), Json::object()}};
    Presenters presenters(desk.work);
    desk.counter.meanwhile = [&] {
        if (change == Change::Teller) ++desk.counter.at->teller;
        if (change == Change::Citizen) ++desk.counter.at->citizen;
        if (change == Change::Page) desk.work.way.open({pages::outbox});
    };
    presenters.obey(wish.wanted());
    // Who is asked for brings another citizen himself; a card is whosever it is.
    if (change == Change::Citizen && wish.name == std::string_view("OpenPerson")) return;
    const Place there = change == Change::Page ? Place{pages::outbox} : wish.page;
    EXPECT_EQ(nameOf(desk.work.way.page()).toStdString(), nameOf(there.page).toStdString());
    EXPECT_TRUE(desk.work.problem.empty());
    EXPECT_TRUE(desk.wishes.empty());
    EXPECT_EQ(desk.work.papers.empty() ? 1 : desk.work.papers.front().copy, 1);
}

std::vector<std::size_t> everyWish()
{
    std::vector<std::size_t> all(wishes().size());
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = at;
    return all;
}

std::string nameOfCase(const testing::TestParamInfo<WindowErrands::ParamType>& each)
{
    const auto& [wish, change, fails] = each.param;
    return std::string(wishes()[wish].name) + changes[int(change)] + (fails ? "Failing" : "Answered");
}

INSTANTIATE_TEST_SUITE_P(Of, WindowErrands,
                         testing::Combine(testing::ValuesIn(everyWish()),
                                          testing::Values(Change::Teller, Change::Citizen, Change::Page),
                                          testing::Bool()),
                         nameOfCase);

// A page that is left calls off what was wished for on it; what is done on top of another page stays.
TEST(Wishes, AreCalledOffWithTheirPage)
{
    Desk desk;
    desk.work.way.begin({pages::home});
    const desk::Errand wish = wishOfPage(desk.work);
    callOffElsewhere(desk.work);
    EXPECT_TRUE(wish.stands());
    desk.work.way.open({pages::person});
    callOffElsewhere(desk.work);
    EXPECT_FALSE(wish.stands());
    EXPECT_TRUE(desk.work.wishes.empty());
}

// Nothing of a citizen is on the screen once nobody sits here, however long the disk takes.
TEST(Wishes, LeaveThePageBeforeTheySignOut)
{
    Desk desk;
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    desk.counter.fails = trouble();
    SignInPresenter page(desk.work);
    page.obey(intent::SignOut{});
    EXPECT_EQ(desk.work.way.page(), pages::signIn);
    EXPECT_EQ(desk.work.problem, words("error.card_none"));
}

}  // namespace
}  // namespace kapok::ui
