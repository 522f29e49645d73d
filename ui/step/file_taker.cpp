#include "ui/step/file_taker.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace kapok::ui {
namespace {

// One file and no more: which of several was meant nobody can say.
QString fileIn(const QDropEvent& drop)
{
    const QList<QUrl> files = drop.mimeData()->urls();
    return files.size() == 1 && files.first().isLocalFile() ? files.first().toLocalFile() : QString();
}

}  // namespace

FileTaker::FileTaker(QWidget& page, std::function<void(QString)> take)
    : QObject(&page), m_page(page), m_take(std::move(take))
{
    m_page.setAcceptDrops(true);
    m_page.installEventFilter(this);
}

void FileTaker::choose()
{
    auto* dialog = new QFileDialog(&m_page, tr("The holder's photo"), QString(), QStringLiteral("*.jpg *.jpeg *.JPG"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { m_take(file); });
    dialog->open();
}

bool FileTaker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QString file = m_wanted ? fileIn(*drop) : QString();
    if (file.isEmpty()) return true;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) m_take(file);
    return true;
}

}  // namespace kapok::ui
