//! How the course's files are read as RON.

use ron::{Options, extensions::Extensions};

/// The dialect: `Some` may be left out, and a variant needs one pair of brackets only (`Case(id: …)`).
pub fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

#[cfg(test)]
mod tests {
    use super::options;
    use crate::course::{
        CourseMap, Glossary, Misconceptions,
        lesson::{Block, PredictForm, Step, Until},
    };

    #[test]
    fn shapes_of_the_small_files() {
        let map: CourseMap = options()
            .from_str(
                r#"Course(format: 1, modules: [Module(number: 1, title: (en: "a", zh: "甲"), lessons: [
                    Entry(number: "1.1", id: "life-to-table", title: (en: "b", zh: "乙")),
                ])], capstone: Entry(number: "C", id: "smart-care", title: (en: "c", zh: "丙")))"#,
            )
            .unwrap();
        assert_eq!(
            map.entries().map(|entry| entry.id.as_str()).collect::<Vec<_>>(),
            ["life-to-table", "smart-care"]
        );
        let wrong: Misconceptions = options()
            .from_str(
                r#"Misconceptions(format: 1, entries: {"a-b": (tag: "M02", text: (en: "a", zh: "甲"))})"#,
            )
            .unwrap();
        assert_eq!(wrong.entries.get("a-b").unwrap().tag, "M02");
        let words: Glossary = options()
            .from_str(
                r#"Glossary(format: 1, terms: {
                    "a": (name: (en: "a", zh: "甲"), meaning: (en: "a", zh: "甲"), note: (en: "n", zh: "注")),
                    "b": (name: (en: "a", zh: "甲"), meaning: (en: "a", zh: "甲")),
                })"#,
            )
            .unwrap();
        assert_eq!(words.terms.get("a").unwrap().note.as_ref().unwrap().zh, "注");
        assert_eq!(words.terms.get("b").unwrap().note, None);
    }

    #[test]
    fn a_variant_needs_one_pair_of_brackets() {
        let step: Step = options()
            .from_str(
                r#"Read(id: "a", title: (en: "t", zh: "题"), body: [
                    Paragraph(en: "p", zh: "段"),
                    Callout(kind: KeyIdea, text: (en: "c", zh: "框")),
                    Term("sample"),
                ])"#,
            )
            .unwrap();
        let Step::Read(read) = step else {
            panic!("not a Read step")
        };
        assert!(matches!(read.body.first(), Some(Block::Paragraph(text)) if text.zh == "段"));
        let form: PredictForm = options()
            .from_str(r#"Choice({"a": (text: (en: "a", zh: "甲"), misconception: "m")})"#)
            .unwrap();
        assert!(matches!(form, PredictForm::Choice(map) if map.len() == 1));
        assert_eq!(
            options().from_str::<Until>(r#"Done("ask-online")"#).unwrap(),
            Until::Done("ask-online".into())
        );
    }
}
