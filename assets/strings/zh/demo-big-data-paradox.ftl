# 第1.3课的演示：网上答卷和随机走访。

paradox-controls = 问一问全镇
paradox-online-replies = 网上答卷（份）
paradox-visits = 随机走访（人）
paradox-online-share = 上网的居民
paradox-ask-online = 收网上答卷
paradox-ask-at-random = 随机走访
paradox-ask-again = 再问一次

paradox-legend-title = 河湾镇，一个点代表1人
paradox-legend-online = 能上网的人
paradox-legend-offline = 没法上网的人
paradox-legend-unasked = 还没问到
paradox-legend-wants = 希望保留窗口
paradox-legend-fine = 网上办就行
paradox-legend-visited = 走访到了
paradox-legend-count = { $name }：{ $count }

paradox-result = 两种办法问出来的结果
paradox-result-nothing = 还没有问过人。先收网上答卷，再随机走访。
paradox-result-replies = { $n }份网上答卷：{ $share }（±{ $margin }个百分点）
paradox-result-visits = 走访{ $n }人：{ $share }（±{ $margin }个百分点）
paradox-result-truth = 全镇实际：{ $share }
paradox-result-guess = 您的预测：{ $share }
paradox-result-choice = 您的预测：{ $choice }。
paradox-result-choice-truth = 您的预测：{ $choice }。更接近实际的是：{ $truth }。
paradox-choice-visits = 随机走访
paradox-choice-replies = 网上答卷
paradox-choice-same = 差不多
paradox-chart-name = 希望保留窗口的人占多少，刻度从0%到100%。{ $found }

paradox-words-nobody = 还没有问过人。
paradox-words-replies = { $n }份网上答卷里，{ $share }希望保留窗口。
paradox-words-visits = 随机走访的{ $n }人里，{ $share }希望保留窗口。
paradox-words-truth = 全镇实际是{ $share }。
paradox-words-worth = { $size ->
    [none] 这些答卷还不如随机走访1人。
    [all] 这些答卷抵得上随机走访同样多的人。
   *[some] 这些答卷只相当于随机走访约{ $n }人。
}

paradox-file-online = 在用镇里的小程序
paradox-file-replied = 网上答过
paradox-file-visited = 走访过
paradox-file-answer = 回答
paradox-not-yet = 还没问
paradox-no-answer = 没有
paradox-answer-wants = 希望保留窗口
paradox-answer-fine = 网上办就行
paradox-life-wants = 对办事窗口
paradox-life-wants-stay = 希望保留
paradox-life-wants-fine = 网上办就行

paradox-model-truth = 全镇比例 = 希望保留窗口的居民 ÷ 全部{ $people }位居民。
paradox-model-replies = 网上结果 = 答卷里希望保留的份数 ÷ 答卷份数。只有上网的居民才能答。
paradox-model-visits = 走访结果 = 走访到的人里希望保留的人数 ÷ 走访人数。每位居民被抽中的机会都一样。
paradox-model-margin = 误差范围 = 1.96 × √(p × (1 − p) ÷ n)，只算随机误差。
paradox-model-error = 网上答卷的误差 = ρ × √((1 − f) ÷ f) × √(P × (1 − P))。f是答了卷的人占全镇的比例，P是全镇的实际比例，ρ是“答没答”和“想不想保留”之间的相关系数（数据缺陷相关系数，data defect correlation）。
paradox-model-effective = 有效样本量 = f ÷ (1 − f) ÷ ρ²。这里ρ = { $rho }。
paradox-input-people = 河湾镇居民（虚构）
paradox-input-group = 居民人数：{ $group }（按2020年人口普查的比例）
paradox-input-online-2020 = 上网的居民，按2020年6月全国数据设定（CNNIC）
paradox-input-online-set = 上网的居民，按这里的设定
paradox-input-online-group = 上网的：{ $group }
paradox-input-yes-online = 上网的居民里，希望保留窗口的
paradox-input-yes-offline = 不上网的居民里，希望保留窗口的
paradox-source-cnnic = 中国互联网络信息中心（CNNIC）第46次《中国互联网络发展状况统计报告》，2020年6月：城镇有76.4%的人上网，农村有52.3%，60岁及以上网民9682万。全镇的上网比例按2020年全国数据设定。到2025年6月，全国已是79.7%。
paradox-source-census = 第七次全国人口普查，2020年：城镇人口占63.9%，60岁及以上占18.7%。
paradox-source-meng = Meng, X.-L. (2018). Statistical paradises and paradoxes in big data (I). Annals of Applied Statistics 12(2), 685–726.
paradox-column-person = 居民
paradox-column-place = 住处
paradox-column-age = 年龄
paradox-column-online = 上网
paradox-column-replied = 网上答过
paradox-column-visited = 走访过
paradox-column-answer = 回答
