# 单独打开的演示，以及存成文件的情景。

demos-heading = 演示
demos-back = 回到全部演示
demos-intro = 课程里的每个演示都可以单独打开：自己试，放映给大家看，存成文件交给别人。每个都配了几个值得讲的情景。
demos-open = 打开情景文件…
demos-of-lesson = 第{ $number }课：{ $title }
demos-scenarios = 情景
demos-moved = { $title }（改动过）
demos-from-file = 文件里的情景
demos-save = 保存这个情景…
demos-compare = 两种设定对照看
demos-own = 现在的画面来自您自己的决定。这些决定不会写进文件，所以存不成情景。请选一个情景，或者重新开始，再来保存。
demos-set = 现在的设定
demos-set-one = { $name }：{ $value }
demos-set-name = { $name }（设定）
demos-seed = 随机编号（设定）

demos-compared = { $name }：两种设定
demos-alone = 只看甲
demos-side-a = 甲
demos-side-b = 乙
demos-side = { $side } · { $title }
demos-difference = 差别在哪里
demos-b-minus-a = 乙 − 甲
demos-no-value = 无

demos-open-heading = 打开情景文件
demos-open-what = 情景文件是一个很小的.ron文件，写着是哪个演示、怎样设定、随机编号是多少。按“保存这个情景”就能存一个。也可以把文件拖到这个窗口里打开。
demos-not-opened = 文件打不开，问题如下：
demos-path = 情景文件的路径
demos-kinds = 演示的情景
export-heading-scenario = 保存情景

scenario-too-large = 文件超过{ $limit }kB，情景文件没有这么大。请选“保存这个情景”存下的文件。
scenario-long-title = 标题超过{ $limit }个字符。请改短一些。
scenario-unknown-demo = 这个版本没有“{ $found }”这个演示。是不是“{ $nearest }”？现有的演示：{ $known }。如果情景是新版本存的，请先装新版本。
scenario-unknown-view = 这个演示没有“{ $found }”这个画面。请删掉这一行，或者重新保存情景。
scenario-moment = 这个演示进行不到这里，最多到{ $last }。请写{ $first }到{ $last }之间的整数，或者删掉这一行。

demos-moment = 进行到
demos-moment-back = 后退一步
demos-moment-on = 前进一步
demos-moment-week = { $n ->
    [0] 还没开始，共{ $all }周
   *[other] 第{ $n }周，共{ $all }周
}
demos-moment-step = 训练第{ $n }步，共{ $all }步
demos-present-keys = ← → 换情景 · B 黑屏 · W 白屏 · ? 按键 · Esc 退出
present-key-scenario = { present-key-turn }
present-does-scenario = 换到下一个或上一个情景
present-key-scenario-ends = { present-key-ends }
present-does-scenario-ends = 到第一个或最后一个情景
