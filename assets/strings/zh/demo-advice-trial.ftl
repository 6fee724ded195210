# 第3.2课的演示：二十份申请，有些建议是故意放错的。

advice-controls = 请您签字
advice-hundred = 平均一百份
advice-again = 换一批申请
advice-progress = 第{ $n }份，共{ $all }份
advice-open-file = 点开档案
advice-file-spends = 每月花{ $n }元
advice-file-needs = 需要帮助：{ $need }
advice-yuan = 每月{ $n }元
advice-rule = 规则：60岁及以上，每月花费不超过{ $older }元就发。不到60岁，不超过{ $younger }元，而且是看病买药、生活费或者修房子，才发。
advice-decide-first = 这份由您先定，建议随后出来。
advice-says = { $own ->
    [pay] 您定的是：发。系统建议：{ $says ->
        [pay] 发。跟您一样，最后怎么定？
       *[refuse] 不发。最后怎么定？
    }
    [refuse] 您定的是：不发。系统建议：{ $says ->
        [pay] 发。最后怎么定？
       *[refuse] 不发。跟您一样，最后怎么定？
    }
   *[none] 系统建议：{ $says ->
        [pay] 发。
       *[refuse] 不发。
    }
}
advice-pay = 发
advice-refuse = 不发
advice-view-trial = 刚才审的申请
advice-view-hundred = 平均一百份
advice-accuracy = 建议对的占
advice-catch = 查出系统的错
advice-overrule = 把对的改错
advice-effort = 真正看过的占

advice-trial-title = 申请按先后排，一个点代表1份
advice-hundred-title = 平均来看，一个点代表1份
advice-legend-open = 还没审：{ $n }
advice-legend-answered = 已审：{ $n }
advice-legend-kept = 建议对，照办：{ $n }
advice-legend-overruled = 建议对，改掉：{ $n }
advice-legend-caught = 建议错，查出：{ $n }
advice-legend-followed = 建议错，照办：{ $n }
advice-trial-name = { $n }份申请，按先后排成两行。{ $groups }。方向键逐个移动，回车键打开。
advice-hundred-name = 平均{ $n }份申请，每行十份。{ $groups }。
advice-row-first = 先看到建议
advice-row-after = 先由您定
advice-card-spends = 花费
advice-card-advice = 建议
advice-card-answer = 最后定的
advice-card-rule = 按规则

advice-result = 建议用得怎样
advice-only-totals = 全部审完，才告诉您对错。您的回答只留在这个画面上，学习记录里只存总数，可以在“我的数据”里查看和删除。
advice-assumed = 这些回答是假设的审核员给的。
advice-bar-first = 先看建议，错的照办了：{ $n }份里{ $of }份
advice-bar-after = 自己先定，错的照办了：{ $n }份里{ $of }份
advice-bar-overruled = 对的改掉了：{ $n }份里{ $of }份
advice-bar-files = 点开过档案：{ $n }份里{ $of }份
advice-chart-name = 照建议办的份数，一份一份往后数。最后，对的建议照办{ $right }次，错的照办{ $wrong }次。
advice-axis-case = 第几份
advice-axis-followed = 照建议办
advice-hundred-result = 谁对得更多？
advice-bar-alone = 只用系统：{ $share }
advice-bar-team = 系统加审核员：{ $share }
advice-predicted = 您的预测：{ $choice }。
advice-better-team = 系统加审核员
advice-better-machine = 只用系统
advice-better-same = 一样多

advice-words-open = { $all }份申请，审了{ $n }份。
advice-words-right = { $who ->
    [assumed] 假设的审核员审了{ $n }份，{ $of }份符合规则。
   *[own] 您审了{ $n }份，{ $of }份符合规则。
}
advice-words-followed = 错的建议有{ $n }个，照办了{ $of }个。
advice-words-overruled = 对的建议有{ $n }个，改掉了{ $of }个。
advice-words-alone = 只用系统，{ $alone }是对的；加上审核员，{ $team }是对的。
advice-words-helps = { $helps ->
    [more] 审核员让它多对{ $gain }。
    [less] 审核员让它少对{ $gain }。
   *[same] 有没有审核员都一样。
}

advice-open = 还没审
advice-model-cases = 申请：按规则该发的10人，不该发的10人，各有一半住在村里。每10人里，建议错3人。
advice-model-rule = 一半先看到建议，其中3个是错的；另一半自己先定。
advice-model-team = 平均来看：合起来对的 = a(1 − eo) + (1 − a)es，其中a是建议对的，s是查出的，o是改错的，e是看过的。
advice-model-gain = s ÷ o大于a ÷ (1 − a)，审核员才帮上忙。
advice-model-kept = 您的回答只在这个画面上用，用完就丢掉，学习记录里只存总数。
advice-input-cases = 申请
advice-input-wrong = 其中建议错的
advice-input-villagers = 住在村里的居民（按2020年人口普查的比例）
advice-input-older = 60岁及以上的花费上限，每月多少元（虚构）
advice-input-younger = 不到60岁的花费上限，每月多少元（虚构）
advice-input-accuracy = 建议对的（a）
advice-input-catch = 错的建议，查出的（s）
advice-input-overrule = 对的建议，改错的（o）
advice-input-effort = 真正看过的（e）
advice-source-goddard = Goddard, K., Roudsari, A. and Wyatt, J. C. (2014). Automation bias: empirical results assessing influencing factors. International Journal of Medical Informatics 83:368–375：20个病例，6个建议是错的。
advice-source-schemmer = Schemmer, M. et al. (2023). Appropriate reliance on AI advice. IUI 2023：照办和改掉怎样计算。
advice-source-census = 第七次全国人口普查，2020年：城镇人口占63.9%，60岁及以上占18.7%。
advice-column-person = 居民
advice-column-spends = 花费
advice-column-needs = 需要
advice-column-advice = 建议
advice-column-answer = 最后定的
