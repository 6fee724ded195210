# 第1.4课的演示：镇论坛上的两个愿望，四种数法。

forum-controls = 怎么数
forum-call-others = 换一批人打
forum-way-posts = 每条帖子算一次
forum-way-accounts = 发过帖的人，每人算一次
forum-way-weighted = 每人算一次，再按住处和年龄加权
forum-way-calls = 随机打电话问
forum-loudness = 想办夜市的人，发帖是别人的几倍
forum-silent-share = 从来不发帖的居民
forum-amplify = 摘要偏爱说得多的一方
forum-calls = 打电话问（人）
forum-times = { $n }倍

forum-wish-plan = 办夜市
forum-wish-other = 增开班车
forum-first-plan = 办夜市
forum-first-other = 增开班车
forum-first-even = 两件差不多

forum-legend-title = 点的面积表示一个人的分量
forum-legend-nobody = 还没开始数：{ $n }人
forum-legend-plan = 先办夜市：{ $n }人，占{ $share }
forum-legend-other = 先增开班车：{ $n }人，占{ $share }
forum-legend-none = 没算进来：{ $n }人

forum-result = 想先办夜市的占多少
forum-result-nothing = 请选一种数法。
forum-answer-posts = 按帖子数：{ $share }（±{ $margin }个百分点）
forum-answer-accounts = 每人算一次：{ $share }（±{ $margin }个百分点）
forum-answer-weighted = 加权后：{ $share }（±{ $margin }个百分点）
forum-answer-calls = 打电话问：{ $share }（±{ $margin }个百分点）
forum-answer-summary = 摘要里显示：{ $share }
forum-answer-truth = 全镇居民：{ $share }
forum-answer-guess = 您的预测：{ $share }
forum-chart-name = 想先办夜市的占多少，刻度从0%到100%。{ $found }
forum-cost-posts = 代价：没有。数的是帖子，不是人。
forum-cost-accounts = 代价：要知道哪些帖子是同一个人发的。不发帖的人，还是没算进来。
forum-cost-weighted = 代价：要有一份住处和年龄的名册。不发帖的人，还是没问到。
forum-cost-calls = 代价：打电话约{ $hours }小时。谁都可能抽到。
forum-predicted = 您的预测：每人算一次，排第一的是{ $choice }。
forum-predicted-truth = 您的预测：每人算一次，排第一的是{ $choice }。结果是{ $truth }。

forum-words-nothing = 还没开始数。
forum-words-posts = { $accounts }人发了{ $posts }条帖子，{ $share }要办夜市。发得最多的{ $top }人，写了其中{ $top_share }。
forum-words-accounts = 发过帖的有{ $accounts }人，每人算一次，{ $share }要办夜市。还有{ $none }位居民没发过帖。
forum-words-weighted = 按住处和年龄加权以后，{ $share }要办夜市。{ $none }位居民没发过帖，还是没问到。
forum-words-calls = 随机打电话问了{ $calls }人，{ $share }要办夜市。全镇居民里，实际是{ $truth }。
forum-words-summary = 摘要偏爱说得多的一方，里面显示{ $shown }。
forum-words-first = 排在第一的是{ $first }。

forum-file-posts = 论坛里发的帖子（条）
forum-file-asks = 在论坛里要求
forum-file-called = 电话里说
forum-file-nothing = 没有
forum-life-wish = 想先办的事
forum-not-yet = 还不知道

forum-model-rate = 一个人发帖多少：对数频率 = −1 + τ ×（爱不爱开口）+ κ ×（想办夜市）。爱不爱开口是标准正态分数，同一个人在每一课里都一样。
forum-model-posts = 帖子条数：按这个频率的泊松分布。最后上网的人和不上网的人，从来不发帖。
forum-model-ways = 要办夜市的比例 = 这些人的分量 ÷ 所有人的分量。分量可以是帖子条数；可以是1；可以是同住处、同年龄的居民数除以发过帖的人数；也可以是接到电话算1。
forum-model-summary = 比例是v，摘要显示v^γ ÷（v^γ +（1 − v）^γ）：γ = 1时照实显示，越大越突出多的一方。
forum-model-effective = 有效人数 = 帖子总数的平方 ÷ 各人条数的平方和。按帖子数的误差范围，等于这么多人的误差范围。
forum-model-silent = 从来不发帖的人，想法可能不同；光数帖子，怎么数都看不出来。
forum-input-online = 2020年6月上网的居民（按全国数据设定，CNNIC）；不上网的不发帖
forum-input-support = 可能发帖的人里，想先办夜市的
forum-input-loudness = κ，这些人声音大多少（对数）
forum-input-inequality = τ，各人发帖多少的差别
forum-input-silent = 从来不发帖的居民
forum-input-support-silent = 其中想先办夜市的
forum-input-amplify = γ，摘要偏爱多的一方的程度
forum-input-minutes = 打一个电话要几分钟
forum-source-hua = 花勇（2021），《论大数据党建的科学发展问题》，《观察与思考》2021年第8期：数据痕迹少的群体，看法容易被痕迹多的群体淹没。文中没有给出数字，这里的数字是假设的。
forum-source-kish = Kish, L. (1965). Survey Sampling. Wiley. 分量不等时的有效人数。
forum-source-order = 谁上网早、谁上网晚，按2020年的数据设定（中国互联网络信息中心第46次报告）。
forum-column-person = 居民
forum-column-place = 住处
forum-column-age = 年龄
forum-column-posts = 帖子
forum-column-counts = 分量
forum-column-wish = 想先办
