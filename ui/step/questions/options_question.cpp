#include "ui/step/questions/options_question.h"

#include "ui/step/questions/option_button.h"

#include <QButtonGroup>
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
    const bool compact = all.size() > mostTall;
    if (compact) m_body->setSpacing(theme.px(4));
    for (const OptionView& option : all) {
        const int digit = m_options.size() < 10 ? int(m_options.size()) + 1 : 0;
        QAbstractButton* button = nullptr;
        if (m_several) button = new OptionBox(theme, option, digit, compact, this);
        else button = new OptionRadio(theme, option, digit, compact, this);
        if (group) group->addButton(button);
        button->setChecked(option.suggested);
        m_body->addWidget(button);
        m_options.push_back(button);
    }
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
    if (m_several) {
        QStringList all;
        for (const QAbstractButton* option : m_options)
            if (option->isChecked()) all << valueOf(*option);
        complain({});
        return all;
    }
    const QAbstractButton* only = chosen();
    complain(only ? QString() : tr("Choose one answer first: press its digit."));
    if (!only) {
        begin();
        return std::nullopt;
    }
    if (m_view.kind == QuestionView::Kind::YesNo) return valueOf(*only) == QLatin1String("yes");
    return valueOf(*only);
}

void OptionsQuestion::begin()
{
    if (m_options.empty()) return setFocus(Qt::OtherFocusReason);
    QAbstractButton* first = chosen();
    (first ? first : m_options.front())->setFocus(Qt::OtherFocusReason);
}

// Nought is the tenth.
void OptionsQuestion::choose(int digit)
{
    if (std::size_t(digit) > m_options.size()) return;
    QAbstractButton* option = m_options[std::size_t(digit) - 1];
    option->setChecked(m_several ? !option->isChecked() : true);
    option->setFocus(Qt::ShortcutFocusReason);
    complain({});
}

std::vector<QString> OptionsQuestion::choices() const
{
    std::vector<QString> words;
    for (const QAbstractButton* option : m_options)
        if (words.size() < 10) words.push_back(option->accessibleName());
    return words;
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
}

}  // namespace kapok::ui
