// How the cells of a list come from the process without rights: a mark, and one text after another; nothing else is
// believed.
#pragma once

#include "ports/list_reader.h"

#include <optional>

namespace kapok::decode {

/// What is read of a list at all: twice the rows that one may have, and more columns than one needs.
constexpr qsizetype mostListFile = 16 * 1024 * 1024;
constexpr qsizetype mostUnpacked = 64 * 1024 * 1024;
constexpr int mostRows = 20'001, mostColumns = 64;
constexpr qsizetype mostInACell = 1'000;  ///< bytes of UTF-8

/// What is wrong with a list of which nothing is read; its sentence is `list.NAME`.
enum class Refusal : char {
    Unreadable,     ///< neither a table nor text, or broken
    TooLarge,       ///< a bomb, or more rows, columns or text in a cell than a list has
    Macros,         ///< it brings a program, or a thing that is one
    ExternalLinks,  ///< it would fetch cells from elsewhere
    Formulas,       ///< what stands in a cell is computed
    Encoding        ///< text of no encoding that is read here
};
const char* wordsOf(Refusal why);

using ports::Cells;
using ListRead = std::expected<Cells, Refusal>;

QByteArray written(const ListRead& list);
/// Nothing: what came is no list of an allowed size, or not the whole of one and no more.
std::optional<ListRead> readCells(const QByteArray& bytes);

/// A cell is named by its place, and holds no more than it may. False: it may not.
bool put(Cells& cells, qint64 row, qint64 column, const QString& text);

/// A table (OOXML) or text with commas, by what its first bytes are.
ListRead cellsOf(const QByteArray& file);

}  // namespace kapok::decode
