# 第1.5课的演示：400个单位，它们的记录，和最薄弱单位的名单。

portrait-controls = 谁最需要帮
portrait-again = 换一个县
portrait-show-list = 列出最薄弱的十分之一
portrait-show-truth = 看看实际谁最薄弱
portrait-policies = 记录太少的单位，怎么办
portrait-policy-exclude = 不算进来
portrait-policy-impute = 按平均分算
portrait-policy-shrink = 往平均分靠，记录越少靠得越多
portrait-policy-flag-silence = 排在名单最前面
portrait-policy-silence-as-evidence = 把记录少也当成线索
portrait-visit-whom = 上门去看
portrait-visit-none = 不去
portrait-visit-random = 随机抽
portrait-visit-silent = 去记录最少的
portrait-visit-lowest = 去得分最低的
portrait-visits = 走访单位（个）
portrait-silence = 每薄弱一级，记录变成
portrait-records = 中等单位的记录（条）
portrait-times = { $n }倍

portrait-legend-title = 一个点代表一个单位，点越大，记录越多
portrait-legend-listed = 在名单上：{ $n }个
portrait-legend-listed-silent = 在名单上，没有记录：{ $n }个
portrait-legend-records = 不在名单上：{ $n }个
portrait-legend-silent = 没有记录：{ $n }个
portrait-legend-visited = 走访过：{ $n }个
portrait-stage-name = 各个单位，一行一行排列：{ $groups }。按方向键逐个移动，按住Shift键一次走得远些，按回车键打开。
portrait-weakest-here = 实际最薄弱的{ $n }个
portrait-strongest-here = 最强的
portrait-organisation = 单位{ $n }：{ $records }条记录
portrait-on-list = 在名单上

portrait-result = 名单上是谁
portrait-result-nothing = 还没列名单。
portrait-result-list = 名单上有{ $n }个单位。是不是最薄弱的，光看记录看不出来。
portrait-found = 最薄弱的{ $weak }个里，找到{ $found }个
portrait-policy-found = { $name }：{ $weak }个里找到{ $found }个
portrait-predicted = 您的预测：{ $n }个。
portrait-cost-exclude = 代价：没有。记录太少的，没人去看。
portrait-cost-impute = 代价：没有。记录太少的，看着跟大家一样。
portrait-cost-shrink = 代价：一个公式。记录太少的，总在平均分附近。
portrait-cost-flag-silence = 代价：有的单位并不薄弱，只是记录少，也上了名单。
portrait-cost-silence-as-evidence = 代价：一个假设，就是薄弱的单位记录少。假设不对，名单就不对。
portrait-cost-visits = 走访{ $visits }个单位，一个人约要{ $days }天。

portrait-words-records = { $all }个单位留下{ $records }条记录，有{ $silent }个一条也没有。
portrait-words-exclude = 名单上有{ $listed }个单位。记录不到{ $required }条的有{ $thin }个，没有得分，上不了名单。
portrait-words-impute = 名单上有{ $listed }个单位。记录不到{ $required }条的有{ $thin }个，都按平均分算。
portrait-words-shrink = 名单上有{ $listed }个单位。记录越少，得分越靠近平均分。
portrait-words-flag-silence = 名单上有{ $listed }个单位。记录不到{ $required }条的排在前面，这样的有{ $thin }个。
portrait-words-silence-as-evidence = 名单上有{ $listed }个单位。记录少，得分就低一些。
portrait-words-truth = 最薄弱的{ $weak }个里，{ $found }个在名单上，{ $missed }个不在。不在的当中，{ $missed_thin }个记录不到{ $required }条。

portrait-open = 单位{ $n }
portrait-file = 画像：{ $records }条记录，得分：{ $score }。在名单上：{ $listed }。走访过：{ $visited }。
portrait-life = 实际：{ $all }个单位里，从最薄弱的数起，排第{ $rank }。
portrait-life-unknown = 实际：还没看。
portrait-no-score = 没有
portrait-comes-first = 没有，所以排在最前
portrait-no-mean = 没有
portrait-not-yet = 还没看

portrait-model-strength = 强弱θ：每个单位抽一个标准正态数。最薄弱的十分之一，就是最小的40个。
portrait-model-records = 记录条数：平均为λ × e^(b θ)的泊松分布。弱一个标准差，记录变成e^(−b)倍。
portrait-model-mean = n条记录的平均 = θ + 标准差为σ ÷ √n的正态误差。
portrait-model-shrink = 往平均分靠：平均 × n ÷（n + σ²）。没有记录的，得分就是平均分0。
portrait-model-evidence = 把记录少当成线索：看记录说什么，也看有多少条，用贝叶斯公式在格点上算强弱的平均值，b取设定的值。
portrait-model-visits = 走访一次，读到θ，误差0.5；再跟记录按精度合起来。
portrait-input-organisations = 单位数
portrait-input-records = λ，中等单位的记录条数
portrait-input-silence = b，越弱记录越少的程度（0表示没有关系）
portrait-input-noise = σ，一条记录会差多少
portrait-input-required = 不到这么多条，算记录太少
portrait-input-visit-noise = 走访一次会差多少
portrait-input-day = 一个人一天能走访的单位数
portrait-source-hua = 花勇（2021），《论大数据党建的科学发展问题》，《观察与思考》2021年第8期：有困难的组织留下的数据少，画像就不完整。文中没有给出数字，这里的数字都是假设的。
portrait-source-rubin = Rubin, D. B. (1976). Inference and missing data. Biometrika 63(3), 581–592. 讨论数据为什么缺：有时缺的原因，正是它本来要说的内容。
portrait-source-efron = Efron, B.和Morris, C. (1975). Data analysis using Stein’s estimator and its generalizations. Journal of the American Statistical Association 70(350), 311–319. 讨论把平均值往总平均靠。
portrait-column-organisation = 单位
portrait-column-records = 记录
portrait-column-mean = 平均
portrait-column-listed = 在名单上
portrait-column-strength = 强弱
