# 把握与对错
calibration-heading = 把握有多准
calibration-intro = 有把握和答得对是两回事。这里看看您的把握和实际对不对得上。
calibration-wrong-heading = 先看这几题
calibration-wrong-intro = 这几题您很有把握，实际却不是这样。最值得再看一遍。
calibration-too-few = 您已有{ $n }次回答说明了把握有多大。满{ $enough }次后，这里会画出图来。
calibration-means = { $n }次回答里，您平均有{ $sure }的把握，答对了{ $right }。
calibration-too-sure = 您的把握比实际高：选“很有把握”之前，先想想什么情况能说明自己错了。
calibration-too-unsure = 您答对的比自己想的多。
calibration-even = 您的把握和实际对得上。
calibration-axis-right = 答对的比例
calibration-axis-sure = 把握有多大
calibration-picture = 同样的内容画成图：横轴是把握有多大，纵轴是答对的比例。具体的数在下面的表里。
calibration-table = 用数字看
calibration-head-sure = 把握
calibration-head-meant = 相当于
calibration-head-right = 答对
calibration-head-gap = 相差（百分点）
calibration-of = { $share }（{ $n }次里{ $right }次）
calibration-marks = 如果按把握大小，答对得1、2、3分，答错扣0、2、6分，您会得{ $marks }分。这个分不计入任何成绩。
calibration-private = 只有您自己看得到，不影响学习进度。
calibration-advice-heading = 您有多依赖建议
calibration-advice = { $date }，在“{ $lesson }”这一课，您审了{ $n }份申请，{ $right }份符合规则。先看到建议时，错的建议有{ $wrong-first }个，照办了{ $followed-first }个；由您先定时，错的建议有{ $wrong-after }个，照办了{ $followed-after }个。对的建议有{ $right-advice }个，改掉了{ $overruled }个。
calibration-advice-kept = 这些申请只存总数，访客什么都不存。总数可以在“我的数据”里查看和删除。

# 复习
review-heading = 复习
review-place = 复习：第{ $n }题，共{ $total }题
review-from = 出自{ $lesson }
review-from-test = 出自课前测和课后测
review-finish = 完成复习
review-go-on = 接着复习
review-done = 今天已复习{ $n }题。
review-waiting = 还有{ $n }题到了复习的时候，可以改天再做。
review-next = 今天没有要复习的了。下一次在{ $days }天后。
review-nothing = 还没有要复习的。做过第一次小测验后，这里就有了。
review-not-asked = 还没答过题
review-due = 该复习了
review-again = { $days }天后再复习
review-how = 每道题会在快要忘记的时候再出现；每答对一次，间隔就长一些。什么都不会锁住，晚几天也没关系。
review-opened = 从文件打开的课，开着的时候才会出复习题。关掉以后题目先放着，学习记录不会丢。
mastery-not-started = 未开始：
mastery-seen = 看过：
mastery-familiar = 初步掌握：
mastery-proficient = 基本掌握：
mastery-mastered = 牢固掌握：

# 先回想
recall-before = 学“{ $lesson }”之前，先答一题，出自{ $from }
recall-skip = 这次先跳过
recall-next = 开始上课
