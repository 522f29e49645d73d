#include "ui/shell/top_bar.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kapok::ui {

TopBar::TopBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setProperty("pane", "header");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(makeRule(this));

    m_brand = new QWidget(this);
    m_brand->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(theme.px(16), 0, theme.px(8), 0);
    brand->setSpacing(theme.px(8));
    brand->addWidget(new Icon(theme, QStringLiteral("kapok"), Role::Accent, 20, m_brand));
    brand->addWidget(m_brandName = makeLabel(m_brand, Type::Body, {.bold = true}), 1);
    row->addWidget(m_brand);
    row->addWidget(m_brandRule = makeUprightRule(this));
    row->addSpacerItem(m_afterBrand = new QSpacerItem(theme.px(16), 0));
    row->addWidget(m_outlet = new ElidedLabel(theme, Role::HeaderText, this));
    row->addWidget(m_teller = new ElidedLabel(theme, Role::HeaderMuted, this));
    m_outlet->setObjectName(QStringLiteral("frame.outlet"));
    m_teller->setObjectName(QStringLiteral("frame.teller"));
    row->addStretch();

    m_training = makeFrame(this, "training");
    m_training->setObjectName(QStringLiteral("frame.training"));
    auto* mark = new QHBoxLayout(m_training);
    mark->setContentsMargins(theme.px(8), theme.px(1), theme.px(8), theme.px(1));
    mark->setSpacing(theme.px(8));
    mark->addWidget(new Icon(theme, QStringLiteral("training"), Role::Training, 16, m_training));
    mark->addWidget(m_trainingWord = makeLabel(m_training, Type::Body, {.ink = "training", .bold = true}));
    row->addWidget(m_training, 0, Qt::AlignVCenter);
    row->addSpacing(theme.px(16));

    row->addWidget(makeUprightRule(this));
    row->addWidget(m_line = new DeviceButton(theme, this));
    row->addWidget(makeUprightRule(this));
    row->addWidget(m_reader = new DeviceButton(theme, this));
    row->addWidget(makeUprightRule(this));
    m_line->setObjectName(QStringLiteral("frame.line"));
    m_reader->setObjectName(QStringLiteral("frame.reader"));
    for (DeviceButton* button : {m_line, m_reader}) connect(button, &QToolButton::clicked, this, &TopBar::choseDevices);
    m_clock = makeLabel(this, Type::Body, {.bold = true});
    m_clock->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->addWidget(m_clock);
    setFixedHeight(theme.px(40));
    retranslate();
}

void TopBar::present(const FrameView& view)
{
    m_view = view;
    arrange();
}

void TopBar::narrow(bool narrow)
{
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    arrange();
}

void TopBar::arrange()
{
    // Over the rail as wide as the rail; without one as wide as its words, and no line beside it.
    const bool overRail = !m_view.teller.isEmpty() && !m_narrow;
    m_brand->setMinimumWidth(overRail ? m_theme.px(183) : 0);
    m_brandRule->setVisible(overRail);
    m_afterBrand->changeSize(overRail ? m_theme.px(16) : 0, 0);
    retranslate();
}

void TopBar::retranslate()
{
    m_brandName->setText(tr("Kapok"));
    m_outlet->say(m_view.outlet);
    const QString who = m_view.teller.isEmpty() ? tr("nobody is signed in") : m_view.teller;
    m_teller->say(m_narrow ? who : QStringLiteral("  •  ") + who);  // nothing stands before it then
    for (QWidget* part : {static_cast<QWidget*>(m_brandName), static_cast<QWidget*>(m_outlet),
                          static_cast<QWidget*>(m_trainingWord), static_cast<QWidget*>(m_reader)})
        part->setVisible(!m_narrow);
    m_training->setVisible(m_view.training);
    m_trainingWord->setText(tr("Training"));

    const auto age = m_view.line.ageSeconds;
    const QString line = !age                  ? tr("Province not heard yet")
                         : !m_view.line.usable ? tr("Province not reached")
                         : *age < 10           ? tr("Province just now")
                         : *age < 120          ? tr("Province %1 s ago").arg(*age)
                         : *age < 120 * 60     ? tr("Province %1 min ago").arg(*age / 60)
                                               : tr("Province %1 h ago").arg(*age / 3600);
    m_line->present({}, m_view.line.usable, line);
    m_reader->present(QStringLiteral("reader"), m_view.readers > 0,
                      m_view.readers > 0   ? tr("Readers: %1").arg(m_view.readers)
                      : m_view.readers < 0 ? tr("Reader service away")
                                           : tr("No reader"));
    m_clock->setText(m_view.now.isValid() ? m_view.now.toString(QStringLiteral("HH:mm")) : QString());
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
