#include "ui/editor/language_pane.h"

#include "ui/common/theme.h"
#include "ui/editor/field_edit.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

/// Fields look like lines of a form on paper, so that the sheet stays calm.
QString fieldSheet()
{
    return QStringLiteral(
               "QLineEdit { border: none; border-bottom: 1px solid palette(midlight); background: transparent;"
               " padding: 2px 0; } QLineEdit:focus { border-bottom: 1px solid %1; }"
               " QComboBox { padding: 1px 4px; }")
        .arg(accentColour().name());
}

} // namespace

LanguagePane::LanguagePane(Language language, PictureProvider pictures, QWidget* parent)
    : QWidget(parent),
      m_language(language)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* fields = new QWidget(this);
    fields->setStyleSheet(fieldSheet());
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(20, spacing::normal, 20, spacing::tight);
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(spacing::tight);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(4, 3);
    m_kicker = addField(grid, 0, tr("Kicker"), QStringLiteral("kicker"), tr("a line above the title, if any"));
    m_title = addField(grid, 1, tr("Title"), QStringLiteral("title"), tr("title of the article"));
    QFont titleFont;
    titleFont.setFamilies(language == Language::En ? latinSansFamilies() : heiFamilies());
    titleFont.setPixelSize(18);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_subtitle =
        addField(grid, 2, tr("Subtitle"), QStringLiteral("subtitle"), tr("a line below the title, if any"));
    m_byline = addField(grid, 3, tr("Byline"), QStringLiteral("byline"), tr("who wrote it"));
    m_bylinePlace = new QComboBox(fields);
    m_bylinePlace->setObjectName(QStringLiteral("bylinePlace"));
    m_bylinePlace->setAccessibleName(tr("Where the byline is printed"));
    m_bylinePlace->addItem(tr("under the title"), static_cast<int>(BylinePlace::UnderTitle));
    m_bylinePlace->addItem(tr("at the end"), static_cast<int>(BylinePlace::AtEnd));
    m_bylinePlace->addItem(tr("in the dateline"), static_cast<int>(BylinePlace::InDateline));
    m_bylinePlace->setToolTip(tr("Where the byline is printed"));
    grid->addWidget(m_bylinePlace, 3, 2);
    setBylinePlaceShown(language == Language::Zh);
    m_source = addField(grid, 3, tr("Source"), QStringLiteral("source"), tr("if reprinted"));

    m_text = new ArticleTextEdit(language, std::move(pictures), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(fields);
    layout->addWidget(m_text, 1);
    connect(m_bylinePlace, &QComboBox::activated, this, &LanguagePane::fieldEdited);
}

FieldEdit* LanguagePane::addField(QGridLayout* grid, int row, const QString& label, const QString& name,
                                  const QString& hint)
{
    auto* field = new FieldEdit(grid->parentWidget());
    field->setObjectName(name + (m_language == Language::Zh ? QLatin1String("Zh") : QLatin1String("En")));
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    if (m_language == Language::En) {
        QFont font = field->font();
        font.setFamilies(latinSansFamilies());
        field->setFont(font);
    }
    auto* caption = new QLabel(label, grid->parentWidget());
    caption->setBuddy(field);
    makeSecondary(caption);
    // The source stands beside the byline.
    const bool right = name == QLatin1String("source");
    grid->addWidget(caption, row, right ? 3 : 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(field, row, right ? 4 : 1, 1, right ? 1 : (row == 3 ? 1 : 4));
    connect(field, &QLineEdit::textEdited, this, &LanguagePane::fieldEdited);
    connect(field, &FieldEdit::undoWanted, this, &LanguagePane::undoWanted);
    connect(field, &FieldEdit::redoWanted, this, &LanguagePane::redoWanted);
    return field;
}

void LanguagePane::showFields(const Article& article)
{
    const auto show = [this](FieldEdit* field, const BilingualString& value) {
        // Also where it says the same: the undo history is that of another article.
        field->setText(value.in(m_language));
        field->setCursorPosition(0);
    };
    show(m_kicker, article.kicker);
    show(m_title, article.title);
    show(m_subtitle, article.subtitle);
    show(m_byline, article.byline);
    show(m_source, article.source);
    m_bylinePlace->setCurrentIndex(m_bylinePlace->findData(static_cast<int>(article.bylinePlace)));
}

QWidget* LanguagePane::updateFields(const Article& article)
{
    QWidget* changed = nullptr;
    const auto update = [&](FieldEdit* field, const BilingualString& value) {
        if (field->showText(value.in(m_language)))
            changed = field;
    };
    update(m_source, article.source);
    update(m_byline, article.byline);
    update(m_subtitle, article.subtitle);
    update(m_kicker, article.kicker);
    update(m_title, article.title);
    const int place = m_bylinePlace->findData(static_cast<int>(article.bylinePlace));
    if (m_bylinePlace->currentIndex() != place) {
        m_bylinePlace->setCurrentIndex(place);
        changed = changed ? changed : m_bylinePlace;
    }
    return changed;
}

bool LanguagePane::composing() const
{
    const std::initializer_list<FieldEdit*> fields{m_kicker, m_title, m_subtitle, m_byline, m_source};
    return m_text->composing()
        || std::any_of(fields.begin(), fields.end(), [](const FieldEdit* field) { return field->composing(); });
}

void LanguagePane::readFields(Article& article) const
{
    article.kicker.in(m_language) = m_kicker->text();
    article.title.in(m_language) = m_title->text();
    article.subtitle.in(m_language) = m_subtitle->text();
    article.byline.in(m_language) = m_byline->text();
    article.source.in(m_language) = m_source->text();
    if (m_placeShown)
        article.bylinePlace = static_cast<BylinePlace>(m_bylinePlace->currentData().toInt());
}

void LanguagePane::setBylinePlaceShown(bool shown)
{
    m_placeShown = shown;
    m_bylinePlace->setVisible(shown);
}

void LanguagePane::setReadOnly(bool readOnly)
{
    for (FieldEdit* field : {m_kicker, m_title, m_subtitle, m_byline, m_source})
        field->setReadOnly(readOnly);
    m_bylinePlace->setEnabled(!readOnly);
    m_text->setReadOnly(readOnly);
}

void LanguagePane::commitPreedit()
{
    for (FieldEdit* field : {m_kicker, m_title, m_subtitle, m_byline, m_source})
        field->commitPreedit();
    m_text->commitPreedit();
}

void LanguagePane::focusField(int row, int codePoints)
{
    FieldEdit* const fields[] = {m_kicker, m_title, m_subtitle, m_byline, m_source};
    FieldEdit* field = fields[std::clamp(row, 0, 4)];
    field->setFocus();
    field->setCursorPosition(static_cast<int>(utf16Offset(field->text(), codePoints)));
}

} // namespace banxin
