//! Properties of the rule.

use proptest::prelude::*;

use super::{super::catalogue::ParamError, *};

fn with(change: impl FnOnce(&mut Params)) -> Params {
    let mut params = Params::default();
    change(&mut params);
    params
}

fn verdict(params: &Params) -> Verdict {
    run(params, 1).weighing.verdict
}

/// The offer as it comes is stopped by what it may do to older residents; safeguards carry it.
#[test]
fn safeguards_change_the_verdict() {
    assert_eq!(verdict(&Params::default()), Verdict::Stop);
    let guarded = run(
        &with(|p| {
            p.window = true;
            p.appeal = true;
        }),
        1,
    )
    .weighing;
    assert_eq!(
        (guarded.before, guarded.verdict),
        (Verdict::Stop, Verdict::Conditions)
    );
    assert!(guarded.harms < guarded.harms_before);
    // Either of the two would be enough, so neither alone is what it hangs on.
    assert!(guarded.conditions.is_empty());
    let one = run(&with(|p| p.appeal = true), 1).weighing;
    assert_eq!(one.conditions, [Safeguard::Appeal]);
}

/// Mixed evidence and a harm that can be undone: try it small. The same with a grave lasting harm: do not.
#[test]
fn mixed_evidence_is_a_pilot_if_harm_can_be_undone() {
    let mixed = |older_harm_lasting| {
        with(|p| {
            p.evidence = 0.3;
            p.older_harm_chance = 0.15;
            p.older_harm_lasting = older_harm_lasting;
        })
    };
    assert_eq!(verdict(&mixed(false)), Verdict::Pilot);
    assert_eq!(verdict(&mixed(true)), Verdict::Stop);
}

/// A sum can hide who pays: large gains of others do not make a clean go while somebody loses.
#[test]
fn who_pays_is_not_hidden_by_the_sum() {
    let lopsided = with(|p| {
        p.older_harm = 0.0;
        (p.office_benefit, p.office_benefit_chance) = (5.0, 1.0);
        (p.staff_benefit, p.staff_harm, p.staff_harm_chance) = (0.0, 2.0, 0.4);
        p.evidence = 1.0;
    });
    let outcome = run(&lopsided, 1);
    assert_eq!(outcome.weighing.verdict, Verdict::Conditions);
    assert!(
        outcome
            .values(&lopsided)
            .contains(&("loses_most", Value::Choice("staff")))
    );
    assert_eq!(
        verdict(&Params {
            staff_harm: 0.0,
            ..lopsided
        }),
        Verdict::Go
    );
}

#[test]
fn an_empty_board_goes_nowhere() {
    let empty = weigh(&[], &Safeguard::ALL, 1.0).unwrap();
    assert_eq!((empty.before, empty.verdict), (Verdict::Stop, Verdict::Stop));
}

#[test]
fn odd_cards_are_named() {
    let card = Card {
        whom: Stakeholder::Staff,
        side: Side::Benefit,
        chance: 0.5,
        size: 3.0,
    };
    let name = |card: Card, evidence| match weigh(&[card], &[], evidence) {
        Err(ParamError::Range { name, .. }) => name,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        name(
            Card {
                chance: f64::NAN,
                ..card
            },
            1.0
        ),
        "chance"
    );
    assert_eq!(name(Card { size: 5.1, ..card }, 1.0), "size");
    assert_eq!(name(card, f64::INFINITY), "evidence");
}

fn cards() -> impl Strategy<Value = Vec<Card>> {
    let card = (
        0..4_usize,
        prop::option::of(any::<bool>()),
        0.0..=1.0_f64,
        0.0..=5.0_f64,
    );
    let card = card.prop_map(|(whom, harm, chance, size)| Card {
        whom: Stakeholder::ALL[whom],
        side: harm.map_or(Side::Benefit, |lasting| Side::Harm { lasting }),
        chance,
        size,
    });
    proptest::collection::vec(card, 1..12)
}

fn some_safeguards() -> impl Strategy<Value = Vec<Safeguard>> {
    proptest::sample::subsequence(Safeguard::ALL.to_vec(), 0..=4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// One safeguard more never worsens the verdict, and none makes a clean go of what was none.
    #[test]
    fn safeguards_never_worsen(cards in cards(), used in some_safeguards(), more in 0..4_usize, evidence in 0.0..=1.0_f64) {
        let fewer = weigh(&cards, &used, evidence).unwrap();
        let mut all = used.clone();
        all.push(Safeguard::ALL[more]);
        let more = weigh(&cards, &all, evidence).unwrap();
        prop_assert!(more.verdict >= fewer.verdict, "{fewer:?} {more:?}");
        prop_assert!(more.verdict != Verdict::Go || more.before == Verdict::Go);
        prop_assert!(more.conditions.iter().all(|s| all.contains(s)));
    }

    /// A likelier, larger or lasting harm never betters the verdict; a larger benefit never worsens it.
    #[test]
    fn verdicts_follow_the_cards(cards in cards(), which in any::<prop::sample::Index>(), up in 0.0..1.0_f64, evidence in 0.0..=1.0_f64) {
        let before = weigh(&cards, &[], evidence).unwrap().verdict;
        let at = which.index(cards.len());
        let raise = |value: f64, most: f64| value + up * (most - value);
        for change in 0..3 {
            let mut changed = cards.clone();
            let card = &mut changed[at];
            match (change, &mut card.side) {
                (0, _) => card.chance = raise(card.chance, 1.0),
                (1, _) => card.size = raise(card.size, MOST),
                (_, Side::Harm { lasting }) => *lasting = true,
                _ => continue,
            }
            let after = weigh(&changed, &[], evidence).unwrap().verdict;
            if cards[at].side == Side::Benefit {
                prop_assert!(after >= before);
            } else {
                prop_assert!(after <= before);
            }
        }
    }
}
