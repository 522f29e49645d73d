// One step of a case: the answers so far, and one question, or what is being waited for, or how it ended.
#pragma once

#include "ui/kit/intent.h"
#include "ui/kit/members.h"
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

struct OptionView {
    QString value;  ///< as in the play file and the journal: "lost"
    QString text, detail;
    bool suggested = false;
    bool operator==(const OptionView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"value", &OptionView::value}, Member{"text", &OptionView::text},
                   Member{"detail", &OptionView::detail}, Member{"suggested", &OptionView::suggested}};
};
static_assert(listsAll<OptionView>);

struct QuestionView {
    enum class Kind { Options, Several, Text, Date, Money, YesNo, List, PinPad, Nothing };
    QString field;
    Kind kind = Kind::Nothing;
    QString title, hint;
    std::vector<RemarkView> facts;
    std::vector<OptionView> options;
    QString suggestion;  ///< text, date as yyyy-MM-dd, or whole fen, offered and selected
    QString example;     ///< shown in the empty field
    bool asksOldPin = false, setsPin = false;
    bool operator==(const QuestionView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"field", &QuestionView::field},           Member{"kind", &QuestionView::kind},
                   Member{"title", &QuestionView::title},           Member{"hint", &QuestionView::hint},
                   Member{"facts", &QuestionView::facts},           Member{"options", &QuestionView::options},
                   Member{"suggestion", &QuestionView::suggestion}, Member{"example", &QuestionView::example},
                   Member{"asksOldPin", &QuestionView::asksOldPin}, Member{"setsPin", &QuestionView::setsPin}};
};
static_assert(listsAll<QuestionView>);

/// What changes, before and after side by side; needs F9 (ui.md "Irreversible").
struct ChangeView {
    struct Row {
        QString what, before, after;
        bool changes = false;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;
    bool operator==(const ChangeView&) const = default;

    static constexpr auto members = std::tuple{Member{"rows", &ChangeView::rows}};
};
static_assert(listsAll<ChangeView>);

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

struct SecondPersonView {
    QString title;
    struct Row {
        QString label, value;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;
    std::vector<OptionView> ticks;  ///< what he confirms, Alt+digit
    QString note;
    QString approve;  ///< "同意归集"
    QString problem;  ///< why the last try did not pass
    bool operator==(const SecondPersonView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"title", &SecondPersonView::title},     Member{"rows", &SecondPersonView::rows},
                   Member{"ticks", &SecondPersonView::ticks},     Member{"note", &SecondPersonView::note},
                   Member{"approve", &SecondPersonView::approve}, Member{"problem", &SecondPersonView::problem}};
};
static_assert(listsAll<SecondPersonView>);

struct StepPageView {
    PersonStripView strip;
    QString code, name, caseNumber;
    State state = State::Draft;
    QString savedAt;  ///< "09:41:52 已保存"
    int step = 0, steps = 0;
    std::vector<EarlierAnswer> answers;

    std::optional<QuestionView> question;
    std::optional<ChangeView> change;
    std::optional<WaitView> wait;
    std::optional<NoticeView> notice;
    QString outcome, outcomeText;  ///< how the case ended, and what the citizen is told

    SideView side;
    QString goOn;  ///< label of the primary action; empty: the usual one
    bool irreversible = false;
    bool papers = false;  ///< something of it was printed: P shows it, and there prints it again
    std::optional<SecondPersonView> secondPerson;  ///< over the side; the page below is read, not changed
    bool operator==(const StepPageView&) const = default;

    static constexpr auto members = std::tuple{Member{"strip", &StepPageView::strip},
                                               Member{"code", &StepPageView::code},
                                               Member{"name", &StepPageView::name},
                                               Member{"caseNumber", &StepPageView::caseNumber},
                                               Member{"state", &StepPageView::state},
                                               Member{"savedAt", &StepPageView::savedAt},
                                               Member{"step", &StepPageView::step},
                                               Member{"steps", &StepPageView::steps},
                                               Member{"answers", &StepPageView::answers},
                                               Member{"question", &StepPageView::question},
                                               Member{"change", &StepPageView::change},
                                               Member{"wait", &StepPageView::wait},
                                               Member{"notice", &StepPageView::notice},
                                               Member{"outcome", &StepPageView::outcome},
                                               Member{"outcomeText", &StepPageView::outcomeText},
                                               Member{"side", &StepPageView::side},
                                               Member{"goOn", &StepPageView::goOn},
                                               Member{"irreversible", &StepPageView::irreversible},
                                               Member{"papers", &StepPageView::papers},
                                               Member{"secondPerson", &StepPageView::secondPerson}};
};
static_assert(listsAll<StepPageView>);

}  // namespace kapok::ui
