#pragma once

#include "model/article.h"
#include "ui/editor/article_text_edit.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace banxin {

class FieldEdit;

/// The article in one language: the fields on top, then the text, on one white sheet.
class LanguagePane final : public QWidget {
    Q_OBJECT
public:
    LanguagePane(Language language, PictureProvider pictures, QWidget* parent = nullptr);

    Language language() const { return m_language; }
    ArticleTextEdit& text() { return *m_text; }

    /// Shows the fields (not the text).
    void showFields(const Article& article);
    /// The same for another text of the same article: only what differs, with the cursor behind it. Gives the field
    /// that was changed last; null: none.
    QWidget* updateFields(const Article& article);
    bool composing() const;
    /// Writes what the fields say into the article.
    void readFields(Article& article) const;
    void setReadOnly(bool readOnly);
    /// The byline has one place for both languages, chosen in one pane: the first that is shown.
    void setBylinePlaceShown(bool shown);
    /// Takes over what an input method holds in any field or the text.
    void commitPreedit();
    /// Puts the cursor into the field that prints this part, at the character.
    void focusField(int row, int codePoints);

Q_SIGNALS:
    void fieldEdited();
    void undoWanted();
    void redoWanted();

private:
    FieldEdit* addField(QGridLayout* grid, int row, const QString& label, const QString& name,
                        const QString& hint);

    Language m_language;
    FieldEdit* m_kicker;
    FieldEdit* m_title;
    FieldEdit* m_subtitle;
    FieldEdit* m_byline;
    QComboBox* m_bylinePlace;
    bool m_placeShown = true;
    FieldEdit* m_source;
    ArticleTextEdit* m_text;
};

} // namespace banxin
