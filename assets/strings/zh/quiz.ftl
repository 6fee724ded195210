# 小测验。
quiz-number = 第{ $n }题，共{ $total }题
quiz-leave = 回到这一课
quiz-check = 核对答案
quiz-give = 提交答案
quiz-compare = 对照参考答案
quiz-next = 下一题 →
quiz-finish = 看看答得怎样 →
quiz-to-summary = 回到小结
quiz-see-demo = 到演示里看
quiz-similar = 再答一道类似的题
quiz-page = 第{ $n }屏，共{ $total }屏

# 选项分组。
quiz-group-decision-first = 您会怎么做？
quiz-group-decision-second = 为什么？
quiz-group-flaw-first = 问题出在哪里？
quiz-group-flaw-second = 那里有什么不对？
quiz-order-first = 排在最前：{ $end }
quiz-order-last = 排在最后：{ $end }
quiz-match-ask = 选出对应的一项。
quiz-tick-all = 对的都选上。
quiz-number-label = 您填的数
quiz-unit-percent = 百分比（%）
quiz-unit-count = 填整数
quiz-unit-yuan = 元
quiz-unit-plain = 填一个数
quiz-yuan = { $n }元
quiz-match-open = 还没选
quiz-match-name = { $left }，选的是：{ $right }
quiz-match-name-open = { $left }，还没选
quiz-match-shown = → { $right }
quiz-order-name = 第{ $n }位：{ $text }
quiz-order-up-name = 上移：{ $text }
quiz-order-down-name = 下移：{ $text }
quiz-reflection-label = 您的想法
quiz-reflection-private = 可以写几句，也可以只在心里想。这里写的不保存，也不打分。
quiz-reflection-model = 参考答案
quiz-reflection-rubric = 您想到了哪几点？勾一勾，别人看不到。

# 提示。
quiz-hint = 提示
quiz-hint-more = 再给一条提示
quiz-hint-number = 第{ $n }条提示，共{ $total }条

# 还缺什么。只提醒，不责备。
quiz-missing-option = 请先选一个答案。
quiz-missing-ticks = 请至少选一项。
quiz-missing-number = 请先填一个数。
quiz-missing-unreadable = 看不出您填的是哪个数。可以写成38、38%、1200或25万。
quiz-missing-untouched = 顺序还没动过。如果就是这个顺序，请再按一次“核对答案”。
quiz-missing-partners = 还有{ $n }项没选。
quiz-missing-action = 请先选您会怎么做。
quiz-missing-place = 请先选问题出在哪里。
quiz-missing-reason = 请再选一个理由。
quiz-missing-confidence = 请再选一下您有多大把握：1、2或3。
quiz-missing-unwritten = 还没有写。如果只想在心里想，请再按一次这个按钮。

# 答完之后。
quiz-verdict-right = 答对了。
quiz-verdict-partly = 答对了一部分。
quiz-verdict-wrong = 这次没答对。
quiz-yours = 您的答案。
quiz-yours-sure = 您的答案（{ $sure }）。
quiz-right = 对。
quiz-defensible = 也说得通。
quiz-near = 很接近。
quiz-answer = 正确答案。
quiz-left-out = 这一项也对，您没有选。
quiz-placed = 您放在第{ $n }位。
quiz-in-place = 您放在了这里。
quiz-matched-with = 您选的是：{ $right }
quiz-rightly-matched = 选对了：{ $right }
quiz-belongs-to = 应该选：{ $right }
quiz-consequence = 这样做的后果
quiz-order-right = 正确的顺序
quiz-order-line = { $n }. { $text }
quiz-common-idea = 一种常见的想法：**“{ $idea }”**。

# 小结。
quiz-summary-title = 答得怎样
quiz-summary-empty = 这个小测验里还没有题目。
quiz-summary-right = { $total }题中答对{ $n }题
quiz-summary-partly = 另有{ $n }题答对一部分
quiz-summary-ideas = 您的答案里出现过的常见想法
quiz-summary-no-ideas = 您的答案里没有出现常见的误解。
quiz-summary-look = 再看第{ $n }题
quiz-summary-certain = 这几题您选了“很有把握”，但答案不是这样，请先看看：
quiz-again = 再答一遍
quiz-again-hint = 有些题会换一种问法。
quiz-done = 下一步 →

# 一行按键说明。
quiz-keys = 按键：{ $keys }
quiz-key-choose = { $first }～{ $last }：选择
quiz-key-tick = { $first }～{ $last }：勾选
quiz-key-pick = { $first }～{ $last }：选中
quiz-key-move = ↑ ↓：移动
quiz-key-group = ↑ ↓：换一组
quiz-key-pair = ↑ ↓：换一项
quiz-key-sure = 1～3：有多大把握
quiz-key-check = Enter：核对
quiz-key-give = Enter：提交
quiz-key-compare = Tab再按Enter：对照
quiz-key-next = Enter：继续
quiz-key-hint = H：提示
