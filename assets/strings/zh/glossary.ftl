# 词汇表
glossary-heading = 词汇表
glossary-search = 搜索：中文、英文、拼音或拼音首字母
glossary-count = 共{ $n }个词
glossary-none = 没有找到。可以少输几个字，或者换一种语言。
bar-glossary = 词汇表
bar-back = 返回
bar-back-name = 回到刚才的地方
