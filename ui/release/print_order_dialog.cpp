#include "ui/release/print_order_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/release/office_view.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <array>

namespace banxin {

namespace {

struct Field {
    const char* key;
    QString PrintOrder::*value;
};

constexpr std::array fields{Field{"run", &PrintOrder::run},         Field{"paper", &PrintOrder::paper},
                            Field{"binding", &PrintOrder::binding}, Field{"deadline", &PrintOrder::deadline},
                            Field{"press", &PrintOrder::press},     Field{"contact", &PrintOrder::contact},
                            Field{"notes", &PrintOrder::notes}};

QString settingsKey(const QString& publication, const char* field)
{
    return QStringLiteral("print-order/%1/%2").arg(publication, QLatin1String(field));
}

} // namespace

PrintOrderDialog::PrintOrderDialog(const PrintOrder& order, const Issue& issue, QWidget* parent)
    : QDialog(parent),
      m_order(order),
      m_issue(issue),
      m_view(new OfficeView(this))
{
    setObjectName(QStringLiteral("printOrderDialog"));
    setWindowTitle(tr("Print order: %1, no. %2").arg(issue.year).arg(issue.number));
    auto* side = new QVBoxLayout;
    side->setSpacing(spacing::wide);
    side->addWidget(makeForm());
    auto* note = new WrappedLabel(order.sha256.isEmpty()
                                      ? tr("The issue is not released yet, so name and hash of its PDF are still "
                                           "missing here.")
                                      : tr("Number, pages, format and PDF come from the catalogue. What you leave "
                                           "empty can be written in by hand."),
                                  this);
    makeSecondary(note);
    side->addWidget(note);
    side->addStretch(1);
    side->addWidget(makeButtons());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::section);
    layout->addLayout(side, 2);
    layout->addWidget(m_view, 3);
    resize(960, 640);
    connect(m_view, &OfficeView::failed, this, &PrintOrderDialog::failed);
    changed();
}

void PrintOrderDialog::addField(const QString& key, const QString& label, const QString& example,
                                const QString& value)
{
    auto* edit = new QLineEdit(value, this);
    edit->setObjectName(QStringLiteral("order-") + key);
    edit->setPlaceholderText(example);
    m_fields[key] = edit;
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &PrintOrderDialog::changed);
}

QWidget* PrintOrderDialog::makeForm()
{
    auto* box = new QWidget(this);
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(spacing::wide);
    m_form->setVerticalSpacing(spacing::normal);
    const std::map<QString, std::pair<QString, QString>> words{
        {QStringLiteral("run"), {tr("Print run"), tr("1000 copies")}},
        {QStringLiteral("paper"), {tr("Paper"), tr("Cover 200 g coated, body 105 g matt")}},
        {QStringLiteral("binding"), {tr("Binding"), tr("Saddle stitch")}},
        {QStringLiteral("deadline"), {tr("Delivery by"), {}}},
        {QStringLiteral("press"), {tr("Printing house"), {}}},
        {QStringLiteral("contact"), {tr("Contact"), tr("Name and telephone")}},
        {QStringLiteral("notes"), {tr("Notes"), {}}}};
    const QSettings settings;
    for (const Field& field : fields) {
        const QString key = QLatin1String(field.key);
        // A day and a remark belong to one issue; the rest is as it was the last time.
        const bool ofIssue = key == QLatin1String("deadline") || key == QLatin1String("notes");
        QString value = m_order.*field.value;
        if (value.isEmpty() && !ofIssue)
            value = settings.value(settingsKey(m_issue.publication, field.key)).toString();
        addField(key, words.at(key).first, words.at(key).second, value);
    }
    return box;
}

QWidget* PrintOrderDialog::makeButtons()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* close = new QPushButton(tr("Close"), box);
    auto* print = new QPushButton(tr("Print…"), box);
    auto* save = new QPushButton(tr("Save as PDF…"), box);
    save->setObjectName(QStringLiteral("orderSave"));
    save->setDefault(true);
    row->addWidget(close);
    row->addStretch(1);
    row->addWidget(print);
    row->addWidget(save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(print, &QPushButton::clicked, m_view, &OfficeView::print);
    connect(save, &QPushButton::clicked, this, [this] {
        const QString folder = QSettings().value(QStringLiteral("export/folder")).toString();
        m_view->savePdf(folder.isEmpty() ? printOrderFileName(m_issue)
                                         : folder + QLatin1Char('/') + printOrderFileName(m_issue));
    });
    return box;
}

PrintOrder PrintOrderDialog::order() const
{
    PrintOrder out = m_order;
    for (const Field& field : fields)
        if (const auto at = m_fields.find(QLatin1String(field.key)); at != m_fields.end())
            out.*field.value = at->second->text().trimmed();
    return out;
}

void PrintOrderDialog::changed()
{
    if (m_fields.size() == fields.size())
        m_view->setArticle(printOrderArticle(order(), QDateTime::currentDateTime().offsetFromUtc()));
}

void PrintOrderDialog::done(int result)
{
    QSettings settings;
    const PrintOrder now = order();
    for (const Field& field : fields)
        settings.setValue(settingsKey(m_issue.publication, field.key), now.*field.value);
    QDialog::done(result);
}

} // namespace banxin
