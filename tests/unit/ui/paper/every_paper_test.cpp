// Every paper of the house with what the businesses put on it, on A5 and on a roll of 80 mm: read back as text by
// pdftotext, and looked at as a picture by pdftoppm beside the picture that the window shows (issue 16, Papers; W3).
#include "domain/knowledge.h"
#include "support/desk/scripts.h"
#include "support/places/places.h"
#include "ui/paper/paper.h"

#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace kapok::ui {
namespace {

const domain::Knowledge& knowledge()
{
    static const domain::Knowledge all = domain::Knowledge::load().value();
    return all;
}

Letterhead head() { return letterheadOf(knowledge().directory, {QStringLiteral("0708")}, false); }

QString spaceless(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s"));
    return text.remove(space);
}

PaperText textOf(const ports::Sheet& sheet) { return paperText(sheet, knowledge().dictionary).value(); }

/// "slip paper.slip.progress": each kind, and each slip by its title.
using Papers = std::map<QString, ports::Sheet>;

// Of each the one on which most stands, of all ways of all businesses.
const Papers& everyPaper()
{
    static const Papers all = [] {
        Papers papers;
        for (const auto& workflow : workflows::Workflows::ofThisHouse().list())
            for (const test::Script& way : test::waysOf(workflow.business, test::World())) {
                test::Outside outside(test::preparedFor(way, test::World()));
                test::MemoryDisk disk(test::Image{}, false);
                test::Life life(outside, disk, 7);
                test::Teller(way, life).serve();
                for (const test::PrintedPaper& paper : outside.world.papers) {
                    const QString kind = paper.sheet.paper + u' ' + text(paper.sheet.content["title"]);
                    const auto known = papers.find(kind);
                    const auto length = [](const ports::Sheet& sheet) {
                        return textOf(sheet).spoken(Language::Chinese).size();
                    };
                    if (known == papers.end() || length(known->second) < length(paper.sheet))
                        papers.insert_or_assign(kind, paper.sheet);
                }
            }
        return papers;
    }();
    return all;
}

QByteArray answerOf(const char* program, const QStringList& arguments)
{
    QProcess process;
    process.start(QLatin1String(program), arguments);
    process.waitForFinished();
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

/// A paper as it comes out of the printer.
struct Pdf {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("paper.pdf"));

    Pdf(const ports::Sheet& sheet, PaperForm form)
    {
        const auto wrote = writePdf(path, sheet, knowledge().dictionary, head(), form);
        EXPECT_TRUE(wrote) << wrote.error().detail.toStdString();
    }
    // In the order in which it was written: label and value of a row follow one another.
    QString read() const
    {
        return spaceless(QString::fromUtf8(answerOf("pdftotext", {QStringLiteral("-raw"), path, QStringLiteral("-")})));
    }
    QImage seen(int width) const
    {
        answerOf("pdftoppm", {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-scale-to-x"),
                              QString::number(width), QStringLiteral("-scale-to-y"), QStringLiteral("-1"), path,
                              folder.filePath(QStringLiteral("seen"))});
        return QImage(folder.filePath(QStringLiteral("seen.png")));
    }
};

/// How dark each square of so many millimetres is.
QImage squares(const QImage& picture, QSize size)
{
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

struct Difference {
    double mean = 0;
    int most = 0;
};

Difference between(const QImage& one, const QImage& other)
{
    Difference found;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const int apart = std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
            found.mean += double(apart) / (one.width() * one.height());
            found.most = std::max(found.most, apart);
        }
    return found;
}

constexpr std::pair<PaperForm, const char*> forms[]{{PaperForm::A5, "a5"}, {PaperForm::Roll80, "80mm"}};

}  // namespace

// issue 16: the eleven papers of the house, each printed by some business.
TEST(LongEveryPaper, IsPrintedBySomeBusiness)
{
    QStringList kinds;
    for (const auto& [kind, sheet] : everyPaper()) kinds.append(kind);
    for (const char* wanted :
         {"receipt paper.receipt.apply", "fee_receipt ", "consequences ", "merge_slip paper.merge_slip",
          "transfer_notice ", "contact_slip paper.contact_slip", "one_window_form paper.one_window_form",
          "slip paper.slip.progress", "slip paper.slip.waiting", "refusal_slip paper.refusal_slip",
          "slip paper.slip.card_does_not_work"}) {
        const auto begins = [&](const QString& kind) { return kind.startsWith(QLatin1String(wanted)); };
        EXPECT_TRUE(std::ranges::any_of(kinds, begins)) << wanted << " among\n" << kinds.join(u'\n').toStdString();
    }
}

TEST(LongEveryPaper, IsReadBackWithEverythingThatStandsOnIt)
{
    for (const auto& [kind, sheet] : everyPaper())
        for (const auto& [form, name] : forms) {
            const PaperText text = textOf(sheet);
            const QString read = Pdf(sheet, form).read();
            QStringList parts{text.title.zh, text.title.en, text.caseNumber};
            std::vector<PaperRow> rows = text.rows;
            rows.insert(rows.end(), text.next.begin(), text.next.end());
            if (text.promise) rows.push_back(*text.promise);
            for (const PaperRow& row : rows) {
                parts << row.label.zh << row.value.zh;
                if (!row.isSmallPrint) parts << row.value.en;
            }
            for (const QString& part : parts)
                EXPECT_TRUE(read.contains(spaceless(part)))
                    << kind.toStdString() << " on " << name << ": " << part.toStdString() << "\n"
                    << read.toStdString();
        }
}

// What the teller looks at is what comes out of the printer.
TEST(LongEveryPaper, LooksAsTheWindowShowsIt)
{
    QDir(programPath()).mkpath(QStringLiteral("../pictures"));
    for (const auto& [kind, sheet] : everyPaper())
        for (const auto& [form, name] : forms) {
            constexpr int width = 740;
            const QImage shown = paperPicture(sheet, knowledge().dictionary, head(), width, form).value();
            const QString title = text(sheet.content["title"]).section(u'.', 1).replace(u'.', u'-');
            shown.save(programPath("../pictures/paper-%1-%2.png").arg(title, QLatin1String(name)));
            if (paperPages(sheet, knowledge().dictionary, head(), form) != 1) continue;  // two lie side by side there
            const QImage printed = Pdf(sheet, form).seen(width);
            ASSERT_FALSE(printed.isNull());
            EXPECT_NEAR(double(printed.height()) / printed.width(), double(shown.height()) / shown.width(), 0.01);
            const QSize grid(74, 74 * shown.height() / shown.width());  // squares of two millimetres, or one
            const Difference apart = between(squares(shown, grid), squares(printed, grid));
            EXPECT_LT(apart.mean, 6) << kind.toStdString() << " on " << name;
            EXPECT_LT(apart.most, 90) << kind.toStdString() << " on " << name;
        }
}

// Two pages are folded, lost and read in the wrong order. What is read at home, or names every paragraph, may have two.
TEST(LongEveryPaper, IsOneSheetOfA5WhereNotEverythingIsExplained)
{
    const QStringList longer{QStringLiteral("consequences"), QStringLiteral("merge_slip"),
                             QStringLiteral("one_window_form"), QStringLiteral("receipt")};
    // He takes these to the next counter, and waits with them.
    const QStringList oneSheet{QStringLiteral("paper.receipt.renew"), QStringLiteral("paper.receipt.change_bank")};
    for (const auto& [kind, sheet] : everyPaper()) {
        const int pages = paperPages(sheet, knowledge().dictionary, head()).value();
        std::cout << "paper " << kind.toStdString() << ": " << pages << "\n";
        const bool maybeTwo = (longer.contains(sheet.paper) && !oneSheet.contains(text(sheet.content["title"]))) ||
                              kind == QLatin1String("slip paper.slip.account_change");
        EXPECT_LE(pages, maybeTwo ? 2 : 1) << kind.toStdString();
    }
}

}  // namespace kapok::ui
