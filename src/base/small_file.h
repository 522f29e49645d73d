// Small files of the house (desk.json, staff, keys, papers): read by one function, written by one.
//
// QSaveFile::commit() of Qt 6.4 reports success where the last flush failed, and so replaces a good file by
// an empty one on a full disk. And whoever may put a link or a FIFO into a folder decides what a plain
// open() reads, and for how long.
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace kapok {

/// The bytes of a plain file of this user or of root. Unavailable, with the reason in `detail`: there is none,
/// it is a link, no plain file, somebody else's, larger than 16 MiB, or cannot be read. Never waits for a writer.
Expected<QByteArray> readSmallFile(const QString& path);
/// The same; nothing where there is no such file.
Expected<std::optional<QByteArray>> readSmallFileIfThere(const QString& path);

/// The bytes of a plain file that a person has named: through links too, and whoever's it is. Never waits for a writer.
Expected<QByteArray> readNamedFile(const QString& path);
/// What comes out of a pipe or a device to its end, 16 MiB at most; "-" is standard input. Waits for who writes.
Expected<QByteArray> readStream(const QString& path);

/// The file holds `bytes`, durable on return and its owner's alone, or what it held before. Unavailable, with the reason
/// in `detail`: the system's, or a pipe or device stands there, which is never replaced.
Expected<void> writeSmallFile(const QString& path, const QByteArray& bytes);

/// One line more, durable on return, in a file that several processes add to. What a full disk
/// cut short is taken back, or else followed by the next one on a line of its own. `line` holds no line end.
Expected<void> appendLine(const QString& path, const QByteArray& line);

}  // namespace kapok
