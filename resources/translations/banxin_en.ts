<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>banxin::ArticleEditor</name>
    <message numerus="yes">
        <source>%n picture(s) of another catalogue are not in this one and were left out. Insert them from their files.</source>
        <translation>
            <numerusform>%n picture of another catalogue is not in this one and was left out. Insert it from its file.</numerusform>
            <numerusform>%n pictures of another catalogue are not in this one and were left out. Insert them from their files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::MainWindow</name>
    <message numerus="yes">
        <source>%n character(s) in this article</source>
        <translation>
            <numerusform>%n character in this article</numerusform>
            <numerusform>%n characters in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported. Please look at what could not be placed.</source>
        <translation>
            <numerusform>%n article imported. Please look at what could not be placed.</numerusform>
            <numerusform>%n articles imported. Please look at what could not be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) exported.</source>
        <translation>
            <numerusform>%n page exported.</numerusform>
            <numerusform>%n pages exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are worth a look: see above the pages.</source>
        <translation>
            <numerusform>%n finding is worth a look: see above the pages.</numerusform>
            <numerusform>%n findings are worth a look: see above the pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PreviewPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
</TS>
