# 河湾镇和全镇居民的生活。

town-place-0 = 河湾镇上
town-place-1 = 柳林村
town-place-2 = 北坡村
town-place-3 = 石桥村
town-place-4 = 上湾村
town-place-5 = 东岭村
town-place-6 = 渡口村
town-place-7 = 东滩村
town-place-8 = 南坪村
town-place-9 = 下湾村
town-place-10 = 枣园村
town-place-11 = 西溪村
town-place-12 = 沙地村

town-map-name = 河湾镇地图，{ $people }位居民：{ $groups }。按方向键逐人移动，按住Shift键一次走得远些，按回车键打开。
town-map-one-dot = 一个点代表{ $n }人
town-map-online = 在用镇里的小程序：{ $n }人
town-map-offline = 数据里从没出现：{ $n }人

town-person = { $name }，{ $age }岁，住{ $place }
town-fact = { $what }：
town-age = 年龄
town-lives = 住处
town-work = 平时做什么
town-schooling = 文化程度
town-phone = 手机
town-need = 眼下需要
town-need-nothing = 暂时没有

town-work-farmer = 种地
town-work-labourer = 在工厂或工地干活
town-work-trader = 开店或摆摊
town-work-services = 开车、送货、做饭或保洁
town-work-office = 在办公室上班
town-work-care = 教书或当护士
town-work-student = 上学
town-work-home = 在家照料家人
town-work-seeking = 正在找工作
town-work-retired = 不再工作了

town-schooling-none = 没上过学
town-schooling-primary = 小学
town-schooling-lower = 初中
town-schooling-upper = 高中或中专
town-schooling-college = 大学或大专

town-phone-none = 没有手机
town-phone-basic = 只能打电话、发短信的手机
town-phone-smart = 智能手机

town-need-health = 看病买药的钱
town-need-company = 有人照料
town-need-money = 生活费
town-need-papers = 填表、办证或办养老金
town-need-house = 修房子
town-need-job = 找工作

town-group-centre-younger = 镇上，不到60岁
town-group-centre-older = 镇上，60岁及以上
town-group-village-younger = 村里，不到60岁
town-group-village-older = 村里，60岁及以上
