#pragma once

#include "model/release.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace banxin {

class CatalogueSession;
struct Error;

/// 付印记录: what went to press, when and by whom, and why it was opened again. The PDF of each can be opened, saved
/// and compared with a file; the one that stands can be reopened with a reason.
class ReleasesDialog final : public QDialog {
    Q_OBJECT
public:
    /// The session must live longer.
    ReleasesDialog(CatalogueSession& session, const QString& issue, QWidget* parent = nullptr);

    void reload();
    QTreeWidget* list() { return m_list; }
    QPushButton* reopenButton() { return m_reopen; }
    /// Writes the PDF of the chosen release.
    Status savePdf(const QString& file) const;
    /// What comparing the chosen release with a file says.
    QString comparison(const QString& file) const;
    /// Opens the issue again; false: it was not possible, and failed() said why.
    bool reopen(const QString& name, const QString& reason);

Q_SIGNALS:
    void failed(const banxin::Error& error);
    void reopened();
    void printOrderRequested();

private:
    QWidget* makeButtons();
    void showCurrent();
    const Release* current() const;
    QString proposedName() const;
    void openPdf();
    void askFile();
    void askComparison();
    void askReopen();

    CatalogueSession& m_session;
    QString m_issue;
    std::vector<Release> m_releases;
    QLabel* m_head;
    QTreeWidget* m_list;
    QLabel* m_detail;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_compare;
    QPushButton* m_order;
    QPushButton* m_reopen;
};

} // namespace banxin
