#pragma once

#include "output/office/office_document.h"

#include <QWidget>

#include <optional>

class QTimer;

namespace banxin {

class PreviewView;
class Task;

/// A paper of the office as it will be printed: set in the background whenever what it says was changed.
class OfficeView final : public QWidget {
    Q_OBJECT
public:
    explicit OfficeView(QWidget* parent = nullptr);
    ~OfficeView() override;

    /// Shows this article, a moment after the last change.
    void setArticle(const Article& article);
    bool ready() const { return m_document.has_value() && !m_waiting; }
    /// What is shown; null: nothing yet.
    const OfficeDocument* document() const { return m_document ? &*m_document : nullptr; }
    /// Asks for a name and writes the PDF there; false: it was not written, and failed() says why.
    bool savePdf(const QString& proposed);
    Status writePdf(const QString& file) const;
    /// Asks for a printer and prints all pages.
    void print();

Q_SIGNALS:
    void shown();
    void failed(const banxin::Error& error);

private:
    void set();

    PreviewView* m_view;
    QTimer* m_later;
    Task* m_task = nullptr;
    Article m_article;
    bool m_waiting = false;
    std::optional<OfficeDocument> m_document;
};

} // namespace banxin
