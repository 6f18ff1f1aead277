#include "ui/import/article_fields.h"

#include "ui/common/theme.h"
#include "ui/import/clean_words.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace banxin {

ArticleFields::ArticleFields(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(spacing::tight);
    const auto add = [&](ArticleField field, const char* name, int row, int column, int span) {
        auto* edit = new QLineEdit(this);
        edit->setObjectName(QLatin1String(name));
        auto* label = new QLabel(fieldInWords(field), this);
        label->setBuddy(edit);
        edit->setAccessibleName(fieldInWords(field));
        grid->addWidget(label, row, column, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(edit, row, column + 1, 1, span);
        connect(edit, &QLineEdit::textEdited, this,
                [this, field](const QString& value) { Q_EMIT edited(field, value); });
        m_edits[field] = edit;
    };
    add(ArticleField::Title, "importTitle", 0, 0, 3);
    add(ArticleField::Kicker, "importKicker", 0, 4, 1);
    add(ArticleField::Subtitle, "importSubtitle", 1, 0, 3);
    add(ArticleField::Column, "importColumnName", 1, 4, 1);
    add(ArticleField::Byline, "importByline", 2, 0, 3);
    add(ArticleField::Source, "importSource", 2, 4, 1);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(5, 2);
    grid->setColumnStretch(3, 1);
    show(nullptr);
}

void ArticleFields::show(const CleanedArticle* article)
{
    setEnabled(article != nullptr);
    for (const auto& [field, edit] : m_edits) {
        const QString value = article ? fieldOf(*article, field) : QString();
        if (edit->text() == value) // the cursor stays where somebody writes
            continue;
        edit->setText(value);
        edit->setCursorPosition(0);
    }
}

void ArticleFields::setColumns(const QStringList& names)
{
    auto* completer = new QCompleter(names, this);
    completer->setFilterMode(Qt::MatchContains);
    QLineEdit* edit = m_edits.at(ArticleField::Column);
    delete edit->completer();
    edit->setCompleter(completer);
    // A name that is picked from the list is as good as typed.
    connect(completer, QOverload<const QString&>::of(&QCompleter::activated), this,
            [this](const QString& value) { Q_EMIT edited(ArticleField::Column, value); });
}

} // namespace banxin
