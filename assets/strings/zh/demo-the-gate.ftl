# 第2.5课的演示：分数、分数线，和两种错。

gate-controls = 您来画分数线
gate-again = 换一批
gate-threshold = 分数线：超过就标记
gate-base-rate = 真有差错的有多少？
gate-one-in = { $n }人里1人
gate-offset = 住在村里多加的分
gate-check-flags = 逐个核实被标记的人
gate-add-portrait = 加上“画像”
gate-test-twice = 第二次独立核对也超线，才标记
gate-view-line = 放在一起看
gate-view-portrait = 村里和镇上分开看

gate-stage-title = 河湾镇按分数排，一个点代表1人
gate-legend-flagged = 被标记：{ $n }
gate-legend-unflagged = 没标记：{ $n }
gate-legend-hit = 报对：{ $n }
gate-legend-miss = 漏报：{ $n }
gate-legend-false-alarm = 误报：{ $n }
gate-legend-pass = 没报也没事：{ $n }
gate-stage-name = { $people }位居民，按程序打的分数从左到右排开，左低右高。{ $groups }。方向键逐个移动，回车键打开。分数线可以拖动，也可以用滑块移动。
gate-band-cases = 申请真有差错
gate-band-others = 没问题
gate-group-a = 村里
gate-group-b = 镇上
gate-flagged-side = 被标记 →
gate-axis-low = 分数低
gate-axis-high = 分数高
gate-line = 您的分数线

gate-result = 被标记的人里，多少真有差错？
gate-result-unchecked = { $flagged }人被标记，还没有人核实过。
gate-equation = 被标记的{ $flagged }人里，{ $hits }人真有差错：{ $share }
gate-predicted = 您的预测：被标记的人里，{ $share }真有差错。
gate-row-cases = 真有差错
gate-row-others = 没问题
gate-cost-twice = 代价：{ $n }人要核对两次。
gate-portrait-result = “画像”让错落在谁身上
gate-portrait-alarms = 没问题的人里，被误报的占：
gate-portrait-misses = 真有差错的人里，被漏掉的占：
gate-portrait-same = 村里和镇上，真有差错的比例一样。
gate-bar = { $name }：{ $share }
gate-file-score = 分数
gate-file-flagged = 被标记
gate-life-claim = 申请情况
gate-life-unknown = 还没核实
gate-life-case = 真有差错
gate-life-fine = 没问题

gate-words-flagged = 按这条线，{ $flagged }人被标记。
gate-words-checked = 按这条线，{ $flagged }人被标记：{ $hits }人真有差错，{ $alarms }人没问题。
gate-words-missed = { $any ->
    [none] 真有差错的，一个也没漏。
   *[some] 还漏了{ $misses }个真有差错的。
}
gate-words-twice = 被标记的人都核对了两次，共{ $n }人。
gate-words-alarms = 没问题的人里，村里有{ $a }被误报，镇上有{ $b }。
gate-words-misses = 真有差错的人里，村里漏掉{ $a }，镇上漏掉{ $b }。

gate-model-score = 分数服从正态分布：没问题的平均0，真有差错的平均d′，标准差都是1（Green和Swets，1966年）。
gate-model-flag = 分数超过分数线，就被标记。
gate-model-portrait = 画像：住在村里的加一半分，其他人减一半分。两边真有差错的比例一样。
gate-model-twice = 第二次核对：再打一个同样的分数，跟第一个互不影响，两个都超线才标记。
gate-model-precision = 被标记的人里真有差错的比例 = 报对 ÷（报对 + 误报）。
gate-input-people = 河湾镇居民（虚构）
gate-input-villagers = 其中住在村里的（按2020年人口普查的比例）
gate-input-base-rate = 申请真有差错的
gate-input-dprime = d′：分数分得清差错的程度
gate-input-threshold = 分数线
gate-input-offset = 画像加的分
gate-source-green = Green, D. M. and Swets, J. A. (1966). Signal Detection Theory and Psychophysics. Wiley：两条钟形曲线加一条线的模型。
gate-source-census = 第七次全国人口普查，2020年：城镇人口占63.9%，60岁及以上占18.7%。
gate-column-person = 居民
gate-column-place = 住处
gate-column-score = 分数
gate-column-flagged = 被标记
gate-column-case = 真有差错
