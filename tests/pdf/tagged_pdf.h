#pragma once

#include "issue_builder.h"

#include "layout/compose.h"
#include "layout/page_design.h"

#include <functional>
#include <map>

namespace banxin::test {

/// An issue composed and written as screen edition (PDF/UA-1) and, for comparison, untagged.
struct TaggedIssue {
    Edition edition;
    ComposedIssue composed;
    QByteArray tagged;
    QByteArray plain;
};

struct TaggedLook {
    LanguageMode languages = LanguageMode::Zh;
    int columns = 1;
    std::function<void(PageDesign&)> change; ///< of the design; may be empty
};

/// What a screen edition is written with.
PdfOptions screenOptions(const Edition& edition);

TaggedIssue taggedIssue(Edition edition, const TaggedLook& look = {});

/// A structure element of a finished file.
struct Tag {
    QPDFObjectHandle object;
    std::string type; ///< as written
    std::string lang; ///< own, or the nearest above
    QString alt;
    std::vector<Tag> kids;
    std::vector<std::pair<int, int>> content; ///< page index and MCID
    int annotations = 0;

    /// All elements of a type below this one, in reading order.
    std::vector<const Tag*> all(const std::string& wanted) const;
    /// The types of the kids: "H1 P P".
    std::string kidTypes() const;
};

/// The structure tree as a file has it. Fails the test where it is broken.
Tag structureOf(QPDF& pdf);
/// What Poppler reads, element by element.
QString structText(const PdfFile& file);
/// The text of each element as Poppler reads it, all that is in it included, by type: "H1", "P" …, in
/// reading order.
std::vector<std::pair<QString, QString>> readAloud(const PdfFile& file);

/// Stripes for each picture of everythingEdition().
Result<QByteArray> stripedPicture(PictureId id);

} // namespace banxin::test
