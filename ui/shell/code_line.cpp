#include "ui/shell/code_line.h"

#include "ui/kit/paint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace kapok::ui {

namespace {

bool begins(const CodeEntry& entry, const QString& typed)
{
    return entry.code.startsWith(typed) || entry.initials.startsWith(typed, Qt::CaseInsensitive) ||
           entry.name.startsWith(typed, Qt::CaseInsensitive) || entry.chinese.startsWith(typed);
}

}  // namespace

CodeLine::CodeLine(const Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_found(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("code-line"));
    setMaxLength(32);
    setTextMargins(keyWidth(theme, QStringLiteral("F2")) + theme.px(2), 0, 0, 0);

    // The completer matches nothing itself: the model holds what begins with the typing, by whatever key.
    auto* completer = new QCompleter(m_found, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->popup()->setObjectName(QStringLiteral("codeCompletions"));
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { open(index.data(Qt::UserRole).toString()); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_found->clear();
        for (const CodeEntry& entry : m_codes) {
            if (!begins(entry, typed)) continue;
            auto* item = new QStandardItem(entry.code + QStringLiteral("  ") + entry.name);
            item->setData(entry.code, Qt::UserRole);
            m_found->appendRow(item);
        }
    });
    name();
}

void CodeLine::present(const std::vector<CodeEntry>& codes) { m_codes = codes; }

QString CodeLine::codeOf(const QString& typed) const
{
    const QString wanted = typed.normalized(QString::NormalizationForm_KC).trimmed();
    if (wanted.isEmpty()) return {};
    QString only;
    for (const CodeEntry& entry : m_codes) {
        if (entry.code == wanted || entry.initials.compare(wanted, Qt::CaseInsensitive) == 0) return entry.code;
        if (!begins(entry, wanted)) continue;
        if (!only.isEmpty()) return {};
        only = entry.code;
    }
    return only;
}

void CodeLine::begin(const QString& typed)
{
    insert(typed);
    Q_EMIT textEdited(text());
}

void CodeLine::forget()
{
    setText({});  // unlike clear() it forgets what was before
    m_found->clear();
    completer()->popup()->hide();
}

void CodeLine::open(const QString& typed)
{
    const QString code = codeOf(typed);
    if (code.isEmpty()) {
        if (typed.trimmed().isEmpty()) return selectAll();
        // Figures that are no code may be anybody's: they do not stay to be read.
        const bool figures = typed.size() > 4 && std::ranges::all_of(typed, [](QChar one) { return one.isDigit(); });
        if (figures) forget();
        else selectAll();
        Q_EMIT foundNothing();
        return;
    }
    clear();
    Q_EMIT chose(code);
}

void CodeLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        completer()->popup()->hide();
        return open(text());
    }
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CodeLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QString key = QStringLiteral("F2");
    const int high = m_theme.px(20);
    drawKey(painter, m_theme, {m_theme.px(9), (height() - high) / 2, keyWidth(m_theme, key), high}, key,
            m_theme.colour(Role::Text), m_theme.colour(Role::LineStrong));
}

void CodeLine::name()
{
    setPlaceholderText(tr("Code or name"));
    setAccessibleName(tr("Code line"));
}

void CodeLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) name();
    QLineEdit::changeEvent(event);
}

}  // namespace kapok::ui
