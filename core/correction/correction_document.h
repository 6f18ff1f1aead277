#pragma once

#include "base/result.h"
#include "model/article.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace banxin {

namespace docx {
struct Document;
} // namespace docx

/// What goes out beside the text.
struct CorrectionSetup {
    std::vector<Language> languages{Language::Zh, Language::En}; ///< in this order
    QString title;                                               ///< of the document; empty: of the first article
    QString issue;                                               ///< "quarterly/2026-1"; empty: it is one article
    QString origin;                                              ///< articleOrigin() of the first article
    /// Names of editorial columns, by the index of the article before which they stand.
    std::vector<std::pair<std::size_t, QString>> columns;
    /// The bytes of a picture (PNG, JPEG); none: it is not shown.
    std::function<QByteArray(PictureId)> picture;
};

/// Articles as a .docx for those who correct in Word or WPS: one continuous text with paragraph styles, notes as
/// footnotes, pictures as large as on a screen, comments, and every change tracked. Hidden bookmarks say which
/// paragraph is which (see readCorrections()). Error: BadArgument (nothing to send).
Result<QByteArray> correctionDocument(const std::vector<Article>& articles, const CorrectionSetup& setup);

/// What a document says about where it comes from.
struct CorrectionIdentity {
    struct Sent {
        ArticleId article;
        RevisionId revision; ///< that was sent

        bool operator==(const Sent&) const = default;
    };
    std::vector<Sent> articles;
    std::vector<Language> languages;
    QString issue;
    QString origin;
};

/// From the properties of the document, else from its bookmarks; none: it was not made here.
std::optional<CorrectionIdentity> correctionIdentity(const docx::Document& document);

/// A picture as large as it is looked at on a screen, JPEG or PNG. Empty: it cannot be read.
QByteArray screenPicture(const QByteArray& bytes);

} // namespace banxin
