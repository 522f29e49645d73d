// One step of a case: the answers so far, and one question, or what is being waited for, or how it ended.
#pragma once

#include "ui/approval/second_person_view.h"
#include "ui/issue/making_view.h"
#include "ui/kit/intent.h"
#include "ui/kit/members.h"
#include "ui/kit/option_view.h"
#include "ui/kit/state.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

struct EarlierAnswer {
    QString field, label, value;
    std::optional<State> state;
    QString source, sourceIcon;
    bool changeable = false;  ///< Alt+digit goes back to it
    QString said{};           ///< as in the play file: "holder"; of a list, its names with commas between
    bool operator==(const EarlierAnswer&) const = default;

    static constexpr auto members =
        std::tuple{Member{"field", &EarlierAnswer::field},           Member{"label", &EarlierAnswer::label},
                   Member{"value", &EarlierAnswer::value},           Member{"state", &EarlierAnswer::state},
                   Member{"source", &EarlierAnswer::source},         Member{"sourceIcon", &EarlierAnswer::sourceIcon},
                   Member{"changeable", &EarlierAnswer::changeable}, Member{"said", &EarlierAnswer::said}};
};
static_assert(listsAll<EarlierAnswer>);

/// One row of the review: what will be done, for whom, what it costs, what was shown (picture 15).
struct ReviewRow {
    QString label, value, aside;
    QString before{};      ///< where it changes: what it is now
    QString note{};        ///< at the right: the paragraph, or from whom it is known
    bool strong = false;   ///< what is done, and for whom
    bool ofCard = false;   ///< names a card: the rows that change below it are that card's (05)
    QString field{};       ///< of an answer; empty: the case itself says so
    QString said{};        ///< that answer, as in the play file
    int changedByAlt = 0;  ///< this digit goes back to it; 0: it cannot be changed
    std::optional<State> state{};
    bool operator==(const ReviewRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"label", &ReviewRow::label},   Member{"value", &ReviewRow::value},
                   Member{"aside", &ReviewRow::aside},   Member{"before", &ReviewRow::before},
                   Member{"note", &ReviewRow::note},     Member{"strong", &ReviewRow::strong},
                   Member{"ofCard", &ReviewRow::ofCard}, Member{"field", &ReviewRow::field},
                   Member{"said", &ReviewRow::said},     Member{"changedByAlt", &ReviewRow::changedByAlt},
                   Member{"state", &ReviewRow::state}};
};
static_assert(listsAll<ReviewRow>);

struct QuestionView {
    enum class Kind { Options, Several, Text, Date, Money, YesNo, List, PinPad, Review };
    QString field;
    Kind kind = Kind::Options;
    QString title, hint;
    std::vector<OptionView> options;
    std::vector<ReviewRow> review;
    QString missing;     ///< said where Enter finds one that is needed and not ticked; its first line is the fact
    bool tried = false;  ///< that was said already of what was ticked so far: it stands there from the beginning
    bool whole = false;  ///< nothing is answered before all that is needed is ticked
    QString suggestion;  ///< text, date as yyyy-MM-dd, whole fen, yes or no: offered and selected
    QString instead;     ///< another field that some of the options fill: a waiver in place of the fee
    bool asksOldPin = false, setsPin = false;
    bool isAtReader = false;  ///< the PIN: typed at the reader's own keys, none here
    bool operator==(const QuestionView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"field", &QuestionView::field},     Member{"kind", &QuestionView::kind},
                   Member{"title", &QuestionView::title},     Member{"hint", &QuestionView::hint},
                   Member{"options", &QuestionView::options}, Member{"review", &QuestionView::review},
                   Member{"missing", &QuestionView::missing}, Member{"tried", &QuestionView::tried},
                   Member{"whole", &QuestionView::whole},     Member{"suggestion", &QuestionView::suggestion},
                   Member{"instead", &QuestionView::instead}, Member{"asksOldPin", &QuestionView::asksOldPin},
                   Member{"setsPin", &QuestionView::setsPin}, Member{"isAtReader", &QuestionView::isAtReader}};
};
static_assert(listsAll<QuestionView>);

struct WaitView {
    QString doing;         ///< "正在向省平台报送"
    qint64 elapsedMs = 0;  ///< how long already, when the view was made; the widget counts on from there
    QString meanwhile;     ///< what may be done meanwhile
    bool operator==(const WaitView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"doing", &WaitView::doing}, Member{"elapsedMs", &WaitView::elapsedMs},
                   Member{"meanwhile", &WaitView::meanwhile}};
};
static_assert(listsAll<WaitView>);

/// One of the ways to say no to this page.
struct NoView {
    QString name;  ///< papers, pad, leaves, goes
    QString text;
    bool operator==(const NoView&) const = default;

    static constexpr auto members = std::tuple{Member{"name", &NoView::name}, Member{"text", &NoView::text}};
};
static_assert(listsAll<NoView>);

/// What the citizen does at his own screen with what is asked here (picture 15, at its side).
struct SigningView {
    QString said;                 ///< he reads, he writes, he has signed, he cannot
    QString lacks;                ///< what keeps Enter from going on; empty: nothing
    QString whyTitle;             ///< asked once, before one of the reasons is taken
    std::vector<NoView> reasons;  ///< why he cannot sign; empty: he has, or need not
    bool again = false;           ///< a clean sheet can be laid
    std::optional<Redacted<domain::Signature>> written;
    bool operator==(const SigningView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"said", &SigningView::said},         Member{"lacks", &SigningView::lacks},
                   Member{"whyTitle", &SigningView::whyTitle}, Member{"reasons", &SigningView::reasons},
                   Member{"again", &SigningView::again},       Member{"written", &SigningView::written}};
};
static_assert(listsAll<SigningView>);

struct StepPageView {
    PersonStripView strip;
    QString code, name, caseNumber;
    QString inside, insideNote;        ///< "1401 补换" · what becomes of that one when this one is done
    std::vector<LabelledView> around;  ///< of each case around it what was answered there, in one line
    State state = State::Draft;
    QString savedAt;  ///< "09:41:52 已保存"
    int step = 0, steps = 0;
    QString outerName;  ///< of a case inside another one: that one, and where it stands
    int outerStep = 0, outerSteps = 0;
    std::vector<EarlierAnswer> answers;

    std::optional<QuestionView> question;
    std::optional<WaitView> wait;
    std::optional<NoticeView> notice;
    QString outcome, outcomeText;  ///< how the case ended, and what the citizen is told
    QString follows, followsName;  ///< what he is served with next, by its code: Ctrl Enter begins it
    QString pays, paysName;        ///< of a review that only a fee follows: its field, and what Ctrl Enter says of both

    SideView side;
    QString goOn;  ///< label of the primary action; empty: the usual one
    bool irreversible = false;
    bool takesFile = false;              ///< a photo is asked for, and may come as a file
    bool papers = false;                 ///< something of it was printed: P shows it, and there prints it again
    std::vector<NoView> noes;            ///< F8; empty: there is nobody here who could say no
    std::optional<SigningView> signing;  ///< what is asked is for the citizen's hand, and he has a screen of his own
    std::optional<MakingView> making{};  ///< a card is made here: the page is `issue` then (picture 08)
    std::optional<SecondPersonView> secondPerson;  ///< over the side; the page below is read, not changed
    bool operator==(const StepPageView&) const = default;

    static constexpr auto members = std::tuple{Member{"strip", &StepPageView::strip},
                                               Member{"code", &StepPageView::code},
                                               Member{"name", &StepPageView::name},
                                               Member{"caseNumber", &StepPageView::caseNumber},
                                               Member{"inside", &StepPageView::inside},
                                               Member{"insideNote", &StepPageView::insideNote},
                                               Member{"around", &StepPageView::around},
                                               Member{"state", &StepPageView::state},
                                               Member{"savedAt", &StepPageView::savedAt},
                                               Member{"step", &StepPageView::step},
                                               Member{"steps", &StepPageView::steps},
                                               Member{"outerName", &StepPageView::outerName},
                                               Member{"outerStep", &StepPageView::outerStep},
                                               Member{"outerSteps", &StepPageView::outerSteps},
                                               Member{"answers", &StepPageView::answers},
                                               Member{"question", &StepPageView::question},
                                               Member{"wait", &StepPageView::wait},
                                               Member{"notice", &StepPageView::notice},
                                               Member{"outcome", &StepPageView::outcome},
                                               Member{"outcomeText", &StepPageView::outcomeText},
                                               Member{"follows", &StepPageView::follows},
                                               Member{"followsName", &StepPageView::followsName},
                                               Member{"pays", &StepPageView::pays},
                                               Member{"paysName", &StepPageView::paysName},
                                               Member{"side", &StepPageView::side},
                                               Member{"goOn", &StepPageView::goOn},
                                               Member{"irreversible", &StepPageView::irreversible},
                                               Member{"takesFile", &StepPageView::takesFile},
                                               Member{"papers", &StepPageView::papers},
                                               Member{"noes", &StepPageView::noes},
                                               Member{"signing", &StepPageView::signing},
                                               Member{"making", &StepPageView::making},
                                               Member{"secondPerson", &StepPageView::secondPerson}};
};
static_assert(listsAll<StepPageView>);

}  // namespace kapok::ui
