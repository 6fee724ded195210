//! Names: a common surname and a given name that fits sex and generation, composed by lot.
//!
//! Every part is common, names repeat as they do in life, and nobody real is meant; given names that
//! would make a well-known person with one of the surnames are left out. All characters are in GB2312
//! level 1, so that the bundled font has them.

use super::life::Sex;

/// A name part in both scripts: characters and pinyin.
type Part = (&'static str, &'static str);

/// A resident's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    surname: Part,
    given: Part,
}

impl Name {
    /// In pinyin, such as `Li Xiuying`.
    pub fn en(&self) -> String {
        format!("{} {}", self.surname.1, self.given.1)
    }

    /// In characters, such as `李秀英`.
    pub fn zh(&self) -> String {
        format!("{}{}", self.surname.0, self.given.0)
    }

    /// The name that two uniforms draw for somebody of this sex and age.
    pub(super) fn draw(sex: Sex, age: u8, surname: f64, given: f64) -> Self {
        let givens: &[Part] = match (sex, age) {
            (Sex::Female, ..30) => &GIRLS,
            (Sex::Female, 30..60) => &WOMEN,
            (Sex::Female, 60..) => &GRANDMOTHERS,
            (Sex::Male, ..30) => &BOYS,
            (Sex::Male, 30..60) => &MEN,
            (Sex::Male, 60..) => &GRANDFATHERS,
        };
        // Squaring makes the surnames at the head of the list the commonest, as in any register.
        Self {
            surname: at(&SURNAMES, surname * surname),
            given: at(givens, given),
        }
    }
}

/// The entry at share `u` of the list.
fn at(parts: &[Part], u: f64) -> Part {
    let last = parts.len().saturating_sub(1);
    parts
        .get(((u * parts.len() as f64) as usize).min(last))
        .copied()
        .unwrap_or(("", ""))
}

/// Common surnames, the commonest first.
const SURNAMES: [Part; 52] = [
    ("李", "Li"),
    ("王", "Wang"),
    ("张", "Zhang"),
    ("刘", "Liu"),
    ("陈", "Chen"),
    ("杨", "Yang"),
    ("赵", "Zhao"),
    ("黄", "Huang"),
    ("周", "Zhou"),
    ("吴", "Wu"),
    ("徐", "Xu"),
    ("孙", "Sun"),
    ("胡", "Hu"),
    ("朱", "Zhu"),
    ("高", "Gao"),
    ("林", "Lin"),
    ("何", "He"),
    ("郭", "Guo"),
    ("马", "Ma"),
    ("罗", "Luo"),
    ("梁", "Liang"),
    ("宋", "Song"),
    ("郑", "Zheng"),
    ("谢", "Xie"),
    ("韩", "Han"),
    ("唐", "Tang"),
    ("冯", "Feng"),
    ("于", "Yu"),
    ("袁", "Yuan"),
    ("潘", "Pan"),
    ("蒋", "Jiang"),
    ("蔡", "Cai"),
    ("余", "Yu"),
    ("杜", "Du"),
    ("叶", "Ye"),
    ("程", "Cheng"),
    ("苏", "Su"),
    ("魏", "Wei"),
    ("丁", "Ding"),
    ("任", "Ren"),
    ("沈", "Shen"),
    ("姚", "Yao"),
    ("卢", "Lu"),
    ("钟", "Zhong"),
    ("姜", "Jiang"),
    ("崔", "Cui"),
    ("谭", "Tan"),
    ("陆", "Lu"),
    ("范", "Fan"),
    ("石", "Shi"),
    ("廖", "Liao"),
    ("方", "Fang"),
];

/// Women of 60 and older.
const GRANDMOTHERS: [Part; 32] = [
    ("秀英", "Xiuying"),
    ("秀兰", "Xiulan"),
    ("桂兰", "Guilan"),
    ("玉兰", "Yulan"),
    ("玉珍", "Yuzhen"),
    ("秀珍", "Xiuzhen"),
    ("凤英", "Fengying"),
    ("玉英", "Yuying"),
    ("桂珍", "Guizhen"),
    ("秀芳", "Xiufang"),
    ("淑珍", "Shuzhen"),
    ("淑英", "Shuying"),
    ("淑兰", "Shulan"),
    ("桂芳", "Guifang"),
    ("秀云", "Xiuyun"),
    ("玉芬", "Yufen"),
    ("凤兰", "Fenglan"),
    ("素珍", "Suzhen"),
    ("素英", "Suying"),
    ("金凤", "Jinfeng"),
    ("月英", "Yueying"),
    ("翠英", "Cuiying"),
    ("翠兰", "Cuilan"),
    ("巧云", "Qiaoyun"),
    ("银花", "Yinhua"),
    ("菊香", "Juxiang"),
    ("水英", "Shuiying"),
    ("春梅", "Chunmei"),
    ("桂香", "Guixiang"),
    ("惠珍", "Huizhen"),
    ("秋香", "Qiuxiang"),
    ("连英", "Lianying"),
];

/// Men of 60 and older.
const GRANDFATHERS: [Part; 32] = [
    ("德才", "Decai"),
    ("福生", "Fusheng"),
    ("福全", "Fuquan"),
    ("长林", "Changlin"),
    ("长根", "Changgen"),
    ("根生", "Gensheng"),
    ("树林", "Shulin"),
    ("树根", "Shugen"),
    ("玉林", "Yulin"),
    ("玉山", "Yushan"),
    ("金山", "Jinshan"),
    ("金生", "Jinsheng"),
    ("永福", "Yongfu"),
    ("永年", "Yongnian"),
    ("有根", "Yougen"),
    ("有田", "Youtian"),
    ("水生", "Shuisheng"),
    ("水根", "Shuigen"),
    ("连生", "Liansheng"),
    ("连根", "Liangen"),
    ("贵生", "Guisheng"),
    ("广田", "Guangtian"),
    ("广林", "Guanglin"),
    ("守田", "Shoutian"),
    ("德顺", "Deshun"),
    ("庆福", "Qingfu"),
    ("宝根", "Baogen"),
    ("宝田", "Baotian"),
    ("传根", "Chuangen"),
    ("土根", "Tugen"),
    ("金水", "Jinshui"),
    ("庆生", "Qingsheng"),
];

/// Women of 30 to 59.
const WOMEN: [Part; 32] = [
    ("丽芳", "Lifang"),
    ("丽娟", "Lijuan"),
    ("美华", "Meihua"),
    ("美玲", "Meiling"),
    ("红梅", "Hongmei"),
    ("红霞", "Hongxia"),
    ("海燕", "Haiyan"),
    ("晓燕", "Xiaoyan"),
    ("秋萍", "Qiuping"),
    ("春霞", "Chunxia"),
    ("爱华", "Aihua"),
    ("小芳", "Xiaofang"),
    ("小琴", "Xiaoqin"),
    ("玉梅", "Yumei"),
    ("玉琴", "Yuqin"),
    ("雪梅", "Xuemei"),
    ("艳红", "Yanhong"),
    ("艳萍", "Yanping"),
    ("云霞", "Yunxia"),
    ("金花", "Jinhua"),
    ("慧芳", "Huifang"),
    ("慧琴", "Huiqin"),
    ("立红", "Lihong"),
    ("文英", "Wenying"),
    ("文芳", "Wenfang"),
    ("月琴", "Yueqin"),
    ("彩霞", "Caixia"),
    ("彩云", "Caiyun"),
    ("爱芬", "Aifen"),
    ("素芳", "Sufang"),
    ("晓琴", "Xiaoqin"),
    ("建芳", "Jianfang"),
];

/// Men of 30 to 59.
const MEN: [Part; 32] = [
    ("志勇", "Zhiyong"),
    ("志明", "Zhiming"),
    ("海涛", "Haitao"),
    ("海波", "Haibo"),
    ("海林", "Hailin"),
    ("卫东", "Weidong"),
    ("卫国", "Weiguo"),
    ("国良", "Guoliang"),
    ("国安", "Guoan"),
    ("春林", "Chunlin"),
    ("春明", "Chunming"),
    ("永明", "Yongming"),
    ("永刚", "Yonggang"),
    ("永强", "Yongqiang"),
    ("少林", "Shaolin"),
    ("文兵", "Wenbing"),
    ("新民", "Xinmin"),
    ("新林", "Xinlin"),
    ("立新", "Lixin"),
    ("立民", "Limin"),
    ("小军", "Xiaojun"),
    ("红兵", "Hongbing"),
    ("红军", "Hongjun"),
    ("东林", "Donglin"),
    ("向东", "Xiangdong"),
    ("爱国", "Aiguo"),
    ("家明", "Jiaming"),
    ("世华", "Shihua"),
    ("双林", "Shuanglin"),
    ("双喜", "Shuangxi"),
    ("志平", "Zhiping"),
    ("春生", "Chunsheng"),
];

/// Women under 30.
const GIRLS: [Part; 24] = [
    ("子涵", "Zihan"),
    ("雨桐", "Yutong"),
    ("思雨", "Siyu"),
    ("佳慧", "Jiahui"),
    ("梦瑶", "Mengyao"),
    ("诗雨", "Shiyu"),
    ("诗涵", "Shihan"),
    ("晓彤", "Xiaotong"),
    ("文静", "Wenjing"),
    ("雅文", "Yawen"),
    ("雅静", "Yajing"),
    ("慧文", "Huiwen"),
    ("佳敏", "Jiamin"),
    ("思敏", "Simin"),
    ("晓雪", "Xiaoxue"),
    ("梦云", "Mengyun"),
    ("雨洁", "Yujie"),
    ("露露", "Lulu"),
    ("静静", "Jingjing"),
    ("思颖", "Siying"),
    ("佳颖", "Jiaying"),
    ("欣悦", "Xinyue"),
    ("嘉悦", "Jiayue"),
    ("晓蕾", "Xiaolei"),
];

/// Men under 30.
const BOYS: [Part; 24] = [
    ("子轩", "Zixuan"),
    ("宇轩", "Yuxuan"),
    ("宇航", "Yuhang"),
    ("俊豪", "Junhao"),
    ("俊峰", "Junfeng"),
    ("嘉豪", "Jiahao"),
    ("嘉俊", "Jiajun"),
    ("家乐", "Jiale"),
    ("文博", "Wenbo"),
    ("志豪", "Zhihao"),
    ("明轩", "Mingxuan"),
    ("明哲", "Mingzhe"),
    ("天宇", "Tianyu"),
    ("子豪", "Zihao"),
    ("思远", "Siyuan"),
    ("思源", "Siyuan"),
    ("泽宇", "Zeyu"),
    ("鹏程", "Pengcheng"),
    ("晨阳", "Chenyang"),
    ("俊宇", "Junyu"),
    ("浩宇", "Haoyu"),
    ("浩天", "Haotian"),
    ("晓东", "Xiaodong"),
    ("志航", "Zhihang"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn givens() -> impl Iterator<Item = Part> {
        [&GRANDMOTHERS[..], &GRANDFATHERS, &WOMEN, &MEN, &GIRLS, &BOYS]
            .into_iter()
            .flatten()
            .copied()
    }

    #[test]
    fn a_name_in_both_scripts() {
        let name = Name::draw(Sex::Female, 71, 0.0, 0.0);
        assert_eq!((name.zh().as_str(), name.en().as_str()), ("李秀英", "Li Xiuying"));
        assert_eq!(Name::draw(Sex::Male, 20, 0.999_999, 0.999_999).zh(), "方志航");
    }

    #[test]
    fn parts_are_written_alike() {
        for (zh, en) in SURNAMES.into_iter().chain(givens()) {
            assert!(zh.chars().all(|c| ('一'..='龥').contains(&c)), "{zh}");
            assert!(
                en.is_ascii() && en.starts_with(|c: char| c.is_ascii_uppercase()),
                "{en}"
            );
        }
        assert!(SURNAMES.iter().all(|(zh, _)| zh.chars().count() == 1));
        assert!(givens().all(|(zh, _)| zh.chars().count() == 2));
    }

    /// No name that the lists can compose is that of a leader or a celebrity.
    #[test]
    fn nobody_famous() {
        let famous = [
            "李克强",
            "王岐山",
            "李先念",
            "朱镕基",
            "胡锦涛",
            "胡春华",
            "赵紫阳",
            "王沪宁",
            "栗战书",
            "赵乐际",
            "蔡奇",
            "张国清",
            "刘国中",
            "张又侠",
            "陈敏尔",
            "孙春兰",
            "曹建明",
            "王文斌",
            "张德江",
            "张高丽",
            "刘云山",
            "李长春",
            "周永康",
            "郭伯雄",
            "徐才厚",
            "孙政才",
            "王洪文",
            "张春桥",
            "姚文元",
            "林彪",
            "陈水扁",
            "马英九",
            "蔡英文",
            "李登辉",
            "刘德华",
            "张学友",
            "郭富城",
            "李连杰",
            "王宝强",
            "张艺谋",
            "陈凯歌",
            "赵丽颖",
            "李娜",
            "刘翔",
            "姚明",
            "赵本山",
            "郭德纲",
            "马云",
            "马化腾",
            "李彦宏",
            "任正非",
            "钟南山",
            "李兰娟",
            "张文宏",
            "李文亮",
            "袁隆平",
            "张桂梅",
            "杨丽萍",
            "杨玉环",
            "李小龙",
            "周慧敏",
            "林俊杰",
            "周润发",
            "周星驰",
            "梁朝伟",
            "张曼玉",
            "刘国梁",
            "王立军",
            "刘志军",
            "王志刚",
            "唐国强",
            "吴京",
            "李向阳",
            "张爱萍",
            "刘胡兰",
            "黄继光",
            "潘金莲",
            "林黛玉",
            "王熙凤",
            "宋江",
            "张爱玲",
        ];
        for (surname, _) in SURNAMES {
            for (given, _) in givens() {
                let name = format!("{surname}{given}");
                assert!(!famous.contains(&name.as_str()), "{name}");
            }
        }
    }
}
