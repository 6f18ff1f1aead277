#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QCheckBox>

namespace banxin {

/// 内部资料: whether the publication is checked by the rules for internal material (IM-01 to IM-10). It
/// belongs to the publication and holds for all its issues.
class ComplianceBox final : public QCheckBox {
    Q_OBJECT
public:
    ComplianceBox(CatalogueSession& session, const QString& publication, QWidget* parent = nullptr);

    /// Whether confirming would change anything.
    bool differs() const { return isChecked() != m_stored; }
    /// Stores the answer where it is another one.
    Status store();

private:
    CatalogueSession& m_session;
    QString m_publication;
    bool m_stored = false;
};

} // namespace banxin
