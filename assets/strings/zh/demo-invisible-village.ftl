# 第1.2课的演示：老年人和镇里的小程序之间，隔着三道关。

unseen-controls = 还看得见谁
unseen-visit-others = 换一批走访
unseen-show-phone = 第1关：有智能手机
unseen-show-online = 第2关：用小程序
unseen-show-form = 第3关：填得完表
unseen-show-needs = 看看谁需要帮助
unseen-form-share = 用小程序的人里，填得完表的
unseen-older-gap = 老年人与其他人上网的差距（2020年为1倍）
unseen-need-hides = 需要帮助的人，用小程序的几率
unseen-times = { $n }倍
unseen-repair = 看不见的人，怎么办
unseen-repair-none = 不做别的，只数申请
unseen-repair-rake = 按住处、按年龄分别加权
unseen-repair-post-stratify = 按住处和年龄分组加权
unseen-repair-visit = 随机上门走访
unseen-visits = 从看不见的人里走访（人）

unseen-legend-title = 一个点代表一位60岁及以上的居民
unseen-legend-all = 共{ $n }人
unseen-legend-seen = 还看得见：{ $n }人
unseen-legend-lost = 看不见了：{ $n }人
unseen-legend-needy-seen = 需要帮助，看得见：{ $n }人
unseen-legend-needy-lost = 需要帮助，看不见：{ $n }人
unseen-legend-other-seen = 不需要，看得见：{ $n }人
unseen-legend-other-lost = 不需要，看不见：{ $n }人
unseen-legend-visited = 走访到了：{ $n }人
unseen-map-name = 河湾镇地图，{ $people }位60岁及以上的居民：{ $groups }。按方向键逐人移动，按住Shift键一次走得远些，按回车键打开。

unseen-result = 每过一关，还剩多少人
unseen-chain-all = 60岁及以上
unseen-chain-phone = 有智能手机
unseen-chain-app = 用镇里的小程序
unseen-chain-form = 填得完表
unseen-chain-people = { $n }人
unseen-chain-needy = { $n }人，其中{ $needy }人需要帮助
unseen-chain-guess = 您的预测：{ $n }人
unseen-chain-link = { $label }：{ $words }
unseen-chain-name = 横条图，每关一条。{ $links }

unseen-estimates = 他们当中，需要帮助的占多少
unseen-estimate-none = 只数申请：{ $share }（±{ $margin }个百分点）
unseen-estimate-rake = 加权后：{ $share }（±{ $margin }个百分点）
unseen-estimate-post-stratify = 分组加权后：{ $share }（±{ $margin }个百分点）
unseen-estimate-visit = 加上走访：{ $share }（±{ $margin }个百分点）
unseen-estimate-truth = 实际：{ $share }
unseen-estimates-name = 需要帮助的人占多少，刻度从0%到100%。{ $found }
unseen-cost-none = 代价：没有。新找到的人：没有。
unseen-cost-rake = 代价：要有一份住处和年龄的名册。新找到的人：没有。
unseen-cost-post-stratify = 代价：要有一份各处、各年龄的名册。新找到的人：没有。
unseen-cost-visit = 代价：一个人走访约{ $days }天。新找到需要帮助的人：{ $found }人。
unseen-predicted = 您的预测：{ $choice }。实际：{ $truth }。
unseen-choice-most = 需要帮助的人，多数能提出来
unseen-choice-about-half = 大约一半能提出来
unseen-choice-few = 能提出来的不到三分之一

unseen-words-all = 河湾镇有{ $all }位60岁及以上的居民。
unseen-words-phone = 60岁及以上的{ $all }人里，{ $n }人有智能手机。
unseen-words-app = 60岁及以上的{ $all }人里，{ $n }人用镇里的小程序。
unseen-words-form = 60岁及以上的{ $all }人里，{ $n }人填得完表。
unseen-words-needs = { $needy }人需要帮助，其中{ $heard }人看得见，{ $unseen }人看不见。
unseen-words-none = 只数申请，好像{ $estimate }的人需要帮助，实际是{ $truth }。
unseen-words-weighted = 加权以后算出来是{ $estimate }，实际是{ $truth }。可是没有多找到一个人。
unseen-words-visited = 随机走访{ $visits }人，又找到{ $found }位需要帮助的人。合起来算是{ $estimate }，实际是{ $truth }。

unseen-file-app = 在用镇里的小程序
unseen-file-asked = 在小程序里提过申请
unseen-file-visited = 走访过
unseen-life-form = 填得完表
unseen-not-shown = 还没看

unseen-model-filters = 看得见 = 有智能手机，用小程序，还填得完表。谁用小程序，看住处和年龄：对数几率 = a + b ×（住村里）+ c ×（60岁及以上），按2020年6月的数据设定。
unseen-model-hides = 需要帮助的人：用小程序的几率 × e^(−δ)。住处和年龄相同的各组里，用的总人数不变。
unseen-model-requests = 只看申请的比例 = 填得完表、又需要帮助的人 ÷ 填得完表的全部人。
unseen-model-weights = 加权：按住处（镇上、村里）和年龄（不到70岁、70岁及以上）分组，每组的分量等于它的居民人数。“分别加权”只对准两项合计（raking）。
unseen-model-visits = 加上走访 = 看得见的部分 × 那里的比例 + 看不见的部分 × 走访到的比例。看不见的每个人，被抽中的机会都一样。
unseen-input-people = 60岁及以上的居民（按2020年人口普查的比例）
unseen-input-online = 其中上网并用小程序的（按2020年6月全国数据设定，CNNIC）
unseen-input-phone = 其中有智能手机的
unseen-input-form = 用小程序的人里，填得完表的
unseen-input-hides = δ，需要帮助的人少用小程序的程度
unseen-input-need-centre = 镇上的老年人里，需要帮助的
unseen-input-need-village = 村里的老年人里，需要帮助的
unseen-input-day = 一个人一天能走访的人数
unseen-source-cnnic = 中国互联网络信息中心（CNNIC）第46次《中国互联网络发展状况统计报告》，2020年6月：60岁及以上网民9682万。到2025年6月，60岁及以上的人里有52.0%上网。
unseen-source-census = 第七次全国人口普查，2020年：60岁及以上占18.7%。
unseen-source-deming = Deming, W. E.和Stephan, F. F. (1940). On a least squares adjustment of a sampled frequency table. Annals of Mathematical Statistics 11(4), 427–444.
unseen-column-person = 居民
unseen-column-place = 住处
unseen-column-age = 年龄
unseen-column-phone = 智能手机
unseen-column-app = 小程序
unseen-column-form = 填得完表
unseen-column-needs = 需要帮助
