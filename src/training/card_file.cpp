#include "training/card_file.h"

#include <QFile>

#include <cstdio>

namespace kapok::training {

Expected<void> layCardFile(const QString& path, const cardio::CardState& card)
{
    const QByteArray bytes = QByteArray::fromStdString(cardio::toJson(card).dump()) + '\n';
    const QString half = path + QStringLiteral(".half");
    QFile file(half);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (written && ::rename(QFile::encodeName(half).constData(), QFile::encodeName(path).constData()) == 0) return {};
    QFile::remove(half);
    return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", path}}), file.errorString());
}

}  // namespace kapok::training
