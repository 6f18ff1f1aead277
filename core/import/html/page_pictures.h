#pragma once

#include "import/html/tree.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::html {

/// Takes the pictures that a page names: what it carries itself (data:) and what lies in the temporary
/// folder (file:); all others are to be filled in. Nothing is fetched.
class PagePictures {
public:
    PagePictures(Manuscript& out, const std::vector<QByteArray>& data, QString folder)
        : m_out(out),
          m_data(data),
          m_folder(std::move(folder))
    {}

    /// The index of the picture in the manuscript; -1: an ornament or a counter.
    int take(const Node& image);

private:
    ManuscriptPicture fromData(const QByteArray& address);

    Manuscript& m_out;
    const std::vector<QByteArray>& m_data;
    QString m_folder;
    bool m_tooMany = false; ///< it was said
    qint64 m_bytes = 0;     ///< of all pictures so far
};

} // namespace banxin::html
