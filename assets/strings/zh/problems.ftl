# 课程文件哪里有问题，该怎么改。

## 文件。
problem-file-too-large = 文件超过{ $limit }MB。请确认这是一课的文件；太长的课请分成两个文件。
problem-empty-file = 文件是空的。请复制一课自带的文件，再改写。
problem-other-format = 这是{ $format }文件，不是课程文件。请打开.ron文件，写法可参照自带的课。
problem-utf16 = 文件存成了UTF-16。请在编辑器里选“另存为”，编码选UTF-8。
problem-not-utf8 = 从第{ $byte }个字节起不是UTF-8，可能是GBK。请在编辑器里选“另存为”，编码选UTF-8。
problem-not-found = 没有这个文件。请检查路径。
problem-no-permission = 没有权限读这个文件。请改权限，或者复制到别处再打开。
problem-not-a-file = 这不是普通文件。请选课程文件或文件夹。
problem-cannot-read = 文件读不出来（{ $reason }）。请再试一次，或者先复制到别处。
problem-no-lessons = 文件夹里没有.ron文件。请选放课程文件的文件夹。
problem-too-many-files = 文件夹里的.ron文件超过{ $limit }个。请分放到几个文件夹。
problem-same-lesson = 这里已有另一个文件用了“{ $id }”这个id，所以只显示那一课。请给其中一课换个id。
problem-more = 另外还有{ $count }个问题。请先改好上面这些，再检查一次。
problem-too-many = 这里问题太多，读不下去了。请先改好上面的问题，再检查一次。

## 课程包和文件夹。
problem-leads-outside = 这个链接指向文件夹外面。请把文件本身复制到文件夹里。
problem-pack-too-large = 课程包超过{ $limit }MB。请分成几个包。
problem-unpacked-too-large = 解压后所有文件合起来超过{ $limit }MB。请分成几个包。
problem-pack-too-many = 课程包里的条目超过{ $limit }个。请分成几个包。
problem-pack-zip64 = 这个包是给特大文件用的格式（ZIP64）。请做成普通的.zip。
problem-pack-overlap = 包里有两个条目重名，或者互相重叠。请重新打包。
problem-pack-no-lessons = 包里没有.ron文件。请把课程放进去。
problem-pack-bad-name = 包里的这个条目是链接，或者名称指向包外面，没有读取。请进入文件夹里面重新打包。
problem-pack-other = 没有哪一课用到这个条目，所以没有读取。课程包里只放课程，以及课程里用到的PNG或JPEG图片。
problem-pack-encrypted = 包里的这个条目加了密码。请不加密码重新打包。
problem-pack-method = 包里的这个条目用了这里读不了的压缩方式（{ $method }）。请做成普通的.zip。
problem-pack-broken = 课程包读不了（{ $reason }）。请重新打包，或者重新复制。
problem-built-in-id = 自带的课已经用了“{ $id }”这个id，不会被替换。请给这一课换一个id。
problem-too-many-lessons = 这里的课超过{ $limit }课，这一课没有读取。请分成几个包。
problem-too-many-items = 这里的题合起来超过{ $limit }道，这一课没有读取。请分成几个包。

## 图片。
problem-picture-path = “{ $found }”不是课程旁边的文件名。请把图片放进课程所在的文件夹，再写文件名；如果在下一层文件夹里，中间用/隔开。
problem-picture-missing = 课程旁边没有“{ $found }”这张图片。{ $near ->
    [yes] 是不是“{ $nearest }”？大小写要一致。
   *[no] 请把文件放进课程所在的文件夹。
}
problem-picture-kind = 这个文件不是可用的图片，只能用PNG或JPEG。请另存为其中一种。
problem-picture-large = 图片文件超过{ $limit }MB。请把图片存小些。
problem-picture-size = 图片是{ $width }×{ $height }像素，太大了，显示不了。请存小些，长边2048像素就够。
problem-picture-progressive = 图片是{ $width }×{ $height }像素，存成了渐进式JPEG，打开时占用的内存太多。请存小些，或者改存为普通的（基线式）JPEG。长边2048像素就够。
problem-picture-empty = 图片没有宽或没有高。请重新保存。
problem-picture-broken = 图片不完整或已损坏，改为显示alt里的说明。请重新复制文件，或者重新保存。
problem-picture-in-test = 测验里不能放图片文件。请用图表或表格。

## 括号、逗号、引号。
problem-attribute = 这里不能有以#开头的行。请删掉。
problem-trailing = 这一课到这里已经结束，后面却还有“{ $found }”。请删掉，或者移到括号里面。
problem-too-deep = 括号套得太深，超过了{ $limit }层。请看看是不是有括号重复打开了。
problem-too-many-entries = 一个括号里的内容超过{ $limit }项。请分开写。
problem-text-too-long = 一段文字超过{ $limit }KB。请分开写；也可能是漏了引号。
problem-comment-open = 从这里开始的注释没有结束。请在末尾加上*/。
problem-quote-open = 从这里开始的文字没有后引号。请在末尾补上。
problem-curly-quote = { $found }不能用来开始一段文字。请换成英文状态下的直引号。
problem-unexpected = 这里应当是一个值，而不是“{ $found }”。请和自带的课里同样的地方比一比。
problem-ends-early = 文件在该写值的地方结束了，可能缺了一段。请补全。
problem-escape = 看不懂“{ $found }”。文字里要写一个反斜杠，请连写两个。
problem-full-width = 这里的{ $found }是全角符号，应当用{ $wanted }。请切换到英文标点再输入。
problem-comma-extra = 多了一个逗号。请删掉。
problem-comma-expected = “{ $found }”前面少了逗号或{ $close }。如果这还是文字的一部分，请在文字里的引号前加反斜杠。
problem-colon-expected = 名称和值之间少了冒号。请补上。
problem-field-expected = 这里应当是一个字段（名称、冒号、值）或{ $close }，而不是“{ $found }”。可能前面漏了引号或括号。
problem-wrong-bracket = 这里写了{ $found }，但要用{ $wanted }来配第{ $line }行的{ $open }。请补上或改正括号。
problem-never-closed = 这里的{ $open }一直没有配上。请在结束处加{ $close }；如果文件缺了一段，请补全。
problem-not-finite = “{ $found }”不是可用的数。请写一个普通的数。

## 字段和值。
problem-format-new = 文件是给新版本写的（格式{ $found }，现在的版本只读格式{ $known }）。请安装新版本的“真值”。
problem-format-old = 文件是旧格式{ $found }，本版本只读格式{ $known }。请对照自带的课改写，再改这个数。
problem-wrong-name = 文件开头是“{ $found }”，应当是“{ $wanted }”。请改名称，或者打开别的文件。
problem-duplicate = “{ $name }”写了两次，第一次在第{ $line }行。请删掉一个，或者换个名称。
problem-unknown-field = 这里没有“{ $found }”这个字段。是不是“{ $nearest }”？
problem-unknown-field-of = 这里没有“{ $found }”这个字段。请删掉，或者换成其中一个：{ $known }。
problem-unknown-kind = 这里没有“{ $found }”这一种。是不是“{ $nearest }”？
problem-unknown-kind-of = 这里没有“{ $found }”这一种。请用其中一个：{ $known }。
problem-missing-field = 少了“{ $field }”这个字段。请在这对括号里补上。
problem-wants-list = 这里应当是方括号括起来的列表，而不是“{ $found }”。请在两边加上[和]。
problem-wants-map = 这里应当是花括号括起来的内容，每项前面有id，而不是“{ $found }”。请对照自带的课改写。
problem-wants-text = 这里应当是引号括起来的文字，而不是“{ $found }”。请在两边加上引号。
problem-wants-number = 这里应当是一个数，而不是“{ $found }”。请用数字写。
problem-wants-whole-number = 这里应当是0或更大的整数，而不是“{ $found }”。请不要带符号和小数点。
problem-key-without-quotes = “{ $found }”这个id要加引号。请在两边加上引号。
problem-double-brackets = “{ $found }”多了一对括号。请去掉里面那一对。
problem-wants-kind = 括号前面少了名称：“{ $found }”。请写明是哪一种，例如Paragraph(…)。
problem-wants-yes-no = 这里应当是true或false，而不是“{ $found }”。请写其中一个，不加引号。
problem-wants-group = 这里应当是圆括号括起来的字段，而不是“{ $found }”。请对照自带的课改写。
problem-wants-pair = “{ $found }”这里，值的个数不对。请对照自带的课改写。
problem-wants-name = 这里应当是不加引号的词，而不是“{ $found }”。请对照自带的课改写。
problem-not-understood = “{ $found }”放在这里不对。请和自带的课里同样的地方比一比。

## 整课。
problem-bad-id = “{ $found }”不能用作id。请用1～{ $limit }个小写字母a～z、数字或连字符。
problem-minutes = 分钟数不对。请写1～{ $limit }的整数，核心部分不能比全部还长。
problem-no-objectives = 这一课没有学习目标。请写明学完能做到什么。
problem-no-misconceptions = 这一课没有写明针对哪个误解。请至少写一个。
problem-no-steps = 这一课没有步骤。请至少加一个。
problem-few-items = 只有{ $count }道题考查“{ $found }”这个目标。请至少写两道：答对一道可能是碰巧。
problem-duplicate-step = “{ $found }”这个id第{ $first }个已经用了。请给这个换一个id。
problem-duplicate-lesson = “{ $found }”这一课在课程表里出现了两次。请删掉一个。
problem-empty-source = 这个来源没有写出处。请写明作者、年份、标题和发表的地方。
problem-bad-url = 这不是网址。请以https://开头，或者去掉这个字段。
problem-bad-day = 这不是日期。请写明哪一天打开看过，例如2026-11-21。

## 文字。
problem-missing-en = 少了英文。请补上en。
problem-missing-zh = 少了中文。请补上zh。
problem-hidden-character = 文字里有看不见的字符（{ $code }）。请删掉，或者重新输入这段文字。
problem-no-glyph = 这里的字体没有“{ $found }”（第一个是{ $code }），会显示成方框。请换一种写法。
problem-mixed-alphabets = 标题里的“{ $found }”混用了两种长得很像的字母。请重新输入这个词。
problem-prose-open-strong = 从这里开始的粗体没有结束。请在后面加**，或者在每个*前加反斜杠。
problem-prose-open-term = 这里的[[没有配上。请在术语后面加]]，或者在前面加反斜杠。
problem-prose-open-value = 这里的花括号没有配上。请在数值名称后面补上后括号，或者在前面加反斜杠。
problem-prose-open-source = 这里的[^没有配上。请在来源的id后面加]，或者在前面加反斜杠。
problem-prose-empty = 这个标记里什么也没有。请填上内容，或者删掉。
problem-prose-nested = 一个标记套在另一个里面。请一个接一个地写。
problem-prose-stray-brace = 这个后花括号没有前括号可配。请删掉，或者在前面加反斜杠。
problem-prose-escape = 反斜杠后面不是标记。请删掉；要写反斜杠本身，请连写两个。
problem-unknown-term = 词汇表里没有“{ $found }”。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请加进glossary.ron，或者去掉标记。
}
problem-unknown-source = 这一课没有“{ $found }”这个来源。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请在sources里补上。
}
problem-unknown-setup = 这一课没有叫“{ $found }”的演示。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请在demos里补上。
}
problem-unknown-value = 演示算不出“{ $found }”这个数值。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请用“ground-truth run”查看有哪些数值。
}
problem-value-without-demo = “{ $found }”没有写明是哪个演示。请写演示名、点号和数值名，例如poll.truth。
problem-value-not-printable = “{ $found }”是一个选择，不是数，不能写进文字里。请换一个数值。
problem-typed-number = “{ $found }”这个数是手写的。请让演示来算（把数值名写在花括号里），或者在这段文字里注明来源。
problem-typed-chinese-number = “{ $found }”像是手写的数。请让演示来算（把数值名写在花括号里），或者在这段文字里注明来源。
problem-long-sentence-en = 这个英文句子有{ $count }个词，最多{ $limit }个：“{ $found }”。请分成两句。
problem-long-sentence-zh = 这句话有{ $count }个字，最多{ $limit }个字：“{ $found }”。请分成两句。
problem-long-paragraph-en = 这段英文有{ $count }个词，最多{ $limit }个。请分成两段。
problem-long-paragraph-zh = 这一段有{ $count }个字，最多{ $limit }个字。请分成两段。
problem-many-sentences = 这一段有{ $count }句话，最多{ $limit }句。请分成两段。
problem-long-reason-en = 这条英文理由有{ $count }个词，最多{ $limit }个。请写短些。
problem-long-reason-zh = 这条理由有{ $count }个字，最多{ $limit }个字。请写短些。

## 步骤。
problem-empty-step = 这一步是空的。请填上内容，或者删掉这一步。
problem-empty-side = 三栏里有一栏是空的。请写明数据擅长什么、哪里会出错、要做到什么才不出错。
problem-empty-table = 表格没有列或没有行。请补上，或者删掉表格。
problem-row-length = 第{ $row }行有{ $count }格，表格却有{ $wanted }列。请改成一样多。
problem-case-without-source = 案例没有注明来源。请在正文里用[^和]注明。
problem-try-without-predict = 演示前面没有预测。请加一个Predict步骤，让学习者先想再看。
problem-try-without-observe = 演示之后没有问看到了什么。请在后面加一个Observe步骤。
problem-empty-guide = 演示没有引导步骤。请至少加一个。
problem-unknown-demo = 本版本没有“{ $found }”这个演示，这一步会跳过。请安装新版本，或者换成其中一个：{ $known }。
problem-unknown-setting = 演示没有“{ $found }”这个参数。是不是“{ $nearest }”？
problem-setting-range = { $name } = { $value }超出范围。请用{ $min }到{ $max }之间的值。
problem-setting-whole = { $name } = { $value }不是整数。这里数的是人或东西，请去掉小数。
problem-unknown-action = 在这个演示里做不了“{ $found }”。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请换成演示里有的动作。
}
problem-unknown-parameter = 演示里没有“{ $found }”这个可调的参数。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请换成演示里有的参数。
}
problem-unknown-guide-step = 没有叫“{ $found }”的引导步骤。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请用这一课里引导步骤的id。
}
problem-share-scale = 标尺要在0和1之间，min要小于max。请改这两个数。
problem-truth-form = “{ $found }”和提问的形式不合。选择题要用选择类的数值，比例题要用比例。
problem-truth-no-option = 算出来的结果是“{ $found }”，却没有这个id的选项。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请加上这个id的选项。
}
problem-truth-off-scale = 实际结果不在标尺范围内。请放宽min和max。

## 课文各部分。
problem-empty-list = 这个列表是空的。请至少写一条，或者删掉这一块。
problem-empty-heading = 这个小标题下面什么也没有。请补上内容，或者删掉标题。
problem-many-points = 这里有{ $count }条要点，最多{ $limit }条。请留下最要紧的。
problem-no-alt = 没有给看不见图的人写说明。请在alt里写清图上有什么。
problem-mark-count = 图里有{ $count }个点，应为{ $min }到{ $max }个。点太多时，可以让一个点代表多个。
problem-mark-columns = 每行有{ $count }个点，应为{ $min }到{ $max }个。
problem-box-count = 图里有{ $count }个方框，应为{ $min }到{ $max }个。
problem-fade-from = 一共{ $count }步，不能从第{ $found }步开始隐藏。请用2到总步数之间的数。
problem-ask-shown = 这一步从不隐藏，提问不会显示。请删掉ask，或者把fade_from提前。
problem-duplicate-note = 已经有一条笔记叫“{ $found }”。请给这一条换个id。
problem-series-count = 这里有{ $count }组数据，应为{ $min }到{ $max }组。再多就分不清了。
problem-category-count = 这里有{ $count }个类别，应为{ $min }到{ $max }个。
problem-point-count = 这里有{ $count }个点，应为{ $min }到{ $max }个。
problem-series-length = 这组数据有{ $count }个数，类别却有{ $wanted }个。请改成一样多。
problem-line-back = 这些数没有一个比一个大。请从小到大排好，不要重复。
problem-chart-number = 这里有一个数太大，图上画不下。请换成更大的单位。
problem-axis-ends = 坐标轴的终点不在起点之后。请让from小于to。
problem-off-axis = 有一个数落在坐标轴外面。请改from或to，或者不写。
problem-cut-bars = 柱子不是从零开始的，长短会误导人。请去掉from，或者改用Dots。
problem-region-no-legend = 这张图只有一组数据，没有图例。请指别的地方。
problem-region-no-mark = 没有这根柱子或这个点。请写数据组的id，再写第几个，从1数起。
problem-region-outside = 这块地方在坐标轴外面，或者没有大小。请按坐标轴上的数写起点和终点。
problem-region-no-place = places里没有id是“{ $found }”的答案。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请让图上的地方和答案用同一个id。
}

## 预测和引导步骤。
problem-no-truth = 没有写明什么是对的。请在truth里写上算出来的数，比如poll.truth。
problem-order-truth = 排序题不用写truth，每一项各有自己的value。请删掉truth。
problem-order-kinds = 这些数没法排序：种类不同，或者不是数。请用同一种数。
problem-order-tie = 有两项的数一样，排不出先后。请换别的数或设置。
problem-number-scale = 刻度要从小到大，每一格不能小于全长的一万分之一。请改min、max或step。
problem-curve-scale = 刻度要从小到大。请让min小于max。
problem-reached-choice = 这一项是选择，不能和数字比大小。请换一个。
problem-reached-already = “{ $found }”一开始就达到了，这一步什么也不用等。请改数字或设置。
problem-unknown-control = 演示里没有“{ $found }”这个按钮或滑块。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请用演示里的参数或操作。
}

## 测验题。
problem-unknown-objective = 这一课没有“{ $found }”这个目标。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请在objectives里补上。
}
problem-unknown-item = 这一课没有“{ $found }”这道题。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请在items里补上。
}
problem-unknown-misconception = 没有“{ $found }”这个误解。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请加进misconceptions.ron，或者换一个。
}
problem-unknown-match = 右边没有“{ $found }”。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请补上，或者换一个id。
}
problem-item-twice = 测验里“{ $found }”出现了两次。请删掉一个。
problem-pool-size = 这里要抽{ $wanted }道题，能抽的题有{ $count }道。请改少些（至少1道），或者为这个目标再写几道测验里没点名的题。
problem-never-asked = “{ $found }”这道题没有用到。请放进测验，或者作为别的题的变式。
problem-own-variant = 这道题把自己列为变式。请换成别的题。
problem-many-hints = 提示有{ $count }条，最多{ $limit }条。请留下最有用的。
problem-option-count = 这里有{ $count }个选项。请给{ $min }～{ $max }个。
problem-none-right = 没有正确选项。请给一个加上right: true。
problem-several-right = 正确选项不止一个，但只能选一个。请只留一个；测验题也可改用Multi。
problem-all-right = 所有选项都对。请至少有一个不对。
problem-no-reason = 这里没有写理由。请在why里说明这样答是怎么想的，对在哪里或错在哪里。
problem-no-misconception = 这个错误选项没有写明误解。请注明是哪种误解会让人这样选。
problem-credit-here = 只有单选题里说得过去的选项、决策题里的行动，才能得部分分。请删掉credit。
problem-credit-half = 说得过去的选项得0.5，正确的选项不用写credit。请写credit: 0.5，或者删掉。
problem-bad-credit = 行动的credit只能是0、0.25、0.5或1。请改正。
problem-bad-tolerance = 容许误差是负数。请用0或更大的数。
problem-near-inside-full = 得一半分的范围要比得满分的范围宽。请放宽near，或者去掉。
problem-trap-is-right = 这个错误答案会被算作正确。请改成离正确答案远些的数，或者删掉。
problem-no-spare = 右边每一项正好配一次，最后一对不用想就知道。请加一项配不上的，或者让一项配两次。
problem-few-forms = 目标“{ $found }”只有{ $count }道能单独出的题。请至少写{ $wanted }道，复习时才有新题可出；变式也算。
problem-none-applies = 目标“{ $found }”没有一道题要求实际运用。请加一道bloom: Apply或更高的题。
problem-then-here = 只有决策题的行动才有后果。请删掉then。
problem-then-missing = 别的行动都写了后果，这一项没写。请加上then。
problem-no-logarithm = 按10的倍数算远近，正确的数要大于0。请改用Within或Ratio。
problem-unknown-entry = 没有“{ $found }”这一项。{ $near ->
    [yes] 是不是“{ $nearest }”？
   *[no] 请写entries里有的id。
}
problem-tie-apart = 不分先后的几项要挨在一起，至少两项，每项只属于一组。请调整entries的顺序，或者改ties。
problem-tie-of-all = 全都不分先后，就没有什么可排的了。请从ties里去掉一项。
problem-empty-rubric = 思考题要写明对照时看什么。请在rubric里加几行。
problem-confidence-here = 思考题没有对错。请删掉confidence。
problem-story-of-decisions = 只有决策题能接着讲，也只能接在决策题后面。请删掉after。
problem-story-forks = 已有别的题接在同一题后面。请让每道题接在不同的题后面。
problem-long-story = 一个故事最多{ $limit }步，也不能绕回去。请改短。
problem-story-listed = 这道题会紧跟着前一题出。请从测验和variants里去掉它。
problem-empty-exhibit = 没有可看的材料。请填写exhibit。

## 建议：大白话和出题。
problem-mean-sentence-en = 这一课的英文句子平均有{ $count }个词，不超过{ $limit }个才好读。请把最长的句子分开。
problem-mean-sentence-zh = 这一课的句子平均有{ $count }个字，不超过{ $limit }个字才好读。请把最长的句子分开。
problem-hard-english = 这一课的英文是{ $grade }年级的难度（Flesch-Kincaid），不超过{ $limit }年级才好读。请用短句和日常的词。
problem-hard-english-at-once = 纠正误解、行动清单和理由的英文是{ $grade }年级的难度（Flesch-Kincaid）。这些要一看就懂，不超过{ $limit }年级。请用短句和日常的词。
problem-rare-characters = 有{ $share }%的字不在3500个常用字里，不超过2%才好读。少见的字：{ $found }。
problem-long-clause = 两个逗号之间有{ $count }个字，不超过{ $limit }个字才好读：“{ $found }”。请加逗号，或者分成两句。
problem-many-de = 一小句里“{ $word }”超过{ $limit }个：“{ $found }”。请分开写。
problem-exclamation = 这里用了感叹号。请平平常常地说。
problem-informal-you = 这里的称呼不一致。请统一用“{ $formal }”。
problem-many-numbers = 一句话里有{ $count }个数，不超过{ $limit }个才记得住：“{ $found }”。请分成两句，或者用表格。
problem-many-terms = 这一课引入了{ $count }个术语，一课最多{ $limit }个。请把一些放到别的课。
problem-long-checklist = 清单有{ $count }条，最多{ $limit }条才记得住。请留下最有用的。
problem-negative-stem = 题目问的是否定的一面（“{ $found }”）。请改成从正面问。
problem-open-stem = 题目不是一个完整的句子。请在这里把问题问完整。
problem-long-stem = 题目长度是{ $count }，不超过{ $limit }才好读。请把情节放到课文里。
problem-long-option = 选项长度是{ $count }，不超过{ $limit }才好读。请写短些。
problem-all-of-above = 这个选项指的是别的选项全对或全不对。请换成一个实在的答案，或者改用Multi。
problem-absolute-option = “{ $found }”说得太绝对，一看就知道是错的。请说得缓和些。
problem-key-length = 正确选项比错误选项长得多，一看就知道。请写得差不多长。
problem-key-position = { $all }道单选题里，有{ $count }道的正确选项在第{ $place }个。屏幕上会打乱顺序，打印出来不会。请换几个位置。
problem-option-lengths = 选项长短差得太多，短的{ $shortest }，长的{ $longest }。请写得差不多长。
problem-answer-elsewhere = 这道题的题目里有“{ $found }”那道题的正确答案。请换一种问法。
problem-hard-stems = 题目的英文是{ $grade }年级的难度（Flesch-Kincaid），不超过{ $limit }年级才好读。请用短句和日常的词。

# 课前测和课后测
problem-test-two-forms = 测验要有两套题：一半人先做一套，一半人先做另一套。
problem-test-unequal = 两套题的题数不一样。同一位置上的题要对应，请补齐。
problem-test-no-anchors = 两套题没有共同的题。请在相同的位置放几道一样的题。
problem-test-not-parallel = “{ $one }”和“{ $other }”在两套题的同一位置，却不对应。请让目标、题型和选项个数都一样。
problem-test-twice = “{ $found }”在这套题里出现了两次。请删掉一个。
problem-test-unasked = 两套题都没有用到这道题。请把它列进一套题，或者删掉。
problem-test-confidence = 测验里的题都要问把握有多大。请加上confidence: true。
problem-test-hints = 测验里的题没有提示，因为要独立作答。请删掉提示。
problem-test-unscored = 这道题不能放进测验：它不计分，或者是接着另一道题往下问的。
