// A row of what `kapokctl doctor` says: whether it works, what was seen and how it is mended, in the words of the call.
#pragma once

#include "cli/call.h"

namespace kapok::cli {

class Findings {
public:
    explicit Findings(const Call& call) : m_call(call) {}

    Json finding(bool works, const QString& what, const Words& mend) const
    {
        Json row{{"works", works}, {"what", toJson(what)}};
        if (!works) row["mend"] = toJson(said(m_call, mend));
        return row;
    }
    Json finding(bool works, const Words& what, const Words& mend) const
    {
        return finding(works, said(m_call, what), mend);
    }
    Json works(const QString& what) const { return finding(true, what, {}); }
    /// What was not tried is not praised.
    Json notTried(const QString& why, const Words& mend) const
    {
        return {{"works", nullptr},
                {"what", toJson(said(m_call, words("doctor.not_tried", {{"why", why}})))},
                {"mend", toJson(said(m_call, mend))}};
    }
    Json notTried(const Words& why, const Words& mend) const { return notTried(said(m_call, why), mend); }
    QString sentence(const Error& error) const { return said(m_call, error); }
    QString sentence(const Words& what) const { return said(m_call, what); }
    const Call& call() const { return m_call; }

private:
    const Call& m_call;
};

}  // namespace kapok::cli
