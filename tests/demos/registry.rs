//! What every demo of the registry keeps.

use ground_truth::{assess::PredictionValue, course::Lang, demos::registry, models::catalogue};

use super::{
    common::accessible::assert_accessible,
    trial::{Trial, open_at},
};

const SIZES: [[f32; 2]; 2] = [[1024.0, 768.0], [1366.0, 768.0]];
/// One of them, where any would do.
const FIRST: &str = "big-data-paradox";

#[test]
fn every_demo_has_a_model_of_its_own() {
    let mut seen = Vec::new();
    for entry in registry::all() {
        assert!(
            catalogue::find(entry.id).is_some(),
            "no model computes {}",
            entry.id
        );
        assert!(!seen.contains(&entry.id), "{} twice", entry.id);
        seen.push(entry.id);
    }
    assert!(!seen.is_empty());
}

#[test]
fn an_unknown_demo_or_setting_makes_none() {
    assert!(registry::make("no-such-demo", &Vec::new(), 7).is_none());
    assert!(registry::make(FIRST, &vec![("no_such_setting".to_owned(), 1.0)], 7).is_none());
    assert!(registry::make(FIRST, &vec![("visits".to_owned(), f64::NAN)], 7).is_none());
}

#[test]
fn every_demo_passes_the_accessibility_walk_before_and_after() {
    for entry in registry::all() {
        for lang in Lang::ALL {
            for size in SIZES {
                let predicted = [PredictionValue::Share(0.28)];
                let trial = Trial::new(entry.id, lang).predicting(predicted.clone());
                assert_accessible(&mut open_at(size, trial));
                let mut trial = Trial::new(entry.id, lang).predicting(predicted);
                trial.demo.show_setting(&Vec::new());
                assert_accessible(&mut open_at(size, trial));
            }
        }
    }
}

#[test]
fn every_demo_gives_the_values_its_model_names_and_says_what_is_inside() {
    for entry in registry::all() {
        let model = catalogue::find(entry.id).unwrap();
        for lang in Lang::ALL {
            let trial = Trial::new(entry.id, lang);
            let names: Vec<_> = trial.demo.values().iter().map(|(name, _)| *name).collect();
            assert_eq!(names, model.values);
            let inside = trial.demo.inside(&trial.look());
            assert_eq!(inside.seed, 7);
            assert!(!inside.model.is_empty() && !inside.sources.is_empty());
            // The town follows published figures; a population of a model's own may be assumed altogether.
            let of_the_town = (model.print)(&Vec::new(), 7).unwrap().contains("riverbend");
            assert!(!of_the_town || inside.inputs.iter().any(|input| input.measured));
            assert!(inside.inputs.iter().any(|input| !input.measured));
            assert_eq!(inside.rows.len(), 8);
            for row in &inside.rows {
                assert_eq!(row.len(), inside.columns.len());
                assert!(row.iter().all(|cell| !cell.is_empty()));
            }
        }
    }
}
