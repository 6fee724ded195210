# 各个页面都用到的字句。

confidence-ask = 您有多大把握？
confidence-unsure = 拿不准
confidence-fairly = 比较有把握
confidence-certain = 很有把握

verdict-right = 对
verdict-wrong = 不对

step-done = 已完成
step-here = 您在这一步
step-begun = 学了一部分
step-todo = 还没做

term-role = 词语解释
