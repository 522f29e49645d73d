// What stands in a unit's or a school's list, and what is wrong with its rows before anybody is asked (A10, A11).
#include "domain/unit_list.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

QString utf8(const char* text) { return QString::fromUtf8(text); }

QStringList line(std::initializer_list<const char*> cells)
{
    QStringList row;
    for (const char* cell : cells) row.append(utf8(cell));
    return row;
}

UnitList listOf(std::vector<QStringList> cells)
{
    auto list = UnitList::of(cells);
    EXPECT_TRUE(list) << list.error().happened.id.toStdString();
    return std::move(*list);
}

TEST(UnitList, IsReadByItsHeaderInEitherLanguage)
{
    const UnitList unit =
        listOf({line({"序号", "手机", "姓名", "证件号码", "部门", "证件类型", "照片"}),
                line({"1", "+86 138 0013 8000", "冯力秀", "440705199708319002", "一车间", "身份证", "a.jpg"})});
    ASSERT_EQ(unit.rows.size(), 1u);
    EXPECT_EQ(unit.rows[0], (ListRow{2, utf8("冯力秀"), utf8("身份证"), utf8("440705199708319002"), utf8("13800138000"),
                                     utf8("一车间"), utf8("a.jpg")}));
    EXPECT_FALSE(unit.isOfASchool);
    EXPECT_TRUE(unit.namesPhotos);
    EXPECT_EQ(unit.nameOf(ListColumn::Place), QStringLiteral("department"));
    const UnitList school =
        listOf({{}, line({"Name", "NUMBER", "Class"}), {}, line({"冯力秀", "440705199708319002", "三（2）班"})});
    ASSERT_EQ(school.rows.size(), 1u);
    EXPECT_EQ(school.rows[0].row, 4);  // as the table counts
    EXPECT_TRUE(school.isOfASchool);
    EXPECT_FALSE(school.namesPhotos);
    EXPECT_EQ(school.nameOf(ListColumn::Place), QStringLiteral("class"));
}

TEST(UnitList, WithoutItsColumnsIsNone)
{
    const auto why = [](std::vector<QStringList> cells) { return UnitList::of(cells).error().happened.id; };
    EXPECT_EQ(why({}), QStringLiteral("list.no_header"));
    EXPECT_EQ(why({line({"姓名", "手机"})}), QStringLiteral("list.no_header"));
    EXPECT_EQ(why({line({"冯力秀", "440705199708319002"})}), QStringLiteral("list.no_header"));
    EXPECT_EQ(why({line({"姓名", "证件号码", "name"})}), QStringLiteral("list.column_twice"));
    std::vector<QStringList> many(10'002, line({"冯力秀", "440705199708319002"}));
    many.front() = line({"姓名", "证件号码"});
    EXPECT_EQ(why(many), QStringLiteral("list.too_many"));
}

struct OneRow {
    const char* what;
    const char *name, *document, *number, *mobile;
    const char* fault;  ///< column and code; empty: nothing is wrong
};
void PrintTo(const OneRow& row, std::ostream* out) { *out << row.what; }

const OneRow rows[]{
    {"all in order", "冯力秀", "身份证", "440705199708319002", "13800138000", ""},
    {"no mobile", "冯力秀", "", "440705199708319002", "", ""},
    {"a household book", "冯力秀", "户口簿", "440705199708319002", "", ""},
    {"somebody from Hong Kong", "CHAN TAI MAN", "港澳居民来往内地通行证", "H12345678", "", ""},
    {"no name", "", "身份证", "440705199708319002", "", "name name_missing"},
    {"a lost character", "麦□", "身份证", "440705199708319002", "", "name name_missing"},
    {"figures for a name", "123", "身份证", "440705199708319002", "", "name name_missing"},
    {"no number", "冯力秀", "身份证", "", "", "number number_wrong"},
    {"17 figures", "冯力秀", "身份证", "44070519970831900", "", "number number_wrong"},
    {"another check character", "冯力秀", "身份证", "440705199708319003", "", "number number_wrong"},
    {"no such day", "冯力秀", "身份证", "440705199702309002", "", "number number_wrong"},
    {"a passport's number on an identity card", "冯力秀", "身份证", "E12345678", "", "number number_wrong"},
    {"no kind of document", "冯力秀", "工作证", "440705199708319002", "", "document number_wrong"},
    {"ten figures of a mobile", "冯力秀", "身份证", "440705199708319002", "1380013800", "mobile mobile_wrong"},
    {"a telephone at home", "冯力秀", "身份证", "440705199708319002", "07503873716", "mobile mobile_wrong"}};

class Row : public testing::TestWithParam<OneRow> {};

TEST_P(Row, IsWrongAsItStandsThere)
{
    const OneRow& row = GetParam();
    const UnitList list = listOf(
        {line({"姓名", "证件类型", "证件号码", "手机"}), line({row.name, row.document, row.number, row.mobile})});
    QStringList faults;
    for (const RowFault& one : faultsIn(list)) {
        EXPECT_EQ(one.row, 2);
        EXPECT_FALSE(one.why.empty());
        faults.append(list.nameOf(one.column) + u' ' + wordOf(one.code));
    }
    EXPECT_EQ(faults.join(u','), utf8(row.fault));
}

INSTANTIATE_TEST_SUITE_P(Of, Row, testing::ValuesIn(rows));

TEST(UnitList, NamesTheRowInWhichSomebodyStandsAlready)
{
    const UnitList list = listOf({line({"姓名", "证件号码"}), line({"冯力秀", "440705199708319002"}), line({"", "x"}),
                                  line({"冯力秀", "４４０７０５ 199708319002"})});
    const auto faults = faultsIn(list);
    ASSERT_EQ(faults.size(), 3u);  // two of the row between them
    EXPECT_EQ(faults[2], (RowFault{4, ListColumn::Number, RowCode::NumberTwice,
                                   words("list.row.twice", {{"row", QStringLiteral("2")}})}));
}

}  // namespace
}  // namespace kapok::domain
