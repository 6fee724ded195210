//! An answer in the making: what is chosen so far, and what is still missing.

use super::shown::Shown;
use crate::{assess::Response, course::lesson::ItemKind};

/// What the learner has put in so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    /// The chosen option.
    Single(Option<String>),
    /// The ticked options.
    Multi(Vec<String>),
    /// The typed text.
    Numeric(String),
    /// Entries from first to last.
    Order {
        /// Their ids.
        ids: Vec<String>,
        /// The entry that the arrows move.
        picked: Option<String>,
        /// Whether the learner has moved something or said that the order is meant as it stands.
        settled: bool,
    },
    /// One right side for each left side.
    Match {
        /// Left id and the right id chosen for it.
        pairs: Vec<(String, Option<String>)>,
        /// The left side that letters choose for.
        active: usize,
    },
    /// One option in each of two groups: what to do and why, or where and what.
    Pair {
        /// What is chosen in each group.
        chosen: [Option<String>; 2],
        /// The group that letters choose in: 0 or 1.
        active: usize,
    },
    /// What the learner thinks; it is compared here and kept nowhere.
    Reflection {
        /// The thoughts so far.
        text: String,
        /// Whether the learner has said that nothing is to be written.
        settled: bool,
    },
}

/// Why an answer cannot be checked yet. Never a fault: the learner is only told what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Choose one option.
    Option,
    /// Tick at least one option.
    Ticks,
    /// Type a number.
    Number,
    /// What was typed cannot be read as a number.
    Unreadable,
    /// Nothing was moved: is the order meant?
    Untouched,
    /// So many left sides have no partner yet.
    Partners(usize),
    /// What to do is not chosen yet.
    Action,
    /// Where the flaw is, is not chosen yet.
    Place,
    /// The reason is not chosen yet.
    Reason,
    /// How sure one is, is not said yet.
    Confidence,
    /// Nothing is written: would one rather only think?
    Unwritten,
}

impl Missing {
    /// Whether checking once more means that nothing is missing after all.
    pub const fn may_be_meant(self) -> bool {
        matches!(self, Self::Untouched | Self::Unwritten)
    }
}

impl Draft {
    /// An empty answer to this kind of item.
    pub fn new(kind: &ItemKind, shown: &Shown) -> Self {
        match kind {
            ItemKind::Single(_) => Self::Single(None),
            ItemKind::Multi(_) => Self::Multi(Vec::new()),
            ItemKind::Numeric(_) => Self::Numeric(String::new()),
            ItemKind::Order(_) => Self::Order {
                ids: shown.first().cloned().unwrap_or_default(),
                picked: None,
                settled: false,
            },
            ItemKind::Match(pairs) => Self::Match {
                pairs: pairs.left.ids().map(|left| (left.to_owned(), None)).collect(),
                active: 0,
            },
            ItemKind::Decision(_) | ItemKind::Flaw(_) => Self::Pair {
                chosen: [None, None],
                active: 0,
            },
            ItemKind::Reflection(_) => Self::Reflection {
                text: String::new(),
                settled: false,
            },
        }
    }

    /// Whether another draft, an empty one, is of the same kind and has the same left sides.
    pub fn fits(&self, empty: &Self) -> bool {
        fn lefts(pairs: &[(String, Option<String>)]) -> impl Iterator<Item = &String> {
            pairs.iter().map(|(left, _)| left)
        }
        match (self, empty) {
            (Self::Match { pairs, .. }, Self::Match { pairs: others, .. }) => lefts(pairs).eq(lefts(others)),
            _ => std::mem::discriminant(self) == std::mem::discriminant(empty),
        }
    }

    /// The group that letters act on.
    pub fn active(&self) -> usize {
        match self {
            Self::Pair { active, .. } => *active,
            _ => 0,
        }
    }

    /// What the keys act on: the group, or the left side.
    pub fn focus_of_keys(&self) -> usize {
        match self {
            Self::Match { active, .. } => *active,
            _ => self.active(),
        }
    }

    /// Choose, tick, untick or pick the option `id` of a group; for `Match`, the partner of the active left.
    ///
    /// What comes next becomes active: the second group, or the next left side without a partner.
    pub fn choose(&mut self, group: usize, id: &str) {
        match self {
            Self::Single(chosen) => *chosen = Some(id.to_owned()),
            Self::Multi(ticked) => {
                if let Some(at) = ticked.iter().position(|known| known == id) {
                    ticked.remove(at);
                } else {
                    ticked.push(id.to_owned());
                }
            }
            Self::Numeric(_) | Self::Reflection { .. } => {}
            Self::Order { picked, .. } => *picked = Some(id.to_owned()),
            Self::Match { pairs, active } => {
                if let Some((_, right)) = pairs.get_mut(*active) {
                    *right = Some(id.to_owned());
                }
                let after = (*active..pairs.len()).chain(0..*active);
                if let Some(next) = after
                    .into_iter()
                    .find(|at| pairs.get(*at).is_some_and(|(_, r)| r.is_none()))
                {
                    *active = next;
                }
            }
            Self::Pair { chosen, active } => {
                if let Some(slot) = chosen.get_mut(group) {
                    *slot = Some(id.to_owned());
                    *active = 1;
                }
            }
        }
    }

    /// Make the group or left side before (`-1`) or after (`+1`) the active one active, or move the picked entry.
    pub fn step(&mut self, by: isize) {
        match self {
            Self::Order { picked: Some(id), .. } => {
                let id = id.clone();
                self.shift(&id, by);
            }
            Self::Match { pairs, active } => {
                *active = active
                    .saturating_add_signed(by)
                    .min(pairs.len().saturating_sub(1));
            }
            Self::Pair { active, .. } => *active = active.saturating_add_signed(by).min(1),
            _ => {}
        }
    }

    /// Make this group of two active; a `Match` has one group only.
    pub fn activate_group(&mut self, group: usize) {
        if matches!(self, Self::Pair { .. }) {
            self.activate(group);
        }
    }

    /// Make this group or left side active.
    pub fn activate(&mut self, at: usize) {
        match self {
            Self::Match { pairs, active } if at < pairs.len() => *active = at,
            Self::Pair { active, .. } if at < 2 => *active = at,
            _ => {}
        }
    }

    /// Move an entry of `Order` towards the front (`-1`) or the end (`+1`) and pick it.
    pub fn shift(&mut self, id: &str, by: isize) {
        let Self::Order { ids, picked, settled } = self else {
            return;
        };
        let Some(from) = ids.iter().position(|known| known == id) else {
            return;
        };
        let to = from.saturating_add_signed(by).min(ids.len().saturating_sub(1));
        let entry = ids.remove(from);
        ids.insert(to, entry);
        *picked = Some(id.to_owned());
        *settled |= from != to;
    }

    /// Say that the order, or the empty page, is meant as it stands.
    pub fn settle(&mut self) {
        if let Self::Order { settled, .. } | Self::Reflection { settled, .. } = self {
            *settled = true;
        }
    }

    /// Whether the option `id` of a group is chosen, ticked or picked (for `Match`: by the active left).
    pub fn has(&self, group: usize, id: &str) -> bool {
        match self {
            Self::Single(chosen) => chosen.as_deref() == Some(id),
            Self::Multi(ticked) => ticked.iter().any(|known| known == id),
            Self::Numeric(_) | Self::Reflection { .. } => false,
            Self::Order { picked, .. } => picked.as_deref() == Some(id),
            Self::Match { pairs, active } => pairs
                .get(*active)
                .is_some_and(|(_, right)| right.as_deref() == Some(id)),
            Self::Pair { chosen, .. } => chosen.get(group).is_some_and(|c| c.as_deref() == Some(id)),
        }
    }

    /// The place chosen in an exhibit, or the action.
    pub fn chosen_place(&self) -> Option<&str> {
        match self {
            Self::Pair { chosen, .. } => chosen[0].as_deref(),
            _ => None,
        }
    }

    /// What is missing before the answer can be checked, apart from the confidence.
    pub fn missing(&self, kind: &ItemKind) -> Option<Missing> {
        match self {
            Self::Single(None) => Some(Missing::Option),
            Self::Multi(ticked) if ticked.is_empty() => Some(Missing::Ticks),
            Self::Numeric(typed) if typed.trim().is_empty() => Some(Missing::Number),
            Self::Order { settled: false, .. } => Some(Missing::Untouched),
            Self::Reflection { text, settled: false } if text.trim().is_empty() => Some(Missing::Unwritten),
            Self::Match { pairs, .. } => {
                let open = pairs.iter().filter(|(_, right)| right.is_none()).count();
                (open > 0).then_some(Missing::Partners(open))
            }
            Self::Pair {
                chosen: [None, _], ..
            } => Some(if matches!(kind, ItemKind::Flaw(_)) {
                Missing::Place
            } else {
                Missing::Action
            }),
            Self::Pair {
                chosen: [_, None], ..
            } => Some(Missing::Reason),
            _ => None,
        }
    }

    /// The answer, once nothing is missing.
    pub fn response(&self, kind: &ItemKind) -> Option<Response> {
        match (self, kind) {
            (Self::Single(chosen), _) => chosen.clone().map(Response::Single),
            (Self::Multi(ticked), ItemKind::Multi(options)) => {
                // In the file's order, so that the same answer is the same record.
                let ids = options.ids().filter(|id| ticked.iter().any(|t| t == id));
                (!ticked.is_empty()).then(|| Response::Multi(ids.map(str::to_owned).collect()))
            }
            (Self::Numeric(typed), _) => {
                let typed = typed.trim();
                (!typed.is_empty()).then(|| Response::Numeric(typed.to_owned()))
            }
            (
                Self::Order {
                    ids, settled: true, ..
                },
                _,
            ) => Some(Response::Order(ids.clone())),
            (Self::Reflection { .. }, _) => Some(Response::Reflection),
            (Self::Match { pairs, .. }, _) => pairs
                .iter()
                .map(|(left, right)| right.clone().map(|right| (left.clone(), right)))
                .collect::<Option<Vec<_>>>()
                .map(Response::Match),
            (
                Self::Pair {
                    chosen: [Some(action), Some(reason)],
                    ..
                },
                ItemKind::Decision(_),
            ) => Some(Response::Decision {
                action: action.clone(),
                reason: reason.clone(),
            }),
            (
                Self::Pair {
                    chosen: [Some(place), Some(reason)],
                    ..
                },
                ItemKind::Flaw(_),
            ) => Some(Response::Flaw {
                place: place.clone(),
                reason: reason.clone(),
            }),
            _ => None,
        }
    }
}
