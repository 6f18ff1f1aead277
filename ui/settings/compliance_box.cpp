#include "ui/settings/compliance_box.h"

namespace banxin {

ComplianceBox::ComplianceBox(CatalogueSession& session, const QString& publication, QWidget* parent)
    : QCheckBox(tr("This is internal material with a permit: check what it must and must not print"), parent),
      m_session(session),
      m_publication(publication)
{
    setObjectName(QStringLiteral("internalMaterial"));
    setToolTip(tr("Permit number, colophon, words kept for newspapers, prices and advertisements. Reprints are "
                  "left alone. For all issues of this publication."));
    const auto stored = session.catalogue().publication(publication);
    m_stored = stored && stored->compliance == Compliance::InternalMaterial;
    setChecked(m_stored);
}

Status ComplianceBox::store()
{
    if (!differs())
        return Done{};
    const auto done = m_session.apply(
        SetCompliance{m_publication, isChecked() ? Compliance::InternalMaterial : Compliance::Plain});
    if (!done)
        return done.error();
    m_stored = isChecked();
    return Done{};
}

} // namespace banxin
