#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "layout/composed.h"
#include "pdf/pdf_options.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

class QIODevice;

namespace banxin {

/// Gives the stored bytes of a picture; called once per picture, from the writing thread.
using PictureSource = std::function<Result<QByteArray>(PictureId)>;
/// Told how far the export is: done and total steps. May be empty.
using ProgressFunction = std::function<void(int done, int total)>;

/// Writes composed pages as PDF: subset fonts with exact ToUnicode, device CMYK text, TrimBox
/// and BleedBox, outline, page labels. The same input gives the same bytes: dates and /ID come
/// from the issue's date and the content. PdfOptions::standard makes it a file of that standard.
/// Errors: PictureUnreadable, EmbeddingForbidden (the face's fsType), BadFormat (output profile),
/// Cancelled.
Result<QByteArray> writePdf(const ComposedIssue& issue, const FaceSet& faces, const PictureSource& pictures,
                            const PdfOptions& options, const ProgressFunction& progress, std::stop_token stop);

/// The same into an open device, without ever holding the whole file. Further error: FileUnwritable
/// (the device or the temporary folder took no more; what it holds is then no PDF), BadFormat (the
/// profile of the output condition, X-07). `found` gets what did not stop the work ("picture.profile-ignored",
/// subject: the picture's id).
Status writePdf(const ComposedIssue& issue, const FaceSet& faces, const PictureSource& pictures,
                const PdfOptions& options, const ProgressFunction& progress, std::stop_token stop, QIODevice& out,
                Diagnostics* found = nullptr);

} // namespace banxin
