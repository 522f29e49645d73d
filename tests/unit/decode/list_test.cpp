// A list from outside is read by a process that can do nothing else, or refused in words (A10; pitfalls.md P15, P47).
#include "decode/cells.h"
#include "decode/csv_cells.h"
#include "decode/helper_list_reader.h"
#include "decode/xlsx_cells.h"
#include "support/desk/inline_scheduler.h"
#include "support/places/places.h"
#include "tables.h"

#include <QStringEncoder>
#include <gtest/gtest.h>

namespace kapok::decode {
namespace {

using test::book;
using test::cell;
using test::packed;

const Cells twoRows{{QStringLiteral("姓名"), QStringLiteral("手机")},
                    {QStringLiteral("冯力秀"), QStringLiteral("13800138000")}};

struct Readable {
    const char* what;
    QByteArray (*file)();
};
void PrintTo(const Readable& readable, std::ostream* out) { *out << readable.what; }

const char* const inCells =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is>"
    "<t>手机</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>冯力</t></r><r><t>秀"
    "</t></r></is></c><c r=\"B2\"><v>1.3800138E10</v></c></row>";
const char* const inCommon = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                             "<row><c t=\"s\"><v>2</v></c><c><v>13800138000</v></c></row>";
const char* const texts =
    "<si><t>姓名</t></si><si><t>手机</t></si><si><r><t>冯力</t></r><r><t>秀</t></r><rPh><t>ping</t>"
    "</rPh></si>";

QByteArray text(const char* encoding, const QString& said)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(said);
}

const Readable readable[]{
    {"a table with texts in its cells", [] { return packed(book(inCells)); }},
    {"a table whose cells share texts, and do not say their place", [] { return packed(book(inCommon, texts)); }},
    {"a table that names its sheet from the ground",
     [] { return packed(book(inCells, {}, "/xl/worksheets/sheet1.xml")); }},
    {"UTF-8", [] { return text("UTF-8", QStringLiteral("姓名,手机\n冯力秀,13800138000\n")); }},
    {"UTF-8 with its mark",
     [] { return "\xEF\xBB\xBF" + text("UTF-8", QStringLiteral("姓名,手机\r\n冯力秀,13800138000")); }},
    {"GB18030", [] { return text("GB18030", QStringLiteral("姓名,手机\r\n\"冯力秀\", 13800138000 \r\n")); }}};

class ReadableList : public testing::TestWithParam<Readable> {};

TEST_P(ReadableList, GivesItsCells)
{
    EXPECT_EQ(cellsOf(GetParam().file()), ListRead(twoRows));
    test::InlineScheduler scheduler;
    HelperListReader reader(programPath("kapok-decode"), scheduler);
    const auto cells = test::done(reader.read(GetParam().file()));
    ASSERT_TRUE(cells) << cells.error().happened.id.toStdString();
    EXPECT_EQ(*cells, twoRows);
}

INSTANTIATE_TEST_SUITE_P(Of, ReadableList, testing::ValuesIn(readable));

struct Hostile {
    const char* what;
    Refusal why;
    QByteArray (*file)();
};
void PrintTo(const Hostile& hostile, std::ostream* out) { *out << hostile.what; }

QByteArray with(const QByteArray& name)
{
    auto parts = book(inCells);
    parts.push_back({name, "x"});
    return packed(parts);
}
QByteArray claiming(qint64 bytes)
{
    auto parts = book(inCells);
    parts.back().claims = bytes;
    return packed(parts);
}
QByteArray declaring()
{
    auto parts = book(inCells);
    parts.back().bytes.prepend("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>");
    return packed(parts);
}
QByteArray columns(int count) { return QByteArray(count, ',') + "x"; }

const Hostile hostile[]{
    {"macros", Refusal::Macros, [] { return with("xl/vbaProject.bin"); }},
    {"a sheet of macros of before", Refusal::Macros, [] { return with("xl/macrosheets/sheet1.xml"); }},
    {"a control", Refusal::Macros, [] { return with("xl/activeX/activeX1.bin"); }},
    {"a link elsewhere", Refusal::ExternalLinks, [] { return with("xl/externalLinks/externalLink1.xml"); }},
    {"a question to a database", Refusal::ExternalLinks, [] { return with("xl/connections.xml"); }},
    {"a formula", Refusal::Formulas,
     [] { return packed(book("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>")); }},
    {"a formula in text", Refusal::Formulas, [] { return QByteArray("a,=cmd|' /C calc'!A0\n"); }},
    {"a formula behind a sign", Refusal::Formulas, [] { return QByteArray("a,+SUM(A1)\n"); }},
    {"a bomb that says so", Refusal::TooLarge, [] { return claiming(4'000'000'000); }},
    {"a column far away", Refusal::TooLarge, [] { return packed(book(cell("XFD1", "x"))); }},
    {"a row far away", Refusal::TooLarge, [] { return packed(book(cell("A1048576", "x"))); }},
    {"a million columns", Refusal::TooLarge, [] { return columns(1'000'000); }},
    {"a book in one cell", Refusal::TooLarge, [] { return packed(book(cell("A1", QByteArray(2'000, 'x')))); }},
    {"what unfolds itself", Refusal::Unreadable, [] { return declaring(); }},
    {"half a table", Refusal::Unreadable, [] { return packed(book(inCells)).left(400); }},
    {"only a mark", Refusal::Unreadable, [] { return QByteArray("PK\x03\x04"); }},
    {"no book in it", Refusal::Unreadable, [] { return packed({{"readme", "x"}}); }},
    {"a text that nobody shares", Refusal::Unreadable,
     [] { return packed(book("<row><c t=\"s\"><v>7</v></c></row>", texts)); }},
    {"a quotation that nobody closes", Refusal::Unreadable, [] { return QByteArray("a,\"b\n"); }},
    {"UTF-16", Refusal::Encoding, [] { return "\xFF\xFE" + text("UTF-16LE", QStringLiteral("姓名")); }},
    {"a picture", Refusal::Encoding, [] { return QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10); }}};

class HostileList : public testing::TestWithParam<Hostile> {};

TEST_P(HostileList, IsRefusedInWords)
{
    const QByteArray file = GetParam().file();
    EXPECT_EQ(cellsOf(file), ListRead(std::unexpected(GetParam().why)));
    test::InlineScheduler scheduler;
    HelperListReader reader(programPath("kapok-decode"), scheduler);
    const auto cells = test::done(reader.read(file));
    ASSERT_FALSE(cells);
    EXPECT_EQ(cells.error().kind, Error::Kind::Refused);
    EXPECT_EQ(cells.error().happened.id, QLatin1String(wordsOf(GetParam().why)));
}

INSTANTIATE_TEST_SUITE_P(Of, HostileList, testing::ValuesIn(hostile));

TEST(Cells, AreBelievedWholeOnly)
{
    const QByteArray good = written(twoRows), no = written(std::unexpected(Refusal::Macros));
    EXPECT_EQ(readCells(good), std::optional(ListRead(twoRows)));
    EXPECT_EQ(readCells(no), std::optional(ListRead(std::unexpected(Refusal::Macros))));
    EXPECT_FALSE(readCells(good.chopped(1)));
    EXPECT_FALSE(readCells(good + 'x'));
    EXPECT_FALSE(readCells(no + 'x'));
    EXPECT_FALSE(readCells(no.chopped(1) + '\x7F'));
    EXPECT_FALSE(readCells("KPL1L" + QByteArray(4, '\x7F')));
    EXPECT_FALSE(readCells("KPX1" + good.mid(4)));
}

TEST(ListHelper, ThatIsNotThereOrIsAnotherProgramIsNotBelieved)
{
    test::InlineScheduler scheduler;
    HelperListReader nobody(QStringLiteral("/nowhere/kapok-decode"), scheduler);
    EXPECT_EQ(test::done(nobody.read("a,b\n")).error().happened.id, QStringLiteral("list.not_read"));
    HelperListReader other(QStringLiteral("/bin/true"), scheduler);
    EXPECT_FALSE(test::done(other.read("a,b\n")));
}

}  // namespace
}  // namespace kapok::decode
