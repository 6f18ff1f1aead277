#pragma once

#include "output/office/print_order.h"

#include <QDialog>

#include <map>

class QFormLayout;
class QLineEdit;

namespace banxin {

class OfficeView;

/// 付印单: what the office adds to what the catalogue knows, with the page beside it. The answers are remembered for
/// each publication.
class PrintOrderDialog final : public QDialog {
    Q_OBJECT
public:
    PrintOrderDialog(const PrintOrder& order, const Issue& issue, QWidget* parent = nullptr);

    /// As it is filled in now.
    PrintOrder order() const;
    OfficeView& view() { return *m_view; }
    QLineEdit* field(const char* name) const { return m_fields.at(QLatin1String(name)); }
    void done(int result) override;

Q_SIGNALS:
    void failed(const banxin::Error& error);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void addField(const QString& key, const QString& label, const QString& example, const QString& value);
    void changed();

    PrintOrder m_order;
    Issue m_issue;
    std::map<QString, QLineEdit*> m_fields;
    QFormLayout* m_form = nullptr;
    OfficeView* m_view;
};

} // namespace banxin
