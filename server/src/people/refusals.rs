//! Refused forms, for a quarter of an hour, in memory: so that the sentence stands beside the field and nothing
//! typed is lost in a browser without JavaScript.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use app::backend::{Device, Op, Refusal, Refusals};

const KEPT_FOR: Duration = Duration::from_secs(15 * 60);

/// Bytes of typed text, all together: enough for a hundred long reports, or for thousands of ordinary forms.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

type Key = (Device, Op);

#[derive(Default)]
pub struct KeptRefusals(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    refusals: HashMap<Key, (Instant, Arc<Refusal>)>,
    /// The oldest first.
    order: VecDeque<(Instant, usize, Key)>,
    bytes: usize,
}

impl KeptRefusals {
    /// What these browsers sent is kept no longer.
    pub fn forget(&self, is_theirs: impl Fn(&Device) -> bool) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = &mut *kept;
        kept.refusals.retain(|(device, _), _| !is_theirs(device));
        let bytes = &mut kept.bytes;
        kept.order.retain(|(_, size, (device, _))| {
            let theirs = is_theirs(device);
            *bytes -= if theirs { *size } else { 0 };
            !theirs
        });
    }
}

impl Refusals for KeptRefusals {
    fn keep(&self, device: &Device, op: Op, refusal: Refusal) {
        let now = Instant::now();
        let bytes = size(&refusal);
        let key = (device.clone(), op);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.refusals.insert(key.clone(), (now, Arc::new(refusal)));
        kept.order.push_back((now, bytes, key));
        kept.bytes += bytes;
        kept.forget(now);
    }

    fn find(&self, device: &Device, op: Op) -> Option<Arc<Refusal>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.forget(Instant::now());
        kept.refusals
            .get(&(device.clone(), op))
            .map(|(_, refusal)| refusal.clone())
    }
}

impl Kept {
    fn forget(&mut self, now: Instant) {
        while let Some((at, bytes, key)) = self.order.front() {
            if now.duration_since(*at) < KEPT_FOR && self.bytes <= KEPT_BYTES {
                return;
            }
            // The same form may have been refused again since; then the later refusal stays.
            if self.refusals.get(key).is_some_and(|(kept_at, _)| kept_at == at) {
                self.refusals.remove(key);
            }
            self.bytes -= bytes;
            self.order.pop_front();
        }
    }
}

/// With what an entry weighs besides its text.
fn size(refusal: &Refusal) -> usize {
    let typed: usize = refusal
        .fields
        .iter()
        .map(|(name, value)| name.len() + value.len() + 64)
        .sum();
    typed + refusal.action.len() + 512
}

#[cfg(test)]
mod tests {
    use app::error::AppError;

    use super::*;

    fn kept(text: &str) -> (KeptRefusals, Device, Op) {
        let (refusals, device, op) = (KeptRefusals::default(), Device("0".repeat(64)), Op(uuid::Uuid::nil()));
        refusals.keep(&device, op, refusal(text));
        (refusals, device, op)
    }

    fn refusal(text: &str) -> Refusal {
        Refusal {
            error: Some(AppError::NotJoined),
            action: "/api/propose_topic".to_owned(),
            fields: vec![("title".to_owned(), text.to_owned())],
        }
    }

    #[test]
    fn what_was_typed_is_found_by_the_browser_that_typed_it() {
        let (refusals, device, op) = kept("Sauvegardes");

        assert_eq!(refusals.find(&device, op).unwrap().fields[0].1, "Sauvegardes");
        assert!(refusals.find(&Device("1".repeat(64)), op).is_none());
    }

    #[test]
    fn a_refusal_is_forgotten_after_a_quarter_of_an_hour() {
        let (refusals, device, op) = kept("Sauvegardes");

        refusals.0.lock().unwrap().forget(Instant::now() + KEPT_FOR);

        assert!(refusals.find(&device, op).is_none());
        assert_eq!(refusals.0.lock().unwrap().bytes, 0);
    }

    #[test]
    fn a_form_refused_again_shows_the_later_refusal() {
        let (refusals, device, op) = kept("Avant");
        refusals.keep(&device, op, refusal("Après"));

        assert_eq!(refusals.find(&device, op).unwrap().fields[0].1, "Après");
    }

    #[test]
    fn memory_is_bounded() {
        let (refusals, device, _) = kept("");
        for number in 0..100 {
            let text = "x".repeat(1024 * 1024);
            refusals.keep(&device, Op(uuid::Uuid::from_u64_pair(0, number)), refusal(&text));
        }

        let kept = refusals.0.lock().unwrap();
        assert!(kept.bytes <= KEPT_BYTES && kept.refusals.len() == kept.order.len());
    }
}
