#include "ui/step/signing_strip.h"

#include "ui/kit/announce.h"
#include "ui/kit/handwriting.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/step/no_menu.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kapok::ui {

class SigningStrip::Picture final : public QWidget {
public:
    Picture(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(theme.px(160), theme.px(48));
    }
    void present(const std::optional<Redacted<domain::Signature>>& written)
    {
        m_written = written;
        setVisible(written.has_value());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!m_written) return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.strokePath(handwriting(m_written->bare(ForCodec{}), rect()),
                           QPen(m_theme.colour(Role::Text), m_theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

private:
    const Theme& m_theme;
    std::optional<Redacted<domain::Signature>> m_written;
};

SigningStrip::SigningStrip(const Theme& theme, PageWidget& page, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("signing"));
    setProperty("frame", "chip");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(12));
    row->addWidget(new Icon(theme, QStringLiteral("pencil"), Role::Text, 16, this));
    row->addWidget(m_said = makeLabel(this, Type::Body, {.bold = true, .wraps = true}), 1);
    m_said->setObjectName(QStringLiteral("signing.said"));
    m_said->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(m_written = new Picture(theme, this));
    m_menu = new NoMenu(theme, &page);
    m_menu->setObjectName(QStringLiteral("unsigned-menu"));
    connect(m_menu, &NoMenu::chose, this, [this](const QString& why) { Q_EMIT intended(intent::GoUnsigned{why}); });
    m_again =
        new Key(&page, "sign-again", Key::Stands::Hint, Qt::Key_S, [this] { Q_EMIT intended(intent::SignAgain{}); });
    m_unsigned = new Key(&page, "unsigned", Key::Stands::Hint, Qt::Key_U, [this] {
        m_menu->ask(m_view->whyTitle);
        Q_EMIT asksWhy();
    });
    hide();
}

void SigningStrip::present(const std::optional<SigningView>& view)
{
    const QString before = m_view ? m_view->said : QString();
    m_view = view;
    setVisible(view.has_value());
    m_written->present(view ? view->written : std::nullopt);
    m_said->setText(view ? view->said : QString());
    m_menu->present(view ? view->reasons : std::vector<NoView>());
    if (view && view->said != before) announce(*this, view->said);
}

void SigningStrip::nameKeys()
{
    m_again->offer(m_view && m_view->again ? tr("Sign again") : QString());
    m_unsigned->offer(m_view && !m_view->reasons.empty() ? tr("Cannot sign") : QString());
}

}  // namespace kapok::ui
