//! Answers as xAPI 1.0.3 statements: one JSON array in a file, for a learning record store.
//!
//! The actor is a pseudonym; a statement's id follows from who did what on which day, so that sending an export a
//! second time changes nothing. There is no duration, and times are days.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Source, iso_date};
use crate::{
    assess::{Confidence, Event, Occasion, Record, Response, Stamped, test::Round},
    course::{Course, Depth},
};

/// The name space of actors, of extensions, and of the way in which statements are made. It is an address that
/// cannot exist (RFC 6761), for there is no such site. Another way to make statements takes another number.
const SPACE: &str = "https://ground-truth.invalid/xapi/1";
const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const ACTIVITIES: &str = "http://adlnet.gov/expapi/activities/";

/// The statements of some learners, oldest first.
pub fn statements(course: &Course, learners: &[Source<'_>]) -> Value {
    let all = learners
        .iter()
        .flat_map(|source| Maker::new(source).all(course, source.history));
    Value::Array(all.collect())
}

/// Makes the statements of one learner.
struct Maker {
    /// The learner's pseudonym and name space.
    actor: Uuid,
    /// How often a statement with this key was made.
    made: BTreeMap<String, u32>,
}

impl Maker {
    fn new(source: &Source<'_>) -> Self {
        let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, SPACE.as_bytes());
        Self {
            actor: Uuid::new_v5(&space, source.profile.id.as_str().as_bytes()),
            made: BTreeMap::new(),
        }
    }

    fn all(mut self, course: &Course, history: &[Stamped]) -> Vec<Value> {
        let mut statements = Vec::new();
        let (mut record, mut completed) = (Record::default(), BTreeSet::new());
        for stamped in history {
            record.apply(stamped);
            statements.extend(self.answered(stamped));
            let Some(lesson) = stamped.event.lesson().and_then(|id| course.lesson(id)) else {
                continue;
            };
            let done = record
                .lesson(&lesson.id)
                .is_some_and(|kept| kept.is_done(lesson, Depth::Core));
            if done && completed.insert(lesson.id.clone()) {
                let key = format!("completed {} {}", stamped.day, lesson.id);
                let result = json!({"completion": true});
                let object = activity(&lesson_urn(&lesson.id), "lesson", None);
                let parts = [verb("completed"), object, result];
                statements.push(self.statement(&key, stamped.day, &lesson.id, parts));
            }
        }
        statements
    }

    /// An answer; nothing for a reflection, which is no answer to be judged, nor for an old answer of which it is
    /// forgotten what was chosen: it went out, if at all, while that was known.
    fn answered(&mut self, stamped: &Stamped) -> Option<Value> {
        let (place, item, response, score, confidence, extensions) = match &stamped.event {
            Event::Answered {
                lesson,
                item,
                response,
                score,
                confidence,
                hints,
                occasion,
                ..
            } => {
                let occasion = match occasion {
                    Occasion::Lesson => "lesson",
                    Occasion::Recall => "recall",
                    Occasion::Review => "review",
                };
                let extensions = [("hints", json!(hints)), ("occasion", json!(occasion))];
                (
                    lesson.as_str(),
                    item,
                    response,
                    score,
                    confidence,
                    extensions.to_vec(),
                )
            }
            Event::TestAnswered {
                round,
                item,
                response,
                score,
                confidence,
                ..
            } => {
                let round = match round {
                    Round::Before => "before",
                    Round::After => "after",
                    Round::Later => "later",
                };
                (
                    "test",
                    item,
                    response,
                    score,
                    confidence,
                    vec![("round", json!(round))],
                )
            }
            _ => return None,
        };
        let (interaction, given) = interaction(response)?;
        let mut extra: Map<String, Value> = extensions
            .into_iter()
            .map(|(name, value)| (format!("{SPACE}/{name}"), value))
            .collect();
        if let Some(confidence) = confidence {
            let words = match confidence {
                Confidence::Unsure => "unsure",
                Confidence::Fairly => "fairly",
                Confidence::Certain => "certain",
            };
            extra.insert(format!("{SPACE}/confidence"), json!(words));
        }
        let result = json!({
            "score": {"scaled": score, "raw": score, "min": 0.0, "max": 1.0},
            "success": *score >= 1.0,
            "response": given,
            "extensions": extra,
        });
        let object = activity(&item_urn(place, item), "cmi.interaction", Some(interaction));
        let key = format!(
            "answered {} {}",
            stamped.day,
            ron::to_string(&stamped.event).ok()?
        );
        let parts = [verb("answered"), object, result];
        Some(self.statement(&key, stamped.day, place, parts))
    }

    /// A statement about what was done on a day in a lesson, or in the test.
    fn statement(&mut self, key: &str, day: i64, place: &str, [verb, object, result]: [Value; 3]) -> Value {
        let n = self
            .made
            .entry(key.to_owned())
            .and_modify(|n| *n += 1)
            .or_insert(1);
        let id = Uuid::new_v5(&self.actor, format!("{n} {key}").as_bytes());
        let registration = Uuid::new_v5(&self.actor, place.as_bytes());
        let mut statement = json!({
            "id": id.to_string(),
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": SPACE, "name": self.actor.to_string()},
            },
            "verb": verb,
            "object": object,
            "result": result,
            "context": {
                "registration": registration.to_string(),
                "platform": "Ground Truth",
                "contextActivities": {"grouping": [{"id": lesson_urn(place)}]},
            },
            "version": "1.0.3",
        });
        if let (Some(date), Some(parts)) = (iso_date(day), statement.as_object_mut()) {
            parts.insert("timestamp".to_owned(), json!(format!("{date}T00:00:00Z")));
        }
        statement
    }
}

fn verb(name: &str) -> Value {
    json!({"id": format!("{VERBS}{name}"), "display": {"en": name}})
}

fn lesson_urn(lesson: &str) -> String {
    format!("urn:ground-truth:{lesson}")
}

fn item_urn(place: &str, item: &str) -> String {
    format!("urn:ground-truth:{place}:{item}")
}

/// What was done something with. Its words are left out: they are in the course, and may be mended.
fn activity(id: &str, kind: &str, interaction: Option<&str>) -> Value {
    let kind = format!("{ACTIVITIES}{kind}");
    let definition = match interaction {
        Some(interaction) => json!({"type": kind, "interactionType": interaction}),
        None => json!({"type": kind}),
    };
    json!({"objectType": "Activity", "id": id, "definition": definition})
}

/// The kind of interaction and the response as the standard writes it: `[,]` between parts, `[.]` inside a pair.
fn interaction(response: &Response) -> Option<(&'static str, String)> {
    Some(match response {
        Response::Single(id) => ("choice", id.clone()),
        Response::Multi(ids) => ("choice", ids.join("[,]")),
        Response::Numeric(typed) if typed.trim().parse::<f64>().is_ok_and(f64::is_finite) => {
            ("numeric", typed.trim().to_owned())
        }
        Response::Numeric(typed) => ("fill-in", typed.clone()),
        Response::Order(ids) => ("sequencing", ids.join("[,]")),
        Response::Match(pairs) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(left, right)| format!("{left}[.]{right}"))
                .collect();
            ("matching", pairs.join("[,]"))
        }
        Response::Decision { action, reason } => ("other", format!("{action}[,]{reason}")),
        Response::Flaw { place, reason } => ("other", format!("{place}[,]{reason}")),
        Response::Reflection | Response::Forgotten => return None,
    })
}
