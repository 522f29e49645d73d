#include "app/moved_face.h"

#include "ui/face/face_file.h"

namespace kapok::app {

Task<Expected<void>> keepMovedFace(KeepEntry keep, MovedFace moved)
{
    const auto face = ui::Face::fromJson(moved.name, moved.to);
    if (!face) co_return std::unexpected(face.error());
    ports::NewEntry entry = std::move(moved.entry);
    entry.kind = QStringLiteral("face_moved");
    entry.body = {{"face", toJson(moved.name)}, {"from", moved.from}, {"to", moved.to}};
    ports::NewEntry back = entry;
    const auto told = co_await keep(std::move(entry));
    if (!told) co_return std::unexpected(told.error());
    auto lies = ui::keepFace(moved.folder, moved.name, *face);
    if (lies) co_return lies;
    std::swap(back.body["from"], back.body["to"]);
    const auto taken = co_await keep(std::move(back));
    if (!taken) co_return std::unexpected(taken.error());
    co_return lies;
}

}  // namespace kapok::app
