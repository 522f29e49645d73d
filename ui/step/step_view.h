// One step of a case: the answers so far, and one question, or what is being waited for, or how it ended.
#pragma once

#include "ui/kit/intent.h"
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
};

struct OptionView {
    QString value;  ///< as in the play file and the journal: "lost"
    QString text, detail;
    bool suggested = false;
    bool operator==(const OptionView&) const = default;
};

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
};

/// What changes, before and after side by side; needs F9 (ui.md "Irreversible").
struct ChangeView {
    struct Row {
        QString what, before, after;
        bool changes = false;
    };
    std::vector<Row> rows;
};

struct WaitView {
    QString doing;         ///< "正在向省平台报送"
    qint64 elapsedMs = 0;  ///< how long already, when the view was made; the widget counts on from there
    QString meanwhile;     ///< what may be done meanwhile
};

struct SecondPersonView {
    QString title;
    struct Row {
        QString label, value;
    };
    std::vector<Row> rows;
    std::vector<OptionView> ticks;  ///< what he confirms, Alt+digit
    QString note;
    QString approve;  ///< "同意归集"
    QString problem;  ///< why the last try did not pass
    QString approverName;
};

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
    bool takeYourCard = false;
    std::optional<QString> slotRemark;             ///< the card that lies there is not the one awaited
    std::optional<SecondPersonView> secondPerson;  ///< over the side; the page below is read, not changed
};

}  // namespace kapok::ui
