#include "ui/citizen/citizen_window.h"

#include "ui/citizen/signing_box.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace kapok::ui {

namespace {

// Picture 15b, on 1280 × 800; nothing below the last of them (picture 11).
constexpr QSizeF drawn{1280, 800};
constexpr int nameSize = 56, valueSize = 34, headingSize = 32, labelSize = 26, smallSize = 24, least = 20;
constexpr int boxWide = 568, boxHigh = 176;

QFont fontOf(int size, bool bold)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(std::max(least, size));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

}  // namespace

CitizenWindow::CitizenWindow(const Theme& theme)
    : QWidget(nullptr, Qt::Window | Qt::WindowDoesNotAcceptFocus), m_theme(theme)
{
    setObjectName(QStringLiteral("citizen"));
    setWindowTitle(QStringLiteral("Kapok 木棉"));
    setProperty("pane", "surface");
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint);  // the display says how large it is
    column->addWidget(makeHead());
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body = new QWidget);
    m_grid = new QGridLayout(m_body);
    m_grid->setColumnStretch(1, 1);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFoot());
    connect(m_box, &SigningBox::wrote, this, &CitizenWindow::wrote);
    present({});
}

QLabel* CitizenWindow::makeWord(QWidget* parent, const char* name, int size, bool bold, const char* ink)
{
    auto* word = new QLabel(parent);
    word->setObjectName(QLatin1String(name));
    word->setTextFormat(Qt::PlainText);
    word->setWordWrap(true);
    word->setProperty("at hundred", size);
    word->setProperty("heavy", bold);
    if (*ink) word->setProperty("ink", QLatin1String(ink));
    word->setFont(fontOf(qRound(size * m_size), bold));
    return word;
}

QWidget* CitizenWindow::makeHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(24, 16, 24, 16);
    row->setSpacing(16);
    row->addWidget(new Icon(m_theme, QStringLiteral("kapok"), Role::Accent, 32, head));
    row->addWidget(m_heading = makeWord(head, "citizen.heading", headingSize, true), 1);
    m_heading->setWordWrap(false);
    row->addWidget(m_outlet = makeWord(head, "citizen.outlet", smallSize, false, "muted"), 1);
    m_outlet->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(row);
    column->addWidget(makeRule(head));
    // 18: the same as the teller's frame says, over whatever stands here.
    m_card = makeFrame(head, "turned");
    auto* card = new QHBoxLayout(m_card);
    card->setContentsMargins(24, 12, 24, 12);
    card->addWidget(m_takeCard = makeWord(m_card, "citizen.take-card", headingSize, true, "turned"));
    column->addWidget(m_card);
    return head;
}

QWidget* CitizenWindow::makeFoot()
{
    m_foot = makeFrame(this, "sunken");
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(24, 16, 24, 16);
    row->setSpacing(24);
    auto* words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_said = makeWord(m_foot, "citizen.said", headingSize, true));
    words->addWidget(m_aside = makeWord(m_foot, "citizen.aside", smallSize, false, "muted"));
    words->addStretch();
    row->addLayout(words, 1);
    row->addWidget(m_box = new SigningBox(m_theme, m_foot), 1);
    return m_foot;
}

// What is the same stays untouched: somebody may be writing.
void CitizenWindow::present(const CitizenView& view)
{
    if (view == m_view && m_grid->count() > 0) return;
    m_view = view;
    m_heading->setText(view.heading);
    m_outlet->setText(view.outlet);
    say(m_takeCard, view.takeCard);
    m_card->setVisible(!view.takeCard.isEmpty());
    say(m_said, view.said);
    say(m_aside, view.aside);
    m_foot->setVisible(!view.said.isEmpty() || view.sheet != 0);
    fillRows();
    fit();
}

void CitizenWindow::fillRows()
{
    clear(m_grid);
    int at = 0;
    const auto add = [&](const QString& label, const QString& value, const char* name, int size) {
        auto* what = makeWord(m_body, "citizen.label", labelSize, false, "muted");
        what->setText(label);
        what->setWordWrap(false);  // a column of words, not of characters
        what->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
        auto* said = makeWord(m_body, name, size, true);
        said->setText(value);
        m_grid->addWidget(what, at, 0);
        m_grid->addWidget(said, at++, 1);
        for (QWidget* word : {what, said}) word->show();
    };
    if (!m_view.name.isEmpty()) add(m_view.nameLabel, m_view.name, "citizen.name", nameSize);
    for (const CitizenRow& row : m_view.rows)
        add(row.label, row.before.isEmpty() ? row.value : row.before + QStringLiteral(" → ") + row.value, "citizen.row",
            valueSize);
    m_grid->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding), at, 0);
}

void CitizenWindow::wear(double size)
{
    m_size = size;
    const auto px = [size](int drawnSize) { return qRound(drawnSize * size); };
    for (QLabel* word : findChildren<QLabel*>())
        if (const QVariant at = word->property("at hundred"); at.isValid())
            word->setFont(fontOf(px(at.toInt()), word->property("heavy").toBool()));
    m_grid->setContentsMargins(px(48), px(24), px(48), px(16));
    m_grid->setHorizontalSpacing(px(48));
    m_grid->setVerticalSpacing(px(16));
    m_box->setMinimumSize(std::max(320, px(boxWide)), std::max(120, px(boxHigh)));
    m_box->present(m_view.sheet, m_view.signHere, std::max(least, px(smallSize)));
}

// Head and foot take what they need, and the rows have what is left.
bool CitizenWindow::fits()
{
    for (QLayoutItem* part : {layout()->itemAt(0), layout()->itemAt(2)}) part->widget()->layout()->activate();
    layout()->invalidate();
    layout()->activate();
    m_grid->invalidate();
    const int wide = width() - m_scroll->verticalScrollBar()->sizeHint().width();
    return m_grid->totalHeightForWidth(wide) <= m_scroll->viewport()->height() &&
           m_grid->totalMinimumSize().width() <= wide && layout()->totalHeightForWidth(width()) <= height();
}

void CitizenWindow::fit()
{
    constexpr double ofSmall = 0.8;  // on a small display they are larger for its size (picture 11)
    const double ofDisplay = std::min(width() / drawn.width(), height() / drawn.height());
    const double largest = std::max(ofDisplay, ofSmall) * m_theme.scale();
    constexpr double smallest = 0.5, step = 0.9;  // below it every letter is as small as it may be
    double size = std::max(largest, smallest);
    for (wear(size); !fits() && size > smallest; wear(size)) size = std::max(smallest, size * step);
}

void CitizenWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool CitizenWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) Q_EMIT gotKeyboard();
    return QWidget::event(event);
}

void CitizenWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT closed();
}

}  // namespace kapok::ui
