#pragma once

#include "model/article.h"

#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QLabel;

namespace banxin {

class FieldEdit;

/// The head of an article in both languages: kicker, title, subtitle, byline and source as paired rows.
class PairFields final : public QWidget {
    Q_OBJECT
public:
    explicit PairFields(QWidget* parent = nullptr);

    void show(const Article& article);
    /// Shows another text of the same article; the field that was changed, or null.
    QWidget* update(const Article& article);
    bool composing() const;
    void readInto(Article& article) const;
    void setReadOnly(bool readOnly);
    void commitPreedit();
    /// Puts the cursor into a field: 0 the kicker … 4 the source.
    void focusField(int row, Language side, int codePoints);
    /// Goes from a field to its partner; false where no field has the focus.
    bool switchSide();
    /// The widths of the strips below, so that the texts stand under their fields.
    void setColumns(int labels, int gutter, int scrollBar);
    int labelWidth() const;

Q_SIGNALS:
    void edited();
    void undoWanted();
    void redoWanted();

private:
    static constexpr int fieldCount = 5;
    void addRow(QGridLayout* grid, int row, const QString& label, const QString& name, const QString& hint);
    static BilingualString& field(Article& article, int row);

    std::array<std::array<FieldEdit*, 2>, fieldCount> m_fields{};
    std::array<QLabel*, fieldCount> m_labels{};
    QComboBox* m_bylinePlace;
    QGridLayout* m_grid;
};

} // namespace banxin
