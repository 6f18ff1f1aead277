#include "ui/help/manual_window.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTimer>

namespace banxin {

QString manualFolder()
{
    const QString program = QCoreApplication::applicationDirPath();
    QStringList folders{program + QStringLiteral("/../share/banxin/manual"), program + QStringLiteral("/manual")};
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("banxin/manual"),
                                         QStandardPaths::LocateDirectory);
    for (const QString& folder : folders)
        if (QFile::exists(folder + QStringLiteral("/README.md")))
            return QDir(folder).canonicalPath();
    return {};
}

ManualWindow::ManualWindow(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("manual"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("User's Manual"));
    setAccessibleName(tr("User's Manual"));
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(spacing::section);
    QFile file(manualFolder() + QStringLiteral("/README.md"));
    m_text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                            : tr("The manual is not installed with this program.");
    setSearchPaths({manualFolder()});
    resize(900, 760);
    fill();
}

void ManualWindow::fill()
{
    m_filledWidth = viewport()->width();
    const double place = verticalScrollBar()->maximum() > 0
        ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum()
        : 0;
    document()->setMarkdown(m_text);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
    verticalScrollBar()->setValue(static_cast<int>(place * verticalScrollBar()->maximum()));
}

QVariant ManualWindow::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImage image(manualFolder() + QLatin1Char('/') + QFileInfo(name.path()).fileName());
    const int widest = viewport()->width() - 3 * spacing::section;
    if (image.width() > widest && widest > 0) {
        const double ratio = devicePixelRatioF();
        image = image.scaledToWidth(std::min(image.width(), static_cast<int>(widest * ratio)),
                                    Qt::SmoothTransformation);
        image.setDevicePixelRatio(double(image.width()) / widest);
    }
    return image;
}

void ManualWindow::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (viewport()->width() != m_filledWidth)
        QTimer::singleShot(0, this, [this] {
            if (viewport()->width() != m_filledWidth)
                fill();
        });
}

} // namespace banxin
