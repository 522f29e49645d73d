// Papers, through Qt's own printing: the same drawing as PDF and as the picture on the paper page.
#pragma once

#include "domain/outlet.h"
#include "ui/paper/paper_text.h"

#include <QImage>

namespace kapok::ui {

/// What stands on every paper of this outlet, in Chinese.
struct Letterhead {
    QString bank;           ///< "中国银行"
    QString outlet;         ///< "江门蓬江支行营业部"
    QString address;        ///< "江门市蓬江区木棉路8号"
    QString hours;          ///< "周一至周五 8:30-17:30"
    QString telephone;      ///< "0750-000 0708"
    bool training = false;  ///< the paper says 训练 over its whole width
};
/// Empty but for `training` where the directory has no such outlet.
Letterhead letterheadOf(const domain::Directory& directory, const domain::OutletCode& outlet, bool training);

/// On what it is printed. What does not fit on one A5 sheet lies on A4, two of its pages side by side: folded it is
/// A5 again. A roll of 80 mm is as long as what stands on it.
enum class PaperForm { A5, Roll80 };

struct PaperPdf {
    QByteArray bytes;
    QString media;  ///< as IPP names the sheet; empty: what the printer has in it
};
Expected<PaperPdf> paperPdf(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                            PaperForm form = PaperForm::A5);

/// Writes the whole file or none. Unavailable: it could not be written, with the system's reason.
Expected<void> writePdf(const QString& path, const ports::Sheet& sheet, const Dictionary& dictionary,
                        const Letterhead& letterhead, PaperForm form = PaperForm::A5);

/// As a picture, `width` pixels wide, each page below the other.
Expected<QImage> paperPicture(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                              int width, PaperForm form = PaperForm::A5);
Expected<int> paperPages(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                         PaperForm form = PaperForm::A5);

}  // namespace kapok::ui
