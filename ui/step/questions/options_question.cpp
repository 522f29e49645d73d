#include "ui/step/questions/options_question.h"

#include "ui/kit/label.h"
#include "ui/kit/option_button.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace kapok::ui {

namespace {

// More than these do not fit on the smallest screen at full height: the banks of the city are eleven.
constexpr std::size_t mostTall = 5;

}  // namespace

OptionsQuestion::OptionsQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : Question(theme, view, parent), m_several(view.kind == QuestionView::Kind::Several)
{
    const std::vector<OptionView> all = options();
    // Boxes stand in no group: the arrows lead from each to the next.
    auto* group = m_several ? nullptr : new QButtonGroup(this);
    const auto folded = std::ranges::count(all, true, &OptionView::folded);
    // On a low window, too, as many as can be stand in sight (25).
    const bool low = parent->window()->height() < theme.px(600);
    const bool compact = low || all.size() - std::size_t(folded) > mostTall;
    if (compact) m_body->setSpacing(theme.px(4));
    // 05: cards stand side by side, so that the same rows lie beside each other.
    if (std::ranges::any_of(all, [](const OptionView& option) { return !option.rows.empty(); }))
        m_body->addLayout(m_columns = new QGridLayout);
    for (const OptionView& option : all) {
        if (option.folded && !m_fold) addFold(int(folded), compact);
        const std::size_t most = folded > 0 ? 9 : 10;  // where something is folded nought opens it
        const int digit = m_options.size() < most ? int(m_options.size()) + 1 : 0;
        QAbstractButton* button = nullptr;
        if (m_several) button = new OptionBox(theme, option, digit, compact, this);
        else button = new OptionRadio(theme, option, digit, compact, this);
        if (group) group->addButton(button);
        button->setChecked(option.suggested);
        connect(button, &QAbstractButton::toggled, this, [this] {
            if (m_several) sayMissing({});  // what was said of the others is true no longer
            Q_EMIT changed();
        });
        if (m_columns) m_compared.push_back(makeColumn(button, option));
        else m_body->addWidget(button);
        m_options.push_back(button);
        if (option.folded) m_folded.push_back(button);
    }
    openFold(false);
    if (m_columns) placeColumns();
    if (view.tried) sayMissing(view.missing);
}

void OptionsQuestion::addFold(int folded, bool compact)
{
    const OptionView row{.value = QStringLiteral("more"),
                         .text = tr("Other papers"),
                         .detail = {},
                         .note = tr("%1, not needed this time").arg(folded)};
    m_fold = new OptionFold(m_theme, row, compact, this);
    connect(m_fold, &QAbstractButton::toggled, this, &OptionsQuestion::openFold);
    m_body->addWidget(m_fold);
}

void OptionsQuestion::openFold(bool open)
{
    for (QAbstractButton* option : m_folded) option->setVisible(open);
    if (m_fold) Q_EMIT changed();
}

std::vector<QAbstractButton*> OptionsQuestion::shown() const
{
    std::vector<QAbstractButton*> seen;
    for (QAbstractButton* option : m_options)
        if (!m_fold || m_fold->isChecked() || std::ranges::find(m_folded, option) == m_folded.end())
            seen.push_back(option);
    return seen;
}

// As many beside each other as have room, all of one width.
void OptionsQuestion::placeColumns()
{
    const int most = std::min(3, int(m_compared.size()));
    const int beside = std::clamp(width() / m_theme.px(240), 1, most);
    m_columns->setSpacing(m_theme.px(16));
    for (int at = 0; at < int(m_compared.size()); ++at)
        m_columns->addWidget(m_compared[std::size_t(at)], at / beside, at % beside);
    for (int column = 0; column < most; ++column) m_columns->setColumnStretch(column, column < beside ? 1 : 0);
}

void OptionsQuestion::resizeEvent(QResizeEvent* event)
{
    Question::resizeEvent(event);
    if (m_columns) placeColumns();
}

QWidget* OptionsQuestion::makeColumn(QAbstractButton* button, const OptionView& option)
{
    auto* frame = makeFrame(this, "panel");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, m_theme.px(8));
    column->setSpacing(m_theme.px(8));
    column->addWidget(button);
    auto* form = new QFormLayout;
    form->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    form->setHorizontalSpacing(m_theme.px(16));
    form->setVerticalSpacing(m_theme.px(8));
    for (const LabelledView& row : option.rows) {
        auto* label = makeLabel(frame, Type::Body, {.ink = "muted"});
        label->setText(row.label);
        auto* value = makeLabel(frame, Type::Body, {.wraps = true});
        value->setText(row.value);
        form->addRow(label, value);
    }
    column->addLayout(form);
    return frame;
}

std::vector<OptionView> OptionsQuestion::options() const
{
    if (m_view.kind != QuestionView::Kind::YesNo || !m_view.options.empty()) return m_view.options;
    return {{QStringLiteral("yes"), tr("Yes"), {}, m_view.suggestion == QLatin1String("yes")},
            {QStringLiteral("no"), tr("No"), {}, m_view.suggestion == QLatin1String("no")}};
}

QAbstractButton* OptionsQuestion::chosen() const
{
    const auto at = std::ranges::find_if(m_options, &QAbstractButton::isChecked);
    return at == m_options.end() ? nullptr : *at;
}

std::optional<AnswerValue> OptionsQuestion::value()
{
    if (m_several) return ticked();
    const QAbstractButton* only = chosen();
    complain(only ? QString() : tr("Choose one answer first: press its digit."));
    if (!only) {
        begin();
        return std::nullopt;
    }
    if (m_view.kind == QuestionView::Kind::YesNo) return valueOf(*only) == QLatin1String("yes");
    return valueOf(*only);
}

// Enter ticks nothing: what is needed and not ticked is named. What was newly seen is told all the same, unless all
// of it belongs together.
std::optional<AnswerValue> OptionsQuestion::ticked()
{
    QStringList all;
    bool lacks = false, learnt = false;
    for (std::size_t at = 0; at < m_options.size(); ++at) {
        const bool is = m_options[at]->isChecked();
        if (is) all << valueOf(*m_options[at]);
        lacks = lacks || (m_view.options[at].needed && !is);
        learnt = learnt || m_view.options[at].suggested != is;
    }
    const bool holds = lacks && (m_view.whole || !learnt);
    sayMissing(holds ? m_view.missing : QString());
    if (!holds) return all;
    begin();
    return std::nullopt;
}

void OptionsQuestion::begin()
{
    if (m_options.empty()) return setFocus(Qt::OtherFocusReason);
    QAbstractButton* first = chosen();
    // Of several the first that is still to be ticked (14).
    if (m_several)
        for (QAbstractButton* option : shown())
            if (!option->isChecked()) return option->setFocus(Qt::OtherFocusReason);
    (first ? first : m_options.front())->setFocus(Qt::OtherFocusReason);
}

// Nought is the tenth, or opens what is folded.
void OptionsQuestion::choose(int digit)
{
    if (m_fold && digit == 10) return m_fold->toggle();
    const std::vector<QAbstractButton*> seen = shown();
    if (std::size_t(digit) > seen.size()) return;
    QAbstractButton* option = seen[std::size_t(digit) - 1];
    option->setChecked(m_several ? !option->isChecked() : true);
    option->setFocus(Qt::ShortcutFocusReason);
    complain({});
}

std::vector<QString> OptionsQuestion::choices() const
{
    std::vector<QString> words;
    for (const QAbstractButton* option : shown())
        if (words.size() < (m_fold ? 9 : 10)) words.push_back(option->accessibleName());
    if (!m_fold) return words;
    words.resize(9);  // between the last digit and nought there is nothing
    words.push_back(m_fold->accessibleName());
    return words;
}

QString OptionsQuestion::act() const
{
    const auto at = std::ranges::find_if(m_options, &QAbstractButton::isChecked);
    if (m_several || at == m_options.end() || m_view.options.empty()) return {};
    return m_view.options[std::size_t(at - m_options.begin())].act;
}

QVariant OptionsQuestion::typed() const
{
    QStringList all;
    for (const QAbstractButton* option : m_options)
        if (option->isChecked()) all << valueOf(*option);
    return all;
}

void OptionsQuestion::restore(const QVariant& typed)
{
    const QStringList all = typed.toStringList();
    for (QAbstractButton* option : m_options)
        if (m_several || all.contains(valueOf(*option))) option->setChecked(all.contains(valueOf(*option)));
    if (m_fold && std::ranges::any_of(m_folded, &QAbstractButton::isChecked)) m_fold->setChecked(true);
    if (m_view.tried) sayMissing(m_view.missing);  // nobody has ticked anything since
}

}  // namespace kapok::ui
