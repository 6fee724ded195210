//! The run behind a demo: a model as the lesson sets it up, or as the learner has moved it.

use crate::models::{
    catalogue::{Declared as _, Model, ParamError, Settings},
    value::Values,
};

/// A model's parameters and seed with the outcome they give, and the lesson's own to come back to.
///
/// `params` and `seed` are free to be changed; [`Run::again`] then makes the outcome true again.
pub(super) struct Run<M: Model> {
    preset: (Settings, u64),
    /// What the outcome was computed from.
    pub(super) params: M::Params,
    /// The seed of the draw.
    pub(super) seed: u64,
    /// What the model gives.
    pub(super) outcome: M,
}

impl<M: Model> Run<M> {
    /// At these settings, the model's defaults where they say nothing.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub(super) fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let params = M::Params::from_settings(settings)?;
        Ok(Self {
            outcome: M::RUN(&params, seed),
            preset: (settings.clone(), seed),
            params,
            seed,
        })
    }

    /// Compute anew after parameters or seed have changed.
    pub(super) fn again(&mut self) {
        self.outcome = M::RUN(&self.params, self.seed);
    }

    /// Another draw at the same parameters, not computed yet.
    pub(super) fn next_seed(&mut self) {
        self.seed = self.seed.wrapping_add(1);
    }

    /// The lesson's parameters with these settings over them, not computed yet. What the model refuses goes to
    /// the log and changes nothing: the checker has told the author.
    pub(super) fn set(&mut self, settings: &[(String, f64)]) {
        match M::Params::from_settings(&[&*self.preset.0, settings].concat()) {
            Ok(params) => self.params = params,
            Err(err) => log::error!("setting of the demo {}: {err}", M::ID),
        }
    }

    /// The lesson's parameters with these settings over them, and its seed, not computed yet.
    pub(super) fn start_at(&mut self, settings: &[(String, f64)]) {
        self.seed = self.preset.1;
        self.set(settings);
    }

    /// The lesson's own parameters.
    pub(super) fn preset(&self) -> M::Params
    where
        M::Params: Clone,
    {
        // They were accepted when the run was made.
        M::Params::from_settings(&self.preset.0).unwrap_or_else(|_| self.params.clone())
    }

    /// The parameters and the seed that the outcome is of.
    pub(super) fn setting(&self) -> (Settings, u64) {
        (self.params.settings(), self.seed)
    }

    /// Named values of the outcome.
    pub(super) fn values(&self) -> Values {
        self.outcome.values(&self.params)
    }
}
