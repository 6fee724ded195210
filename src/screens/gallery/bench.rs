//! A demo that is open in the gallery, and which scenario it began with.

use egui::Ui;

use crate::{
    course::Course,
    demos::{
        Demo,
        scenario::Scenario,
        teaching::{Taught, Teaching},
    },
    models::catalogue::Settings,
    screens::{Scene, demo::Shows, parts},
    ui::{
        Look,
        widgets::{self, ChoiceRole},
    },
};

/// One demo with all its results shown.
pub(super) struct Bench {
    /// The demo's id.
    pub(super) id: String,
    demo: Box<dyn Demo>,
    /// What it was opened with.
    began: Option<(Settings, u64)>,
    /// Id of the scenario of the gallery that was opened.
    pub(super) told: Option<String>,
    /// Title of the scenario of a file that was opened.
    title: Option<String>,
    inside_open: bool,
}

impl Shows for Bench {
    fn demo(&mut self) -> &mut dyn Demo {
        self.demo.as_mut()
    }

    fn inside_open(&mut self) -> &mut bool {
        &mut self.inside_open
    }
}

impl Bench {
    /// A scenario; `None` of one that cannot be opened.
    pub(super) fn of(scenario: &Scenario) -> Option<Self> {
        let demo = scenario.open()?;
        Some(Self {
            id: scenario.demo.clone(),
            began: demo.setting(),
            demo,
            told: None,
            title: scenario.title.clone(),
            inside_open: false,
        })
    }

    /// A scenario of the gallery.
    pub(super) fn told(course: &Course, id: &str, scenario: &str) -> Option<Self> {
        let set = Teaching::of(id)?.scenario(course, id, scenario)?;
        Some(Self {
            told: Some(scenario.to_owned()),
            ..Self::of(&set)?
        })
    }

    /// The first scenario of a demo.
    pub(super) fn first(course: &Course, id: &str) -> Option<Self> {
        let first = Teaching::of(id)?.scenarios.ids().next()?;
        Self::told(course, id, first)
    }

    /// A second demo that shows the same, or what this one was opened with.
    pub(super) fn again(&self) -> Option<Self> {
        let shown = Scenario::of(&self.id, self.demo.as_ref(), self.title.clone());
        let shown = shown.or_else(|| {
            let (set, seed) = self.began.clone()?;
            Some(Scenario {
                format: crate::course::lesson::FORMAT,
                title: self.title.clone(),
                demo: self.id.clone(),
                set: set.into_iter().collect(),
                seed,
                view: None,
                moment: None,
            })
        });
        Some(Self {
            told: self.told.clone(),
            ..Self::of(&shown?)?
        })
    }

    /// What is said of the demo.
    pub(super) fn taught(&self) -> Option<&'static Taught> {
        Teaching::of(&self.id)
    }

    /// The demo as it is looked at.
    pub(super) fn demo_ref(&self) -> &dyn Demo {
        self.demo.as_ref()
    }

    /// Whether parameters or seed are others than at the beginning.
    pub(super) fn is_moved(&self) -> bool {
        self.demo.setting() != self.began
    }

    /// What the demo is called.
    pub(super) fn name(&self, look: &Look<'_>) -> String {
        self.taught()
            .map_or(self.id.as_str(), |taught| taught.title.get(look.lang()))
            .to_owned()
    }

    /// What the scenario is called that was opened.
    pub(super) fn title(&self, look: &Look<'_>) -> String {
        let told = self
            .told
            .as_deref()
            .and_then(|id| self.taught()?.scenarios.get(id));
        match (told, &self.title) {
            (Some(told), _) => told.title.get(look.lang()).to_owned(),
            (None, Some(title)) => title.clone(),
            (None, None) => look.t("demos-from-file"),
        }
    }

    /// What to look at in it.
    pub(super) fn say(&self, look: &Look<'_>) -> Option<&'static str> {
        let told = self.taught()?.scenarios.get(self.told.as_deref()?)?;
        Some(told.say.get(look.lang()))
    }

    /// Every parameter in words.
    pub(super) fn set_in_words(&self, look: &Look<'_>) -> Vec<[String; 2]> {
        let (Some(taught), Some((set, _))) = (self.taught(), self.demo.setting()) else {
            return Vec::new();
        };
        let words = |(name, value): &(String, f64)| taught.param(&self.id, name, *value, look.lang());
        set.iter().filter_map(words).collect()
    }

    /// What is shown as a scenario to be saved; `None` where it cannot be handed on.
    pub(super) fn scenario(&self, look: &Look<'_>) -> Option<Scenario> {
        let title = self.title(look);
        let own = !self.is_moved() && (self.told.is_some() || self.title.is_some());
        Scenario::of(&self.id, self.demo.as_ref(), own.then_some(title))
    }

    /// The demo's scenarios, one under the other; returns the one that was chosen.
    pub(super) fn scenarios_ui(&self, ui: &mut Ui, scene: &Scene<'_>) -> Option<Self> {
        let look = &scene.look;
        let taught = self.taught()?;
        let mut chosen = None;
        ui.scope(|ui| {
            parts::group(ui, &look.t("demos-scenarios"));
            for (id, told) in taught.scenarios.iter() {
                let here = self.told.as_deref() == Some(id) && !self.is_moved();
                let title = told.title.get(look.lang());
                if widgets::small_choice(ui, look, ChoiceRole::Radio, title, here).clicked() {
                    chosen = Self::told(scene.course, &self.id, id);
                }
            }
        });
        chosen
    }
}
