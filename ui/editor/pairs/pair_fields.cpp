#include "ui/editor/pairs/pair_fields.h"

#include "ui/common/theme.h"
#include "ui/editor/field_edit.h"
#include "ui/editor/pairs/pair_look.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocument>

#include <algorithm>

namespace banxin {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

} // namespace

PairFields::PairFields(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setStyleSheet(
        QStringLiteral(
            "QLineEdit { border: none; border-bottom: 1px solid palette(midlight); background: transparent;"
            " padding: 2px 0; } QLineEdit:focus { border-bottom: 1px solid %1; } QComboBox { padding: 1px 4px; }")
            .arg(accentColour().name()));
    m_grid->setContentsMargins(0, spacing::normal, pairMargin, spacing::normal);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(2);
    addRow(m_grid, 0, tr("Kicker"), QStringLiteral("pairKicker"), tr("a line above the title, if any"));
    addRow(m_grid, 1, tr("Title"), QStringLiteral("pairTitle"), tr("title of the article"));
    addRow(m_grid, 2, tr("Subtitle"), QStringLiteral("pairSubtitle"), tr("a line below the title, if any"));
    addRow(m_grid, 3, tr("Byline"), QStringLiteral("pairByline"), tr("who wrote it"));
    addRow(m_grid, 4, tr("Source"), QStringLiteral("pairSource"), tr("if reprinted"));
    m_bylinePlace = new QComboBox(this);
    m_bylinePlace->setObjectName(QStringLiteral("pairBylinePlace"));
    m_bylinePlace->setAccessibleName(tr("Where the byline is printed"));
    m_bylinePlace->setToolTip(tr("Where the byline is printed"));
    m_bylinePlace->addItem(tr("under the title"), static_cast<int>(BylinePlace::UnderTitle));
    m_bylinePlace->addItem(tr("at the end"), static_cast<int>(BylinePlace::AtEnd));
    m_bylinePlace->addItem(tr("in the dateline"), static_cast<int>(BylinePlace::InDateline));
    // It gives way before the columns do: the fields stand over their texts.
    m_bylinePlace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_bylinePlace->setMinimumContentsLength(4);
    m_bylinePlace->view()->setMinimumWidth(m_bylinePlace->view()->sizeHintForColumn(0) + 2 * spacing::normal);
    m_bylinePlace->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_bylinePlace, &QComboBox::activated, this, &PairFields::edited);
    auto* chinese = new QHBoxLayout; // its place stands beside the Chinese byline
    chinese->setSpacing(spacing::tight);
    m_grid->removeWidget(m_fields[3][0]);
    chinese->addWidget(m_fields[3][0], 2);
    chinese->addWidget(m_bylinePlace, 3);
    m_grid->addLayout(chinese, 3, 1);
    for (const int column : {1, 3})
        m_grid->setColumnStretch(column, 1);
    setColumns(0, pairGutterWidth, 0);
}

void PairFields::addRow(QGridLayout* grid, int row, const QString& label, const QString& name, const QString& hint)
{
    auto* caption = new QLabel(label, this);
    caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    caption->setContentsMargins(spacing::normal, 0, spacing::tight, 0);
    makeSecondary(caption);
    m_labels[at(row)] = caption;
    grid->addWidget(caption, row, 0);
    for (const Language side : {Language::Zh, Language::En}) {
        const bool english = side == Language::En;
        auto* field = new FieldEdit(this);
        field->setObjectName(name + (english ? QLatin1String("En") : QLatin1String("Zh")));
        field->setAccessibleName(english ? tr("%1 in English").arg(label) : label);
        field->setPlaceholderText(hint);
        QFont font = field->font();
        if (english)
            font.setFamilies(latinSansFamilies());
        if (row == 1) {
            font.setFamilies(english ? latinSansFamilies() : heiFamilies());
            font.setPixelSize(16);
            font.setBold(true);
        }
        field->setFont(font);
        connect(field, &QLineEdit::textEdited, this, &PairFields::edited);
        connect(field, &FieldEdit::undoWanted, this, &PairFields::undoWanted);
        connect(field, &FieldEdit::redoWanted, this, &PairFields::redoWanted);
        // The column is narrow: what it does not show can be read all the same.
        connect(field, &QLineEdit::textChanged, field, [field](const QString& text) {
            field->setToolTip(Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text);
        });
        m_fields[at(row)][english ? 1 : 0] = field;
        field->setMinimumWidth(40);
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // both columns are of one width
        grid->addWidget(field, row, english ? 3 : 1);
    }
    caption->setBuddy(m_fields[at(row)][0]);
}

BilingualString& PairFields::field(Article& article, int row)
{
    switch (row) {
    case 0: return article.kicker;
    case 1: return article.title;
    case 2: return article.subtitle;
    case 3: return article.byline;
    default: return article.source;
    }
}

void PairFields::show(const Article& article)
{
    Article copy = article;
    for (int row = 0; row < fieldCount; ++row)
        for (const Language side : {Language::Zh, Language::En}) {
            FieldEdit* edit = m_fields[at(row)][side == Language::En ? 1 : 0];
            edit->setText(field(copy, row).in(side));
            edit->setCursorPosition(0);
        }
    m_bylinePlace->setCurrentIndex(m_bylinePlace->findData(static_cast<int>(article.bylinePlace)));
}

QWidget* PairFields::update(const Article& article)
{
    Article copy = article;
    QWidget* changed = nullptr;
    for (int row = 0; row < fieldCount; ++row)
        for (const Language side : {Language::Zh, Language::En}) {
            FieldEdit* edit = m_fields[at(row)][side == Language::En ? 1 : 0];
            if (edit->showText(field(copy, row).in(side)))
                changed = changed ? changed : edit;
        }
    const int place = m_bylinePlace->findData(static_cast<int>(article.bylinePlace));
    if (m_bylinePlace->currentIndex() != place) {
        m_bylinePlace->setCurrentIndex(place);
        changed = changed ? changed : m_bylinePlace;
    }
    return changed;
}

bool PairFields::composing() const
{
    return std::ranges::any_of(m_fields, [](const auto& row) {
        return std::ranges::any_of(row, [](const FieldEdit* field) { return field->composing(); });
    });
}

void PairFields::readInto(Article& article) const
{
    for (int row = 0; row < fieldCount; ++row)
        for (const Language side : {Language::Zh, Language::En})
            field(article, row).in(side) = m_fields[at(row)][side == Language::En ? 1 : 0]->text();
    article.bylinePlace = static_cast<BylinePlace>(m_bylinePlace->currentData().toInt());
}

void PairFields::setReadOnly(bool readOnly)
{
    for (const auto& row : m_fields)
        for (FieldEdit* field : row)
            field->setReadOnly(readOnly);
    m_bylinePlace->setEnabled(!readOnly);
}

void PairFields::commitPreedit()
{
    for (const auto& row : m_fields)
        for (FieldEdit* field : row)
            field->commitPreedit();
}

void PairFields::focusField(int row, Language side, int codePoints)
{
    FieldEdit* field = m_fields[at(std::clamp(row, 0, fieldCount - 1))][side == Language::En ? 1 : 0];
    field->setFocus();
    field->setCursorPosition(static_cast<int>(utf16Offset(field->text(), codePoints)));
}

bool PairFields::switchSide()
{
    for (const auto& row : m_fields)
        for (std::size_t side = 0; side < 2; ++side)
            if (row[side]->hasFocus()) {
                row[1 - side]->setFocus(Qt::ShortcutFocusReason);
                row[1 - side]->end(false);
                return true;
            }
    return false;
}

void PairFields::setColumns(int labels, int gutter, int scrollBar)
{
    m_grid->setColumnMinimumWidth(0, labels + pairMargin);
    m_grid->setColumnMinimumWidth(2, gutter + 2 * pairMargin);
    m_grid->setContentsMargins(0, spacing::normal, scrollBar + pairMargin, spacing::normal);
}

int PairFields::labelWidth() const
{
    int out = 0;
    for (const QLabel* label : m_labels)
        out = std::max(out, label->sizeHint().width());
    return out;
}

} // namespace banxin
