// What a presenter keeps so that it can be shown once more is nobody's after the sign-out: each shows what a new one would
// (promises.md D1, D3; SignInPresenter::clear()).
#include "tests/unit/ui/fake_counter.h"
#include "ui/shell/screens.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const domain::CaseId id{QStringLiteral("a")};

// A day's work: a citizen's case and paper, his card read, the messages and lists that name him.
struct Worked : Desk {
    Presenters presenters{work};

    Worked()
    {
        counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101")};
        counter.here = somebody();
        desk::CaseView one{.id = id, .number = QStringLiteral("0708-0101-0023-7")};
        one.person = counter.here->visit.person;
        counter.cases = {{id, one}};
        counter.work = {desk::WorkItem{.id = id, .number = one.number, .shownName = QStringLiteral("梁**")}};
        counter.chip.name = QStringLiteral("梁测试");
        counter.chip.socialSecurityNumber = QStringLiteral("440524188001010014");
        desk::MessageItem told;
        told.id = id;
        told.shownName = QStringLiteral("梁**");
        counter.telephones = {told};
        work.readers = {
            {.name = QStringLiteral("Reader 1"), .cardPresent = true, .cardKind = QStringLiteral("social_security")}};
        work.papers = {{id, QStringLiteral("slip"), Json{{"title", "paper.slip.progress"}, {"rows", Json::array()}}}};
    }
    void seeAll()
    {
        work.way.begin({pages::home});
        presenters.get<HomePresenter>().sawReaders();
        presenters.get<CardPresenter>().obey(intent::ReadCard{});
        for (const Place& place : {Place{pages::worklist}, {pages::messages}, {pages::reports}}) {
            work.way.open(place);
            presenters.at(place.page, [](auto& one) {
                if constexpr (requires { one.came({pages::home}); }) one.came({pages::home});
            });
        }
        (void)presenters.get<PaperPresenter>().view();
    }
    void signOut()
    {
        counter.signedIn.reset();
        counter.here.reset();
        counter.work.clear();
        counter.cases.clear();
        work.readers.clear();
        work.papers.clear();
        work.way.begin({pages::signIn});
    }
};

// The texts of a view, and of a table each cell.
template <class View>
QStringList told(const View& view)
{
    QStringList all;
    eachMember(view, [&](const char*, const auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, QString>) all.append(value);
        if constexpr (std::is_same_v<Value, QStringList>) all += value;
        if constexpr (std::is_same_v<Value, std::shared_ptr<const Table>>)
            for (int row = 0; value && row < value->rows(); ++row)
                for (int column = 0; column < int(value->heads().size()); ++column)
                    all.append(value->cell(row, column).text);
    });
    return all;
}

template <class Presenter>
QStringList shownBy(Presenters& presenters)
{
    return told(presenters.get<Presenter>().view());
}

template <class... Presenter>
struct Several {
    static std::vector<QStringList> of(Presenters& presenters) { return {shownBy<Presenter>(presenters)...}; }
};
using Keeping = Several<HomePresenter, PaperPresenter, WorklistPresenter, MessagesPresenter, CardPresenter,
                        PersonPresenter, StepPresenter>;

TEST(Forgetting, LeavesEachPresenterAsANewOneWouldBe)
{
    Worked desk;
    desk.seeAll();
    desk.signOut();
    Presenters fresh(desk.work);
    EXPECT_NE(Keeping::of(desk.presenters), Keeping::of(fresh)) << "there is something to forget";
    desk.presenters.forget();
    EXPECT_EQ(Keeping::of(desk.presenters), Keeping::of(fresh));
}

}  // namespace
}  // namespace kapok::ui
