#include "workflows/take_home.h"

#include "workflows/sheet.h"

namespace kapok::workflows {
namespace {

Json both(const domain::NameInBoth& said) { return {{"zh", toJson(said.zh)}, {"en", toJson(said.en)}}; }

// Nobody signs it and nobody stamps it: it says what holds, and promises nothing.
Json signedByNobody(Sheet& sheet, const QString& about)
{
    Json json = sheet.json();
    json["unsigned"] = true;
    json["about"] = toJson(about);
    return json;
}

}  // namespace

Json sheetOf(const domain::Paragraph& paragraph, Advice)
{
    Sheet sheet("paper.advice");
    sheet.row("paper.row.about", both(paragraph.title)).row("paper.row.says", both(paragraph.text));
    sheet.row("paper.row.basis", toJson(paragraph.id)).said("paper.row.next", words("paper.next.advice"));
    return signedByNobody(sheet, paragraph.id);
}

Json sheetOf(const Contact& contact, ContactSheet)
{
    Sheet sheet("paper.contact");
    sheet.row("paper.row.place", both(contact.name)).row("paper.row.telephone", toJson(contact.telephone));
    if (!contact.address.zh.isEmpty()) sheet.row("paper.row.address", both(contact.address));
    if (!contact.hours.zh.isEmpty()) sheet.row("paper.row.hours", both(contact.hours));
    if (contact.quickIssue) sheet.said("paper.row.quick_issue", words("paper.quick_issue"));
    sheet.said("paper.row.next", words("paper.next.contact"));
    return signedByNobody(sheet, contact.id);
}

}  // namespace kapok::workflows
