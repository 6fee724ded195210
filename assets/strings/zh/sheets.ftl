# 打印用的表。
sheet-completion = 学习完成情况
sheet-learner = 学员：{ $name }
sheet-date = { $date }生成
sheet-count = 已学完{ $n }课。
sheet-lesson = 课
sheet-state = 学到哪里
sheet-done = 已学完
sheet-done-short = 已学完（精简路线）
sheet-begun = 学了一部分
sheet-unsigned = 本表没有签字盖章，只写出一台电脑上的学习记录，不能当作证明。
