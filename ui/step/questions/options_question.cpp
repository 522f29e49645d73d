#include "ui/step/questions/options_question.h"

#include "ui/step/questions/option_button.h"

#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
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
    auto* group = new QButtonGroup(this);
    group->setExclusive(!m_several);
    const bool compact = all.size() > mostTall;
    if (compact) m_body->setSpacing(theme.px(4));
    for (const OptionView& option : all) {
        const int digit = m_options.size() < 10 ? int(m_options.size()) + 1 : 0;
        auto* button = new OptionButton(theme, option, digit, m_several, compact, this);
        group->addButton(button);
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

OptionButton* OptionsQuestion::chosen() const
{
    const auto at = std::ranges::find_if(m_options, &OptionButton::isChecked);
    return at == m_options.end() ? nullptr : *at;
}

std::optional<AnswerValue> OptionsQuestion::value()
{
    if (m_several) {
        QStringList all;
        for (const OptionButton* option : m_options)
            if (option->isChecked()) all << option->value();
        complain({});
        return all;
    }
    const OptionButton* only = chosen();
    complain(only ? QString() : tr("Choose one answer first: press its digit."));
    if (!only) {
        begin();
        return std::nullopt;
    }
    if (m_view.kind == QuestionView::Kind::YesNo) return only->value() == QLatin1String("yes");
    return only->value();
}

void OptionsQuestion::begin()
{
    if (m_options.empty()) return setFocus(Qt::OtherFocusReason);
    OptionButton* first = chosen();
    (first ? first : m_options.front())->setFocus(Qt::OtherFocusReason);
}

void OptionsQuestion::choose(OptionButton* option)
{
    option->setChecked(m_several ? !option->isChecked() : true);
    option->setFocus(Qt::ShortcutFocusReason);
    complain({});
}

bool OptionsQuestion::takeKey(QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier) return false;
    const int digit = event.key() - Qt::Key_0;
    // Nought is the tenth.
    const auto at = std::size_t(digit == 0 ? 10 : digit);
    if (digit >= 0 && digit <= 9 && at <= m_options.size()) {
        choose(m_options[at - 1]);
        return true;
    }
    if (event.key() == Qt::Key_Down || event.key() == Qt::Key_Up) {
        step(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return false;
}

void OptionsQuestion::step(int by)
{
    const auto at = std::ranges::find(m_options, QApplication::focusWidget());
    if (at == m_options.end()) return begin();
    const auto next = (at - m_options.begin()) + by;
    if (next < 0 || next >= std::ssize(m_options)) return;
    OptionButton* option = m_options[std::size_t(next)];
    if (m_several) option->setFocus(Qt::TabFocusReason);
    else choose(option);
}

QString OptionsQuestion::choosingKeys() const
{
    if (m_options.size() >= 10) return QStringLiteral("1–9, 0");
    const auto digits = m_options.size();
    return digits < 2 ? QStringLiteral("1") : QStringLiteral("1–%1").arg(digits);
}

QVariant OptionsQuestion::typed() const
{
    QStringList all;
    for (const OptionButton* option : m_options)
        if (option->isChecked()) all << option->value();
    return all;
}

void OptionsQuestion::restore(const QVariant& typed)
{
    const QStringList all = typed.toStringList();
    for (OptionButton* option : m_options)
        if (m_several || all.contains(option->value())) option->setChecked(all.contains(option->value()));
}

void OptionsQuestion::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(*event)) Question::keyPressEvent(event);
}

}  // namespace kapok::ui
