// Papers, read back by other programs: pdftotext for the words, ZXing for the code.
#include "base/resources.h"
#include "support/disk/short_disk.h"
#include "ui/paper/paper.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

namespace kapok::ui {

namespace {

/// What a business says is this test's own, so that its words may change; what stands on every paper is the house's.
const Dictionary& words()
{
    static const Dictionary all = [] {
        Dictionary house = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
        const auto add = [&](const char* id, const char* zh, const char* en) {
            house.add(QLatin1String(id), QString::fromUtf8(zh), QString::fromUtf8(en));
        };
        add("t.receipt", "社会保障卡申领受理凭证", "Receipt of application");
        add("t.name", "姓名", "Name");
        add("t.fee", "费用", "Fee");
        add("t.free", "首次申领免费", "the first card is free");
        return house;
    }();
    return all;
}

ports::Sheet receipt(int copy = 1)
{
    return {QStringLiteral("receipt"),
            QStringLiteral("0708-0101-0023-7"),
            {{"title", "t.receipt"},
             {"rows", Json::array({{{"label", "t.name"}, {"value", personal(QStringLiteral("梁嘉怡"))}},
                                   {{"label", "t.fee"}, {"value", {{"words", "t.free"}, {"values", Json::object()}}}},
                                   {{"label", "paper.row.promised"}, {"value", "2021-08-12"}},
                                   {{"label", "paper.row.next"}, {"value", {{"words", "paper.next.collect"}}}}})},
             {"printed", {{"at", "2021-07-08T09:46:12+08:00"}, {"teller", "0101"}}}},
            copy};
}

QString printed(const ports::Sheet& sheet, const Letterhead& letterhead, PaperForm form = PaperForm::A5)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    const auto wrote = writePdf(path, sheet, words(), letterhead, form);
    EXPECT_TRUE(wrote) << (wrote ? "" : qPrintable(wrote.error().detail));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

// What the directory says of outlet 0708.
Letterhead head(bool training)
{
    return {QStringLiteral("中国银行"),
            QStringLiteral("江门蓬江支行营业部"),
            QStringLiteral("江门市蓬江区木棉路8号"),
            QStringLiteral("周一至周五 8:30-17:30"),
            QStringLiteral("0750-000 0708"),
            training};
}
const Letterhead practice = head(true);

}  // namespace

TEST(Paper, SaysEverythingInBothLanguages)
{
    const QString text = printed(receipt(), practice);
    for (const char* part :
         {"江门蓬江支行营业部", "社会保障卡申领受理凭证", "Receipt of application", "0708-0101-0023-7", "姓名",
          "梁嘉怡", "首次申领免费", "the first card is free", "领卡日期", "2021年8月12日 周四", "Thu 12 August 2021"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << "\n" << qPrintable(text);
}

// N10: rare characters are printed, and a private code point of a register as the character that it stands for.
TEST(Paper, PrintsRareCharactersOfNames)
{
    for (const auto& [kept, printedAs] :
         {std::pair{"赵\uE863", "赵䶮"}, {"赵䶮", "赵䶮"}, {"梁堃", "梁堃"}, {"何㛃", "何㛃"}}) {
        ports::Sheet sheet = receipt();
        sheet.content["rows"][0]["value"] = personal(QString::fromUtf8(kept));
        EXPECT_TRUE(printed(sheet, practice).contains(QString::fromUtf8(printedAs))) << printedAs;
    }
}

// Beyond the first plane Qt's PDF has the picture of a character and not its code, so it is looked at.
TEST(Paper, PrintsRareCharactersBeyondTheFirstPlane)
{
    const auto pictureOf = [](const char* name) {
        ports::Sheet sheet = receipt();
        sheet.content["rows"][0]["value"] = personal(QString::fromUtf8(name));
        return paperPicture(sheet, words(), practice, 1200).value();
    };
    EXPECT_EQ(pictureOf("陈𠮷"), pictureOf("陈𠮷"));
    EXPECT_NE(pictureOf("陈𠮷"), pictureOf("陈\U0003FFFD")) << "the box of what no font has";
    EXPECT_NE(pictureOf("陈𠮷"), pictureOf("陈"));
}

TEST(Paper, PracticeIsMarkedAndTheRealThingIsNot)
{
    EXPECT_TRUE(printed(receipt(), practice).contains(QStringLiteral("训练")));
    EXPECT_FALSE(printed(receipt(), head(false)).contains(QStringLiteral("训练")));
}

// contract.md §1: a reprint says 补打 / reprint and which.
TEST(Paper, AReprintSaysWhichItIs)
{
    EXPECT_FALSE(printed(receipt(1), practice).contains(QStringLiteral("补打")));
    const QString third = printed(receipt(3), practice);
    EXPECT_TRUE(third.contains(QStringLiteral("补打 第 2 次")));
    EXPECT_TRUE(third.contains(QStringLiteral("reprint no. 2")));
}

// contract.md §4: before seals exist the code ends after the number.
// 15b: what the citizen wrote on his screen stands over the line for it, and the paper says that it was written there.
TEST(Paper, BearsWhatTheCitizenSignedOnHisScreen)
{
    for (const PaperForm form : {PaperForm::A5, PaperForm::Roll80}) {
        ports::Sheet sheet = receipt();
        const QImage before = paperPicture(sheet, words(), practice, 1000, form).value();
        EXPECT_FALSE(printed(sheet, practice, form).contains(QStringLiteral("已在屏幕上签名")));
        sheet.content["printed"]["signed"] = personal(QStringLiteral("100,40 180,200;220,60 400,210 480,30"));
        const QImage after = paperPicture(sheet, words(), practice, 1000, form).value();
        EXPECT_EQ(after.size(), before.size());  // it moves nothing
        EXPECT_NE(after, before);
        EXPECT_TRUE(printed(sheet, practice, form).contains(QStringLiteral("已在屏幕上签名")));
        // What is erased, or no signature, is an empty line for a pen.
        for (const Json& none : {Json(), Json("x"), Json(7), personal(QStringLiteral("1001,0"))}) {
            sheet.content["printed"]["signed"] = none;
            EXPECT_EQ(paperPicture(sheet, words(), practice, 1000, form).value(), before);
        }
    }
}

TEST(Paper, ItsCodeIsReadAsTheCaseNumber)
{
    const QImage picture =
        paperPicture(receipt(), words(), practice, 1200).value().convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(), ZXing::ImageFormat::Lum,
                                int(picture.bytesPerLine()));
    const auto found = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    ASSERT_TRUE(found.isValid());
    EXPECT_EQ(found.text(), L"KAPOK1:0708-0101-0023-7");
}

// contract.md §4: number, count, and base64url of proof and seal, as long as they are after years.
TEST(Paper, ItsCodeIsReadWithItsProofToo)
{
    const std::string proof = "KAPOK1:0708-0101-0023-7:1048575:" + std::string(1000, 'q');
    ports::Sheet sheet = receipt();
    sheet.content["code"] = proof;
    const QImage picture =
        paperPicture(sheet, words(), practice, 3000).value().convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(), ZXing::ImageFormat::Lum,
                                int(picture.bytesPerLine()));
    const auto found = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    ASSERT_TRUE(found.isValid());
    EXPECT_EQ(found.text(), std::wstring(proof.begin(), proof.end()));
}

TEST(Paper, ALongPaperGoesOnOverPagesAndEachIsMarked)
{
    ports::Sheet sheet = receipt();
    for (int row = 0; row < 80; ++row)
        sheet.content["rows"].push_back({{"label", "t.fee"}, {"value", "row-" + std::to_string(row)}});
    const QString text = printed(sheet, practice);
    EXPECT_TRUE(text.contains(QStringLiteral("row-79")));
    EXPECT_GT(text.count(u'\f'), 1);
    EXPECT_GE(text.count(QStringLiteral("TRAINING")), 2 * text.count(u'\f') - 1);  // two pages on each sheet of A4
}

// Folded it is A5: what one sheet of A5 cannot hold lies on A4, two pages side by side; a roll is one long page.
TEST(Paper, IsA5OrA4ToBeFoldedOrARollOf80Millimetres)
{
    const auto sizeOf = [](const ports::Sheet& sheet, PaperForm form) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("paper.pdf"));
        EXPECT_TRUE(writePdf(path, sheet, words(), practice, form));
        QProcess reader;
        reader.start(QStringLiteral("pdfinfo"), {path});
        reader.waitForFinished();
        const QString said = QString::fromUtf8(reader.readAllStandardOutput());
        static const QRegularExpression line(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+) pts"));
        const auto found = line.match(said);
        constexpr double pointsPerMillimetre = 72 / 25.4;
        return QSize(qRound(found.captured(1).toDouble() / pointsPerMillimetre),
                     qRound(found.captured(2).toDouble() / pointsPerMillimetre));
    };
    ports::Sheet longer = receipt();
    for (int row = 0; row < 20; ++row)
        longer.content["rows"].push_back(
            {{"label", "t.fee"}, {"value", "row-" + std::to_string(row) + ", too long to stand beside another"}});
    EXPECT_EQ(sizeOf(receipt(), PaperForm::A5), QSize(148, 210));
    EXPECT_EQ(sizeOf(longer, PaperForm::A5), QSize(297, 210));
    EXPECT_EQ(sizeOf(receipt(), PaperForm::Roll80).width(), 80);
    EXPECT_GT(sizeOf(longer, PaperForm::Roll80).height(), sizeOf(receipt(), PaperForm::Roll80).height());
}

// Picture 26: on every paper, in every form.
class PaperOfTheOutlet : public testing::TestWithParam<PaperForm> {};

TEST_P(PaperOfTheOutlet, SaysWhereWhenAndByWhomAndHasItsPlaces)
{
    const QString text = printed(receipt(), practice, GetParam());
    for (const char* part :
         {"中国银行", "江门蓬江支行营业部", "江门市蓬江区木棉路8号", "周一至周五 8:30-17:30", "0750-000 0708", "12333",
          "2021年7月8日 周四 09:46", "柜员 0101", "接下来", "持卡人签名", "章", "第一次打印", "扫码打开这笔业务"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << "\n" << qPrintable(text);
}
INSTANTIATE_TEST_SUITE_P(In, PaperOfTheOutlet, testing::Values(PaperForm::A5, PaperForm::Roll80));

// W3: what nobody has answered is titled so.
TEST(Paper, OfWhatIsNotAnsweredIsTitledSo)
{
    ports::Sheet sheet = receipt();
    sheet.content["provisional"] = true;
    const QString title = printed(sheet, practice).remove(QRegularExpression(QStringLiteral("\\s")));
    EXPECT_TRUE(title.contains(QStringLiteral("社会保障卡申领受理凭证（待省平台确认）"))) << title.toStdString();
    EXPECT_FALSE(printed(receipt(), practice).contains(QStringLiteral("待省平台确认")));
}

TEST(Paper, AFolderThatIsNotThereIsSaidAndNothingIsWritten)
{
    const auto wrote = writePdf(QStringLiteral("/nowhere/at/all.pdf"), receipt(), words(), practice);
    ASSERT_FALSE(wrote);
    EXPECT_EQ(wrote.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(wrote.error().happened.id, QStringLiteral("ui.error.paper_not_written"));
}

// Issue 15: a sheet is whole or not there, wherever the disk is full, and the one that lay there stays.
TEST(Paper, IsWholeOrAsBeforeOnAFullDisk)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    ASSERT_TRUE(writePdf(path, receipt(), words(), practice));
    const auto before = kapok::test::filesIn(folder.path());
    const qint64 size = QFileInfo(path).size();
    for (const qint64 bytes : {qint64(0), qint64(1), size / 3, size - 1}) {
        EXPECT_TRUE(kapok::test::onADiskThatTakes(bytes, [&] {
            const auto wrote = writePdf(path, receipt(), words(), practice);
            return !wrote && wrote.error().happened.id == QLatin1String("ui.error.paper_not_written");
        })) << bytes;
        EXPECT_EQ(kapok::test::filesIn(folder.path()), before) << bytes;
    }
}

TEST(Paper, AValueThatIsNoneIsRefusedRatherThanLeftOut)
{
    ports::Sheet sheet = receipt();
    sheet.content["rows"].push_back({{"label", "t.fee"}, {"value", nullptr}});
    EXPECT_EQ(writePdf(QStringLiteral("/tmp/never.pdf"), sheet, words(), practice).error().happened.id,
              QStringLiteral("ui.error.paper_value"));
}

}  // namespace kapok::ui
