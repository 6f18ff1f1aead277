#pragma once

#include <QString>

#include <random>
#include <utility>
#include <vector>

namespace banxin::test {

/// A sentence in both languages; "%1" is a number, the same on both sides.
struct SentencePair {
    const char* zh;
    const char* en;
};

/// Sentences of our own, from harbour, office and countryside.
inline const std::vector<SentencePair>& sentences()
{
    static const std::vector<SentencePair> all{
        {"清晨的码头上已经站满了等船的人。",
         "By early morning the quay was crowded with people waiting for the boat."},
        {"他把账本翻到最后一页，又从头看了一遍。",
         "He turned to the last page of the ledger and then read it through again from the beginning."},
        {"这条航线每周有%1个班次，冬天减半。", "The line runs %1 times a week, and half as often in winter."},
        {"没有人知道那盏灯是谁点的。", "Nobody knows who lit the lamp."},
        {"仓库里存着%1箱苹果，够卖到开春。",
         "The warehouse holds %1 cases of apples, enough to sell until spring."},
        {"老人说，从前的路只有一辆车那么宽。",
         "The old man says the road used to be only as wide as a single cart."},
        {"会议开了三个小时，最后只定下一件事：先把屋顶修好。",
         "The meeting lasted three hours and settled only one thing in the end: the roof must be mended first."},
        {"新的系统上线以后，办一张单子只要%1秒。",
         "Since the new system came into use, a form takes only %1 seconds."},
        {"我们问她为什么留下来，她笑了笑，没有回答。",
         "We asked her why she had stayed; she smiled and gave no answer."},
        {"到去年底，注册的企业已经超过%1家。", "By the end of last year more than %1 companies had registered."},
        {"下雨的时候，孩子们在走廊里写作业。", "When it rains the children do their homework in the corridor."},
        {"工程师把模型拆开，一件一件摆在桌上。",
         "The engineer took the model apart and laid the pieces out on the table one by one."},
        {"价格涨了%1%，买的人却没有少。", "Prices rose by %1%, yet there were no fewer buyers."},
        {"这本小册子印得很薄，拿在手里几乎没有分量。",
         "The booklet is so thin that it weighs almost nothing in the hand."},
        {"请问，还有别的办法吗？", "Is there, one may ask, any other way?"},
        {"风从北面来，带着一点盐的味道。", "The wind comes from the north and smells faintly of salt."},
        {"他们花了两年时间，把%1份旧档案扫描成图像，再逐页核对。",
         "They spent two years scanning %1 old files into images and then checking them page by page."},
        {"图书馆晚上八点关门，周末照常开放。",
         "The library closes at eight in the evening and is open as usual at weekends."},
        {"第一批学员里，有渔民、教师，也有刚退休的会计。",
         "Among the first trainees were fishermen, teachers and an accountant who had just retired."},
        {"合同签了又改，改了又签，前后一共%1稿。",
         "The contract was signed, changed and signed again, %1 drafts in all."},
        {"村口那棵树比所有的房子都老。",
         "The tree at the entrance of the village is older than any of the houses."},
        {"机器坏了可以修，时间过去了就找不回来。",
         "A broken machine can be repaired; lost time cannot be found again."},
        {"今年的展览来了%1位客人，比去年多出一倍。",
         "This year's exhibition drew %1 visitors, twice as many as last year."},
        {"她从抽屉里拿出一张发黄的照片。", "From the drawer she took a yellowed photograph."},
        {"数据要先清洗，再比对，最后才能入库。",
         "The data must first be cleaned, then compared, and only then may they be stored."},
        {"“慢一点没有关系，”他说，“不要出错。”",
         "“It does not matter if it takes longer,” he said, “as long as there are no mistakes.”"},
        {"从岸上看，岛像一只翻过来的碗。", "Seen from the shore, the island looks like an upturned bowl."},
        {"预算一共%1万元，大半用在了材料上。",
         "The budget was %1 thousand yuan in tens, most of it spent on materials."},
        {"地图上没有标出这条小路，我们是跟着羊群找到它的。",
         "The path is not marked on the map; we found it by following the sheep."},
        {"翻译的人最怕的不是长句，而是没有主语的短句。",
         "What translators fear most is not long sentences but short ones without a subject."},
        {"厨房的窗户对着海，做饭的时候能看见船。",
         "The kitchen window faces the sea, so that one sees the ships while cooking."},
        {"去年夏天，港口一共停过%1艘帆船。", "Last summer %1 sailing boats called at the port."},
        {"这个办法简单，但是要有人每天去做。", "The method is simple, but somebody has to do it every day."},
        {"年轻人把旧厂房租下来，改成了工作室和咖啡馆。",
         "Young people rented the old factory and turned it into studios and cafés."},
        {"夜里很静，只听得见冰裂开的声音。", "The night was still; only the cracking of the ice could be heard."},
        {"标准写得很细，连螺丝的长度都有规定。",
         "The standard is so detailed that it lays down even the length of the screws."},
        {"有的读者写信来问，为什么不印彩色的。", "Some readers wrote to ask why it was not printed in colour."},
        {"修好的钟走得比从前还准，一个月只差%1秒。",
         "The repaired clock keeps better time than before: it is off by only %1 seconds a month."},
        {"山上的信号不好，打电话要走到路口。",
         "There is hardly any signal on the mountain; to telephone one has to walk to the crossroads."},
        {"大家把椅子围成一圈，谁想说谁就说。",
         "The chairs were put in a circle, and whoever wished to speak spoke."},
    };
    return all;
}

/// A paragraph in both languages, sentence by sentence.
using ParagraphPair = std::vector<std::pair<QString, QString>>;

/// Paragraphs of one to four sentences, none used twice, with numbers of their own.
inline std::vector<ParagraphPair> madeUpArticle(unsigned seed, int paragraphs)
{
    std::mt19937 random(seed);
    std::vector<std::size_t> order(sentences().size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (std::size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[random() % (i + 1)]);
    std::vector<ParagraphPair> out;
    std::size_t next = 0;
    for (int p = 0; p < paragraphs; ++p) {
        ParagraphPair paragraph;
        for (unsigned count = 1 + random() % 4; count > 0 && next < order.size(); --count) {
            const SentencePair& sentence = sentences()[order[next++]];
            const QString number = QString::number(13 + random() % 900);
            paragraph.emplace_back(QString::fromUtf8(sentence.zh).replace(QStringLiteral("%1"), number),
                                   QString::fromUtf8(sentence.en).replace(QStringLiteral("%1"), number));
        }
        if (!paragraph.empty())
            out.push_back(std::move(paragraph));
    }
    return out;
}

} // namespace banxin::test
