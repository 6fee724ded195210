# 第3.4课的演示：做得好与记得好。

goodhart-controls = 您来定考核办法
goodhart-weight = 上传照片占考核的比重
goodhart-audit = 随机入户抽查，核减照片得分
goodhart-no-checks = 不抽查
goodhart-gaming = 各人“会展示”的差别
goodhart-send-checks = 随机入户抽查
goodhart-honour = 表彰前20名
goodhart-view-week = 小组的一周
goodhart-view-honours = 谁受表彰

goodhart-week-title = 镇里一个工作小组的一周，一格代表1小时
goodhart-hours-visits = 走访：{ $hours }小时
goodhart-hours-repairs = 修路、修房：{ $hours }小时
goodhart-hours-uploads = 拍照、填表、上传：{ $hours }小时
goodhart-week-name = 小组一周的时间，一格1小时：走访和修路、修房{ $help }小时，拍照、填表、上传{ $uploads }小时。
goodhart-day-1 = 周一
goodhart-day-2 = 周二
goodhart-day-3 = 周三
goodhart-day-4 = 周四
goodhart-day-5 = 周五
goodhart-no-help = 留给走访和修路、修房的，不到半小时

goodhart-result = 考核得分和村里的实际改善
goodhart-axis-weight = 上传照片占考核的比重
goodhart-axis-points = 分数（满分100）
goodhart-now = { $weight }
goodhart-chart-name = 照片占考核的比重不同，考核得分和村里的实际改善各是多少。比重{ $weight }时，考核得分{ $score }，实际改善{ $help }，满分都是100。
goodhart-result-score = { $changed ->
    [yes] 考核得分：原来{ $before }，现在{ $now }
   *[no] 考核得分：{ $now }
}
goodhart-result-help = { $changed ->
    [yes] 村里的实际改善：原来{ $before }，现在{ $now }
   *[no] 村里的实际改善：{ $now }
}
goodhart-result-village = { $weeks }周以后，村里的面貌：{ $before } → { $now }。
goodhart-result-checks = 抽查每周要占检查人员{ $hours }小时。
goodhart-way-up = 变好
goodhart-way-flat = 跟原来差不多
goodhart-way-down = 变差
goodhart-predicted-way = 您的预测：村里的面貌{ $choice }。
goodhart-predicted-share = 您的预测：走访和修路、修房占{ $share }的时间。

goodhart-words-week = 照片占考核{ $weight }时，{ $hours }小时里有{ $uploads }小时用来拍照、填表、上传。
goodhart-words-score = { $way ->
    [up] 考核得分从{ $before }升到{ $now }。
    [down] 考核得分从{ $before }降到{ $now }。
   *[flat] 考核得分还是{ $now }。
}
goodhart-words-help = { $way ->
    [up] 村里的实际改善从{ $before }升到{ $now }。
    [down] 村里的实际改善从{ $before }降到{ $now }。
   *[flat] 村里的实际改善还是{ $now }。
}
goodhart-words-checks = 抽查每周要占检查人员{ $hours }小时。
goodhart-words-honours = { $workers }名工作人员里，按得分表彰{ $honoured }名，其中{ $deserving }名属于实际做得最好的{ $honoured }名。
goodhart-words-worker = { $worker }。

goodhart-honours-title = 全县工作人员，一个点代表1人
goodhart-legend-both = 受表彰，也做得最好：{ $n }
goodhart-legend-shown = 受表彰：{ $n }
goodhart-legend-unseen = 做得最好，没受表彰：{ $n }
goodhart-legend-others = 其他人：{ $n }
goodhart-honours-name = 200名工作人员，越靠右考核得分越高，越靠上实际做得越好。{ $groups }。方向键逐个移动，回车键打开。
goodhart-axis-measured = 考核得分 →
goodhart-axis-worth = ↑ 实际做得好
goodhart-honours = 按得分，选中了谁？
goodhart-honours-both = 受表彰，也在做得最好的20名里：{ $n }名
goodhart-honours-shown = 受表彰，但不在这20名里：{ $n }名
goodhart-honours-unseen = 在这20名里，却没受表彰：{ $n }名
goodhart-open-somebody = 点开一个点，看看得分怎样，实际做得怎样。
goodhart-worker = { $n }号：得分排第{ $measured }，实际排第{ $worth }
goodhart-worker-name = { $n }号工作人员
goodhart-worker-file = 按考核得分：{ $all }人里排第{ $rank }
goodhart-worker-life = 按实际做得好不好：{ $all }人里排第{ $rank }

goodhart-not-yet = 还没评
goodhart-model-help = 实际改善 = √e，e是走访和修路、修房占的时间。时间加倍，改善是1.41倍。照片显出的工作 = √(1 − e)。
goodhart-model-score = 考核得分 = (1 − v) × 实际改善 + v × (1 − c) × 照片显出的工作。v是照片占考核的比重，c是抽查核减的部分。
goodhart-model-divide = 小组这样分配时间，得分才最高：e ÷ (1 − e) = [(1 − v) ÷ (v × (1 − c))]²。换谁来做都一样。
goodhart-model-village = 村里的面貌，离帮忙所能维持的水平有多远，每周就靠近其中的四分之一。
goodhart-model-staff = 一名工作人员的得分 = 实际做得好不好 + 会不会展示 + 碰巧。200人里表彰得分最高的20名。
goodhart-model-checks = 抽查用时 = 抽查比例 × 拍照等用的时间 × 每次抽查用时。
goodhart-input-hours = 每周工作时间（国务院规定，1995年5月起）
goodhart-input-before = 原来照片占考核的比重
goodhart-input-weight = 现在照片占考核的比重
goodhart-input-audit = 抽查核减的照片得分
goodhart-input-check-time = 核对1小时的照片要几小时
goodhart-input-ease = 照片比实际改善容易显出成绩的倍数
goodhart-input-weeks = 过几周再看村里
goodhart-input-workers = 全县工作人员（虚构，不是河湾镇居民）
goodhart-input-honoured = 其中受表彰的
goodhart-input-gaming = 各人“会展示”的差别
goodhart-source-strathern = Strathern, M. (1997). “Improving ratings”: audit in the British University system. European Review 5(3), 305–321：“指标一旦成为目标”这句话的出处。
goodhart-source-holmstrom = Holmström, B. and Milgrom, P. (1991). Multitask principal–agent analyses. Journal of Law, Economics, and Organization 7, 24–52：精力会往考核的地方去。
goodhart-source-manheim = Manheim, D. and Garrabrant, S. (2018). Categorizing variants of Goodhart’s law. arXiv:1803.04585：按指标挑人，挑中的是谁。
goodhart-source-hours = 《国务院关于职工工作时间的规定》，1995年5月1日起施行：每天8小时，每周40小时。
goodhart-column-worker = 工作人员
goodhart-column-worth = 实际做得好不好
goodhart-column-measured = 考核得分
goodhart-column-honoured = 受表彰
goodhart-column-deserving = 属于最好的20名
