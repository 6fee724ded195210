# 第2.1课的演示：程序跟着人的决定学。

screener-decide = 您来定
screener-training = 训练程序
screener-again = 换一批档案
screener-progress = 第{ $n }份，共{ $all }份
screener-resume-points = 考试：{ $n }分
screener-resume-club = 社团：{ $club }
screener-resume-gender = 性别：{ $gender }
screener-club-football = 女子足球队
screener-club-none = 无
screener-woman = 女
screener-man = 男
screener-points = { $n }分
screener-accept = 录用
screener-reject = 不录用
screener-undo = 撤回一步
screener-by-points = 剩下的按分数定
screener-train-on-own = 学我的决定
screener-train = 学公司的过去
screener-next-step = 再训练一步（第{ $n }步，共{ $all }步）
screener-one-answer = 您的决定全都一样，程序没法学。请重新开始，有录用的，也有不录用的；也可以接着看公司过去的档案。
screener-repairs = 程序看什么，怎样补救
screener-repair-none = 分数、球队、性别都看
screener-repair-gender = 藏起性别
screener-repair-club = 藏起性别和球队
screener-repair-weigh = 藏起性别，给过去的档案加权
screener-repair-cuts = 藏起性别，男女各画一条线
screener-repair-label = 不学录用了谁，改学谁干得好
screener-repair-none-price = 还没有补救。
screener-repair-gender-price = 藏起性别不花什么代价，用处也不大。
screener-repair-club-price = 代价：像球队这样的地方，得有人一处一处找出来。
screener-repair-weigh-price = 代价：差距小了些，可别的栏还在代替性别。
screener-repair-cuts-price = 代价：要画两条线，就得看性别。
screener-repair-label-price = 代价：要看上好几年，没录用的人也看不到。
screener-past = 改一改公司的过去
screener-penalty = 过去给女性压了多少分
screener-women = 应聘者里女性占多少

screener-pile-title = 一叠简历，一个点代表1份
screener-crowd-title = 应聘者按得分排开，一个点代表1人
screener-pile-woman-yes = 女，录用：{ $n }
screener-pile-woman-no = 女，不录用：{ $n }
screener-pile-man-yes = 男，录用：{ $n }
screener-pile-man-no = 男，不录用：{ $n }
screener-crowd-woman-yes = 女，选中：{ $n }
screener-crowd-woman-no = 女，没选中：{ $n }
screener-crowd-man-yes = 男，选中：{ $n }
screener-crowd-man-no = 男，没选中：{ $n }
screener-legend-club = 带圈的参加女子足球队：{ $n }
screener-legend-open = 还没定：{ $n }
screener-pile-name = { $people }份简历，排成几行。{ $groups }。方向键逐个移动，回车键打开。
screener-crowd-name = { $people }位应聘者，按程序打的分从左到右排开，左低右高，女性在上，男性在下。{ $groups }。方向键逐个移动，回车键打开。
screener-band-women = 女
screener-band-men = 男
screener-picked-side = 选中 →
screener-axis-low = 得分低
screener-axis-high = 得分高

screener-result = 程序
screener-not-kept = 程序还什么也没学。您的决定只留在这个画面上，不会保存。
screener-all-decided = 简历都定完了，程序还什么也没学。
screener-weights = 它看重什么
screener-weight-points = { $says ->
    [against] 分数高，减分：{ $weight }
   *[for] 分数高，加分：{ $weight }
}
screener-weight-club = { $says ->
    [hidden] 球队：藏起来了
    [against] 在球队，减分：{ $weight }
   *[for] 在球队，加分：{ $weight }
}
screener-weight-woman = { $says ->
    [hidden] 是女性：藏起来了
    [against] 是女性，减分：{ $weight }
   *[for] 是女性，加分：{ $weight }
}
screener-rates = 选中的比例（竖线：五分之四）
screener-rate-women = 女性：{ $share }
screener-rate-men = 男性：{ $share }
screener-ratio = { $lower ->
    [men] 男性被选中的比例是女性的{ $ratio }倍，{ $rule ->
        [below] 不到五分之四。
       *[kept] 达到五分之四。
    }
   *[women] 女性被选中的比例是男性的{ $ratio }倍，{ $rule ->
        [below] 不到五分之四。
       *[kept] 达到五分之四。
    }
}
screener-luck = 这么多人，差这么一点，也可能只是碰巧。
screener-few = 只有{ $n }个决定，小的权重可能只是碰巧。
screener-predicted = 您的预测：{ $choice }。
screener-often-kept = 至少五分之四
screener-often-below = 不到五分之四
screener-file-points = 考试分数
screener-file-club = 社团
screener-file-gender = 性别
screener-file-picked = 被选中
screener-life-best = 能力属于最强的一批

screener-words-pile = { $all }份简历，定了{ $n }份。
screener-words-rates = { $teacher ->
    [learner] 照您的决定学，程序选中女性{ $women }、男性{ $men }。
   *[firm] 照公司的过去学，程序选中女性{ $women }、男性{ $men }。
}

screener-open = 还没定
screener-model-past = 过去：能力最强的被录用，但先给女性压了分。
screener-model-logit = 程序：用分数、球队、性别做逻辑回归（岭参数1）；权重是对数优势，分数的权重按能力的一个标准差算。
screener-model-pick = 得分最高的被选中，选中的比例跟过去录用的一样。
screener-model-rule = 五分之四：较低的选中比例 ÷ 较高的选中比例，并给出95%的区间。
screener-model-own = 您自己的决定，也用来训练同样的程序，用完就丢掉。
screener-input-women = 过去的档案和应聘者里，女性占
screener-input-penalty = 过去给女性压的分
screener-input-club-women = 女性里，简历写有球队的
screener-input-club-men = 男性里，简历写有球队的（比如教练）
screener-input-hire = 过去录用的比例
screener-input-cases = 过去的档案
screener-input-callbacks-a = 美国2004年的研究，用一组人常用的名字，得到回音的
screener-input-callbacks-b = 同一项研究，用另一组人常用的名字，得到回音的
screener-source-rule = 《美国联邦法规》第29编第1607.4(D)节（1978年）：五分之四规则。
screener-source-reweigh = Kamiran, F. and Calders, T. (2012). Data preprocessing techniques for classification without discrimination. Knowledge and Information Systems 33:1–33：给过去的档案加权。
screener-source-callbacks = Bertrand, M. and Mullainathan, S. (2004). Are Emily and Greg more employable than Lakisha and Jamal? American Economic Review 94:991–1013.
screener-column-person = 应聘者
screener-column-points = 分数
screener-column-club = 社团
screener-column-gender = 性别
screener-column-picked = 您录用了吗
