#pragma once

#include "docx/document.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace banxin::docx {

/// What a paragraph style says, with what it inherits.
struct ParagraphStyle {
    QString name;         ///< "heading 1", "标题 1"
    QString basedOn;      ///< id of another style
    QString listId;       ///< numId; "0": in no list; empty: nothing said
    int listLevel = -1;   ///< from 0; -1: nothing said
    int outlineLevel = 0; ///< 1 … 9; 0: none
    std::optional<bool> bold;
    std::optional<bool> centred;
    double size = 0; ///< points; 0: nothing said
};

/// The styles of a document (word/styles.xml).
class StyleSheet {
public:
    /// Damaged styles cost formats, never text; so there is no error.
    static StyleSheet read(const QByteArray& xml);

    /// The style with this id; empty id: what holds without one.
    ParagraphStyle paragraph(const QString& id) const;
    /// What a character style sets.
    RunFormat characters(const QString& id) const { return m_characters.value(id); }
    /// The id, then those that it is based on.
    QStringList chain(const QString& id) const;

private:
    void settle();

    QMap<QString, ParagraphStyle> m_paragraphs;
    QMap<QString, RunFormat> m_characters;
    QMap<QString, QString> m_characterBases;
    QString m_default; ///< id of the paragraph style that holds without a name
    double m_size = 10;
    friend class StyleSheetReader;
};

} // namespace banxin::docx
