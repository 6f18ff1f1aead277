#pragma once

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace banxin {

class DesignFields;

/// 样式: how each kind of text is set, in both languages: typeface, size, pitch, colour, alignment. The fields of a
/// kind are made when it is chosen first.
class StylePane final : public QWidget {
    Q_OBJECT
public:
    explicit StylePane(DesignFields& fields, QWidget* parent = nullptr);

    /// Shows the fields of a style ("title"), for a value below "/styles/title" or "/styles/title.en".
    void showStyle(const QString& pointer);

private:
    QWidget* makeForm(const QString& style);

    DesignFields& m_fields;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QStringList m_styles;
    QList<QWidget*> m_forms; ///< null: not made yet
};

} // namespace banxin
