#include "ui/settings/design_fields.h"

#include "ui/common/ink_button.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

namespace banxin {

namespace {

/// Shows "12 pt" and not "12.00 pt".
class LengthBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
};

/// 小四 and the like, for those who think in them; empty: no such size.
QString chineseSize(double points)
{
    static const std::pair<double, const char*> sizes[] = {
        {42, "初号"}, {36, "小初"}, {26, "一号"}, {24, "小一"},   {22, "二号"}, {18, "小二"},  {16, "三号"},
        {15, "小三"}, {14, "四号"}, {12, "小四"}, {10.5, "五号"}, {9, "小五"},  {7.5, "六号"}, {6.5, "小六"}};
    for (const auto& [size, name] : sizes)
        if (size == points)
            return QString::fromUtf8(name);
    return {};
}

QString suffixOf(DesignFields::Unit unit)
{
    switch (unit) {
    case DesignFields::Unit::Millimetres: return QStringLiteral("mm");
    case DesignFields::Unit::Points: return QStringLiteral("pt");
    case DesignFields::Unit::Ems: return QStringLiteral("em");
    }
    return {};
}

/// What the design says, in the unit of the field; lengths of another unit by way of `em`.
double inUnit(const QString& text, DesignFields::Unit unit, Length em, double fallback)
{
    const auto length = parseLength(text, em);
    if (!length)
        return fallback;
    switch (unit) {
    case DesignFields::Unit::Millimetres: return length->toMm();
    case DesignFields::Unit::Points: return length->toPt();
    case DesignFields::Unit::Ems: return length->toPt() / em.toPt();
    }
    return fallback;
}

QWidget* inRow(std::initializer_list<QWidget*> widgets, QWidget* parent, bool stretch = true)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    if (stretch)
        layout->addStretch(1);
    row->setFocusProxy(*widgets.begin());
    return row;
}

} // namespace

DesignFields::DesignFields(const QByteArray& design, QObject* parent) : QObject(parent), m_stored(design)
{
    if (const auto parsed = parsePageDesign(design))
        m_effective = *parsed;
}

void DesignFields::bind(const QString& pointer, QWidget* widget, std::function<QJsonValue()> value)
{
    widget->setObjectName(pointer);
    m_fields.push_back({pointer, widget, value, value()});
}

QWidget* DesignFields::length(const QString& pointer, Unit unit, double minimum, double maximum, double fallback,
                              QWidget* parent)
{
    auto* box = new LengthBox(parent);
    box->setDecimals(unit == Unit::Millimetres ? 1 : 2);
    box->setSingleStep(unit == Unit::Points ? 0.5 : 1);
    box->setRange(minimum, maximum);
    box->setSuffix(QLatin1Char(' ') + suffixOf(unit));
    box->setFixedWidth(112);
    const QJsonValue stored = m_stored.value(pointer);
    const Length em = m_effective.body.size > Length() ? m_effective.body.size : Length::pt(12);
    box->setValue(inUnit(stored.toString(), unit, em, fallback));
    bind(pointer, box,
         [box, unit] { return QJsonValue(QStringLiteral("%1%2").arg(box->value()).arg(suffixOf(unit))); });
    connect(box, &QDoubleSpinBox::valueChanged, this, &DesignFields::changed);
    auto* name = new QLabel(parent);
    makeSecondary(name);
    if (unit == Unit::Points && !pointer.endsWith(QLatin1String("pitch"))) {
        const auto show = [name](double points) { name->setText(chineseSize(points)); };
        connect(box, &QDoubleSpinBox::valueChanged, name, show);
        show(box->value());
    }
    return inRow({box, name}, parent);
}

QWidget* DesignFields::number(const QString& pointer, int minimum, int maximum, int fallback, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(minimum, maximum);
    box->setValue(m_stored.value(pointer).toInt(fallback));
    box->setFixedWidth(96);
    bind(pointer, box, [box] { return QJsonValue(box->value()); });
    connect(box, &QSpinBox::valueChanged, this, &DesignFields::changed);
    return inRow({box}, parent);
}

QWidget* DesignFields::percent(const QString& pointer, int minimum, int maximum, int fallback, QWidget* parent)
{
    auto* box = new LengthBox(parent);
    box->setDecimals(1);
    box->setRange(minimum / 10.0, maximum / 10.0);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(m_stored.value(pointer).toInt(fallback) / 10.0);
    box->setFixedWidth(96);
    bind(pointer, box, [box] { return QJsonValue(qRound(box->value() * 10)); });
    connect(box, &QDoubleSpinBox::valueChanged, this, &DesignFields::changed);
    return inRow({box}, parent);
}

QWidget* DesignFields::choice(const QString& pointer, const Choices& choices, const QString& fallback,
                              QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    const QString stored = m_stored.value(pointer).toString(fallback);
    if (box->findData(stored) < 0)
        box->addItem(stored, stored);
    box->setCurrentIndex(box->findData(stored));
    bind(pointer, box, [box] { return QJsonValue(box->currentData().toString()); });
    connect(box, &QComboBox::currentIndexChanged, this, &DesignFields::changed);
    return inRow({box}, parent);
}

QWidget* DesignFields::flag(const QString& pointer, const QString& text, bool fallback, QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setChecked(m_stored.value(pointer).toBool(fallback));
    bind(pointer, box, [box] { return QJsonValue(box->isChecked()); });
    connect(box, &QCheckBox::toggled, this, &DesignFields::changed);
    return box;
}

QWidget* DesignFields::text(const QString& pointer, const QStringList& fields, const QString& fallback,
                            QWidget* parent)
{
    auto* edit = new QLineEdit(m_stored.value(pointer).toString(fallback), parent);
    edit->setCursorPosition(0); // the beginning of a long line is what one looks for
    bind(pointer, edit, [edit] { return QJsonValue(edit->text()); });
    connect(edit, &QLineEdit::textChanged, this, &DesignFields::changed);
    if (fields.isEmpty())
        return edit;
    auto* insert = new QToolButton(parent);
    insert->setText(tr("Insert"));
    insert->setToolTip(tr("Puts a value of the issue into the text, such as its number"));
    insert->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(insert);
    for (const QString& field : fields)
        menu->addAction(field, edit, [edit, field] { edit->insert(field); });
    insert->setMenu(menu);
    return inRow({edit, insert}, parent, false);
}

QWidget* DesignFields::ink(const QString& pointer, QWidget* parent)
{
    auto* button = new InkButton(parent);
    button->setInk(m_stored.value(pointer).toObject());
    bind(pointer, button, [button] { return QJsonValue(button->ink()); });
    connect(button, &InkButton::inkChanged, this, &DesignFields::changed);
    return button;
}

void DesignFields::writeTo(DesignJson& design) const
{
    for (const Field& field : m_fields)
        if (const QJsonValue now = field.value(); now != field.shown)
            design.set(field.pointer, now);
}

bool DesignFields::touched() const
{
    for (const Field& field : m_fields)
        if (field.value() != field.shown)
            return true;
    return false;
}

QWidget* DesignFields::mark(const QString& pointer)
{
    QWidget* first = nullptr;
    for (const Field& field : m_fields) {
        const bool wrong = !pointer.isEmpty() && field.pointer.startsWith(pointer);
        QString type = QString::fromLatin1(field.widget->metaObject()->className());
        type.replace(QLatin1String("::"), QLatin1String("--")); // as style sheets name it
        const QString sheet =
            wrong ? QStringLiteral("%1 { border: 1px solid %2; }").arg(type, errorTextColour().name()) : QString();
        if (field.widget->styleSheet() != sheet)
            field.widget->setStyleSheet(sheet);
        if (wrong && !first)
            first = field.widget;
    }
    return first;
}

} // namespace banxin
