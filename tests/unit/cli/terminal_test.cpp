// What comes from a card, a file or another desk is shown, and orders nothing of the terminal on which it is shown.
#include "base/json.h"
#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace kapok::cli {
namespace {

// What a terminal would have been given.
QByteArray shown(const QByteArrayList& pieces)
{
    FILE* file = std::tmpfile();
    {
        Terminal terminal(file);
        for (const QByteArray& piece : pieces) EXPECT_EQ(terminal.write(piece), piece.size());
    }
    std::rewind(file);
    QByteArray bytes(1024, '\0');
    bytes.resize(qsizetype(std::fread(bytes.data(), 1, std::size_t(bytes.size()), file)));
    std::fclose(file);
    return bytes;
}

TEST(Terminal, IsGivenNothingToObey)
{
    EXPECT_EQ(shown({"梁嘉怡\n", "a\x1b[31mb", "\xc2\x9b"}), QByteArray("梁嘉怡\na\\u001b[31mb\\u009b"));
}

// A mark of direction is three bytes, and they may come apart.
TEST(Terminal, KnowsASignThatComesInPieces) { EXPECT_EQ(shown({"a\xe2\x80", "\xae", "b"}), QByteArray("a\\u202eb")); }

// An answer is a document: what is written out in it reads as the same text.
TEST(Terminal, IsGivenAnAnswerThatSaysTheSame)
{
    const Json document{{"name", std::string("a\x1b[2J\xe2\x80\xae\xc2\x9b")}};
    EXPECT_EQ(*parseStrict(shown({QByteArray::fromStdString(document.dump(2))})), document);
}

}  // namespace
}  // namespace kapok::cli
