//! Names: a common surname and a given name that fits sex and generation, composed by lot.
//!
//! Names repeat as they do in life, and nobody real is meant.

use super::{
    life::Sex,
    name_parts::{BOYS, GIRLS, GRANDFATHERS, GRANDMOTHERS, MEN, SURNAMES, WOMEN},
};

/// A name part in both scripts: characters and pinyin.
pub(super) type Part = (&'static str, &'static str);

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
