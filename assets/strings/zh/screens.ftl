# 顶栏
bar-course = 课程
bar-back-to-course = 回到课程
bar-language = EN · 中文
bar-language-name = 切换到英文（Switch to English）
bar-smaller = 缩小文字
bar-larger = 放大文字
bar-present = 放映 F5
bar-settings = 设置
bar-about = 关于
bar-learner = 学员：{ $name }
bar-guest = 访客
bar-saved = 已保存
bar-guest-note = 访客：不留记录
bar-understood = 知道了
bar-retry = 再试一次

# 第一次启动
welcome-heading = 欢迎使用“真值”
welcome-language = 用哪种语言？
welcome-english = English
welcome-chinese = 中文
welcome-keep = 要把学习记录留在这台电脑上吗？
welcome-nickname = 起一个昵称，不必是真名
welcome-start = 开始，并保留记录
welcome-nickname-missing = 请先填一个昵称，或者以访客身份继续。
welcome-guest = 以访客身份继续
welcome-guest-note = 访客不留任何记录。
welcome-known = 这台电脑上的学员
welcome-continue-as = 以“{ $name }”的身份继续
welcome-honest = 能用这个电脑账户的人，都能打开您的学习记录。所有内容都只留在这台电脑上。

# 首页
home-town = 河湾镇
home-intro = 全镇住着1万人。每一课里，您遇到的都是这些人。看看数据怎么说他们，又漏掉了什么。
home-invented = 河湾镇是虚构的，人物和数据都是模拟的，与任何真实的地方无关。
home-year = 全镇的上网比例按2020年全国数据设定。到2025年6月，全国已是79.7%。
home-course = 您的课程
home-progress = 共{ $all }课，已学完{ $done }课
home-continue = 继续：{ $number } { $title }
home-start = 开始：{ $number } { $title }
home-module = { $number } · { $title }
home-capstone = 结业项目：{ $title }
home-lesson-done = 已学完
home-lesson-begun = 学了一部分
home-lesson-open = 可以开始
home-lesson-unwritten = 还没写好
home-review = 复习：今天有{ $n }题
home-review-next = 复习
home-calibration = 把握有多准
home-glossary = 课程词汇表
home-test-before = 课前测
home-test-go-on = 接着做课前测
home-test-after = 课后测
home-local = 所有内容都留在这台电脑上。
home-problems = 课程文件里有{ $n }个问题

# 设置
settings-heading = 设置
settings-language = 语言
settings-text = 文字大小
settings-text-value = { $percent }%
settings-text-keys = 在任何页面按住Ctrl再按+或−都能调节，按住Ctrl再按0恢复到100%。
settings-motion = 减少动画
settings-motion-note = 画面不滑动，也不淡入淡出。
settings-contrast = 高对比度
settings-contrast-note = 文字和线条颜色更深。
settings-large = 大字版
settings-large-note = 文字放大到150%，高对比度，减少动画；课程只走核心部分，每天最多复习5题。
settings-host = 窗口
settings-host-gl = 用OpenGL绘制窗口
settings-host-gl-note = 适合屏幕很大、显卡较好的电脑。下次启动后生效。
settings-where = 您的学习记录放在
settings-where-guest = 您是访客：不留任何记录。
settings-switch = 换一位学员

# 关于
about-heading = 关于 · 许可 · 来源
about-what = “真值”教人用好数据，也教人核对数据。里面的每一幅图，都是在这台电脑上现场算出来的。
about-version = 版本{ $version }
about-private = 程序里没有联网的代码。它只保存您要留的学习记录，而且只存在这台电脑上。
about-licence-heading = 许可
about-licence = 程序和课程：MIT或Apache-2.0，任选其一。
about-fonts = 字体：Noto Sans和Noto Sans SC，SIL开放字体许可1.1。
about-libraries = 程序用到egui等开源软件库，全部列在Cargo.lock文件里。
about-sources-heading = 来源
about-sources = 每一课都写明来源。课程的想法来自两篇文章：
about-article-en = Hua Yong, “Party building requires dialectical usage of big data”, 2021年4月15日。
about-article-zh = 花勇，《论大数据党建的科学发展问题》，《观察与思考》2021年第8期。
about-data = 全镇的上网比例：中国互联网络信息中心（CNNIC）《中国互联网络发展状况统计报告》，2020年6月数据。

# 问题
problems-heading = 课程文件里的问题
problems-intro = 出错的部分要改好才能用；建议是为了让课文更好懂。其他课都能用。
problems-none = 没有问题。
problems-line = { $file }，第{ $line }行，第{ $column }列

# 课
lesson-for-teacher = 教师备注
lesson-unfold = 展开：{ $what }
lesson-fold = 收起：{ $what }
lesson-steps = 步骤
lesson-step-of = 第{ $n }步，共{ $all }步：{ $name }
lesson-next = 下一步：{ $name }
lesson-back = 上一步
lesson-finish = 学完这一课
lesson-step-case = 案例
lesson-step-predict = 您的预测
lesson-step-try = 动手试
lesson-step-observe = 您看到了什么
lesson-step-explain = 为什么会这样
lesson-step-both = 两面看
lesson-step-checklist = 行动清单
lesson-step-quiz = 小测验 · { $n }题
lesson-step-discuss = 讨论
lesson-step-nth = { $name }{ $n }
lesson-sources = 来源
lesson-source-checked = { $text }（{ $date }打开核对）
lesson-not-known = 还不清楚的
lesson-keys = 按键：← → 换步骤 · F5 放映
lesson-words = 这一步用到的词
lesson-value-pending = …

predict-heading = 您的预测
predict-commit = 这就是我的预测
predict-missing = 请先选一个答案。
predict-missing-share = 请先把滑块拉到您的答案。
predict-unset = ？
predict-missing-sure = 请选一下您有多大把握。
predict-kept = 您的预测：{ $value }。接下来看实际怎样。
predict-scale = 您的预测
predict-again = 改一改

try-step = 第{ $n }步，共{ $all }步。
try-go-on = 继续
try-play = 自由操作
try-free = 自由操作。
try-free-say = 想动哪里就动哪里。点一点地图上的人，看看他们的情况。
try-words = 文字说明：
try-inside = 看看里面：数据 · 模型 · 假设
try-inside-close = 关闭
try-inside-heading = 看看里面
try-inside-model = 模型
try-inside-inputs = 输入值
try-inside-measured = 统计数据
try-inside-assumed = 假设
try-inside-sources = 来源
try-inside-data = 数据：前几行
try-inside-seed = 随机编号{ $seed }：编号相同，结果就相同。
try-replay = 再看一遍这一步
try-restart = 从第1步重新开始
try-unknown-demo = 这一步要用新版本的“真值”：现在的版本没有“{ $demo }”这个演示。其他步骤都能用。

observe-heading = 您看到了什么
observe-right = 对，刚才就是这样。
observe-wrong = 刚才不是这样。再看一遍那一步，对照一下。
observe-replay = 再看一遍

explain-heading = 为什么会这样
explain-claim = 常听人说
explain-wrong = 是这样吗
explain-tempts = 为什么听着有理
explain-instead = 实际是这样

both-heading = 两面看
both-well = 数据擅长什么
both-fails = 数据哪里会出错
both-unless = 怎样才不出错

checklist-heading = 行动清单
checklist-intro = 明天上班或在家里就能做的事：

discuss-heading = 讨论
discuss-mode-think = 先自己想，再两人谈，最后大家说。{ $minutes }分钟。
discuss-mode-vote = 先表决，再讨论，再表决一次。{ $minutes }分钟。
discuss-mode-sides = 双方分别说理由，最后一起写一句话。{ $minutes }分钟。

present-slide = { $n } / { $all }
present-keys = ← → 翻页 · B 黑屏 · W 白屏 · ? 按键 · Esc 退出
present-help = 放映时的按键
present-key-turn = → ←  PageDown PageUp  空格
present-does-turn = 前进或后退一页
present-key-ends = Home  End
present-does-ends = 到第一步或最后一步
present-key-black = B  .
present-does-black = 黑屏，按任意键回到这一页
present-key-white = W  ,
present-does-white = 白屏，按任意键回到这一页
present-key-spotlight = 5
present-does-spotlight = 打开或关闭聚光灯，跟着鼠标走
present-key-size = +  −
present-does-size = 放大或缩小聚光灯
present-key-slides = G
present-does-slides = 跳到另一页
present-key-leave = F5  Esc
present-does-leave = 结束放映
present-go-to = 选一步，或输入页码：{ $n }

mark-key-idea = 要点
mark-caution = 注意
mark-plain-words = 用大白话说
part-copy = 复制网址
part-copy-name = 复制网址（来源{ $n }）
part-labelled = { $label }：{ $words }
