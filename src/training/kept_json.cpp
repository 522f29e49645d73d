#include "training/kept_json.h"

#include <QFile>
#include <QSaveFile>

namespace kapok::training {

Expected<std::optional<Json>> readKept(const QString& path)
{
    QFile file(path);
    if (!file.exists()) return std::optional<Json>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Unavailable, words("training.file_unreadable", {{"file", path}}),
                       file.errorString());
    const auto document = parseStrict(file.readAll());
    if (!document)
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", path}}),
                       document.error().detail);
    if (!document->is_object())
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", path}}),
                       QStringLiteral("no object"));
    return std::optional(*document);
}

Expected<void> keep(const QString& path, const Json& document)
{
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(document.dump(2) + "\n");
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", path}}),
                       file.errorString());
    return {};
}

}  // namespace kapok::training
