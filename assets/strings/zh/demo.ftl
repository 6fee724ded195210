# 每个演示都有的词句。

demo-card-file = 档案里有什么
demo-card-life = 生活里有什么
demo-card-close = 关闭
demo-file-empty = 数据里没有这个人的任何记录。
demo-yes = 是
demo-no = 否
demo-percent = { $n }%
demo-seed = 随机编号{ $seed }
demo-seed-hint = 随机种子：编号相同，结果就相同
demo-reset = 重新开始
