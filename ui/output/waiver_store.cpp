#include "ui/output/waiver_store.h"

#include "ui/catalogue/catalogue_session.h"

namespace banxin {

namespace {

class CatalogueWaivers final : public WaiverStore {
public:
    CatalogueWaivers(CatalogueSession& session, IssueRowId issue) : m_session(session), m_issue(issue) {}

    Result<std::vector<KeptWaiver>> waivers() const override
    {
        const auto stored = m_session.catalogue().waivers(m_issue);
        if (!stored)
            return stored.error();
        std::vector<KeptWaiver> out;
        for (const Waiver& waiver : *stored)
            out.push_back({waiver.id.value, waiver.rule, waiver.subject, waiver.reason, waiver.name, waiver.time});
        return out;
    }

    Status waive(const PreflightFinding& finding, const QString& reason, const QString& name) override
    {
        Waiver waiver;
        waiver.rule = finding.rule;
        waiver.subject = finding.subject;
        waiver.reason = reason;
        waiver.name = name;
        const auto done = m_session.apply(AddWaiver{m_issue, waiver});
        return done ? Status(Done{}) : Status(done.error());
    }

    Status revoke(const KeptWaiver& waiver) override
    {
        const auto done = m_session.apply(RemoveWaiver{WaiverId{waiver.id}});
        return done ? Status(Done{}) : Status(done.error());
    }

private:
    CatalogueSession& m_session;
    IssueRowId m_issue;
};

} // namespace

std::unique_ptr<WaiverStore> catalogueWaivers(CatalogueSession& session, const QString& issue)
{
    const auto stored = session.issue(issue);
    if (!stored || session.readOnly())
        return nullptr;
    return std::make_unique<CatalogueWaivers>(session, stored->row);
}

} // namespace banxin
