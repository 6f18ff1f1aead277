#pragma once

#include "import/cleanup/rearrange.h"

#include <QWidget>

#include <map>

class QLineEdit;

namespace banxin {

/// The fields of the article under review, to be written by hand.
class ArticleFields final : public QWidget {
    Q_OBJECT
public:
    explicit ArticleFields(QWidget* parent = nullptr);

    /// Shows the fields; null: none, and nothing can be written.
    void show(const CleanedArticle* article);
    /// Columns that are proposed for 栏目.
    void setColumns(const QStringList& names);

Q_SIGNALS:
    void edited(banxin::ArticleField field, const QString& value);

private:
    std::map<ArticleField, QLineEdit*> m_edits;
};

} // namespace banxin
