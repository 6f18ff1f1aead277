#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

class QMimeData;

namespace banxin {

/// A picture that was dropped or pasted.
struct GivenPicture {
    QString fileName;
    QByteArray bytes;
};

/// Whether what is dropped or pasted is pictures: files of pictures alone, or a picture without any text.
bool holdsPictures(const QMimeData& source);

/// The pictures; files that cannot be read are counted in `unread`.
std::vector<GivenPicture> givenPictures(const QMimeData& source, int& unread);

/// "*.png *.jpg …": the files that can be inserted.
QString pictureFilePatterns();

} // namespace banxin
