# 第1.1课的演示：30人次，一张表，五个问题。

window-controls = 您的登记表
window-another-day = 换一天
window-box-place = 从哪里来
window-box-matter = 来办什么事
window-box-age = 年龄
window-box-wait = 等了几分钟
window-box-person = 同一个人来几次
window-place-0 = 不记住处
window-place-1 = 分镇上、村里
window-place-2 = 分13处记
window-matter-0 = 不记事项
window-matter-1 = 只分看病照料、其他
window-matter-2 = 分6种记
window-age-0 = 不记年龄
window-age-1 = 以60岁为界
window-age-2 = 记周岁
window-has-wait = 记等了几分钟
window-has-person = 记编号，认得出同一个人
window-count = 登记{ $n }人次
window-ask-table = 拿五个问题来问这张表

window-legend-title = 一个记号代表1人次，表里有什么就画什么
window-legend-visit = 来办事1次
window-legend-centre = 镇上来的
window-legend-village = 村里来的
window-legend-most = 最多的一种事项
window-legend-care = 看病照料
window-legend-other = 别的事项
window-legend-again = 今天已经来过
window-nothing-counted = 还没有登记。先选表上要有哪些栏。
window-picture = 来办事{ $n }人次，表上有{ $boxes }栏。按方向键逐次移动，按回车键打开。
window-picture-empty = 这里留给{ $n }人次，表上有{ $boxes }栏，还没有登记。

window-result = 五个问题
window-not-counted = 先选好栏目，再登记这一天。没有栏的事，人一走就没了。
window-not-asked = 这一天登记好了。拿问题来问这张表。
window-question-matter = 来办哪种事的最多？
window-question-rate = 按居民人数算，哪边的人来得勤？
window-question-wait = 哪边的人等得久？
window-question-people = 来了多少个不同的人？
window-question-absent = 需要帮助却没来的，有多少人？
window-verdict-yes = 答得出
window-verdict-no = 答不出
window-answered = 答得出：{ $words }
window-unanswered = 答不出：{ $words }
window-answer-matter = { $most }（{ $visits }次里有{ $n }次）
window-answer-rate = 镇上{ $centre_visits }次，每1000位居民{ $centre }次；村里{ $village_visits }次，每1000位居民{ $villages }次
window-answer-wait = 镇上{ $centre_wait }分钟，村里{ $village_wait }分钟
window-answer-people = { $visits }人次，{ $people }个人
window-answer-absent = 没有
window-why-matter = 表上没有“来办什么事”这一栏
window-why-rate = 表上没有“从哪里来”这一栏
window-why-wait = 要有两栏：从哪里来，等了几分钟
window-why-people = 表上认不出同一个人
window-why-absent = 没来的人，不在表里
window-why-too-coarse = 栏目太粗，“其他”里混着好几种事项
window-why-no-cases = 有一边没有人来
window-why-out-of-reach = 没来的人，不在表里，栏目再多也没用
window-predicted = 您的预测：{ $guess }个。这张表答得出{ $answered }个。

window-words-form = 表上有{ $boxes }栏。
window-words-counted = 登记了{ $visits }人次。
window-words-asked = 五个问题，表里答得出{ $answered }个。需要帮助却没来的{ $absent }位居民，不在表里。

window-no-box = 没有这一栏
window-minutes = { $n }
window-in-centre = 镇上
window-in-village = 村里
window-is-care = 看病照料
window-is-other = 其他
window-is-younger = 不到60岁
window-is-older = 60岁及以上
window-life-came-for = 来办什么事

window-model-who = 谁来：需要帮助的人，来的次数是别人的3倍；不上网的人，是别人的2倍。有人少带了材料，当天会再来一次。
window-model-wait = 等的分钟数 = 3 + 村里人另加7（坐同一班车到）+ 碰巧多等的。
window-model-rate = 比率 = 办事人次 ÷ 居民人数 × 1000，镇上、村里分开算。
window-model-table = 有栏的，表里才有。一个问题要的栏都在，又够细，才答得出。
window-input-visits = 登记的人次
window-input-centre = 镇上的居民（按2020年人口普查的比例）
window-input-villages = 村里的居民（按2020年人口普查的比例）
window-input-again = 当天第二次来的，占总人次的
window-source-census = 第七次全国人口普查，2020年：城镇人口占63.9%。
window-source-own = 谁来、等多久，是为教学假设的。
window-column-visit = 序号
window-column-place = 从哪里来
window-column-matter = 来办什么事
window-column-age = 年龄
window-column-wait = 等了几分钟
