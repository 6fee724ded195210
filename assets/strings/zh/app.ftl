# 整个程序：窗口、启动、命令行。
app-name = 真值
app-subtitle = 会用数据，也会核对数据
app-title = 真值 · 会用数据，也会核对数据
app-title-lesson = { $lesson } · 真值

window-no-opengl = 这台电脑用不了OpenGL，窗口改用处理器绘制，其他功能不变。在“设置”里关掉OpenGL，下次就不再提示。
window-no-pixels = “真值”打不开窗口：屏幕的颜色太少，也没有可用的OpenGL 2。请把屏幕或远程桌面调到24位色，再重新启动。（原因：{ $detail }）
window-no-display = “真值”打不开窗口：找不到可以显示的屏幕。请在桌面上启动，或者设置DISPLAY。（原因：{ $detail }）

cli-unknown-option = “真值”没有“{ $arg }”这个选项。用“ground-truth --help”查看全部选项。
cli-missing-value = { $arg }后面还要写一个值。用“ground-truth --help”查看写法。
cli-bad-value = 命令写得不对：{ $arg }。用“ground-truth --help”查看写法。
cli-bad-number = { $arg }的值要写成整数，例如7。
cli-bad-language = “真值”没有“{ $arg }”这种语言。请写“en”或“zh”。
cli-bad-size = “{ $arg }”看不出窗口多大。请照1366x768这样写。
cli-bad-renderer = “{ $arg }”不能绘制窗口。请写--renderer cpu或--renderer gl。
cli-bad-setting = “{ $arg }”看不出要改哪一项。请写成“名称=数值”，例如visits=50。
cli-check-needs-path = 请写明要检查哪个课程文件或文件夹：ground-truth check 路径。
cli-new-needs-id = 请写明这一课的id：ground-truth new-lesson ID [路径]。
cli-new-written = 已经写好：{ $path }。用“ground-truth --lesson { $path }”打开；以后每次保存，都会重新显示。
cli-new-exists = { $path }已经存在，没有改动。请换一个id或路径。
cli-new-failed = 写不了{ $path }（{ $reason }）。请换一个文件夹。
cli-run-needs-demo = 请写明要运行哪个演示：ground-truth run 演示名。用“ground-truth list”查看全部演示。
cli-unknown-demo = 没有“{ $demo }”这个演示，最接近的是“{ $nearest }”。用“ground-truth list”查看全部演示。
cli-unknown-parameter = 这个演示没有“{ $name }”这个参数，最接近的是“{ $nearest }”。
cli-out-of-range = { $name } = { $value }超出了范围，应在{ $min }到{ $max }之间。
cli-not-whole = { $name } = { $value }要写成整数。
cli-unknown-lesson = 没有“{ $lesson }”这一课。用“ground-truth list”查看全部课程。
cli-export-needs = 请写明要读取哪些记录、写到哪个文件：ground-truth export 记录… --to 文件。
cli-handout-needs-lesson = 请写明要打印哪一课：ground-truth handout ID [文件夹]。用“ground-truth list”查看全部课程。
cli-checked = 检查了{ $files }个文件：{ $errors }个错误，{ $warnings }个提醒。
cli-list-lessons = 课程
cli-list-demos = 演示
cli-not-written = 还没写好
cli-error = 错误
cli-warning = 提醒
cli-help = 真值 · 会用数据，也会核对数据

  ground-truth                        打开程序
    --lesson ID                       直接打开这一课（课程编号，或者课程文件、文件夹、.zip）
    --lang en|zh                      语言（下面的命令也可以用）
    --scenario 文件                   打开一个情景文件里的演示
    --present                         打开后直接放映这一课或这个演示
    --data-dir DIR                    把学习记录放在这个文件夹
    --size WIDTHxHEIGHT               窗口大小
    --renderer cpu|gl                 用处理器（cpu）或OpenGL（gl）绘制窗口
  ground-truth check PATH…            检查课程文件、文件夹和.zip；有错误时退出码为1
  ground-truth new-lesson ID [路径]   写出一课的开头
  ground-truth run DEMO               运行一个演示的模型，输出结果
    --set NAME=VALUE                  改一个参数（可以重复）
    --seed N                          随机编号
  ground-truth export 记录… --to 文件   写出成绩表（.csv）、xAPI记录（.json）或单个学员的完成情况表（.html）
    --names                           成绩表里写昵称，否则只写编号
  ground-truth handout ID [文件夹]
                                      把一课写成可以打印的网页，附教师备注和答案
  ground-truth list                   列出课程和演示
  ground-truth --version              显示版本

  供测量用：--exit-after-frames N、--print-frames
