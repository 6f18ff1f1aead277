#pragma once

#include "base/result.h"
#include "import/cleanup/clean.h"
#include "import/manuscript.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QMimeData;

namespace banxin {

/// One manuscript that is to be imported, read and cleaned, or the reason why it was not.
struct ManuscriptFile {
    QString name;                                 ///< without folder; of the clipboard what the window calls it
    QByteArray original;                          ///< 来稿原件: the bytes as they came
    std::shared_ptr<const Manuscript> manuscript; ///< null: it could not be read
    std::optional<Error> error;                   ///< why
    CleanedManuscript cleaned;
};

/// Tells how many are done and which one is being read; called in the thread that reads.
using ReadingProgress = std::function<void(int done, const QString& name)>;

/// Reads and cleans files one after the other. One that cannot be read does not stop the others.
/// Stopped: what is ready by then.
std::vector<ManuscriptFile> readManuscriptFiles(const QStringList& paths, std::stop_token stop,
                                                const ReadingProgress& progress);

/// What the clipboard holds as text, taken out of it for another thread.
struct ClipboardText {
    QByteArray html; ///< empty: there is only plain text
    QString text;

    bool isEmpty() const { return html.isEmpty() && text.trimmed().isEmpty(); }
};
ClipboardText clipboardText(const QMimeData& clipboard);

/// The clipboard as a manuscript: its HTML with the pictures that Word and WPS leave in the temporary folder, or
/// its plain text.
ManuscriptFile readClipboard(const ClipboardText& clipboard, const QString& name);

/// The files of a drop or paste that may be manuscripts: local ones, not folders.
QStringList localFiles(const QMimeData& data);

/// "*.txt *.md …" of what can be read, for file dialogs.
QString manuscriptPatterns();

} // namespace banxin
