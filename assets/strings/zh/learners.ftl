# 谁在学；几个人合用一台电脑时的设置；隐私；班级表。
learners-who = 您的昵称和记号
learners-nickname = 昵称
learners-mark = 记号
learners-mark-1 = 蓝色圆点
learners-mark-2 = 橙色菱形
learners-mark-3 = 绿色三角
learners-mark-4 = 紫色方块
learners-mark-5 = 灰色圆圈
learners-save = 保存昵称和记号
learners-saved = 昵称和记号已保存。
learners-bring = 从另一台电脑导入记录…
learners-class = 上课用
learners-shared = 这台电脑几个人合用
learners-shared-note = 每次启动都先问是谁在学，访客排在最前，免得误用别人的身份。
learners-idle = 停一会儿之后，再问是谁在学
learners-idle-note = { $minutes }分钟没有操作就再问一次。做过的已经保存。
learners-idle-said = 已有{ $minutes }分钟没有操作，所以再问一次是谁在学。
learners-data = 我的数据
learners-privacy = 隐私说明
learners-class-sheet = 教师用的班级表

privacy-heading = 隐私说明
privacy-stored = 存什么
privacy-stored-1 = 访客：什么都不存。起了昵称的学员：打开过哪些步骤，预测和回答，有多大把握，听取建议的总数，以及是哪一天。
privacy-stored-2 = 不存：真名、年龄、几点几分、用了多久、点过哪里，以及电脑的任何信息。思考题里写的内容，您要求保留才会存。
privacy-where = 存在哪里
privacy-where-folder = 只在这台电脑上，放在{ $folder }
privacy-where-guest = 只在这台电脑上，而且要您起了昵称才会存。
privacy-where-net = 程序里没有联网的代码，不向任何人发送内容。
privacy-who = 谁能看到
privacy-who-1 = 能用这个电脑账户的人，都能打开这些文件。程序不设密码，因为在合用的电脑上，密码起不了多少保护作用。
privacy-yours = 您可以做什么
privacy-yours-1 = 在“我的数据”这一页能看到存下的每一项。您可以全部导出，可以更正，可以重学一课，也可以全部删除。删除之后，程序会再查一遍有没有剩下的。
privacy-class = 上课的时候
privacy-class-1 = 您把文件交给老师，老师才能看到您的回答。班级表一开始不显示昵称，也不保存任何内容。

class-heading = 班级表
class-what = 打开学员交来的记录文件，看看全班觉得哪里难。这里什么都不保存。
class-choose = 选择记录文件…
class-path = 记录的路径，或者放记录的文件夹
class-path-missing = 请先输入路径，例如{ $example }。
class-open = 添加
class-kinds = 学习记录
class-learners = { $n ->
    [0] 还没有打开记录。
   *[other] 共{ $n }位学员
  }
class-bad = 没有使用：{ $why }
class-none-in-folder = 这个文件夹里没有学习记录。（{ $path }）
class-names = 显示昵称
class-names-note = 请想一想，还有谁看得到这个屏幕。
class-empty = 这些记录里没有本课程题目的回答。
class-unknown = 有{ $n }个回答所属的题目，本课程里没有。
class-few = 回答不多：每个比例只能当作线索，不能当作测量结果。
class-first = 只算每份记录里每题的第一个回答。
class-objectives = 目标
class-items = 题目
class-share = { $share }答对（{ $all }人中{ $right }人）
class-certain = { $n }人很有把握却答错了
class-certain-names = 很有把握却答错的：{ $names }
class-wrong = { $n }人选{ $option }
class-wrong-idea = { $n }人选{ $option }：“{ $idea }”
class-wrong-order = 别的顺序
class-wrong-number = 别的数
class-number-of = 学员{ $n }
class-close = 关闭这些记录
