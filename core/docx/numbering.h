#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>
#include <set>

namespace banxin::docx {

/// A number as a list or a note shows it: 3 → "三", "③", "iii" by the name that the format gives the
/// kind of number ("chineseCounting", "decimalEnclosedCircle", "lowerRoman"). An unknown kind: "3".
QString numberText(int number, const QString& kind);

/// The lists of a document (word/numbering.xml): what number a paragraph shows.
class Numbering {
public:
    struct Label {
        QString text;        ///< "1.", "（二）"; empty for a bullet
        bool bullet = false; ///< a sign that is the same for each item
    };

    /// Damaged lists cost numbers, never text; so there is no error.
    static Numbering read(const QByteArray& xml);

    bool has(const QString& listId) const { return m_lists.contains(listId); }
    /// The level (from 0) that the list gives to paragraphs of this style; -1: none.
    int levelOf(const QString& listId, const QString& style) const;
    /// Counts one more paragraph of the list at this level (from 0) and gives what stands before it.
    Label next(const QString& listId, int level);

private:
    static constexpr int levels = 9;
    struct Level {
        int start = 1;
        int restart = -1; ///< after which level (from 1) it begins anew; 0: never; -1: any higher one
        QString kind = QStringLiteral("decimal");
        QString text;
        QString style;
        bool plainNumbers = false;
    };
    using Levels = std::array<Level, levels>;
    struct List {
        QString abstract;
        QMap<int, Level> own;     ///< levels that it sets anew
        QMap<int, int> restartAt; ///< levels that begin anew where it begins
    };
    static constexpr int unused = -1;
    using Counts = std::array<int, levels>;

    const Level& level(const List& list, int at) const;
    friend class NumberingReader;

    QMap<QString, Levels> m_abstracts;
    QMap<QString, List> m_lists;
    QMap<QString, Counts> m_counts; ///< by abstract list: lists of one kind count on
    std::set<QString> m_begun;
};

} // namespace banxin::docx
