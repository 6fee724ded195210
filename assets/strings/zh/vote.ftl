# 放映时数举手的人数，以及放大图
vote-count = 举手表决 · V
vote-again = 再表决一次 · V
vote-close = 数完了 · V
vote-clear = 清零
vote-first = 第一次表决
vote-second = 第二次表决
vote-keys = A B C 选一项 · 数字键或 + − 记人数 · V 数完
vote-hands = { $n }人
vote-column = { $vote } · { $n }
vote-option = { $vote }，{ $option }：{ $hands }
vote-more = 加一人：{ $option }
vote-fewer = 减一人：{ $option }
vote-band = { $from }到{ $to }
vote-order = 您认为哪一项该排第一（“{ $first }”），就为它举手。
vote-talk = 两人一组谈一谈，再表决一次。
vote-right = 第一次表决，答对的占{ $first }。
vote-right-both = 答对的，第一次占{ $first }，第二次占{ $second }。
vote-few-right = 答对的不多：先回到图上看一看，再表决。
vote-some-right = 现在讨论最有用：两人一组谈一谈，再表决一次。
vote-most-right = 多数人已经答对，往下讲就行。
vote-outcome = 大家的预测
vote-not-here = 这一页不用表决：预测和讨论题才举手表决。
vote-not-curve = 曲线没法举手表决，请一个人来替大家画。

enlarge-nothing = 这一页没有图。

present-key-vote = V
present-does-vote = 举手表决：开始、数完、再表决一次
present-key-enlarge = Z
present-does-enlarge = 把图放大到整页，再按一次还原
