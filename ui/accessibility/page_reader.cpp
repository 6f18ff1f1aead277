#include "ui/accessibility/page_reader.h"

#include "ui/preview/preview_panel.h"

namespace banxin {

QString textOfPage(const ComposedPage& page)
{
    QStringList lines;
    for (const ComposedLine& line : page.lines) {
        QString text;
        for (int run = line.firstRun; run < line.lastRun; ++run)
            text += page.runs[static_cast<std::size_t>(run)].text;
        if (!text.trimmed().isEmpty())
            lines << text.trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

PageReader::PageReader(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    connect(&desk.preview(), &PreviewPanel::composed, this, &PageReader::follow);
    connect(&desk.preview().view(), &PreviewView::currentPageChanged, this, &PageReader::follow);
}

void PageReader::follow()
{
    PreviewView& view = desk().preview().view();
    const int at = view.currentPage();
    const ComposedPreview* preview = view.preview();
    if (!preview || at < 0 || at >= static_cast<int>(preview->issue->pages.size())) {
        view.setAccessibleDescription({});
        return;
    }
    const ComposedPage& page = preview->issue->pages[static_cast<std::size_t>(at)];
    view.setAccessibleDescription(tr("Page %1 of %2").arg(at + 1).arg(preview->issue->pages.size())
                                  + QLatin1Char('\n') + textOfPage(page));
}

} // namespace banxin
