# 打印用的表。
sheet-completion = 学习完成情况
sheet-learner = 学员：{ $name }
sheet-date = { $date }生成
sheet-count = 已学完{ $n }课。
sheet-lesson = 课
sheet-state = 学到哪里
sheet-done = 已学完
sheet-done-short = 已学完（核心部分）
sheet-begun = 学了一部分
sheet-unsigned = 本表没有签字盖章，只写出一台电脑上的学习记录，不能当作证明。
handout-minutes = 全部内容{ $full }分钟，只学核心部分{ $core }分钟。
handout-objectives = 学完这一课，能够：
handout-questions = 测验题
handout-question = 第{ $n }题
handout-number-them = 请按顺序编号。
handout-match = 把上面的编号写到对应的那一项旁边。
handout-teacher = 教师用：备注和答案
