#include "cardio/cups/ipp_answer.h"

#include <QUrl>

#include <algorithm>

namespace kapok::cardio {
namespace {

// libcups takes several octets of one attribute apart; what a printer calls text is text here.
bool isText(ipp_tag_t tag)
{
    return tag == IPP_TAG_KEYWORD || tag == IPP_TAG_TEXT || tag == IPP_TAG_NAME || tag == IPP_TAG_TEXTLANG ||
           tag == IPP_TAG_NAMELANG || tag == IPP_TAG_URI || tag == IPP_TAG_MIMETYPE;
}

JobState jobStateOf(int ipp)
{
    switch (ipp) {
    case IPP_JSTATE_HELD: return JobState::Held;
    case IPP_JSTATE_PROCESSING: return JobState::Printing;
    case IPP_JSTATE_STOPPED: return JobState::Stopped;
    case IPP_JSTATE_CANCELED: return JobState::Canceled;
    case IPP_JSTATE_ABORTED: return JobState::Aborted;
    case IPP_JSTATE_COMPLETED: return JobState::Completed;
    default: return JobState::Waiting;
    }
}

// A reason that says nothing but that the job is where it is.
QString reasonOf(const QStringList& reasons)
{
    static const QStringList empty{"none", "job-incoming", "job-printing", "job-queued", "job-completed-successfully"};
    for (const QString& reason : reasons)
        if (!empty.contains(reason)) return reason.left(60);
    return {};
}

void take(PrintJob& job, ipp_attribute_t* attribute)
{
    const QLatin1String name(ippGetName(attribute));
    const auto numbers = numbersIn(attribute);
    const QStringList texts = textsIn(attribute);
    if (name == QLatin1String("job-id") && !numbers.empty()) job.id = numbers.front();
    if (name == QLatin1String("job-name") && !texts.isEmpty()) job.title = texts.front();
    if (name == QLatin1String("job-state") && !numbers.empty()) job.state = jobStateOf(numbers.front());
    if (name == QLatin1String("job-state-reasons")) job.reason = reasonOf(texts);
    if (name == QLatin1String("job-printer-uri") && !texts.isEmpty())
        job.queue = QUrl(texts.front()).path().section(u'/', -1);
    // No value before the first byte goes to a printer.
    if (name == QLatin1String("time-at-processing")) job.begun = !numbers.empty();
}

}  // namespace

QStringList textsIn(ipp_attribute_t* attribute)
{
    QStringList all;
    if (!attribute || !isText(ippGetValueTag(attribute))) return all;
    for (int i = 0; i < ippGetCount(attribute); ++i)
        if (const char* one = ippGetString(attribute, i, nullptr)) all.append(QString::fromUtf8(one));
    return all;
}

std::vector<int> numbersIn(ipp_attribute_t* attribute)
{
    std::vector<int> all;
    if (!attribute) return all;
    const ipp_tag_t tag = ippGetValueTag(attribute);
    if (tag != IPP_TAG_INTEGER && tag != IPP_TAG_ENUM) return all;
    for (int i = 0; i < ippGetCount(attribute); ++i) all.push_back(ippGetInteger(attribute, i));
    return all;
}

std::vector<QByteArray> octetsIn(ipp_attribute_t* attribute)
{
    std::vector<QByteArray> all;
    if (!attribute || ippGetValueTag(attribute) != IPP_TAG_STRING) return all;
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        int length = 0;
        const void* bytes = ippGetOctetString(attribute, i, &length);
        if (bytes && length > 0) all.emplace_back(static_cast<const char*>(bytes), qsizetype(length));
    }
    return all;
}

PrinterReport reportOf(const Ipp& answer)
{
    const auto state = numbersIn(attributeOf(answer, "printer-state"));
    ipp_attribute_t* accepts = attributeOf(answer, "printer-is-accepting-jobs");
    return {.state = state.empty() ? 0 : state.front(),
            .accepts = !accepts || ippGetValueTag(accepts) != IPP_TAG_BOOLEAN || ippGetBoolean(accepts, 0) != 0,
            .reasons = textsIn(attributeOf(answer, "printer-state-reasons")),
            .markerTypes = textsIn(attributeOf(answer, "marker-types")),
            .markerLevels = numbersIn(attributeOf(answer, "marker-levels")),
            .markerLowLevels = numbersIn(attributeOf(answer, "marker-low-levels")),
            .supplies = octetsIn(attributeOf(answer, "printer-supply")),
            .inputTrays = octetsIn(attributeOf(answer, "printer-input-tray")),
            .outputTrays = octetsIn(attributeOf(answer, "printer-output-tray"))};
}

std::vector<PrintJob> jobsIn(const Ipp& answer)
{
    std::vector<PrintJob> all;
    bool within = false;
    for (ipp_attribute_t* one = ippFirstAttribute(answer.get()); one; one = ippNextAttribute(answer.get())) {
        if (ippGetGroupTag(one) != IPP_TAG_JOB || !ippGetName(one)) {
            within = false;
            continue;
        }
        if (!within) all.emplace_back();
        within = true;
        take(all.back(), one);
    }
    for (PrintJob& job : all) job.begun = job.begun || job.state == JobState::Completed;
    std::ranges::sort(all, {}, &PrintJob::id);
    return all;
}

}  // namespace kapok::cardio
