#pragma once

#include "layout/page_design.h"
#include "ui/common/design_json.h"

#include <QObject>

#include <functional>
#include <utility>
#include <vector>

class QWidget;

namespace banxin {

/// Widgets that are each bound to one value of a page design, by JSON pointer. What nobody touches is not
/// written, so that values without a field, and values that a field shows rounded, stay as they are.
class DesignFields final : public QObject {
    Q_OBJECT
public:
    enum class Unit { Millimetres, Points, Ems };
    /// What people read, and what the design says.
    using Choices = std::vector<std::pair<QString, QString>>;

    explicit DesignFields(const QByteArray& design, QObject* parent = nullptr);

    const DesignJson& stored() const { return m_stored; }
    /// The stored design as the composer reads it: what holds where a value is not given.
    const PageDesign& effective() const { return m_effective; }

    /// A length; `fallback`: shown where the design does not say it, in the same unit.
    QWidget* length(const QString& pointer, Unit unit, double minimum, double maximum, double fallback,
                    QWidget* parent);
    QWidget* number(const QString& pointer, int minimum, int maximum, int fallback, QWidget* parent);
    /// A part of a thousand in the design, shown in percent.
    QWidget* percent(const QString& pointer, int minimum, int maximum, int fallback, QWidget* parent);
    /// A value of the design that is none of `choices` stays, and is shown as it stands there.
    QWidget* choice(const QString& pointer, const Choices& choices, const QString& fallback, QWidget* parent);
    QWidget* flag(const QString& pointer, const QString& text, bool fallback, QWidget* parent);
    /// A line of text; with `fields` ({栏目} …) a button that puts one of them in.
    QWidget* text(const QString& pointer, const QStringList& fields, const QString& fallback, QWidget* parent);
    QWidget* ink(const QString& pointer, QWidget* parent);

    /// Writes what was touched.
    void writeTo(DesignJson& design) const;
    bool touched() const;
    /// Marks the fields below the pointer as wrong; empty: none. The first of them; null: no field shows it.
    QWidget* mark(const QString& pointer);

Q_SIGNALS:
    void changed();

private:
    struct Field {
        QString pointer;
        QWidget* widget; ///< that is marked
        std::function<QJsonValue()> value;
        QJsonValue shown; ///< as first shown
    };
    void bind(const QString& pointer, QWidget* widget, std::function<QJsonValue()> value);

    DesignJson m_stored;
    PageDesign m_effective;
    std::vector<Field> m_fields;
};

} // namespace banxin
