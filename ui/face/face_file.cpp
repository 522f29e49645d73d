#include "ui/face/face_file.h"

#include "base/small_file.h"

#include <QDir>

namespace kapok::ui {
namespace {

QString pathOf(const QString& folder, const QString& name)
{
    return QDir(folder).filePath(name + QStringLiteral(".json"));
}

}  // namespace

Expected<Face> faceOfDesk(const QString& folder, const QString& name)
{
    // A name that no shipped face bears is none here either, whatever file it might lead to.
    auto shipped = Face::named(name);
    if (!shipped || folder.isEmpty()) return shipped;
    const auto bytes = readSmallFileIfThere(pathOf(folder, name));
    if (!bytes)
        return failure(Error::Kind::BadInput, words("printer.face_wrong", {{"face", name}}), bytes.error().detail);
    if (!*bytes) return shipped;
    const auto json = parseStrict(**bytes);
    if (!json)
        return failure(Error::Kind::BadInput, words("printer.face_wrong", {{"face", name}}), json.error().detail);
    return Face::fromJson(name, *json);
}

Expected<void> keepFace(const QString& folder, const QString& name, const Face& face)
{
    const auto notKept = [&](const QString& why) {
        return failure(Error::Kind::Unavailable, words("printer.face_not_kept", {{"file", pathOf(folder, name)}}), why);
    };
    if (folder.isEmpty() || !QDir().mkpath(folder)) return notKept(QStringLiteral("no folder"));
    const auto bytes = QByteArray::fromStdString(face.toJson().dump(2) + "\n");
    if (const auto kept = writeSmallFile(pathOf(folder, name), bytes); !kept) return notKept(kept.error().detail);
    return {};
}

}  // namespace kapok::ui
