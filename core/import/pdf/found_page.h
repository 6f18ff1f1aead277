#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace banxin::pdftext {

/// Characters that follow each other without a gap, in one font. Boxes of this file are in points from
/// the top left corner of the page as it is seen.
struct Word {
    QString text;
    QRectF box;
    std::vector<float> starts; ///< left edges of the characters (code units of `text`), relative to the page
    float size = 0;            ///< of the type
    std::uint16_t font = 0;    ///< index in FoundPage::fonts
    std::uint8_t turn = 0;     ///< of the writing, in quarters, clockwise
    bool spaceAfter = false;

    bool operator==(const Word&) const = default;
};

/// A picture as it stands on the page.
struct PictureBox {
    QRectF box;
    int object = 0; ///< the same number: the same picture; 0: it is in the page's content alone
    int width = 0;  ///< in pixels
    int height = 0;
    QByteArray bytes; ///< JPEG or PNG; empty: too small, too large, or sent with an earlier page
    bool operator==(const PictureBox&) const = default;
};

/// What one page of a PDF shows.
struct FoundPage {
    double width = 0;
    double height = 0;
    QString label; ///< as the file numbers its pages
    std::vector<QString> fonts;
    std::vector<Word> words;
    std::vector<PictureBox> pictures;
    std::vector<QRectF> rules; ///< thin lines and the edges of frames
    bool invisibleText = false;
    bool operator==(const FoundPage&) const = default;
};

/// What the program that reads PDF says on its standard output, one record after the other.
struct Record {
    enum class Kind : std::uint8_t { Begin, Alive, Page, Failure, End };
    Kind kind = Kind::End;
    int pages = 0;   ///< Begin
    QString title;   ///< Begin: of the document's properties
    FoundPage page;  ///< Page
    QString failure; ///< Failure: "password", "damaged", "no pages", "too many pages"
};

/// A record as bytes, with its length before it.
QByteArray toBytes(const Record& record);
/// Takes the first whole record off `bytes`, beginning at `at`, which it moves on. nullopt: there is none
/// yet, or (`damaged`) what stands there is no record.
std::optional<Record> takeRecord(const QByteArray& bytes, qsizetype& at, bool& damaged);

constexpr int mostPages = 3000;
/// Nobody prints more characters on a page.
constexpr int mostWordsOnPage = 200'000;

} // namespace banxin::pdftext
