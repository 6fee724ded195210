//! Interface strings in both languages, from `assets/strings/*/*.ftl` (Fluent).

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};

use crate::course::Lang;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/strings");

/// The interface strings of one language.
pub struct Strings {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Strings {
    /// The strings of a language; read once and kept.
    pub fn of(lang: Lang) -> &'static Self {
        static ENGLISH: OnceLock<Strings> = OnceLock::new();
        static CHINESE: OnceLock<Strings> = OnceLock::new();
        let cell = match lang {
            Lang::En => &ENGLISH,
            Lang::Zh => &CHINESE,
        };
        cell.get_or_init(|| Self::read(lang))
    }

    fn read(lang: Lang) -> Self {
        let folder = match lang {
            Lang::En => "en",
            Lang::Zh => "zh",
        };
        let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
        // Isolation marks would be copied along with the text.
        bundle.set_use_isolating(false);
        let files = FILES.get_dir(folder).map(Dir::files).into_iter().flatten();
        for file in files {
            let name = file.path().display();
            let Some(text) = file.contents_utf8() else {
                log::error!("{name} is not UTF-8");
                continue;
            };
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
                for err in errors {
                    log::error!("{name}: {err}");
                }
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                for err in errors {
                    log::error!("{name}: {err}");
                }
            }
        }
        Self { lang, bundle }
    }

    /// The language they are in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a string with this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The string with this id; a missing one gives the id and is logged.
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// The string with this id and arguments filled in.
    ///
    /// An argument that is a whole number also chooses the plural form.
    pub fn text_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            log::error!("no interface string {id:?}");
            return id.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, text) in args {
            values.set(*name, argument(text));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        for err in errors {
            log::error!("interface string {id:?}: {err}");
        }
        text.into_owned()
    }
}

/// Small whole numbers count, so that plural forms work; all else is text as it stands (`7,000`, `20%`).
fn argument(text: &str) -> FluentValue<'_> {
    let counts = text.len() < 4
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    match text.parse::<u16>() {
        Ok(number) if counts => FluentValue::from(number),
        _ => FluentValue::from(text),
    }
}
