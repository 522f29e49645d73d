// Papers, read back by other programs: pdftotext for the words, ZXing for the code.
#include "ui/paper/paper.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

namespace kapok::ui {

namespace {

/// A dictionary of this test's own, so that the words of papers may change without it.
Dictionary words()
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("paper.json")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"t.receipt": {"zh": "社会保障卡申领受理凭证", "en": "Receipt of application"},
                   "t.name": {"zh": "姓名", "en": "Name"}, "t.promise": {"zh": "领卡日期", "en": "Ready by"},
                   "t.fee": {"zh": "费用", "en": "Fee"}, "t.free": {"zh": "首次申领免费", "en": "the first card is free"},
                   "ui.paper.reprint": {"zh": "补打 第 {times} 次", "en": "reprint no. {times}", "example": {"times": "1"}}})");
    file.close();
    return Dictionary::load(folder.path()).value();
}

ports::Sheet receipt(int copy = 1)
{
    return {QStringLiteral("receipt"),
            QStringLiteral("0708-0101-0023-7"),
            {{"title", "t.receipt"},
             {"rows", Json::array({{{"label", "t.name"}, {"value", personal(QStringLiteral("梁嘉怡"))}},
                                   {{"label", "t.fee"}, {"value", {{"words", "t.free"}, {"values", Json::object()}}}},
                                   {{"label", "t.promise"}, {"value", "2021-08-12"}}})}},
            copy};
}

QString printed(const ports::Sheet& sheet, const Letterhead& letterhead)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    const auto wrote = writePdf(path, sheet, words(), letterhead);
    EXPECT_TRUE(wrote) << (wrote ? "" : qPrintable(wrote.error().detail));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

const Letterhead practice{QStringLiteral("江门蓬江支行营业部"), true};

}  // namespace

TEST(Paper, SaysEverythingInBothLanguages)
{
    const QString text = printed(receipt(), practice);
    for (const char* part :
         {"江门蓬江支行营业部", "社会保障卡申领受理凭证", "Receipt of application", "0708-0101-0023-7", "姓名",
          "梁嘉怡", "首次申领免费", "the first card is free", "领卡日期", "2021-08-12 周四", "2021-08-12 Thu"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << "\n" << qPrintable(text);
}

TEST(Paper, PracticeIsMarkedAndTheRealThingIsNot)
{
    EXPECT_TRUE(printed(receipt(), practice).contains(QStringLiteral("训练")));
    EXPECT_FALSE(printed(receipt(), {practice.outlet, false}).contains(QStringLiteral("训练")));
}

// contract.md §1: a reprint says 补打 / reprint and which.
TEST(Paper, AReprintSaysWhichItIs)
{
    EXPECT_FALSE(printed(receipt(1), practice).contains(QStringLiteral("补打")));
    const QString third = printed(receipt(3), practice);
    EXPECT_TRUE(third.contains(QStringLiteral("补打 第 2 次")));
    EXPECT_TRUE(third.contains(QStringLiteral("reprint no. 2")));
}

TEST(Paper, ItsCodeIsReadAsTheCaseNumber)
{
    const QImage picture =
        paperPicture(receipt(), words(), practice, 1200).value().convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(), ZXing::ImageFormat::Lum,
                                int(picture.bytesPerLine()));
    const auto found = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    ASSERT_TRUE(found.isValid());
    EXPECT_EQ(found.text(), L"0708-0101-0023-7");
}

TEST(Paper, ALongPaperGoesOnOverPagesAndEachIsMarked)
{
    ports::Sheet sheet = receipt();
    for (int row = 0; row < 80; ++row)
        sheet.content["rows"].push_back({{"label", "t.fee"}, {"value", "row-" + std::to_string(row)}});
    const QString text = printed(sheet, practice);
    EXPECT_TRUE(text.contains(QStringLiteral("row-79")));
    EXPECT_GT(text.count(u'\f'), 1);
    EXPECT_EQ(text.count(QStringLiteral("TRAINING")), text.count(u'\f'));
}

TEST(Paper, AFolderThatIsNotThereIsSaidAndNothingIsWritten)
{
    const auto wrote = writePdf(QStringLiteral("/nowhere/at/all.pdf"), receipt(), words(), practice);
    ASSERT_FALSE(wrote);
    EXPECT_EQ(wrote.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(wrote.error().happened.id, QStringLiteral("ui.error.paper_not_written"));
}

TEST(Paper, AValueThatIsNoneIsRefusedRatherThanLeftOut)
{
    ports::Sheet sheet = receipt();
    sheet.content["rows"].push_back({{"label", "t.fee"}, {"value", nullptr}});
    EXPECT_EQ(writePdf(QStringLiteral("/tmp/never.pdf"), sheet, words(), practice).error().happened.id,
              QStringLiteral("ui.error.paper_value"));
}

}  // namespace kapok::ui
