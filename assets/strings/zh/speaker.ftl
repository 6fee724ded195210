# 放映的人看到的：备注、时钟、进度，以及定住的画面。

bar-rehearse = 排练
speaker-title = 备注：{ $lesson }
speaker-elapsed = 已讲{ $n }分钟，计划{ $all }分钟
speaker-ahead = 比计划快{ $n }分钟
speaker-in-time = 进度正好
speaker-behind = 比计划慢{ $n }分钟
speaker-hold = 定住画面 F
speaker-let-go = 取消定住 F
speaker-own-window = 在另一个窗口打开备注
speaker-swap = 交换两个窗口
speaker-restart = 重新计时
speaker-close = 关闭备注 N
speaker-slide-alone = 只看这一页 N
speaker-slide = 正在放映的一页
speaker-place = 第{ $n }页，共{ $all }页 · { $name }
speaker-no-note = 这一步没有备注。
speaker-next = 下一步
speaker-last = 这是最后一步。
speaker-keys = 放映时的按键在这里也能用，按F1看全部按键。
speaker-held = 画面已定住：全班一直看到这一页，按F取消。
speaker-held-alone = 画面已定住，按F取消。按N打开备注，可以在那里接着翻页，全班看不到。
speaker-refused = 这台电脑打不开第二个窗口，备注只好放在这个窗口里。排练时可以用，上课时请不要让全班看到。
present-key-freeze = F
present-does-freeze = 定住全班看到的画面，再按一次取消
present-key-notes = N
present-does-notes = 在另一个窗口打开备注，再按一次关闭
