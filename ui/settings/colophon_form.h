#pragma once

#include "model/colophon.h"

#include <QWidget>

#include <map>

class QLineEdit;

namespace banxin {

/// The colophon (编印信息) of an issue as a form: a row a field in printing order, Chinese and
/// English beside each other.
class ColophonForm final : public QWidget {
    Q_OBJECT
public:
    explicit ColophonForm(const Colophon& colophon, QWidget* parent = nullptr);

    /// The colophon as the fields say.
    Colophon colophon() const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QLineEdit* zh;
        QLineEdit* en;
    };
    void addRow(int row, ColophonField field, const BilingualString& value);
    static QString placeholder(ColophonField field);

    std::map<ColophonField, Row> m_rows;
};

} // namespace banxin
