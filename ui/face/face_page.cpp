#include "ui/face/face_page.h"

#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace kapok::ui {
namespace {

constexpr int pictureWide = 400;  // pixels at 100 %
constexpr int halfMillimetre = 5, tenth = 1;

struct Arrow {
    Qt::Key key;
    int right, down;
};
constexpr Arrow arrows[] = {{Qt::Key_Left, -1, 0}, {Qt::Key_Right, 1, 0}, {Qt::Key_Up, 0, -1}, {Qt::Key_Down, 0, 1}};

}  // namespace

FacePage::FacePage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, pages::face, parent), m_scroll(new QScrollArea(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* pane = new QWidget;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* content = new QVBoxLayout(pane);
    content->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    content->setSpacing(theme.px(8));
    content->addWidget(m_title = makeLabel(pane, Type::Title, {.bold = true, .wraps = true}));
    content->addWidget(m_remark = makeLabel(pane, Type::Body, {.bold = true, .wraps = true}));
    content->addWidget(m_standing = makeLabel(pane, Type::Body, {.ink = "muted", .wraps = true}));
    auto* beside = new QHBoxLayout;
    beside->setSpacing(theme.px(16));
    beside->addWidget(m_picture = new QLabel(pane), 0, Qt::AlignTop);
    auto* list = new QWidget(pane);
    m_places = new QVBoxLayout(list);
    m_places->setContentsMargins(0, 0, 0, 0);
    m_places->setSpacing(theme.px(6));
    beside->addWidget(list, 1, Qt::AlignTop);
    content->addLayout(beside);
    content->addStretch();
    m_scroll->setWidget(pane);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_bar);
    m_title->setObjectName(QStringLiteral("face.title"));
    m_standing->setObjectName(QStringLiteral("face.standing"));
    m_remark->setObjectName(QStringLiteral("face.remark"));
    m_picture->setObjectName(QStringLiteral("face.picture"));
    buildKeys();
    presentBar();
}

void FacePage::buildKeys()
{
    using enum Key::Stands;
    m_face = addKey("next-face", Hint, Qt::Key_G, [this] { send(intent::NextFace{}); });
    m_next = addKey("next-place", Hint, Qt::Key_N, [this] { send(intent::NextPlace{}); });
    m_before = addKey("place-before", InTheMap, Qt::Key_B, [this] { send(intent::NextPlace{.back = true}); });
    for (const Arrow& arrow : arrows) {
        const auto moves = [this, &arrow](int tenths) {
            return [this, arrow, tenths] { send(intent::MovePlace{arrow.right * tenths, arrow.down * tenths}); };
        };
        m_moves.push_back(addKey("move-place", InTheMap, arrow.key, moves(halfMillimetre)));
        m_nudges.push_back(addKey("nudge-place", InTheMap, QKeySequence(Qt::SHIFT | arrow.key), moves(tenth)));
    }
    m_frames = addKey("show-places", Hint, Qt::Key_O, [this] { send(intent::ShowPlaces{}); });
    m_shipped = addKey("face-as-shipped", Hint, Qt::Key_U, [this] { send(intent::FaceAsShipped{}); });
    m_test = addKey("print-test-card", Button, Qt::Key_T, [this] { send(intent::PrintTestCard{}); });
    m_keep = addKey("keep-face", Primary, Qt::Key_F9, [this] { send(intent::KeepFace{}); });
    m_back = addBack();
}

void FacePage::present(const FacePageView& view)
{
    const bool samePicture = view.picture == m_view.picture, samePlaces = view.places == m_view.places;
    m_view = view;
    m_title->setText(view.title);
    m_scroll->setAccessibleName(view.title);
    say(m_remark, view.remark);
    say(m_standing, view.standing);
    if (!samePicture)
        m_picture->setPixmap(view.picture.isNull() ? QPixmap()
                                                   : QPixmap::fromImage(view.picture.scaledToWidth(
                                                         m_theme.px(pictureWide), Qt::SmoothTransformation)));
    m_picture->setVisible(!view.picture.isNull());
    if (view.places.empty()) m_picture->setAccessibleName(view.title);
    if (!samePlaces) presentPlaces();
    presentBar();
}

void FacePage::begin() { m_scroll->setFocus(Qt::OtherFocusReason); }

// The chosen one is said, not only seen: what is read out of the page is its name and where it stands now.
void FacePage::presentPlaces()
{
    clear(m_places);
    for (const FacePlaceRow& one : m_view.places) {
        auto* row = makeLabel(this, Type::Body, {.ink = one.chosen ? "" : "muted", .bold = one.chosen, .wraps = true});
        row->setText((one.chosen ? QStringLiteral("▸ ") : QString()) + one.name + u'\n' + one.place);
        m_places->addWidget(row);
        if (one.chosen) m_picture->setAccessibleName(one.name + u' ' + one.place);
    }
}

QString FacePage::help() const
{
    return tr("The arrows move the chosen place by half a millimetre, with Shift by a tenth. N chooses the next one, "
              "G another face. What is kept is printed from the next card on.");
}

void FacePage::nameKeys()
{
    const bool moves = m_view.canMove;
    m_face->offer(tr("Another face"));
    m_next->offer(m_view.places.size() > 1 ? tr("The next place") : QString());
    m_before->offer(m_view.places.size() > 1 ? tr("The place before") : QString());
    const QString sides[] = {tr("To the left"), tr("To the right"), tr("Up"), tr("Down")};
    for (std::size_t at = 0; at < m_moves.size(); ++at) {
        m_moves[at]->offer(moves ? tr("%1 by half a millimetre").arg(sides[at]) : QString());
        m_nudges[at]->offer(moves ? tr("%1 by a tenth of a millimetre").arg(sides[at]) : QString());
    }
    m_frames->offer(tr("Frames on and off"));
    m_shipped->offer(moves ? tr("As it ships") : QString());
    m_test->offer(m_view.printsTest);
    m_keep->offer(moves ? tr("Keep it for this desk") : QString(), m_view.canKeep);
    m_back->offer(tr("Back"));
}

}  // namespace kapok::ui
