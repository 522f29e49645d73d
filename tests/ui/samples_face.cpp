// The face of a card while its name is being moved (K17).
#include "tests/ui/samples.h"

#include "ui/face/face.h"

namespace kapok::ui::samples {

FacePageView face(Language language)
{
    const Say say{language};
    FacePageView view{.title = say("卡面排版 • 第三代", "Card faces • third generation"),
                      .standing = say("动过了，还没有保存：打印还按原来的。",
                                      "Moved, and not kept yet: cards are printed as before."),
                      .remark = say("已保存，从下一张卡起这样打印。", "Kept: the next card is printed so."),
                      .picture = {}};
    if (const auto shipped = kapok::ui::Face::named(QStringLiteral("card.gen3")))
        if (const auto picture = facePicture(*shipped, inventedHolder(), 760, true)) view.picture = *picture;
    const auto place = [&](const char* zh, const char* en, const char* x, const char* y, bool chosen = false) {
        view.places.push_back({.name = say(zh, en),
                               .place = say("左 %1，上 %2 毫米", "%1 mm from the left, %2 mm from the top")
                                            .arg(QLatin1String(x), QLatin1String(y)),
                               .chosen = chosen});
    };
    place("照片", "Photograph", "4.0", "12.0");
    place("姓名", "Name", "36.5", "15.5", true);
    place("社会保障号码", "Social security number", "47.0", "20.0");
    place("卡号", "Card number", "36.0", "24.5");
    place("发卡日期", "Issued", "41.0", "29.0");
    view.printsTest = say("在 00000107 上打印", "Print it on 00000107");
    view.canMove = view.canKeep = true;
    return view;
}

}  // namespace kapok::ui::samples
